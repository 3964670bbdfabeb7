import { rule } from './rule.ts'
import { nameOf, said } from './said.ts'

/** B8: a way to get it back. */
export const handleWithoutRecovery = rule({
  id: 'handle-without-recovery',
  principle: 'B8',
  severity: 'warning',
  check: (_strategy, _facts, index) =>
    index
      .list('handles')
      .filter(one => one.state === 'reserved' && !said(one.recovery))
      .map(one => ({ at: ['handles', one.id, 'recovery'], params: { name: nameOf(one) } })),
})
