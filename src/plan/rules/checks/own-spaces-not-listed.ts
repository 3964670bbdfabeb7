import { rule } from '../rule.ts'
import { nameOf } from '../said.ts'

/** A2: spaces that were there before the strategy are part of what is examined. */
export const ownSpacesNotListed = rule({
  id: 'own-spaces-not-listed',
  principle: 'A2',
  severity: 'warning',
  check: ({ list, speaking }) => {
    if (list('spaces').length > 0) return []
    const before = speaking.find(one => one.older)
    return before === undefined ? [] : [{ at: ['spaces'], params: { name: nameOf(before.network) } }]
  },
})
