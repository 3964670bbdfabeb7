import { defect } from '../defect.ts'
import { nearOpening } from '../near-opening.ts'
import { rule } from '../rule.ts'

/** B7: a complete profile before it opens. */
export const profileIncomplete = rule({
  id: 'profile-incomplete',
  principle: 'B7',
  severity: 'warning',
  check: ({ facts, speaking }) =>
    speaking
      .filter(space => nearOpening(space, facts))
      .filter(({ network }) => (network.accounts ?? []).some(one => one.profileComplete !== true))
      .map(({ network }) => defect('networks', network, 'accounts')),
})
