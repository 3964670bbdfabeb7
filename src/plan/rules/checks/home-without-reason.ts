import { rule } from '../rule.ts'
import { said } from '../said.ts'
import { listensOnly } from '../speaking.ts'

/** B11: home is chosen for a reason. */
export const homeWithoutReason = rule({
  id: 'home-without-reason',
  principle: 'B11',
  severity: 'warning',
  check: ({ strategy }) =>
    !listensOnly(strategy) && strategy.home?.where !== undefined && !said(strategy.home.why)
      ? [{ at: ['home', 'why'] }]
      : [],
})
