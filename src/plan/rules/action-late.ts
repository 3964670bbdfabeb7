import { rule } from './rule.ts'
import { nameOf } from './said.ts'

/** B21: due before today and not done. Today is still in time. */
export const actionLate = rule({
  id: 'action-late',
  principle: 'B21',
  severity: 'warning',
  check: (_strategy, facts, index) =>
    index
      .list('actions')
      .filter(one => one.doneOn === undefined && one.due !== undefined && one.due < facts.today)
      .map(one => ({ at: ['actions', one.id, 'due'], params: { name: nameOf(one), due: one.due ?? '' } })),
})
