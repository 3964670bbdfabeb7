import { rule } from '../rule.ts'

/** A5: what is under discussion was not looked at. */
export const noTrendOrIssue = rule({
  id: 'no-trend-or-issue',
  principle: 'A5',
  severity: 'warning',
  check: ({ list }) => (list('trends').length === 0 && list('issues').length === 0 ? [{ at: ['trends'] }] : []),
})
