import { hasAccess } from './has-access.ts'
import { nearOpening } from './near-opening.ts'
import { rule } from './rule.ts'
import { nameOf } from './said.ts'
import { speakingSpaces } from './speaking.ts'

/** B7: whoever runs it, and whoever stands in, can sign in. */
export const spaceWithoutAccess = rule({
  id: 'space-without-access',
  principle: 'B7',
  severity: 'error',
  check: (strategy, facts, index) =>
    speakingSpaces(strategy, facts, index)
      .filter(space => nearOpening(space, facts))
      .flatMap(({ network }) => {
        const locked = [network.animator, network.standIn].find(
          id => index.person(id) !== undefined && !hasAccess(network, id!),
        )
        return locked === undefined
          ? []
          : [
              {
                at: ['networks', network.id, 'accounts'],
                params: { name: nameOf(network), person: nameOf(index.person(locked)!) },
              },
            ]
      }),
})
