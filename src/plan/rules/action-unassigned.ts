import { rule } from './rule.ts'
import { nameOf } from './said.ts'

/** B21: nobody does it. */
export const actionUnassigned = rule({
  id: 'action-unassigned',
  principle: 'B21',
  severity: 'warning',
  check: (_strategy, _facts, index) =>
    index
      .list('actions')
      .filter(one => one.doneOn === undefined && one.who === undefined)
      .map(one => ({ at: ['actions', one.id, 'who'], params: { name: nameOf(one) } })),
})
