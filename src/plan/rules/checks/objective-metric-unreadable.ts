import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** B3: the metric is not one that the product reads, or its filters name nothing. */
export const objectiveMetricUnreadable = rule({
  id: 'objective-metric-unreadable',
  principle: 'B3',
  severity: 'error',
  needs: ['metrics'],
  check: ({ facts, objectives }) => {
    const known = new Set(facts.metrics!.map(one => one.id))
    return objectives
      .filter(one => one.metric !== undefined)
      .filter(one => !known.has(one.metric!.id) || facts.readings?.[one.id]?.readable === false)
      .map(one => defect('objectives', one, 'metric', { metric: one.metric!.id }))
  },
})
