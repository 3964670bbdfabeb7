import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** B8: a free name is reserved. */
export const handleUnreserved = rule({
  id: 'handle-unreserved',
  principle: 'B8',
  severity: 'warning',
  check: index =>
    index
      .list('handles')
      .filter(one => one.state === 'free')
      .map(one => defect('handles', one, 'state')),
})
