import { rule } from './rule.ts'
import { nameOf } from './said.ts'

/** B9: moving people to act takes the most; an objective to mobilise that has neither hours nor money will not. */
export const mobilisingWithNothing = rule({
  id: 'mobilising-with-nothing',
  principle: 'B9',
  severity: 'error',
  check: (_strategy, _facts, index) =>
    index.objectives
      .filter(one => one.purpose === 'mobilise' && one.state !== 'reached')
      .filter(one => (one.hours ?? 0) === 0 && (one.money ?? 0) === 0)
      .map(one => ({ at: ['objectives', one.id, 'hours'], params: { name: nameOf(one) } })),
})
