import { nearOpening } from './near-opening.ts'
import { rule } from './rule.ts'
import { nameOf } from './said.ts'
import { speakingSpaces } from './speaking.ts'

/** C9: house rules exist, and nothing says that they cover this space. */
export const spaceWithoutHouseRules = rule({
  id: 'space-without-house-rules',
  principle: 'C9',
  severity: 'warning',
  check: (strategy, facts, index) =>
    index.list('policies').some(one => one.kind === 'house-rules')
      ? speakingSpaces(strategy, facts, index)
          .filter(one => nearOpening(one, facts))
          .filter(({ network }) => network.houseRules === undefined)
          .map(({ network }) => ({ at: ['networks', network.id, 'houseRules'], params: { name: nameOf(network) } }))
      : [],
})
