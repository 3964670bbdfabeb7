import { nearOpening } from './near-opening.ts'
import { rule } from './rule.ts'
import { nameOf, said } from './said.ts'
import { speakingSpaces } from './speaking.ts'

/** B8: a space that is to open has a name kept for it. */
export const spaceWithoutReservedName = rule({
  id: 'space-without-reserved-name',
  principle: 'B8',
  severity: 'warning',
  check: (strategy, facts, index) => {
    const named = new Set(index.list('handles').map(one => one.network))
    return speakingSpaces(strategy, facts, index)
      .filter(space => !nearOpening(space, facts))
      .filter(({ network }) => !named.has(network.id) && !(network.accounts ?? []).some(one => said(one.handle)))
      .map(({ network }) => ({ at: ['networks', network.id, 'accounts'], params: { name: nameOf(network) } }))
  },
})
