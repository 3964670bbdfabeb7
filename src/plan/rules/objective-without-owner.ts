import { rule } from './rule.ts'
import { nameOf } from './said.ts'

/** B3: somebody answers for it. */
export const objectiveWithoutOwner = rule({
  id: 'objective-without-owner',
  principle: 'B3',
  severity: 'error',
  check: (_strategy, _facts, index) =>
    index.objectives
      .filter(one => one.owner === undefined)
      .map(one => ({ at: ['objectives', one.id, 'owner'], params: { name: nameOf(one) } })),
})
