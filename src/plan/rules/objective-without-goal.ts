import { rule } from './rule.ts'
import { nameOf } from './said.ts'

/** B4: every objective serves a goal of the organisation. While no goal is named at all, that is said first. */
export const objectiveWithoutGoal = rule({
  id: 'objective-without-goal',
  principle: 'B4',
  severity: 'error',
  check: (_strategy, _facts, index) =>
    index.list('goals').length === 0
      ? []
      : index.objectives
          .filter(one => one.goal === undefined)
          .map(one => ({ at: ['objectives', one.id, 'goal'], params: { name: nameOf(one) } })),
})
