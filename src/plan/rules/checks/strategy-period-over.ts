import { isAdopted } from '../adopted.ts'
import { rule } from '../rule.ts'

/** B22: in force, and its period has ended. Its last day still counts. */
export const strategyPeriodOver = rule({
  id: 'strategy-period-over',
  principle: 'B22',
  severity: 'warning',
  check: ({ strategy, facts }) => {
    const to = strategy.period?.to
    return isAdopted(strategy) && to !== undefined && to < facts.today ? [{ at: ['period', 'to'], params: { to } }] : []
  },
})
