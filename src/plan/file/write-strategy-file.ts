import { isDeepStrictEqual } from 'node:util'
import { type Strategy, strategy as strategySchema } from '../model/strategy.ts'
import { editSource } from './edit-source.ts'
import { inOrder } from './field-order.ts'
import { matchItems } from './match-items.ts'
import { readSource } from './read-strategy-file.ts'
import { renderStrategy } from './render.ts'

/**
 * A strategy as a file. With the text that it had before, what stays keeps its place, its remarks and its blank lines,
 * byte for byte, items being known by their id; a strategy that did not change gives the same text. Every text that is
 * built on a former one is read before it is given: where it did not say the same, it is written anew.
 */
export function writeStrategyFile(strategy: Strategy, previousText?: string): string {
  if (previousText === undefined) return renderStrategy(strategy)
  if (previousText.includes('\r\n')) return withCarriageReturns(strategy, previousText)
  const before = readSource(previousText)
  if (before.flaws.length === 0 && isDeepStrictEqual(before.strategy, strategy)) return previousText
  if (before.tree?.entries === undefined || before.tree.entries.size === 0) return renderStrategy(strategy)
  const says = (text: string | undefined): text is string => {
    if (text === undefined) return false
    const read = readSource(text)
    return read.flaws.length === 0 && isDeepStrictEqual(read.strategy, strategy)
  }
  const json = editJson(previousText, strategy)
  if (says(json)) return json
  const edited = editSource(previousText, before.tree, strategy)
  if (says(edited)) return edited
  const withoutAliases = editSource(previousText, before.tree, strategy, { withoutAliases: true })
  if (says(withoutAliases)) return withoutAliases
  return renderStrategy(strategy)
}

/** Lines that end as some editors on Windows write them are changed as other lines are, and end so again. */
function withCarriageReturns(strategy: Strategy, previousText: string): string {
  const plain = previousText.replaceAll('\r\n', '\n')
  const written = writeStrategyFile(strategy, plain)
  return written === plain ? previousText : written.replaceAll('\n', '\r\n')
}

/** JSON has no remarks to keep: only its margin and the order of its keys. Undefined for what is not JSON. */
function editJson(previousText: string, strategy: Strategy): string | undefined {
  let previous: unknown
  try {
    previous = JSON.parse(previousText)
  } catch {
    return undefined
  }
  const margin = /\n([ \t]+)"/.exec(previousText)?.[1] ?? ''
  const ending = /\s*$/.exec(previousText)?.[0] ?? ''
  return JSON.stringify(like(inOrder(strategy, strategySchema), previous), null, margin) + ending
}

/** The same value with its keys in the order in which they stood, new ones last. */
function like(value: unknown, previous: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const before = Array.isArray(previous) ? previous : []
    const from = matchItems(before, value)
    return value.map((item, index) => like(item, from[index] === undefined ? undefined : before[from[index]]))
  }
  const before = typeof previous === 'object' && previous !== null ? (previous as Record<string, unknown>) : {}
  const names = [
    ...Object.keys(before).filter(name => name in value),
    ...Object.keys(value).filter(name => !(name in before)),
  ]
  return Object.fromEntries(names.map(name => [name, like((value as Record<string, unknown>)[name], before[name])]))
}
