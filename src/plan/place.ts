import type { z } from 'zod'
import { type CollectionName, isCollection } from './model/collection-names.ts'
import { acceptedFinding, collections, type SectionName, sections, strategy } from './model/strategy.ts'

/** Lists whose rows are items of their own in the database: the collections, and findings that somebody accepted. */
export type ListName = CollectionName | 'accepted'
export type TopField = 'name' | 'language' | 'mode'

/** A place that can be written: a field of the strategy itself, of a section, of an item; or an item. */
export type ResolvedPlace =
  | { kind: 'top'; field: TopField }
  | { kind: 'section'; list: SectionName; field: string }
  | { kind: 'field'; list: CollectionName; id: string; field: string }
  | { kind: 'item'; list: ListName; id: string }

const topFields: readonly string[] = ['name', 'language', 'mode'] satisfies TopField[]

const isSection = (name: string): name is SectionName => Object.hasOwn(sections, name)

/** What a place's text names; null where the model has no such place. Whether the item exists is another question. */
export function resolvePlace(text: string): ResolvedPlace | null {
  if (text.startsWith('accepted/')) return { kind: 'item', list: 'accepted', id: text.slice('accepted/'.length) }
  const [first = '', second, third, ...rest] = text.split('/')
  if (rest.length > 0 || second === '' || third === '') return null
  if (second === undefined) return topFields.includes(first) ? { kind: 'top', field: first as TopField } : null
  if (isSection(first))
    return third === undefined && Object.hasOwn(sections[first].shape, second)
      ? { kind: 'section', list: first, field: second }
      : null
  if (!isCollection(first)) return null
  if (third === undefined) return { kind: 'item', list: first, id: second }
  return third !== 'id' && Object.hasOwn(collections[first].shape, third)
    ? { kind: 'field', list: first, id: second, field: third }
    : null
}

/** The schema that a field's value must fit. */
export function fieldSchema(place: Exclude<ResolvedPlace, { kind: 'item' }>): z.ZodType {
  if (place.kind === 'top') return strategy.shape[place.field]
  const shape: Record<string, z.ZodType> =
    place.kind === 'section' ? sections[place.list].shape : collections[place.list].shape
  return shape[place.field]!
}

export const itemSchema = (list: ListName): z.ZodType => (list === 'accepted' ? acceptedFinding : collections[list])

/** What an acceptance and a finding are told by: the rule and the place. */
export const findingKey = (rule: string, at: string): string => `${rule} ${at}`

/** Identity of an item in its list. */
export const idOf = (list: ListName, item: Record<string, unknown>): string =>
  list === 'accepted' ? findingKey(String(item.rule), String(item.at)) : String(item.id)
