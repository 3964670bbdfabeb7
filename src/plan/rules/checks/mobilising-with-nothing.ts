import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** B9: moving people to act takes the most; an objective to mobilise that has neither hours nor money will not. */
export const mobilisingWithNothing = rule({
  id: 'mobilising-with-nothing',
  principle: 'B9',
  severity: 'error',
  check: ({ objectives }) =>
    objectives
      .filter(one => one.purpose === 'mobilise' && one.state !== 'reached')
      .filter(one => (one.hours ?? 0) === 0 && (one.money ?? 0) === 0)
      .map(one => defect('objectives', one, 'hours')),
})
