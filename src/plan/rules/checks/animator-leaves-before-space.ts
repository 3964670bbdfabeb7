import { defect } from '../defect.ts'
import { leavesBefore } from '../lasting.ts'
import { rule } from '../rule.ts'
import { nameOf } from '../said.ts'

/** B17: the animator's contract or mandate ends before the space does, and no successor stays. */
export const animatorLeavesBeforeSpace = rule({
  id: 'animator-leaves-before-space',
  principle: 'B17',
  severity: 'error',
  check: ({ promised, person }) =>
    promised.flatMap(({ network, until }) => {
      const animator = person(network.animator)
      const successor = person(network.successor)
      const stays = successor !== undefined && successor.id !== animator?.id && !leavesBefore(successor, until)
      return animator !== undefined && leavesBefore(animator, until) && !stays
        ? [defect('networks', network, 'successor', { person: nameOf(animator), leaves: animator.until ?? '', until })]
        : []
    }),
})
