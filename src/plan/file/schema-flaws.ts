import { z } from 'zod'
import { makeItemId } from '../make-item-id.ts'
import { bare } from '../model/field.ts'
import { collections, strategy } from '../model/strategy.ts'
import { elementOf, fieldsOf } from './field-order.ts'
import type { Flaw } from './file-problem.ts'
import { nearestName } from './nearest-name.ts'
import { nodeAt, type SourceNode } from './source-tree.ts'

type Issue = z.core.$ZodIssue
/** Looking for what was meant costs; a file with more unknown keys was not mistyped. */
const MOST_PROPOSALS = 100

type Place = { start: number; end: number }

const fieldOf = (path: readonly PropertyKey[]): string => String(path.findLast(step => typeof step === 'string') ?? '')

/** What the model refuses, each with its place; the caller has read `tree.value` with the model. */
export function* schemaFlaws(issues: readonly Issue[], tree: SourceNode): Generator<Flaw> {
  for (const issue of issues) {
    const path = issue.path
    const node = nodeAt(tree, path)
    const at = node === undefined ? placeOfMissing(tree, path) : { start: node.start, end: node.end }
    const field = fieldOf(path)
    if (issue.code === 'unrecognized_keys') yield* unknownKeys(issue.keys, path, node)
    else if (path.length === 0) yield { code: 'not-a-strategy', ...at }
    else if (node === undefined || node.value === undefined || node.value === null) {
      if (typeof path.at(-1) === 'number') yield { code: 'empty-item', params: { field }, ...at }
      else if (path.length === 1) yield { code: 'missing-version', ...at }
      else yield { code: 'missing-key', params: { key: field }, ...at }
    } else yield { ...flawOf(issue, path, node.value), ...at }
  }
}

/** A key that is missing is asked for where its owner begins. */
function placeOfMissing(tree: SourceNode, path: readonly PropertyKey[]): Place {
  const owner = nodeAt(tree, path.slice(0, -1)) ?? tree
  const first = owner.entries?.values().next().value
  return first === undefined ? { start: owner.start, end: owner.end } : { start: first.start, end: first.end }
}

function* unknownKeys(keys: string[], path: readonly PropertyKey[], node: SourceNode | undefined): Generator<Flaw> {
  const known = keysAt(path).filter(name => node?.entries?.has(name) !== true)
  for (const [index, key] of keys.entries()) {
    const entry = node?.entries?.get(key)
    const at = entry === undefined ? { start: 0, end: 0 } : { start: entry.start, end: entry.end }
    const near = index < MOST_PROPOSALS ? nearestName(key, known) : undefined
    const cut = node?.flow === true && entry?.node.value === null && entry.node.start === entry.colon
    if (near === undefined) yield { code: cut ? 'cut-by-comma' : 'unknown-key', params: { key: short(key) }, ...at }
    else yield { code: 'unknown-key-near', params: { key, near }, ...at }
  }
}

/** Unknown keys with nothing behind them, which the model never sees: a comma that splits a text makes them. */
export function* emptyUnknownKeys(node: SourceNode, path: readonly PropertyKey[] = []): Generator<Flaw> {
  const empty = [...(node.entries?.values() ?? [])].filter(entry => entry.node.value === null && !entry.node.alias)
  if (empty.length > 0) {
    const known = new Set(keysAt(path))
    if (known.size > 0)
      yield* unknownKeys(
        empty.map(entry => entry.key).filter(key => !known.has(key)),
        path,
        node,
      )
  }
  for (const entry of node.entries?.values() ?? []) yield* emptyUnknownKeys(entry.node, [...path, entry.key])
  for (const [index, item] of node.items?.entries() ?? []) yield* emptyUnknownKeys(item, [...path, index])
}

/** Names that the model knows at a path. */
const keysAt = (path: readonly PropertyKey[]): string[] => Object.keys(fieldsOf(schemaAt(path)))

function schemaAt(path: readonly PropertyKey[]): z.ZodType | undefined {
  let schema: z.ZodType | undefined = strategy
  for (const step of path) schema = typeof step === 'number' ? elementOf(schema) : fieldsOf(schema)[String(step)]
  return schema
}

