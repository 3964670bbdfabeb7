import { careRules } from './registry-care.ts'
import { decideRules } from './registry-decide.ts'
import { lookRules } from './registry-look.ts'
import { runRules } from './registry-run.ts'
import type { Rule } from './rule.ts'

/** Every rule, in the order of the method. Adding one is a file, a line in its part of the registry and its words in two languages. */
export const rules: readonly Rule[] = [...lookRules, ...decideRules, ...runRules, ...careRules]
