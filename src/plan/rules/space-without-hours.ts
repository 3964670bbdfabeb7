import { rule } from './rule.ts'
import { nameOf } from './said.ts'
import { speakingSpaces } from './speaking.ts'

/** B7: hours are said for it. */
export const spaceWithoutHours = rule({
  id: 'space-without-hours',
  principle: 'B7',
  severity: 'error',
  check: (strategy, facts, index) =>
    speakingSpaces(strategy, facts, index)
      .filter(
        ({ network }) => (network.listenHours ?? 0) + (network.publishHours ?? 0) + (network.converseHours ?? 0) <= 0,
      )
      .map(({ network }) => ({ at: ['networks', network.id, 'publishHours'], params: { name: nameOf(network) } })),
})
