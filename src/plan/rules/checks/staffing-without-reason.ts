import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** B20: how the work is staffed is decided for a reason. */
export const staffingWithoutReason = rule({
  id: 'staffing-without-reason',
  principle: 'B20',
  severity: 'warning',
  check: ({ strategy }) =>
    strategy.direction?.staffing !== undefined && !said(strategy.direction.staffingBecause)
      ? [{ at: ['direction', 'staffingBecause'] }]
      : [],
})
