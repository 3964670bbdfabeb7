import type { CollectionName } from '../../model/collection-names.ts'
import type { Place } from '../../model/strategy.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'

const named = ['goals', 'audiences', 'objectives', 'networks', 'people'] as const satisfies CollectionName[]

/** B13: what people read has a name. */
export const itemWithoutName = rule({
  id: 'item-without-name',
  principle: 'B13',
  severity: 'warning',
  check: ({ strategy }) =>
    named.flatMap(name =>
      (strategy[name] ?? [])
        .filter(one => !said(one.name))
        .map(one => ({ at: [name, one.id, 'name'] as Place, params: { id: one.id } })),
    ),
})
