import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** B21: nobody does it. */
export const actionUnassigned = rule({
  id: 'action-unassigned',
  principle: 'B21',
  severity: 'warning',
  check: index =>
    index
      .list('actions')
      .filter(one => one.doneOn === undefined && one.who === undefined)
      .map(one => defect('actions', one, 'who')),
})
