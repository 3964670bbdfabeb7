import { objectiveWithoutGoal } from './objective-without-goal.ts'
import type { Rule } from './rule.ts'

/** Every rule, in the order of the method. Adding one is a file, a line here and its words in two languages. */
export const rules: readonly Rule[] = [objectiveWithoutGoal]
