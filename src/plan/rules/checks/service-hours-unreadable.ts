import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { spanOf } from '../service-hours.ts'

/** C9: service hours that cannot be read, end before they begin, or have no day. */
export const serviceHoursUnreadable = rule({
  id: 'service-hours-unreadable',
  principle: 'C9',
  severity: 'warning',
  check: ({ speaking }) =>
    speaking
      .filter(({ network }) =>
        (network.serviceHours ?? []).some(row => spanOf(row) === undefined || (row.days ?? []).length === 0),
      )
      .map(({ network }) => defect('networks', network, 'serviceHours')),
})
