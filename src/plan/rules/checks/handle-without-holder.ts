import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** B8: reserved by whom. */
export const handleWithoutHolder = rule({
  id: 'handle-without-holder',
  principle: 'B8',
  severity: 'warning',
  check: index =>
    index
      .list('handles')
      .filter(one => one.state === 'reserved' && one.reservedBy === undefined)
      .map(one => defect('handles', one, 'reservedBy')),
})
