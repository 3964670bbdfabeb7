import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** B21: it has no day. */
export const actionWithoutDate = rule({
  id: 'action-without-date',
  principle: 'B21',
  severity: 'warning',
  check: index =>
    index
      .list('actions')
      .filter(one => one.doneOn === undefined && one.due === undefined)
      .map(one => defect('actions', one, 'due')),
})
