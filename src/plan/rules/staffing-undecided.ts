import { rule } from './rule.ts'
import { speakingSpaces } from './speaking.ts'

/** B20: nobody decided how the work is staffed. */
export const staffingUndecided = rule({
  id: 'staffing-undecided',
  principle: 'B20',
  severity: 'warning',
  check: (strategy, facts, index) =>
    strategy.direction?.staffing === undefined && speakingSpaces(strategy, facts, index).length > 0
      ? [{ at: ['direction', 'staffing'] }]
      : [],
})
