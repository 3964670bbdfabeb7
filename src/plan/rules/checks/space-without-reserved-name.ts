import { defect } from '../defect.ts'
import { nearOpening } from '../near-opening.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** B8: a space that is to open has a name kept for it. */
export const spaceWithoutReservedName = rule({
  id: 'space-without-reserved-name',
  principle: 'B8',
  severity: 'warning',
  check: ({ facts, list, speaking }) => {
    const named = new Set(list('handles').map(one => one.network))
    return speaking
      .filter(space => !nearOpening(space, facts))
      .filter(({ network }) => !named.has(network.id) && !(network.accounts ?? []).some(one => said(one.handle)))
      .map(({ network }) => defect('networks', network, 'accounts'))
  },
})
