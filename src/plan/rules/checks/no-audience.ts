import { rule } from '../rule.ts'
import { listensOnly } from '../speaking.ts'

/** B5: somebody is spoken to. */
export const noAudience = rule({
  id: 'no-audience',
  principle: 'B5',
  severity: 'error',
  check: ({ strategy, audiences }) => (listensOnly(strategy) || audiences.length > 0 ? [] : [{ at: ['audiences'] }]),
})
