import { rule } from '../rule.ts'
import { aboveCapacity } from '../workload.ts'

/** B9: more work is planned in a week than the people have hours. Exactly as much is a full week, not a wrong one. */
export const hoursAboveCapacity = rule({
  id: 'hours-above-capacity',
  principle: 'B9',
  severity: 'error',
  check: ({ load }) => {
    return aboveCapacity(load)
      ? [{ at: ['resources'], params: { planned: load.planned, available: load.available ?? 0 } }]
      : []
  },
})
