import { defect } from '../defect.ts'
import { firstOpening } from '../policies.ts'
import { rule } from '../rule.ts'

/** C9: a space is open and its house rules are not public, or became so after it opened. On the same day is in time. */
export const houseRulesNotPublic = rule({
  id: 'house-rules-not-public',
  principle: 'C9',
  severity: 'error',
  check: index => {
    if (!index.speaking.some(one => one.open)) return []
    const opens = firstOpening(index)
    return index
      .list('policies')
      .filter(one => one.kind === 'house-rules')
      .filter(one => {
        const shownOn = one.publishedOn
        return shownOn === undefined || shownOn > index.facts.today || (opens !== undefined && shownOn > opens)
      })
      .map(one => defect('policies', one, 'publishedOn'))
  },
})
