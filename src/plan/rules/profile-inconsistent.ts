import { rule } from './rule.ts'
import { nameOf } from './said.ts'
import { speakingSpaces } from './speaking.ts'

/** B7: consistent with the others. */
export const profileInconsistent = rule({
  id: 'profile-inconsistent',
  principle: 'B7',
  severity: 'warning',
  check: (strategy, facts, index) =>
    speakingSpaces(strategy, facts, index)
      .filter(({ network }) => (network.accounts ?? []).some(one => one.consistent === false))
      .map(({ network }) => ({ at: ['networks', network.id, 'accounts'], params: { name: nameOf(network) } })),
})
