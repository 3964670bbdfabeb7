import { rule } from '../rule.ts'

/** B20: the work enters no existing process: press office, complaints, approvals, customer relations, crisis. */
export const noProcessLinked = rule({
  id: 'no-process-linked',
  principle: 'B20',
  severity: 'warning',
  check: ({ speaking, list }) => (speaking.length > 0 && list('processes').length === 0 ? [{ at: ['processes'] }] : []),
})
