import { rule } from './rule.ts'
import { speakingSpaces } from './speaking.ts'

/** B21: spaces are open, or to open, and nothing is planned to be done. */
export const actionPlanMissing = rule({
  id: 'action-plan-missing',
  principle: 'B21',
  severity: 'warning',
  check: (strategy, facts, index) =>
    speakingSpaces(strategy, facts, index).length > 0 && index.list('actions').length === 0
      ? [{ at: ['actions'] }]
      : [],
})
