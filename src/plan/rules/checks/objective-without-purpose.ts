import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** B2: every objective has one of the purposes. */
export const objectiveWithoutPurpose = rule({
  id: 'objective-without-purpose',
  principle: 'B2',
  severity: 'warning',
  check: ({ objectives }) =>
    objectives.filter(one => one.purpose === undefined).map(one => defect('objectives', one, 'purpose')),
})
