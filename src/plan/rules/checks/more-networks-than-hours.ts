import { rule } from '../rule.ts'
import { aboveCapacity } from '../workload.ts'

/** Hours a week: twenty minutes a working day to read, answer and write keep one space alive; with less it looks abandoned. */
const HOURS_A_SPACE = 2

/** B6: few networks: each takes time before anything is written. */
export const moreNetworksThanHours = rule({
  id: 'more-networks-than-hours',
  principle: 'B6',
  severity: 'error',
  check: ({ load, speaking }) => {
    // What the spaces ask for by name is judged elsewhere, and once.
    if (load.available === undefined || aboveCapacity(load)) return []
    const spaces = speaking.length
    const needed = spaces * HOURS_A_SPACE
    return needed > load.available ? [{ at: ['networks'], params: { spaces, needed, available: load.available } }] : []
  },
})
