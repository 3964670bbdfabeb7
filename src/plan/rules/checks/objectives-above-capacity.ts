import { rule } from '../rule.ts'
import { aboveCapacity, hoursOf } from '../workload.ts'

/** B9: the objectives together ask for more hours than the people have. Silent while the spaces already do. */
export const objectivesAboveCapacity = rule({
  id: 'objectives-above-capacity',
  principle: 'B9',
  severity: 'warning',
  check: ({ load, objectives }) => {
    const planned = hoursOf(
      objectives.filter(one => one.state !== 'reached').reduce((sum, one) => sum + (one.hours ?? 0), 0),
    )
    return load.available !== undefined && !aboveCapacity(load) && planned > load.available
      ? [{ at: ['objectives'], params: { planned, available: load.available } }]
      : []
  },
})
