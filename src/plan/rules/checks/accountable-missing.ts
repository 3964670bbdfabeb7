import { rule } from '../rule.ts'

/** B20: nobody answers for it all. */
export const accountableMissing = rule({
  id: 'accountable-missing',
  principle: 'B20',
  severity: 'error',
  check: ({ strategy }) =>
    (strategy.direction?.accountable ?? []).length === 0 ? [{ at: ['direction', 'accountable'] }] : [],
})
