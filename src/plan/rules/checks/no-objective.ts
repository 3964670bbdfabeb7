import { rule } from '../rule.ts'

/** B2: a strategy pursues something. */
export const noObjective = rule({
  id: 'no-objective',
  principle: 'B2',
  severity: 'error',
  check: ({ objectives }) => (objectives.length === 0 ? [{ at: ['objectives'] }] : []),
})
