import { leavesBefore, promisedSpaces } from './lasting.ts'
import { rule } from './rule.ts'
import { nameOf } from './said.ts'

/** B17: the stand-in's contract or mandate ends before the space does. */
export const standInLeavesBeforeSpace = rule({
  id: 'stand-in-leaves-before-space',
  principle: 'B17',
  severity: 'warning',
  check: (strategy, facts, index) =>
    promisedSpaces(strategy, facts, index).flatMap(({ network, until }) => {
      const standIn = index.person(network.standIn)
      return standIn !== undefined && leavesBefore(standIn, until)
        ? [
            {
              at: ['networks', network.id, 'standIn'],
              params: { name: nameOf(network), person: nameOf(standIn), leaves: standIn.until ?? '', until },
            },
          ]
        : []
    }),
})
