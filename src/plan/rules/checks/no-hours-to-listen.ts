import { rule } from '../rule.ts'

/** B9: reading and listening take time; nobody has any for it. */
export const noHoursToListen = rule({
  id: 'no-hours-to-listen',
  principle: 'B9',
  severity: 'warning',
  check: ({ strategy, networks }) =>
    (strategy.resources?.listenHours ?? 0) === 0 && networks.every(one => (one.listenHours ?? 0) === 0)
      ? [{ at: ['resources', 'listenHours'] }]
      : [],
})
