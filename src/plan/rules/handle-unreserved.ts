import { rule } from './rule.ts'
import { nameOf } from './said.ts'

/** B8: a free name is reserved. */
export const handleUnreserved = rule({
  id: 'handle-unreserved',
  principle: 'B8',
  severity: 'warning',
  check: (_strategy, _facts, index) =>
    index
      .list('handles')
      .filter(one => one.state === 'free')
      .map(one => ({ at: ['handles', one.id, 'state'], params: { name: nameOf(one) } })),
})
