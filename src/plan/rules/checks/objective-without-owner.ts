import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** B3: somebody answers for it. */
export const objectiveWithoutOwner = rule({
  id: 'objective-without-owner',
  principle: 'B3',
  severity: 'error',
  check: ({ objectives }) =>
    objectives.filter(one => one.owner === undefined).map(one => defect('objectives', one, 'owner')),
})
