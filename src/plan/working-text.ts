import type { WorkingText } from './apply-operations.ts'
import { type CollectionName, collectionNames } from './model/collection-names.ts'
import { type AcceptedFinding, collections, type Strategy, sectionNames, sections } from './model/strategy.ts'
import { idOf } from './place.ts'

type Item = Record<string, unknown>
/** What a strategy says of itself besides its text. */
export type Standing = Pick<Strategy, 'state' | 'adoptedOn' | 'adoptedBy'>

/** A strategy taken apart into what operations change. Items are copies. */
export function textOf(strategy: Strategy): WorkingText {
  const text: WorkingText = {
    top: {
      name: strategy.name ?? '',
      language: strategy.language ?? 'fr',
      mode: strategy.mode ?? 'full',
    },
    sections: new Map(),
    lists: new Map(),
  }
  for (const name of sectionNames) if (strategy[name] !== undefined) text.sections.set(name, { ...strategy[name] })
  for (const name of collectionNames)
    text.lists.set(name, new Map((strategy[name] ?? []).map(item => [item.id, { ...item }])))
  text.lists.set('accepted', new Map((strategy.accepted ?? []).map(one => [idOf('accepted', one), { ...one }])))
  return text
}

/** And put together again, in the order of the model; what is empty as a whole is left out. */
export function toStrategy(text: WorkingText, standing: Standing): Strategy {
  const strategy: Item = { vigie: 1, ...text.top, ...standing }
  if (text.top.name === '') delete strategy.name
  for (const name of sectionNames) {
    const section = inOrder(sections[name].shape, text.sections.get(name) ?? {})
    if (Object.keys(section).length > 0) strategy[name] = section
  }
  for (const name of collectionNames) {
    const items = [...(text.lists.get(name)?.values() ?? [])]
    if (items.length > 0) strategy[name] = items.map(item => inOrder(shapeOf(name), item))
  }
  const accepted = [...(text.lists.get('accepted')?.values() ?? [])] as AcceptedFinding[]
  if (accepted.length > 0) strategy.accepted = accepted
  return strategy as Strategy
}

const shapeOf = (name: CollectionName): object => collections[name].shape

/** jsonb keeps no order of keys: that of the model is the one that people read. */
function inOrder(shape: object, item: Item): Item {
  const ordered: Item = {}
  for (const key of Object.keys(shape)) if (item[key] !== undefined) ordered[key] = item[key]
  return ordered
}
