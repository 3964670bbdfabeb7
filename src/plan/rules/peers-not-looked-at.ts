import { nearOpening } from './near-opening.ts'
import { rule } from './rule.ts'
import { nameOf } from './said.ts'
import { speakingSpaces } from './speaking.ts'

/** B7: peers and existing pages on the network are looked at before it opens. */
export const peersNotLookedAt = rule({
  id: 'peers-not-looked-at',
  principle: 'B7',
  severity: 'warning',
  check: (strategy, facts, index) =>
    speakingSpaces(strategy, facts, index)
      .filter(space => !space.older && space.on !== undefined && nearOpening(space, facts))
      .filter(({ network, on }) => network.peersLookedOn === undefined || network.peersLookedOn > on!)
      .map(({ network, on }) => ({
        at: ['networks', network.id, 'peersLookedOn'],
        params: { name: nameOf(network), day: on! },
      })),
})
