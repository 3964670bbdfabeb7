import { rule } from '../rule.ts'

/** A3: nobody is compared with. */
export const noCompetitor = rule({
  id: 'no-competitor',
  principle: 'A3',
  severity: 'warning',
  check: ({ list }) => (list('competitors').length === 0 ? [{ at: ['competitors'] }] : []),
})
