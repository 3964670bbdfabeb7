import { rule } from '../rule.ts'

/** B21: spaces are open, or to open, and nothing is planned to be done. */
export const actionPlanMissing = rule({
  id: 'action-plan-missing',
  principle: 'B21',
  severity: 'warning',
  check: ({ speaking, list }) => (speaking.length > 0 && list('actions').length === 0 ? [{ at: ['actions'] }] : []),
})
