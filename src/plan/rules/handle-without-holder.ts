import { rule } from './rule.ts'
import { nameOf } from './said.ts'

/** B8: reserved by whom. */
export const handleWithoutHolder = rule({
  id: 'handle-without-holder',
  principle: 'B8',
  severity: 'warning',
  check: (_strategy, _facts, index) =>
    index
      .list('handles')
      .filter(one => one.state === 'reserved' && one.reservedBy === undefined)
      .map(one => ({ at: ['handles', one.id, 'reservedBy'], params: { name: nameOf(one) } })),
})
