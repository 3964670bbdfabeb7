import { rule } from './rule.ts'
import { nameOf } from './said.ts'

/** B8: a wanted name is checked. */
export const handleUnchecked = rule({
  id: 'handle-unchecked',
  principle: 'B8',
  severity: 'warning',
  check: (_strategy, _facts, index) =>
    index
      .list('handles')
      .filter(one => (one.state ?? 'unchecked') === 'unchecked')
      .map(one => ({ at: ['handles', one.id, 'state'], params: { name: nameOf(one) } })),
})
