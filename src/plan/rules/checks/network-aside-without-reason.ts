import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** B6: considered and set aside, or closed: the reason is kept. */
export const networkAsideWithoutReason = rule({
  id: 'network-aside-without-reason',
  principle: 'B6',
  severity: 'warning',
  check: index =>
    index
      .list('networks')
      .filter(one => (one.state === 'aside' || one.state === 'closed') && !said(one.reason))
      .map(one => defect('networks', one, 'reason')),
})
