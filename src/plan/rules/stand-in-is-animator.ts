import { rule } from './rule.ts'
import { nameOf } from './said.ts'
import { speakingSpaces } from './speaking.ts'

/** B7: the stand-in is someone else. */
export const standInIsAnimator = rule({
  id: 'stand-in-is-animator',
  principle: 'B7',
  severity: 'error',
  check: (strategy, facts, index) =>
    speakingSpaces(strategy, facts, index)
      .filter(({ network }) => network.animator !== undefined && network.standIn === network.animator)
      .map(({ network }) => ({ at: ['networks', network.id, 'standIn'], params: { name: nameOf(network) } })),
})
