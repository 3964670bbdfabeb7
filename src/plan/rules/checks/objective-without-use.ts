import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** B2: public relations, marketing or customer service. */
export const objectiveWithoutUse = rule({
  id: 'objective-without-use',
  principle: 'B2',
  severity: 'warning',
  check: ({ objectives }) =>
    objectives.filter(one => one.use === undefined).map(one => defect('objectives', one, 'use')),
})
