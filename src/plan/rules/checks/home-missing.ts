import { rule } from '../rule.ts'

/** B11: nobody said where home is: the place that is ours and to which networks lead. "None" is an answer. */
export const homeMissing = rule({
  id: 'home-missing',
  principle: 'B11',
  severity: 'warning',
  check: ({ strategy, speaking }) =>
    speaking.length > 0 && strategy.home?.where === undefined ? [{ at: ['home', 'where'] }] : [],
})
