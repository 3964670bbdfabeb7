import { addDays } from './days.ts'
import { rule } from './rule.ts'
import { nameOf } from './said.ts'

/** Thirty days: the time that a renewal takes where an invoice must be approved. */
const DAYS = 30

/** B8: a domain that is about to expire, or has. */
export const handleExpiring = rule({
  id: 'handle-expiring',
  principle: 'B8',
  severity: 'warning',
  check: (_strategy, facts, index) =>
    index
      .list('handles')
      .filter(
        one => one.state === 'reserved' && one.expiresOn !== undefined && one.expiresOn < addDays(facts.today, DAYS),
      )
      .map(one => ({ at: ['handles', one.id, 'expiresOn'], params: { name: nameOf(one), day: one.expiresOn! } })),
})
