import type { CoreOperation } from './apply-operations.ts'
import { type CollectionName, collectionNames } from './model/collection-names.ts'
import { collections, type Strategy, sectionNames, sections } from './model/strategy.ts'
import { findingKey } from './place.ts'
import { sameValue } from './same-value.ts'
import type { Difference } from './strategy-schema.ts'

type Item = Record<string, unknown> & { id: string; name?: string }
const topFields = ['name', 'language', 'mode'] as const

/**
 * What differs between two states of a strategy, in the order of the model: fields of sections, items that came and went,
 * fields of items that stayed, items whose place among the others changed. State and adoption are not text and are left out.
 */
export function compareStrategies(before: Strategy, after: Strategy): Difference[] {
  const found: Difference[] = []
  const top = changedFields(topFields, before, after)
  if (top.length > 0) found.push({ in: '', id: '', name: after.name ?? '', kind: 'changed', fields: top })
  for (const name of sectionNames) {
    const fields = changedFields(Object.keys(sections[name].shape), before[name] ?? {}, after[name] ?? {})
    if (fields.length > 0) found.push({ in: name, id: '', name: '', kind: 'changed', fields })
  }
  for (const name of collectionNames) found.push(...compareLists(name, before, after))
  return found
}

function compareLists(name: CollectionName, before: Strategy, after: Strategy): Difference[] {
  const old = new Map(itemsOf(before, name).map(item => [item.id, item]))
  const now = itemsOf(after, name)
  const fields = Object.keys(collections[name].shape).filter(field => field !== 'id')
  const found: Difference[] = []
  for (const item of now) {
    const was = old.get(item.id)
    const changed = changedFields(fields, was ?? {}, item)
    const of = { in: name, id: item.id, name: item.name ?? item.id, fields: changed }
    if (was === undefined) found.push({ ...of, kind: 'added' })
    else if (changed.length > 0) found.push({ ...of, kind: 'changed' })
  }
  const kept = new Set(now.map(item => item.id))
  for (const item of old.values())
    if (!kept.has(item.id))
      found.push({
        in: name,
        id: item.id,
        name: item.name ?? item.id,
        kind: 'removed',
        fields: changedFields(fields, item, {}),
      })
  for (const id of movedIds(
    [...old.keys()].filter(id => kept.has(id)),
    now.map(item => item.id).filter(id => old.has(id)),
  )) {
    const item = now.find(one => one.id === id)!
    found.push({ in: name, id, name: item.name ?? id, kind: 'moved', fields: [] })
  }
  return found
}

const itemsOf = (strategy: Strategy, name: CollectionName) => (strategy[name] ?? []) as Item[]

function changedFields(fields: readonly string[], before: object, after: object): Difference['fields'] {
  const old = before as Record<string, unknown>
  const now = after as Record<string, unknown>
  return fields
    .filter(field => !sameValue(old[field], now[field]))
    .map(field => ({ field, before: old[field] ?? null, after: now[field] ?? null }))
}

/** The fewest items whose moving turns one order into the other: those outside a longest common order. */
function movedIds(before: string[], after: string[]): string[] {
  const rank = new Map(before.map((id, i) => [id, i]))
  // Patience sorting: ends[k] is the item with the lowest rank that ends an ascending run of k + 1.
  const ends: number[] = []
  const previous: number[] = []
  const ranks = after.map(id => rank.get(id)!)
  for (const [i, value] of ranks.entries()) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (ranks[ends[middle]!]! < value) low = middle + 1
      else high = middle
    }
    previous[i] = low > 0 ? ends[low - 1]! : -1
    ends[low] = i
  }
  const stays = new Set<number>()
  for (let i = ends.at(-1) ?? -1; i >= 0; i = previous[i]!) stays.add(i)
  return after.filter((_, i) => !stays.has(i))
}

/** Operations that turn one state into the other: an import, the return to a version. */
export function operationsBetween(from: Strategy, to: Strategy): CoreOperation[] {
  const operations: CoreOperation[] = []
  for (const difference of compareStrategies(from, to)) {
    const { in: list, id, kind, fields } = difference
    if (list === '' || Object.hasOwn(sections, list))
      for (const { field, after } of fields)
        operations.push({ do: 'set', at: list === '' ? field : `${list}/${field}`, to: after })
    else if (kind === 'changed')
      for (const { field, after } of fields) operations.push({ do: 'set', at: `${list}/${id}/${field}`, to: after })
    else if (kind === 'removed') operations.push({ do: 'remove', at: `${list}/${id}` })
  }
  for (const name of collectionNames) {
    const old = new Set(itemsOf(from, name).map(item => item.id))
    const items = itemsOf(to, name)
    const moved = new Set(
      movedIds(
        [...old].filter(id => items.some(item => item.id === id)),
        items.map(item => item.id).filter(id => old.has(id)),
      ),
    )
    for (const [i, item] of items.entries()) {
      const after = items[i - 1]?.id ?? null
      if (!old.has(item.id)) operations.push({ do: 'add', to: name, item, after })
      else if (moved.has(item.id)) operations.push({ do: 'move', at: `${name}/${item.id}`, after })
    }
  }
  return [...operations, ...acceptedBetween(from, to)]
}

function acceptedBetween(from: Strategy, to: Strategy): CoreOperation[] {
  const key = (one: { rule: string; at: string }) => findingKey(one.rule, one.at)
  const old = new Map((from.accepted ?? []).map(one => [key(one), one]))
  const now = new Map((to.accepted ?? []).map(one => [key(one), one]))
  const gone = [...old].filter(([id, one]) => !sameValue(one, now.get(id)))
  const come = [...now].filter(([id, one]) => !sameValue(one, old.get(id)))
  return [
    ...gone.map(([id]): CoreOperation => ({ do: 'remove', at: `accepted/${id}` })),
    ...come.map(([, item]): CoreOperation => ({ do: 'add', to: 'accepted', item })),
  ]
}
