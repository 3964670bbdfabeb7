import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** B8: a way to get it back. */
export const handleWithoutRecovery = rule({
  id: 'handle-without-recovery',
  principle: 'B8',
  severity: 'warning',
  check: index =>
    index
      .list('handles')
      .filter(one => one.state === 'reserved' && !said(one.recovery))
      .map(one => defect('handles', one, 'recovery')),
})
