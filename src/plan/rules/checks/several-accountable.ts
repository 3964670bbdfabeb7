import { rule } from '../rule.ts'

/** B20: several answer for it, so that nobody does. */
export const severalAccountable = rule({
  id: 'several-accountable',
  principle: 'B20',
  severity: 'error',
  check: ({ strategy }) => {
    const count = new Set(strategy.direction?.accountable ?? []).size
    return count > 1 ? [{ at: ['direction', 'accountable'], params: { count } }] : []
  },
})
