import { rule } from '../rule.ts'

/** B3: the strategy runs from a day to a day. */
export const periodMissing = rule({
  id: 'period-missing',
  principle: 'B3',
  severity: 'warning',
  check: ({ strategy }) =>
    strategy.period?.from === undefined || strategy.period.to === undefined ? [{ at: ['period'] }] : [],
})
