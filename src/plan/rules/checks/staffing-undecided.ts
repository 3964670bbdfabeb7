import { rule } from '../rule.ts'

/** B20: nobody decided how the work is staffed. */
export const staffingUndecided = rule({
  id: 'staffing-undecided',
  principle: 'B20',
  severity: 'warning',
  check: ({ strategy, speaking }) =>
    strategy.direction?.staffing === undefined && speaking.length > 0 ? [{ at: ['direction', 'staffing'] }] : [],
})
