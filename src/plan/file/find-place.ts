import type { Place } from '../model/strategy.ts'
import type { SourceEntry, SourceNode } from './source-tree.ts'

type Span = { start: number; end: number }

/**
 * The part of the text that a place means: a field with its key, an item by its id. What is missing is looked for
 * one step up: a field's item, an item's list, at last the file's first line.
 */
export function findPlace(tree: SourceNode, place: Place): Span {
  let node = tree
  let span = headOf(tree)
  for (const step of place) {
    const entry = node.entries?.get(step)
    if (entry !== undefined) {
      // `name:` with nothing behind it is said to be missing there, not around it.
      span = spanOf(entry)
      node = entry.node
      continue
    }
    const item = itemCalled(node, step)
    if (item === undefined) break
    span = headOf(item)
    node = item
  }
  return span
}

/** Look-ups of one list's items by id, made once: many findings point into the same list. */
const calledById = new WeakMap<SourceNode[], Map<unknown, SourceNode>>()

function itemCalled({ items }: SourceNode, name: string): SourceNode | undefined {
  if (items === undefined) return undefined
  let called = calledById.get(items)
  if (called === undefined) {
    called = new Map()
    for (const item of items) {
      const id = item.entries?.get('id')?.node.value
      if (id !== undefined && !called.has(id)) called.set(id, item)
    }
    calledById.set(items, called)
  }
  return called.get(name) ?? (/^\d{1,6}$/.test(name) ? items[Number(name)] : undefined)
}

/** A group or list is shown by its key, a plain value with its key. */
const spanOf = ({ start, end, node }: SourceEntry): Span =>
  node.entries === undefined && node.items === undefined && !node.alias && node.value !== null
    ? { start, end: Math.max(end, node.end) }
    : { start, end }

/** What names an item: its id, else its first field, else itself. */
function headOf(node: SourceNode): Span {
  const named = node.entries?.get('id') ?? node.entries?.values().next().value
  return named === undefined ? { start: node.start, end: node.end } : spanOf(named)
}
