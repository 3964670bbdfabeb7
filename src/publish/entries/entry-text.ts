import type { z } from 'zod'
import type { entryFields, VariantContent } from './entry-schema.ts'

/** An instant planned by a wall clock; ISO 8601 in `at`. */
export type PlannedTime = { local: string; at: string }

export type VariantText = {
  id: string
  channelId: string | null
  target: string
  content: VariantContent
  planned: PlannedTime | null
}
/** Everything that people write of an entry: what history keeps and what is compared. */
export type EntryText = Omit<z.output<typeof entryFields>, 'planned'> & {
  planned: PlannedTime | null
  variants: VariantText[]
}

/** What one writer wants changed: fields, whole variants (new or known), variants to take out, and an order of ids. */
export type EntryChange = {
  fields: Partial<Omit<EntryText, 'variants'>>
  variants: VariantText[]
  removed: string[]
  order: string[] | null
}

/** The text after a change. */
export function changed(text: EntryText, change: EntryChange): EntryText {
  const given = change.variants.filter(variant => !change.removed.includes(variant.id))
  const put = new Map(given.map(variant => [variant.id, variant]))
  const kept = text.variants.filter(variant => !change.removed.includes(variant.id))
  const known = new Set(kept.map(variant => variant.id))
  const variants = [
    ...kept.map(variant => put.get(variant.id) ?? variant),
    ...given.filter(variant => !known.has(variant.id)),
  ]
  const { order } = change
  if (order !== null) {
    const rank = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length)
    variants.sort((a, b) => rank(a.id) - rank(b.id))
  }
  return { ...text, ...change.fields, variants }
}

/** The places that a change touches: fields' names and `variants/<id>`. */
export const placesOf = (change: EntryChange): string[] => [
  ...Object.keys(change.fields),
  ...change.variants.map(variant => `variants/${variant.id}`),
  ...change.removed.map(id => `variants/${id}`),
]

/** What stands at a place; null: nothing. `order`: the ids of the variants as they stand. */
export function valueAt(text: EntryText, place: string): unknown {
  const [head, id] = place.split('/')
  if (head === 'order') return text.variants.map(variant => variant.id)
  if (head === 'variants') return text.variants.find(variant => variant.id === id) ?? null
  return text[head as keyof EntryText] ?? null
}

/** Places at which two texts differ; `order` where variants that both have stand otherwise. */
export function differingPlaces(before: EntryText, after: EntryText): string[] {
  const { variants: _, ...fields } = { ...before, ...after }
  const ids = new Set([...before.variants, ...after.variants].map(variant => variant.id))
  const places = [...Object.keys(fields), ...[...ids].map(id => `variants/${id}`)]
  const differing = places.filter(place => !same(valueAt(before, place), valueAt(after, place)))
  return same(orderOf(before, after), orderOf(after, before)) ? differing : [...differing, 'order']
}

/** Ids of a text's variants that the other has too. */
const orderOf = (text: EntryText, other: EntryText): string[] =>
  text.variants.map(variant => variant.id).filter(id => other.variants.some(variant => variant.id === id))

/** Equal as data, whatever the order of members (a database gives them back in its own). */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>]
  const keys = new Set([...Object.keys(left), ...Object.keys(right)])
  return [...keys].every(key => same(left[key] ?? null, right[key] ?? null))
}

/** Files that a content shows, each once. */
export const mediaOf = ({ parts, link }: VariantContent): string[] => [
  ...new Set([...parts.flatMap(part => part.media.map(one => one.id)), ...(link?.image ? [link.image.id] : [])]),
]
