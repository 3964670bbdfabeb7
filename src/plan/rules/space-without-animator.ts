import { rule } from './rule.ts'
import { nameOf } from './said.ts'
import { speakingSpaces } from './speaking.ts'

/** B7: somebody runs it. */
export const spaceWithoutAnimator = rule({
  id: 'space-without-animator',
  principle: 'B7',
  severity: 'error',
  check: (strategy, facts, index) =>
    speakingSpaces(strategy, facts, index)
      .filter(({ network }) => network.animator === undefined)
      .map(({ network }) => ({ at: ['networks', network.id, 'animator'], params: { name: nameOf(network) } })),
})
