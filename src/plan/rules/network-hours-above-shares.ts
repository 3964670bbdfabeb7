import { rule } from './rule.ts'
import { nameOf } from './said.ts'
import { aboveCapacity, workloadOf } from './workload.ts'

/** B9: a space asks for more hours than people give it. Silent while hours are not shared out by space, or the whole is too much. */
export const networkHoursAboveShares = rule({
  id: 'network-hours-above-shares',
  principle: 'B9',
  severity: 'warning',
  check: (strategy, facts, index) => {
    const load = workloadOf(strategy, facts, index)
    if (aboveCapacity(load)) return []
    return load.spaces
      .filter(one => one.shared !== undefined && one.total > one.shared)
      .map(one => ({
        at: ['networks', one.network.id],
        params: { name: nameOf(one.network), planned: one.total, shared: one.shared ?? 0 },
      }))
  },
})
