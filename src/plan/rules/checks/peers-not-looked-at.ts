import { defect } from '../defect.ts'
import { nearOpening } from '../near-opening.ts'
import { rule } from '../rule.ts'

/** B7: peers and existing pages on the network are looked at before it opens. */
export const peersNotLookedAt = rule({
  id: 'peers-not-looked-at',
  principle: 'B7',
  severity: 'warning',
  check: ({ facts, speaking }) =>
    speaking
      .filter(space => !space.older && space.on !== undefined && nearOpening(space, facts))
      .filter(({ network, on }) => network.peersLookedOn === undefined || network.peersLookedOn > on!)
      .map(({ network, on }) => defect('networks', network, 'peersLookedOn', { day: on! })),
})
