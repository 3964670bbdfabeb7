import type { CollectionName } from '../../model/collection-names.ts'
import { type Place, placeText } from '../../model/strategy.ts'
import { eachReference } from '../../model/walk-fields.ts'
import { rule } from '../rule.ts'

/** B13: what is named by its id exists. */
export const referenceToNothing = rule({
  id: 'reference-to-nothing',
  principle: 'B13',
  severity: 'error',
  check: ({ strategy, find }) => {
    const dead = new Map<string, { at: Place; list: CollectionName; ids: Set<string> }>()
    eachReference(strategy, (at, list, id) => {
      if (find(list, id) !== undefined) return
      const known = dead.get(placeText(at)) ?? { at, list, ids: new Set() }
      dead.set(placeText(at), known)
      known.ids.add(id)
    })
    return [...dead.values()].map(({ at, list, ids }) => ({
      at,
      params: { id: [...ids].join(', '), ids: ids.size, list },
    }))
  },
})
