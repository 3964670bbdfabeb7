import { rule } from './rule.ts'
import { speakingSpaces } from './speaking.ts'

/** B20: the work enters no existing process: press office, complaints, approvals, customer relations, crisis. */
export const noProcessLinked = rule({
  id: 'no-process-linked',
  principle: 'B20',
  severity: 'warning',
  check: (strategy, facts, index) =>
    speakingSpaces(strategy, facts, index).length > 0 && index.list('processes').length === 0
      ? [{ at: ['processes'] }]
      : [],
})
