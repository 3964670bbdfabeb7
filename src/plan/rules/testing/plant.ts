import type { Facts } from '../../facts.ts'
import type { CollectionName, ItemOf, Place, Strategy } from '../../schema.ts'

/**
 * One defect put into a strategy that has none of its kind: `seeded-defects.test.ts` plants each in each example and
 * expects exactly that finding at that place. Every rule of the registry has one plant.
 */
export type Plant = {
  rule: string
  /** Why no example has room for the defect; then `plant` gives null. */
  whyNot?: string
  /** Null: this strategy has no room for the defect. */
  plant(strategy: Strategy, facts: Facts): { strategy: Strategy; facts: Facts; at: Place } | null
}

/** `sow` changes copies of the strategy and its facts, and says where the finding must be; null when there is no room. */
export const plant = (rule: string, sow: (strategy: Strategy, facts: Facts) => Place | null): Plant => ({
  rule,
  plant(strategy, facts) {
    const changed = { strategy: structuredClone(strategy), facts: structuredClone(facts) }
    const at = sow(changed.strategy, changed.facts)
    return at === null ? null : { ...changed, at }
  },
})

/** Adds an item to a list, or a copy of one with another id and name. Gives the added item. */
export function add<N extends CollectionName>(
  strategy: Strategy,
  name: N,
  item: Partial<ItemOf<N>>,
  like?: ItemOf<N>,
): ItemOf<N> {
  const added = {
    ...(like === undefined ? {} : structuredClone(like)),
    id: 'planted',
    name: 'Planted',
    ...item,
  } as unknown as ItemOf<N>
  const lists = strategy as Record<string, unknown>
  lists[name] = [...((lists[name] ?? []) as ItemOf<N>[]), added]
  return added
}
