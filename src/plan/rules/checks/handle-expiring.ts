import { addDays } from '../../../clock.ts'
import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** Thirty days: the time that a renewal takes where an invoice must be approved. */
const DAYS = 30

/** B8: a domain that is about to expire, or has. */
export const handleExpiring = rule({
  id: 'handle-expiring',
  principle: 'B8',
  severity: 'warning',
  check: index =>
    index
      .list('handles')
      .filter(
        one =>
          one.state === 'reserved' && one.expiresOn !== undefined && one.expiresOn < addDays(index.facts.today, DAYS),
      )
      .map(one => defect('handles', one, 'expiresOn', { day: one.expiresOn! })),
})
