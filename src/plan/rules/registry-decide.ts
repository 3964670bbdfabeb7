import { objectiveWithoutGoal } from './objective-without-goal.ts'
import type { Rule } from './rule.ts'

/** Examination, purposes, objectives, goals, audiences, networks, profiles, names: rules of B1 to B8. */
export const decideRules: readonly Rule[] = [objectiveWithoutGoal]
