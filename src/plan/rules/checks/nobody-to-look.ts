import { listeningBegins } from '../listening-days.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** A6: listening runs and it is not said who looks. */
export const nobodyToLook = rule({
  id: 'nobody-to-look',
  principle: 'A6',
  severity: 'warning',
  check: ({ strategy, facts }) =>
    listeningBegins(strategy, facts) !== undefined && !said(strategy.listening?.lookedAtBy)
      ? [{ at: ['listening', 'lookedAtBy'] }]
      : [],
})
