import { defect } from '../defect.ts'
import { leavesBefore } from '../lasting.ts'
import { rule } from '../rule.ts'
import { nameOf } from '../said.ts'

/** B17: the stand-in's contract or mandate ends before the space does. */
export const standInLeavesBeforeSpace = rule({
  id: 'stand-in-leaves-before-space',
  principle: 'B17',
  severity: 'warning',
  check: ({ promised, person }) =>
    promised.flatMap(({ network, until }) => {
      const standIn = person(network.standIn)
      return standIn !== undefined && leavesBefore(standIn, until)
        ? [defect('networks', network, 'standIn', { person: nameOf(standIn), leaves: standIn.until ?? '', until })]
        : []
    }),
})
