import { rule } from './rule.ts'
import { aboveCapacity, workloadOf } from './workload.ts'

/** B9: more work is planned in a week than the people have hours. Exactly as much is a full week, not a wrong one. */
export const hoursAboveCapacity = rule({
  id: 'hours-above-capacity',
  principle: 'B9',
  severity: 'error',
  check: (strategy, facts, index) => {
    const load = workloadOf(strategy, facts, index)
    return aboveCapacity(load)
      ? [{ at: ['resources'], params: { planned: load.planned, available: load.available ?? 0 } }]
      : []
  },
})
