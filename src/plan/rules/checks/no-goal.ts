import { rule } from '../rule.ts'

/** B4: what the organisation itself wants. */
export const noGoal = rule({
  id: 'no-goal',
  principle: 'B4',
  severity: 'error',
  check: ({ list }) => (list('goals').length === 0 ? [{ at: ['goals'] }] : []),
})
