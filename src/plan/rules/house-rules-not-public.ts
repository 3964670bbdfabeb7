import { firstOpening } from './policies.ts'
import { rule } from './rule.ts'
import { nameOf } from './said.ts'
import { speakingSpaces } from './speaking.ts'

/** C9: a space is open and its house rules are not public, or became so after it opened. On the same day is in time. */
export const houseRulesNotPublic = rule({
  id: 'house-rules-not-public',
  principle: 'C9',
  severity: 'error',
  check: (strategy, facts, index) => {
    if (!speakingSpaces(strategy, facts, index).some(one => one.open)) return []
    const opens = firstOpening(strategy, facts, index)
    return index
      .list('policies')
      .filter(one => one.kind === 'house-rules')
      .filter(one => {
        const shownOn = one.publishedOn
        return shownOn === undefined || shownOn > facts.today || (opens !== undefined && shownOn > opens)
      })
      .map(one => ({ at: ['policies', one.id, 'publishedOn'], params: { name: nameOf(one) } }))
  },
})
