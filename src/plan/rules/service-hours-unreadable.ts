import { rule } from './rule.ts'
import { nameOf } from './said.ts'
import { spanOf } from './service-hours.ts'
import { speakingSpaces } from './speaking.ts'

/** C9: service hours that cannot be read, end before they begin, or have no day. */
export const serviceHoursUnreadable = rule({
  id: 'service-hours-unreadable',
  principle: 'C9',
  severity: 'warning',
  check: (strategy, facts, index) =>
    speakingSpaces(strategy, facts, index)
      .filter(({ network }) =>
        (network.serviceHours ?? []).some(row => spanOf(row) === undefined || (row.days ?? []).length === 0),
      )
      .map(({ network }) => ({ at: ['networks', network.id, 'serviceHours'], params: { name: nameOf(network) } })),
})
