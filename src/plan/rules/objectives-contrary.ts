import type { Objective } from '../model/strategy.ts'
import { pursued, targetDirection } from './pursued.ts'
import { rule } from './rule.ts'
import { nameOf } from './said.ts'
import { sameMetric } from './same-metric.ts'

/** B3: two objectives with one metric and contrary targets. */
export const objectivesContrary = rule({
  id: 'objectives-contrary',
  principle: 'B3',
  severity: 'error',
  check: (_strategy, _facts, index) => {
    const seen = new Map<string, { up?: Objective; down?: Objective }>()
    return pursued(index).flatMap(one => {
      const direction = targetDirection(one)
      if (one.metric === undefined || direction === null) return []
      const key = sameMetric(one.metric)
      const those = seen.get(key) ?? {}
      seen.set(key, those)
      those[direction] ??= one
      const other = direction === 'up' ? those.down : those.up
      return other === undefined
        ? []
        : [{ at: ['objectives', one.id, 'target'], params: { name: nameOf(one), other: nameOf(other) } }]
    })
  },
})
