import type { Rule } from './rule.ts'

/** Rules that govern, culture, experts, ambassadors, relations, trials, language and care: C to G. */
export const careRules: readonly Rule[] = []
