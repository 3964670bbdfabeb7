import { leavesBefore, promisedSpaces } from './lasting.ts'
import { rule } from './rule.ts'
import { nameOf } from './said.ts'

/** B17: the animator's contract or mandate ends before the space does, and no successor stays. */
export const animatorLeavesBeforeSpace = rule({
  id: 'animator-leaves-before-space',
  principle: 'B17',
  severity: 'error',
  check: (strategy, facts, index) =>
    promisedSpaces(strategy, facts, index).flatMap(({ network, until }) => {
      const animator = index.person(network.animator)
      const successor = index.person(network.successor)
      const stays = successor !== undefined && successor.id !== animator?.id && !leavesBefore(successor, until)
      return animator !== undefined && leavesBefore(animator, until) && !stays
        ? [
            {
              at: ['networks', network.id, 'successor'],
              params: { name: nameOf(network), person: nameOf(animator), leaves: animator.until ?? '', until },
            },
          ]
        : []
    }),
})
