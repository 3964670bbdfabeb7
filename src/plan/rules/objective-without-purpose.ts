import { rule } from './rule.ts'
import { nameOf } from './said.ts'

/** B2: every objective has one of the purposes. */
export const objectiveWithoutPurpose = rule({
  id: 'objective-without-purpose',
  principle: 'B2',
  severity: 'warning',
  check: (_strategy, _facts, index) =>
    index.objectives
      .filter(one => one.purpose === undefined)
      .map(one => ({ at: ['objectives', one.id, 'purpose'], params: { name: nameOf(one) } })),
})
