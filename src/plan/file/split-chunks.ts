import type { SourceNode } from './source-tree.ts'

/**
 * A key or a dash with what belongs to it, as whole lines: remarks that stand alone before it (`float`), blank lines
 * and the remarks directly above it (`lead`), then itself up to `stop`.
 */
export type Chunk = { float: string; lead: string; start: number; stop: number }
export type Chunks = {
  chunks: Chunk[]
  /** Remarks after the last one. */
  tail: string
  /** The first one stands behind a dash, in the middle of its line. */
  compact: boolean
  column: number
}

/** Cuts a group or list written in lines into its parts. `from` is where its text begins, `to` where it ends. */
export function splitChunks(text: string, node: SourceNode, from: number, to: number): Chunks {
  const heads = node.entries === undefined ? (node.dashes ?? []) : [...node.entries.values()].map(entry => entry.start)
  const inner = node.entries === undefined ? (node.items ?? []) : [...node.entries.values()].map(entry => entry.node)
  const first = heads[0]!
  const column = first - lineStart(text, first)
  const compact = /\S/.test(text.slice(lineStart(text, first), first))
  const chunks: Chunk[] = []
  for (const [index, head] of heads.entries()) {
    if (index === 0 && compact) {
      chunks.push({ float: '', lead: '', start: head, stop: to })
      continue
    }
    const start = lineStart(text, head)
    const before = chunks[index - 1]
    // Behind the former one's last line; for the first one, all that stands above it.
    const gapStart = before === undefined ? from : nextLine(text, contentEnd(inner[index - 1]!, heads[index - 1]!))
    const gap = linesOf(text.slice(gapStart, start))
    const own = before === undefined ? 0 : tailLength(gap, column)
    let attached = gap.length
    while (attached > own && isRemark(gap[attached - 1]!)) attached -= 1
    let blank = attached
    while (blank > own && isBlank(gap[blank - 1]!)) blank -= 1
    if (before !== undefined) before.stop = gapStart + gap.slice(0, own).join('').length
    chunks.push({ float: gap.slice(own, blank).join(''), lead: gap.slice(blank).join(''), start, stop: to })
  }
  const last = chunks.at(-1)!
  const end = nextLine(text, contentEnd(inner.at(-1)!, heads.at(-1)!))
  const rest = linesOf(text.slice(Math.min(end, to), to))
  last.stop = Math.min(end, to) + rest.slice(0, tailLength(rest, column)).join('').length
  return { chunks, tail: text.slice(last.stop, to), compact, column }
}

/** How many lines after a thing are still its own: up to the last remark that is set further in. */
function tailLength(lines: string[], column: number): number {
  return lines.findLastIndex(line => isRemark(line) && line.search(/\S/) > column) + 1
}

const isRemark = (line: string) => /^\s*#/.test(line)
const isBlank = (line: string) => /^\s*$/.test(line)
const linesOf = (text: string) => text.match(/[^\n]*\n|[^\n]+$/g) ?? []

export const lineStart = (text: string, offset: number) => text.lastIndexOf('\n', offset - 1) + 1

/** The start of the line after the one that `offset` ends; `offset` itself where it begins a line. */
function nextLine(text: string, offset: number): number {
  if (offset > 0 && text[offset - 1] === '\n') return offset
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end + 1
}

/** Where the last character of a value stands; `least` for what is written as nothing. */
function contentEnd(node: SourceNode, least: number): number {
  if (node.alias || node.flow) return Math.max(node.end, least)
  const entry = node.entries === undefined ? undefined : [...node.entries.values()].at(-1)
  if (entry !== undefined) return contentEnd(entry.node, Math.max(entry.colon, least))
  const item = node.items?.at(-1)
  if (item !== undefined) return contentEnd(item, Math.max(node.dashes?.at(-1) ?? 0, least))
  return Math.max(node.end, least)
}
