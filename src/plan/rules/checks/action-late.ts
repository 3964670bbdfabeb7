import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** B21: due before today and not done. Today is still in time. */
export const actionLate = rule({
  id: 'action-late',
  principle: 'B21',
  severity: 'warning',
  check: index =>
    index
      .list('actions')
      .filter(one => one.doneOn === undefined && one.due !== undefined && one.due < index.facts.today)
      .map(one => defect('actions', one, 'due', { due: one.due ?? '' })),
})
