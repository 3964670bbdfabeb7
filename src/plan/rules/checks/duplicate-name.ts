import { foldText } from '../../../language/index.ts'
import type { CollectionName } from '../../model/collection-names.ts'
import type { Place } from '../../model/strategy.ts'
import { rule } from '../rule.ts'

const byName = [
  'stakeholders',
  'competitors',
  'trends',
  'issues',
  'arguments',
  'needs',
  'goals',
  'audiences',
  'objectives',
  'networks',
  'phases',
] as const satisfies CollectionName[]

/** B13: in lists that people read by name, a name stands once. */
export const duplicateName = rule({
  id: 'duplicate-name',
  principle: 'B13',
  severity: 'warning',
  check: ({ strategy }) =>
    byName.flatMap(name => {
      const seen = new Set<string>()
      return (strategy[name] ?? []).flatMap(one => {
        const key = foldText(one.name ?? '').trim()
        if (key === '' || !seen.has(key)) {
          seen.add(key)
          return []
        }
        return [{ at: [name, one.id, 'name'] as Place, params: { name: one.name! } }]
      })
    }),
})