function flawOf(issue: Issue, path: readonly PropertyKey[], value: unknown): Pick<Flaw, 'code' | 'params'> {
  const field = fieldOf(path)
  const said = typeof value === 'string' ? short(value) : typeof value === 'object' ? '' : String(value)
  switch (issue.code) {
    case 'invalid_type': {
      const [expected, found] = [kindOf(issue.expected), kindOfValue(value)]
      if (found === 'number' && isDay(schemaAt(path))) return wrongDate(field, said)
      if (found === 'number' && field === 'month') return { code: 'wrong-month', params: { field, value: said } }
      if (expected === 'text' && (found === 'number' || found === 'truth'))
        return { code: 'text-without-quotes', params: { field, value: said } }
      if (expected === 'number' && typeof value === 'string' && /^[+-]?\d[\d\s\u00a0\u202f]*(,\d+)?$/.test(value))
        return { code: 'number-with-comma', params: { field, value: said } }
      return { code: 'wrong-type', params: { field, expected, found } }
    }
    case 'invalid_value': {
      if (field === 'vigie') return { code: 'wrong-version', params: { value: said } }
      const values = issue.values.map(String)
      if (typeof value !== 'string' && values.includes(said))
        return { code: 'text-without-quotes', params: { field, value: said } }
      const params = { field, value: said, allowed: values.join(', ') }
      const near = nearestName(said, values)
      return near === undefined
        ? { code: 'wrong-value', params }
        : { code: 'wrong-value-near', params: { ...params, near } }
    }
    case 'invalid_format': {
      if (issue.format === 'date') return wrongDate(field, said)
      const code = formats[issue.format] ?? (field === 'month' ? 'wrong-month' : 'wrong-id')
      return {
        code,
        params: {
          field,
          value: said,
          ...(code === 'wrong-id' ? { near: makeItemId(said, 'presse-locale', new Set()) } : {}),
        },
      }
    }
    case 'too_big':
      if (issue.origin === 'string') return { code: 'too-long', params: { field, max: Number(issue.maximum) } }
      if (issue.origin === 'array') return { code: 'too-many', params: { field, max: Number(issue.maximum) } }
      return { code: 'too-big', params: { field, value: said, max: Number(issue.maximum) } }
    case 'too_small':
      if (issue.origin === 'string') return { code: 'empty-text', params: { field } }
      return { code: 'too-small', params: { field, value: said, min: Number(issue.minimum) } }
    case 'invalid_key':
      return { code: 'too-long', params: { field, max: 60 } }
    default:
      return { code: 'wrong-type', params: { field, expected: 'other', found: kindOfValue(value) } }
  }
}

const isDay = (schema: z.ZodType | undefined) => schema !== undefined && bare(schema) instanceof z.ZodISODate

const wrongDate = (field: string, value: string): Pick<Flaw, 'code' | 'params'> => ({
  code: 'wrong-date',
  params: { field, value, near: dayFrom(value) ?? '2027-03-31' },
})

/** The day that was meant: 20270331, 2027/3/31 → `2027-03-31`. */
function dayFrom(text: string): string | undefined {
  const parts = /^(\d{4})(?:(\d\d)(\d\d)|[-/. ](\d{1,2})[-/. ](\d{1,2}))$/
    .exec(text)
    ?.slice(1)
    .filter(part => part !== undefined)
  const day = parts?.map(part => part.padStart(2, '0')).join('-')
  return z.iso.date().safeParse(day).data
}

const formats: Record<string, Flaw['code']> = { url: 'wrong-link', email: 'wrong-email' }

const kindOf = (expected: string): string => kinds[expected] ?? 'other'
const kinds: Record<string, string> = {
  string: 'text',
  number: 'number',
  boolean: 'truth',
  array: 'list',
  object: 'group',
  record: 'group',
}
const kindOfValue = (value: unknown): string => (Array.isArray(value) ? 'list' : kindOf(typeof value))

/** What is shown of a long value. */
const short = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text)

/** Items of one collection that bear the same id: the later ones cannot be told from the first. */
export function* duplicateIds(tree: SourceNode, lineOf: (offset: number) => number): Generator<Flaw> {
  for (const collection of Object.keys(collections)) {
    const seen = new Map<unknown, number>()
    for (const item of tree.entries?.get(collection)?.node.items ?? []) {
      const id = item.entries?.get('id')?.node
      if (id === undefined || typeof id.value !== 'string') continue
      const first = seen.get(id.value)
      if (first === undefined) seen.set(id.value, id.start)
      else
        yield {
          code: 'duplicate-id',
          params: { id: short(id.value), line: lineOf(first) },
          start: id.start,
          end: id.end,
        }
    }
  }
}
