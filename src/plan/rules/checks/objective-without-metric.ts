import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** B3: an objective without a metric is not an objective. */
export const objectiveWithoutMetric = rule({
  id: 'objective-without-metric',
  principle: 'B3',
  severity: 'error',
  check: ({ objectives }) =>
    objectives.filter(one => one.metric === undefined).map(one => defect('objectives', one, 'metric')),
})
