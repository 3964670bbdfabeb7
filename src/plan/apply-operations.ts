import { AppError, type FieldError } from '../errors.ts'
import { makeItemId } from './make-item-id.ts'
import { mostItems } from './model/strategy.ts'
import {
  fieldSchema,
  idOf,
  itemSchema,
  type ListName,
  type ResolvedPlace,
  resolvePlace,
  type TopField,
} from './place.ts'
import { sameValue } from './same-value.ts'
import type { Operation } from './strategy-schema.ts'

type Item = Record<string, unknown>
/** The same as the API's, and for what the product itself keeps in lists of its own. */
export type CoreOperation =
  | Exclude<Operation, { do: 'add' | 'restore' }>
  | { do: 'add'; to: ListName; item: Item; after?: string | null | undefined }

/** The working text, as far as the operations touch it: changed in place. Items stand in their order. */
export type WorkingText = {
  top: Record<TopField, string>
  sections: Map<string, Item>
  lists: Map<ListName, Map<string, Item>>
}

/** One line of history. For `add` and `remove` the value is `{ item, after }`, for `move` the neighbour before it. */
export type Line = { kind: 'set' | 'add' | 'remove' | 'move'; place: string; before: unknown; after: unknown }
export type Conflict = {
  operation: number
  at: string
  before: unknown
  wanted: unknown
  now: unknown
  /** There is no such item (any more). */
  removed: boolean
}
export type Applied = {
  lines: Line[]
  conflicts: Conflict[]
  added: { operation: number; list: ListName; id: string }[]
}

/**
 * Applies operations one after the other. What somebody else changed is left alone and told as a conflict; a change that
 * stands already is no change. Throws `plan.no-such-place`, `plan.value-wrong` (with the fields), `plan.list-full`: then
 * nothing counts.
 */
export function applyOperations(text: WorkingText, operations: readonly CoreOperation[]): Applied {
  const applied: Applied = { lines: [], conflicts: [], added: [] }
  const wrong: FieldError[] = []
  for (const [index, operation] of operations.entries()) {
    if (operation.do === 'add') add(text, operation, index, applied, wrong)
    else {
      const place = resolvePlace(operation.at)
      const fits = place !== null && (place.kind === 'item') === (operation.do !== 'set')
      if (!fits) throw new AppError('plan.no-such-place', { place: operation.at }, { status: 422 })
      if (operation.do === 'set')
        set(text, place as Exclude<ResolvedPlace, { kind: 'item' }>, operation, index, applied, wrong)
      else if (operation.do === 'remove')
        remove(text, place as ResolvedPlace & { kind: 'item' }, operation, index, applied)
      else move(text, place as ResolvedPlace & { kind: 'item' }, operation, index, applied)
    }
  }
  const [first] = wrong
  if (first !== undefined) throw new AppError('plan.value-wrong', { place: first.path }, { status: 422, fields: wrong })
  return applied
}

/** Empty text is no text: a field that somebody emptied is a field that is missing. */
const emptied = (value: unknown): unknown => (value === '' || value === undefined ? null : value)

function set(
  text: WorkingText,
  place: Exclude<ResolvedPlace, { kind: 'item' }>,
  operation: Extract<Operation, { do: 'set' }>,
  index: number,
  applied: Applied,
  wrong: FieldError[],
): void {
  const wanted = emptied(operation.to)
  if (!fits(fieldSchema(place), wanted, operation.at, wrong)) return
  if (place.kind === 'top' && wanted === null && place.field !== 'name')
    throw new AppError('plan.value-wrong', { place: operation.at }, { status: 422 })
  const holder = holderOf(text, place)
  const now = holder?.[place.field] ?? null
  if (holder !== undefined && sameValue(now, wanted)) return
  if (holder === undefined || (operation.before !== undefined && !sameValue(emptied(operation.before), emptied(now)))) {
    const removed = holder === undefined
    applied.conflicts.push({
      operation: index,
      at: operation.at,
      before: operation.before ?? null,
      wanted,
      now,
      removed,
    })
    return
  }
  if (wanted === null && place.kind !== 'top') delete holder[place.field]
  else holder[place.field] = wanted ?? ''
  applied.lines.push({ kind: 'set', place: operation.at, before: now, after: wanted })
}

function holderOf(text: WorkingText, place: Exclude<ResolvedPlace, { kind: 'item' }>): Item | undefined {
  if (place.kind === 'top') return text.top
  if (place.kind === 'field') return text.lists.get(place.list)?.get(place.id)
  const known = text.sections.get(place.list)
  if (known !== undefined) return known
  const section: Item = {}
  text.sections.set(place.list, section)
  return section
}

