import { isScalar } from 'yaml'
import { collectionNames } from '../model/collection-names.ts'
import { type Place, type Strategy, strategy } from '../model/strategy.ts'
import type { FileProblem, FileRange, Flaw } from './file-problem.ts'
import { findPlace } from './find-place.ts'
import { indexLines } from './line-index.ts'
import { parseSource } from './parse-source.ts'
import { readablePart } from './readable-part.ts'
import { duplicateIds, emptyUnknownKeys, schemaFlaws } from './schema-flaws.ts'
import { buildTree, type SourceNode } from './source-tree.ts'

export type StrategyFile = {
  /** Whole when there is no problem; else what can be read of it; absent when nothing can. */
  strategy?: Strategy
  /** In the order of the text. */
  problems: FileProblem[]
  /** Where a thing stands. What the file does not say is shown at the nearest thing around it: its item, its section, the first line. */
  positionOf(place: Place): FileRange
}

/** Reads a strategy from YAML or JSON. Never throws; its time grows with the text's length only. */
export function readStrategyFile(text: string): StrategyFile {
  const { strategy: found, flaws, tree } = readSource(text)
  const at = indexLines(text)
  return {
    strategy: found,
    problems: flaws
      .sort((a, b) => a.start - b.start)
      .map(({ code, params, start, end }) => ({ code, params: params ?? {}, ...at(start, end) })),
    positionOf(place) {
      const { start, end } = tree === undefined ? { start: 0, end: 0 } : findPlace(tree, place)
      return at(start, end)
    },
  }
}

/** The same with the tree of the text and offsets in place of lines: what writing needs. */
export function readSource(text: string): { strategy?: Strategy; flaws: Flaw[]; tree?: SourceNode } {
  const { document, flaws } = parseSource(text)
  if (document === undefined) return { flaws }
  const { contents } = document
  if (contents === null || (isScalar(contents) && contents.value === null)) {
    if (flaws.length === 0) flaws.push({ code: 'empty-file', start: 0, end: 0 })
    return { flaws }
  }
  const at = indexLines(text)
  const lineOf = (offset: number) => at(offset, offset).line
  // Behind a fault of syntax nothing stands where it was meant to: what seems wrong there would mislead.
  const firstFault = flaws.reduce((least, { start }) => Math.min(least, start), text.length + 1)
  const { tree, flaws: built } = buildTree(contents, lineOf)
  for (const flaw of built) if (flaw.start < firstFault) flaws.push(flaw)
  if (tree === undefined) return { flaws: flaws.concat(built.filter(flaw => !flaws.includes(flaw))) }
  for (const flaw of duplicateIds(tree, lineOf)) flaws.push(flaw)
  for (const flaw of emptyUnknownKeys(tree)) if (flaw.start < firstFault) flaws.push(flaw)
  const read = strategy.safeParse(tree.value)
  if (read.success) return { strategy: withUniqueIds(read.data), flaws, tree }
  for (const flaw of schemaFlaws(read.error.issues, tree))
    if (flaw.start < firstFault && !(isAbsence(flaw) && firstFault <= text.length)) flaws.push(flaw)
  const readable = readablePart(tree.value, read.error.issues)
  return { strategy: readable && withUniqueIds(readable), flaws, tree }
}

const isAbsence = ({ code }: Flaw) => code === 'missing-key' || code === 'missing-version'

/** The first of those that share an id. */
function withUniqueIds(whole: Strategy): Strategy {
  const kept: Record<string, unknown> = { ...whole }
  for (const name of collectionNames) {
    const seen = new Set<string>()
    const items: { id: string }[] | undefined = whole[name]
    if (items !== undefined) kept[name] = items.filter(({ id }) => !seen.has(id) && seen.add(id))
  }
  return kept as Strategy
}
