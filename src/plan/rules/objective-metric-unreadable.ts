import { rule } from './rule.ts'
import { nameOf } from './said.ts'

/** B3: the metric is not one that the product reads, or its filters name nothing. */
export const objectiveMetricUnreadable = rule({
  id: 'objective-metric-unreadable',
  principle: 'B3',
  severity: 'error',
  needs: ['metrics'],
  check: (_strategy, facts, index) => {
    const known = new Set(facts.metrics!.map(one => one.id))
    return index.objectives
      .filter(one => one.metric !== undefined)
      .filter(one => !known.has(one.metric!.id) || facts.readings?.[one.id]?.readable === false)
      .map(one => ({ at: ['objectives', one.id, 'metric'], params: { name: nameOf(one), metric: one.metric!.id } }))
  },
})
