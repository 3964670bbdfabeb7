import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** B8: a wanted name is checked. */
export const handleUnchecked = rule({
  id: 'handle-unchecked',
  principle: 'B8',
  severity: 'warning',
  check: index =>
    index
      .list('handles')
      .filter(one => (one.state ?? 'unchecked') === 'unchecked')
      .map(one => defect('handles', one, 'state')),
})
