import { rule } from './rule.ts'
import { nameOf } from './said.ts'

/** B3: an objective without a metric is not an objective. */
export const objectiveWithoutMetric = rule({
  id: 'objective-without-metric',
  principle: 'B3',
  severity: 'error',
  check: (_strategy, _facts, index) =>
    index.objectives
      .filter(one => one.metric === undefined)
      .map(one => ({ at: ['objectives', one.id, 'metric'], params: { name: nameOf(one) } })),
})
