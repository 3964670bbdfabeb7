import { rule } from './rule.ts'
import { nameOf } from './said.ts'

/** B21: it has no day. */
export const actionWithoutDate = rule({
  id: 'action-without-date',
  principle: 'B21',
  severity: 'warning',
  check: (_strategy, _facts, index) =>
    index
      .list('actions')
      .filter(one => one.doneOn === undefined && one.due === undefined)
      .map(one => ({ at: ['actions', one.id, 'due'], params: { name: nameOf(one) } })),
})
