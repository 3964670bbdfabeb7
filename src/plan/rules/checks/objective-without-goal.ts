import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** B4: every objective serves a goal of the organisation. While no goal is named at all, that is said first. */
export const objectiveWithoutGoal = rule({
  id: 'objective-without-goal',
  principle: 'B4',
  severity: 'error',
  check: ({ list, objectives }) =>
    list('goals').length === 0
      ? []
      : objectives.filter(one => one.goal === undefined).map(one => defect('objectives', one, 'goal')),
})
