import { isAlias, isMap, isScalar, isSeq, type ParsedNode, type Scalar } from 'yaml'
import type { Flaw } from './file-problem.ts'

/** A value of the file with its place: offsets in the text, the end not included. */
export type SourceNode = {
  start: number
  end: number
  /** Plain JavaScript; a map's empty entries (`name:` and nothing) are left out: nothing was said. */
  value: unknown
  entries?: Map<string, SourceEntry>
  items?: SourceNode[]
  /** Where the dash of each item of a list written in lines stands. */
  dashes?: number[]
  /** Written as `{…}` or `[…]`. */
  flow?: boolean
  /** Stands for what is written elsewhere (`*anchor`). */
  alias?: boolean
  /** Has a name that aliases may call (`&anchor`), or a tag. */
  marked?: boolean
}
export type SourceEntry = { key: string; start: number; end: number; colon: number; node: SourceNode }

const MOST_VALUES = 300_000
const DEEPEST = 40

/** Thrown within: the file cannot be taken in. */
class Refused extends Error {}

/**
 * The tree of a parsed document with its places. Aliases are written out, within bounds: what would grow without
 * measure is refused as a flaw and gives no tree.
 */
export function buildTree(
  contents: ParsedNode,
  lineOf: (offset: number) => number,
): { tree?: SourceNode; flaws: Flaw[] } {
  const flaws: Flaw[] = []
  const anchors = new Map<string, ParsedNode>()
  const open = new Set<string>()
  let values = 0

  const refuse = (code: Flaw['code'], node: ParsedNode, params: Flaw['params'] = {}): never => {
    flaws.push({ code, params, start: node.range[0], end: node.range[1] })
    throw new Refused()
  }

  function build(node: ParsedNode, depth: number): SourceNode {
    values += 1
    if (values > MOST_VALUES) refuse('too-many-values', node, { max: MOST_VALUES })
    if (depth > DEEPEST) refuse('too-deep', node, { max: DEEPEST })
    const [start, end] = node.range
    if (isAlias(node)) {
      const target = anchors.get(node.source)
      if (target === undefined) {
        flaws.push({ code: 'anchor-unknown', params: { name: node.source }, start, end })
        return { start, end, value: null, alias: true }
      }
      if (open.has(node.source)) refuse('alias-loop', node, { name: node.source })
      return { ...build(target, depth + 1), start, end, alias: true }
    }
    const { anchor } = node
    if (anchor !== undefined) {
      anchors.set(anchor, node)
      open.add(anchor)
    }
    const built = buildOwn(node, depth)
    if (anchor !== undefined) open.delete(anchor)
    return anchor === undefined && node.tag === undefined ? built : { ...built, marked: true }
  }

  function buildOwn(node: ParsedNode, depth: number): SourceNode {
    const [start, end] = node.range
    if (isSeq(node)) {
      const items = node.items.map(item => build(item as ParsedNode, depth + 1))
      const flow = node.flow === true
      return {
        start,
        end,
        value: items.map(item => item.value),
        items,
        flow,
        ...(flow ? {} : { dashes: dashesOf(node) }),
      }
    }
    if (!isMap(node)) return { start, end, value: isScalar(node) ? node.value : null }
    const entries = new Map<string, SourceEntry>()
    const said: Record<string, unknown> = {}
    for (const pair of node.items) {
      const key = pair.key as Scalar.Parsed
      const place = { start: key.range[0], end: key.range[1] }
      if (!isScalar(key)) {
        flaws.push({ code: 'key-not-text', ...place })
        continue
      }
      const name = String(key.value ?? '')
      const before = entries.get(name)
      if (name === '<<') flaws.push({ code: 'merge-key', ...place })
      else if (name === '__proto__') flaws.push({ code: 'unknown-key', params: { key: name }, ...place })
      else if (before !== undefined)
        flaws.push({ code: 'duplicate-key', params: { key: name, line: lineOf(before.start) }, ...place })
      else {
        const sign = pair.srcToken?.sep?.find(token => token.type === 'map-value-ind')
        const colon = sign === undefined ? place.end : sign.offset + 1
        const value = pair.value as ParsedNode | null
        const child = saysNothing(value) ? { start: colon, end: colon, value: null } : build(value, depth + 1)
        entries.set(name, { key: name, ...place, colon, node: child })
        if (child.value !== null) said[name] = child.value
      }
    }
    return { start, end, value: said, entries, flow: node.flow === true }
  }

  try {
    return { tree: build(contents, 0), flaws }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { flaws }
  }
}

/** `name:` and nothing; the library places it behind remarks. */
const saysNothing = (node: ParsedNode | null): node is null =>
  node === null || (isScalar(node) && node.value === null && node.range[0] === node.range[1])

const dashesOf = (node: ParsedNode): number[] =>
  node.srcToken?.type === 'block-seq'
    ? node.srcToken.items.flatMap(({ start }) => start.find(token => token.type === 'seq-item-ind')?.offset ?? [])
    : []

/** What stands at a path of keys and indexes; undefined when nothing does. */
export function nodeAt(tree: SourceNode, path: readonly PropertyKey[]): SourceNode | undefined {
  let node: SourceNode | undefined = tree
  for (const step of path)
    node = node?.entries?.get(String(step))?.node ?? (typeof step === 'number' ? node?.items?.[step] : undefined)
  return node
}
