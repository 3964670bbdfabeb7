import { defect } from '../defect.ts'
import { hasAccess } from '../has-access.ts'
import { nearOpening } from '../near-opening.ts'
import { rule } from '../rule.ts'
import { nameOf } from '../said.ts'

/** B7: whoever runs it, and whoever stands in, can sign in. */
export const spaceWithoutAccess = rule({
  id: 'space-without-access',
  principle: 'B7',
  severity: 'error',
  check: ({ facts, speaking, person }) =>
    speaking
      .filter(space => nearOpening(space, facts))
      .flatMap(({ network }) => {
        const locked = [network.animator, network.standIn].find(
          id => person(id) !== undefined && !hasAccess(network, id!),
        )
        return locked === undefined
          ? []
          : [defect('networks', network, 'accounts', { person: nameOf(person(locked)!) })]
      }),
})
