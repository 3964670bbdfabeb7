import { defect } from '../defect.ts'
import { leavesBefore } from '../lasting.ts'
import { rule } from '../rule.ts'

/**
 * B17: an open space without a named succession. It may be somebody outside the team: a chair, a partner. Silent where the
 * animator leaves before the space ends: that is a graver finding.
 */
export const spaceWithoutSuccessor = rule({
  id: 'space-without-successor',
  principle: 'B17',
  severity: 'warning',
  check: ({ strategy, speaking, person }) =>
    speaking.flatMap(({ network, open }) => {
      const until = network.closesOn ?? strategy.period?.to
      const animator = person(network.animator)
      const none = network.successor === undefined || network.successor === network.animator
      return open && animator !== undefined && none && (until === undefined || !leavesBefore(animator, until))
        ? [defect('networks', network, 'successor')]
        : []
    }),
})
