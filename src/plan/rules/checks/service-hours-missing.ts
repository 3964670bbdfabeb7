import { defect } from '../defect.ts'
import { nearOpening } from '../near-opening.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** C9: nobody said when somebody answers here. */
export const serviceHoursMissing = rule({
  id: 'service-hours-missing',
  principle: 'C9',
  severity: 'warning',
  check: ({ facts, speaking }) =>
    speaking
      .filter(one => nearOpening(one, facts))
      .filter(({ network }) => !said(network.serviceHours))
      .map(({ network }) => defect('networks', network, 'serviceHours')),
})
