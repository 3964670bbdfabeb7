import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { hoursOf } from '../workload.ts'

/** B9: what one person gives to several spaces is more than that person has. */
export const sharesAboveHours = rule({
  id: 'shares-above-hours',
  principle: 'B9',
  severity: 'error',
  check: ({ list }) =>
    list('people').flatMap(one => {
      const shared = hoursOf((one.shares ?? []).reduce((sum, share) => sum + (share.hours ?? 0), 0))
      return one.hours !== undefined && shared > one.hours
        ? [defect('people', one, 'shares', { shared, hours: one.hours })]
        : []
    }),
})
