import { rule } from './rule.ts'
import { nameOf } from './said.ts'

/** B2: public relations, marketing or customer service. */
export const objectiveWithoutUse = rule({
  id: 'objective-without-use',
  principle: 'B2',
  severity: 'warning',
  check: (_strategy, _facts, index) =>
    index.objectives
      .filter(one => one.use === undefined)
      .map(one => ({ at: ['objectives', one.id, 'use'], params: { name: nameOf(one) } })),
})
