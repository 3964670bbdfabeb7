import { collectionNames } from '../model/collection-names.ts'
import type { Place } from '../model/strategy.ts'
import { rule } from './rule.ts'

/** B13: an id names one thing. */
export const duplicateId = rule({
  id: 'duplicate-id',
  principle: 'B13',
  severity: 'error',
  check: strategy =>
    collectionNames.flatMap(name => {
      const seen = new Set<string>()
      return (strategy[name] ?? []).flatMap(({ id }) => {
        if (!seen.has(id)) {
          seen.add(id)
          return []
        }
        return [{ at: [name, id] as Place, params: { id } }]
      })
    }),
})
