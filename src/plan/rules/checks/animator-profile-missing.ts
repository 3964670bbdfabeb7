import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** B10: using a network is not speaking for the organisation: what an animator does and may do is written. */
export const animatorProfileMissing = rule({
  id: 'animator-profile-missing',
  principle: 'B10',
  severity: 'warning',
  check: ({ strategy, speaking }) =>
    speaking.length > 0 && !said(strategy.direction?.animatorProfile) ? [{ at: ['direction', 'animatorProfile'] }] : [],
})