function add(
  text: WorkingText,
  operation: Extract<CoreOperation, { do: 'add' }>,
  index: number,
  applied: Applied,
  wrong: FieldError[],
): void {
  const list = listOf(text, operation.to)
  const item: Item = Object.fromEntries(Object.entries(operation.item).filter(([, value]) => value !== null))
  if (operation.to !== 'accepted' && item.id === undefined)
    item.id = makeItemId(typeof item.name === 'string' ? item.name : '', operation.to, list)
  const place = `${operation.to}/${idOf(operation.to, item)}`
  if (!fits(itemSchema(operation.to), item, place, wrong)) return
  const id = idOf(operation.to, item)
  const there = list.get(id)
  if (there !== undefined) {
    // Sent a second time because the first answer was lost.
    if (sameValue(there, item)) applied.added.push({ operation: index, list: operation.to, id })
    else applied.conflicts.push({ operation: index, at: place, before: null, wanted: item, now: there, removed: false })
    return
  }
  if (list.size >= mostItems) throw new AppError('plan.list-full', { most: mostItems }, { status: 422 })
  const after = operation.after === undefined || !known(list, operation.after) ? last(list) : operation.after
  insertAfter(list, id, item, after)
  applied.added.push({ operation: index, list: operation.to, id })
  applied.lines.push({ kind: 'add', place, before: null, after: { item, after } })
}

function remove(
  text: WorkingText,
  place: ResolvedPlace & { kind: 'item' },
  operation: Extract<Operation, { do: 'remove' }>,
  index: number,
  applied: Applied,
): void {
  const list = listOf(text, place.list)
  const now = list.get(place.id)
  if (now === undefined) return
  if (operation.before !== undefined && !sameValue(operation.before, now)) {
    const { at, before } = operation
    applied.conflicts.push({ operation: index, at, before, wanted: null, now, removed: false })
    return
  }
  const after = neighbour(list, place.id)
  list.delete(place.id)
  applied.lines.push({ kind: 'remove', place: operation.at, before: { item: now, after }, after: null })
}

function move(
  text: WorkingText,
  place: ResolvedPlace & { kind: 'item' },
  operation: Extract<Operation, { do: 'move' }>,
  index: number,
  applied: Applied,
): void {
  const list = listOf(text, place.list)
  const item = list.get(place.id)
  if (item === undefined) {
    const { at, after: wanted } = operation
    applied.conflicts.push({ operation: index, at, before: null, wanted, now: null, removed: true })
    return
  }
  const before = neighbour(list, place.id)
  const after = known(list, operation.after) && operation.after !== place.id ? operation.after : before
  if (before === after) return
  list.delete(place.id)
  insertAfter(list, place.id, item, after)
  applied.lines.push({ kind: 'move', place: operation.at, before, after })
}

function fits(
  schema: {
    safeParse: (value: unknown) => { success: boolean; error?: { issues: { path: PropertyKey[]; message: string }[] } }
  },
  value: unknown,
  place: string,
  wrong: FieldError[],
): boolean {
  const result = schema.safeParse(value === null ? undefined : value)
  if (result.success) return true
  for (const issue of result.error!.issues)
    wrong.push({
      path: [place, ...issue.path].join('/'),
      code: 'app.invalid-field',
      params: { message: issue.message },
    })
  return false
}

function listOf(text: WorkingText, name: ListName): Map<string, Item> {
  const known = text.lists.get(name)
  if (known !== undefined) return known
  const made = new Map<string, Item>()
  text.lists.set(name, made)
  return made
}

const known = (list: Map<string, Item>, id: string | null) => id === null || list.has(id)
const last = (list: Map<string, Item>): string | null => [...list.keys()].at(-1) ?? null
function neighbour(list: Map<string, Item>, id: string): string | null {
  const ids = [...list.keys()]
  return ids[ids.indexOf(id) - 1] ?? null
}

function insertAfter(list: Map<string, Item>, id: string, item: Item, after: string | null): void {
  const entries = [...list]
  entries.splice(after === null ? 0 : entries.findIndex(([other]) => other === after) + 1, 0, [id, item])
  list.clear()
  for (const [key, value] of entries) list.set(key, value)
}

/** The operations that take lines back, the last line first. What changed since becomes a conflict when they are applied. */
export const operationsAgainst = (lines: readonly Line[]): CoreOperation[] =>
  [...lines].reverse().map(({ kind, place, before, after }): CoreOperation => {
    if (kind === 'set') return { do: 'set', at: place, to: before, before: after }
    if (kind === 'move') return { do: 'move', at: place, after: before as string | null }
    if (kind === 'add') return { do: 'remove', at: place, before: (after as { item: Item }).item }
    const { item, after: neighbour } = before as { item: Item; after: string | null }
    return { do: 'add', to: place.slice(0, place.indexOf('/')) as ListName, item, after: neighbour }
  })
