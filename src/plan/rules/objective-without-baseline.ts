import { rule } from './rule.ts'
import { nameOf } from './said.ts'

/** B3: where the figure stands at the start. Without a metric, that is said first. */
export const objectiveWithoutBaseline = rule({
  id: 'objective-without-baseline',
  principle: 'B3',
  severity: 'error',
  check: (_strategy, _facts, index) =>
    index.objectives
      .filter(one => one.metric !== undefined && one.baseline === undefined)
      .map(one => ({ at: ['objectives', one.id, 'baseline'], params: { name: nameOf(one) } })),
})
