import { nearOpening } from './near-opening.ts'
import { rule } from './rule.ts'
import { nameOf } from './said.ts'
import { speakingSpaces } from './speaking.ts'

/** B7: a complete profile before it opens. */
export const profileIncomplete = rule({
  id: 'profile-incomplete',
  principle: 'B7',
  severity: 'warning',
  check: (strategy, facts, index) =>
    speakingSpaces(strategy, facts, index)
      .filter(space => nearOpening(space, facts))
      .filter(({ network }) => (network.accounts ?? []).some(one => one.profileComplete !== true))
      .map(({ network }) => ({ at: ['networks', network.id, 'accounts'], params: { name: nameOf(network) } })),
})
