import { rule } from './rule.ts'
import { nameOf } from './said.ts'

/** B3: by when. */
export const objectiveWithoutDueDate = rule({
  id: 'objective-without-due-date',
  principle: 'B3',
  severity: 'error',
  check: (_strategy, _facts, index) =>
    index.objectives
      .filter(one => one.due === undefined)
      .map(one => ({ at: ['objectives', one.id, 'due'], params: { name: nameOf(one) } })),
})
