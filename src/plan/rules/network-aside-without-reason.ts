import { rule } from './rule.ts'
import { nameOf, said } from './said.ts'

/** B6: considered and set aside, or closed: the reason is kept. */
export const networkAsideWithoutReason = rule({
  id: 'network-aside-without-reason',
  principle: 'B6',
  severity: 'warning',
  check: (_strategy, _facts, index) =>
    index
      .list('networks')
      .filter(one => (one.state === 'aside' || one.state === 'closed') && !said(one.reason))
      .map(one => ({ at: ['networks', one.id, 'reason'], params: { name: nameOf(one) } })),
})
