import { rule } from './rule.ts'

/** B4: every objective serves a goal of the organisation. */
export const objectiveWithoutGoal = rule({
  id: 'objective-without-goal',
  principle: 'B4',
  severity: 'error',
  check: (_strategy, _facts, index) =>
    index.objectives
      .filter(one => index.find('goals', one.goal) === undefined)
      .map(one => ({ at: ['objectives', one.id, 'goal'], params: { name: one.name ?? one.id } })),
})
