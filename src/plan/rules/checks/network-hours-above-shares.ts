import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { aboveCapacity } from '../workload.ts'

/** B9: a space asks for more hours than people give it. Silent while hours are not shared out by space, or the whole is too much. */
export const networkHoursAboveShares = rule({
  id: 'network-hours-above-shares',
  principle: 'B9',
  severity: 'warning',
  check: ({ load }) => {
    if (aboveCapacity(load)) return []
    return load.spaces
      .filter(one => one.shared !== undefined && one.total > one.shared)
      .map(one => defect('networks', one.network, undefined, { planned: one.total, shared: one.shared ?? 0 }))
  },
})
