import { defect } from '../defect.ts'
import { nearOpening } from '../near-opening.ts'
import { rule } from '../rule.ts'

/** C9: house rules exist, and nothing says that they cover this space. */
export const spaceWithoutHouseRules = rule({
  id: 'space-without-house-rules',
  principle: 'C9',
  severity: 'warning',
  check: ({ facts, list, speaking }) =>
    list('policies').some(one => one.kind === 'house-rules')
      ? speaking
          .filter(one => nearOpening(one, facts))
          .filter(({ network }) => network.houseRules === undefined)
          .map(({ network }) => defect('networks', network, 'houseRules'))
      : [],
})
