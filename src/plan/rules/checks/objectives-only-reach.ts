import { rule } from '../rule.ts'
import { listensOnly } from '../speaking.ts'

/**
 * B16: every objective counts what goes out (posts, reach, mentions) and none what people think, do or answer. Silent while
 * one of the metrics is unknown, or missing: then it is not every objective.
 */
export const objectivesOnlyReach = rule({
  id: 'objectives-only-reach',
  principle: 'B16',
  severity: 'warning',
  needs: ['metrics'],
  check: ({ strategy, facts, objectives }) => {
    if (listensOnly(strategy) || objectives.length === 0) return []
    const stages = new Map(facts.metrics?.map(one => [one.id, one.stage]))
    const counted = new Set(['input', 'activity', 'output'])
    return objectives.every(one => counted.has(stages.get(one.metric?.id ?? '') ?? ''))
      ? [{ at: ['objectives'], params: { count: objectives.length } }]
      : []
  },
})
