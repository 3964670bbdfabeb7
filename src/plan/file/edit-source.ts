import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import { strategy as strategySchema } from '../model/strategy.ts'
import { elementOf, fieldsOf, inOrder, mergeOrder } from './field-order.ts'
import { flowText } from './flow-text.ts'
import { matchItems } from './match-items.ts'
import { renderAfterDash, renderAfterKey } from './render.ts'
import type { SourceNode } from './source-tree.ts'
import { type Chunk, type Chunks, lineStart, splitChunks } from './split-chunks.ts'

type Schema = z.ZodType | undefined
type Group = Record<string, unknown>

/** Thrown within: this part cannot be changed in place; it is written anew. */
class NotInPlace extends Error {}

export type EditOptions = {
  /** Write out what aliases stand for, because what they call changes. */
  withoutAliases?: boolean
}

/**
 * The text with another strategy in it: what stays keeps its bytes, remarks included; what changes is replaced where
 * it stands. Undefined where the text cannot be changed in place. Whoever calls reads the result before trusting it.
 */
export function editSource(
  text: string,
  tree: SourceNode,
  after: unknown,
  options: EditOptions = {},
): string | undefined {
  const editor = new SourceEditor(text, options)
  try {
    if (tree.flow) return text.slice(0, tree.start) + editor.flow(tree, after, strategySchema) + text.slice(tree.end)
    return editor.lines(tree, after, strategySchema, 0, text.length)
  } catch (error) {
    if (error instanceof NotInPlace) return undefined
    throw error
  }
}

class SourceEditor {
  readonly #text: string
  readonly #options: EditOptions
  readonly #step: number

  constructor(text: string, options: EditOptions) {
    this.#text = text
    this.#options = options
    this.#step = Math.max(
      2,
      Math.min(
        8,
        /^\S[^\n]*:[^\n\S]*(?:#[^\n]*)?\r?\n(?:\s*#[^\n]*\n|\s*\n)*( +)[^\s#-]/m.exec(text)?.[1]?.length ?? 2,
      ),
    )
  }

  /** A group or list written in lines, between two offsets. */
  lines(node: SourceNode, after: unknown, schema: Schema, from: number, to: number): string {
    const cut = splitChunks(this.#text, node, from, to)
    return node.entries === undefined
      ? this.#list(node, after as unknown[], schema, cut)
      : this.#group(node, after as Group, schema, cut)
  }

  flow(node: SourceNode, after: unknown, schema: Schema): string {
    return flowText(this.#text, node, after, schema, (inner, value) =>
      this.#same(inner, value) ? this.#text.slice(inner.start, inner.end) : undefined,
    )
  }

  #group(node: SourceNode, after: Group, schema: Schema, cut: Chunks): string {
    const fields = fieldsOf(schema)
    const entries = [...node.entries!.values()]
    // An entry with nothing behind it says nothing and stays.
    const kept = new Set(
      entries.filter(({ key, node }) => after[key] !== undefined || node.value === null).map(one => one.key),
    )
    const wanted = Object.keys(after).filter(key => after[key] !== undefined)
    const placed = new Map(entries.map((entry, index) => [entry.key, index]))
    const order = mergeOrder(
      entries.map(entry => entry.key),
      wanted,
      Object.keys(fields),
    )
    if (cut.compact && !placed.has(order[0]!)) order.splice(1, 0, order.shift()!)
    return this.#compose(
      cut,
      order.map(key => {
        const index = placed.get(key)
        if (index === undefined) {
          const value = inOrder(after[key], fields[key])
          const text = `${' '.repeat(cut.column)}${key}:${this.#render(renderAfterKey, value, cut.column)}`
          return { text, plain: typeof value !== 'object' }
        }
        const entry = entries[index]!
        if (!kept.has(key)) return { index, gone: true, text: '' }
        const chunk = cut.chunks[index]!
        const value = after[key]
        const head = this.#text.slice(chunk.start, entry.colon)
        return {
          index,
          text: head + this.#value(entry.node, value, fields[key], entry.colon, chunk, cut.column, renderAfterKey),
        }
      }),
    )
  }

  #list(node: SourceNode, after: unknown[], schema: Schema, cut: Chunks): string {
    const element = elementOf(schema)
    const items = node.items!
    const from = matchItems(
      items.map(item => item.value),
      after,
    )
    const used = new Set(from)
    const parts: Part[] = after.map((value, place) => {
      const index = from[place]!
      if (index === undefined)
        return {
          text: `${' '.repeat(cut.column)}-${this.#render(renderAfterDash, inOrder(value, element), cut.column)}`,
        }
      const chunk = cut.chunks[index]!
      const dash = node.dashes![index]! + 1
      const head = this.#text.slice(chunk.start, dash)
      return {
        index,
        text: head + this.#value(items[index]!, value, element, dash, chunk, cut.column, renderAfterDash),
      }
    })
    const gone = items.flatMap((_, index) => (used.has(index) ? [] : [{ index, gone: true, text: '' }]))
    return this.#compose(cut, [...parts, ...gone])
  }

  /** Puts the parts of a group or list together. Remarks that stood alone stay before what followed them, or at the end. */
  #compose({ chunks, tail, compact }: Chunks, parts: Part[]): string {
    const ended = this.#text[chunks.at(-1)!.stop + tail.length - 1] === '\n'
    const present = parts.filter(part => !part.gone)
    if (present.length === 0 || (compact && present[0]!.index !== 0)) throw new NotInPlace()
    const gone = new Set(parts.flatMap(part => (part.gone ? [part.index!] : [])))
    const airy = chunks.slice(1).some(({ lead }) => blankFirst.test(lead))
    let whole = ''
    for (const [place, { index, text, plain }] of present.entries()) {
      if (whole !== '' && !whole.endsWith('\n')) whole += '\n'
      if (index === undefined) {
        whole += (airy && place > 0 && plain !== true ? '\n' : '') + text
        continue
      }
      let above = chunks[index]!.float + chunks[index]!.lead
      for (let before = index - 1; before >= 0 && gone.has(before); before -= 1) above = chunks[before]!.float + above
      if (place === 0 && index !== 0) above = above.replace(blankFirst, '')
      else if (place > 0 && index === 0 && airy && !blankFirst.test(above)) above = '\n' + above
      whole += above + text
    }
    let rest = ''
    for (let last = chunks.length - 1; last >= 0 && gone.has(last); last -= 1) rest = chunks[last]!.float + rest
    if (rest + tail !== '' && !whole.endsWith('\n')) whole += '\n'
    whole += rest + tail
    return ended && !whole.endsWith('\n') ? `${whole}\n` : whole
  }

  /** From behind the colon or dash at `head` to the end of the chunk. */
  #value(
    node: SourceNode,
    after: unknown,
    schema: Schema,
    head: number,
    chunk: Chunk,
    column: number,
    render: Render,
  ): string {
    const text = this.#text
    if (after === undefined || this.#same(node, after)) return text.slice(head, chunk.stop)
    if (sameKind(node, after) && !node.alias && !node.marked) {
      if (node.flow)
        return text.slice(head, node.start) + this.flow(node, after, schema) + text.slice(node.end, chunk.stop)
      const first = node.entries === undefined ? node.dashes![0]! : node.entries.values().next().value!.start
      const behind = !/\S/.test(text.slice(lineStart(text, first), first))
      const from = behind ? text.indexOf('\n', head) + 1 : first
      try {
        return text.slice(head, from) + this.lines(node, after, schema, from, chunk.stop)
      } catch (error) {
        if (!(error instanceof NotInPlace)) throw error
      }
    }
    return this.#replaced(node, inOrder(after, schema), head, chunk.stop, column, render)
  }

  #replaced(node: SourceNode, after: unknown, head: number, stop: number, column: number, render: Render): string {
    const text = this.#text
    const end = Math.max(endOf(node), head)
    const eol = text.indexOf('\n', end)
    const ended = text[end - 1] === '\n'
    const lineEnd = ended ? end : Math.min(eol < 0 ? text.length : eol, stop)
    // A remark on the same line stays there; a value of several lines would leave it no place.
    const remark = ended ? '' : text.slice(end, lineEnd)
    const rest = text.slice(lineEnd, stop)
    const inline = remark.includes('#') && typeof after !== 'object'
    const written = this.#render(render, after, column, inline)
    const broken = written.indexOf('\n')
    const whole = broken < 0 ? written + remark : written.slice(0, broken) + remark + written.slice(broken)
    return whole + (ended && rest !== '' ? '\n' : '') + rest
  }

  #render(render: Render, value: unknown, column: number, inline = false): string {
    return render(value, { column, step: this.#step, inline })
  }

  #same(node: SourceNode, after: unknown): boolean {
    if (this.#options.withoutAliases && hasAlias(node)) return false
    return isDeepStrictEqual(node.value, after)
  }
}

/** `index` in the former text, none for what is new; `plain` for what stands in one line with its neighbours. */
type Part = { index?: number; gone?: boolean; plain?: boolean; text: string }
const blankFirst = /^(?:[^\S\n]*\n)+/
type Render = typeof renderAfterKey

const sameKind = (node: SourceNode, after: unknown) =>
  typeof after === 'object' &&
  after !== null &&
  (Array.isArray(after)
    ? node.items !== undefined && node.items.length > 0 && after.length > 0
    : node.entries !== undefined && node.entries.size > 0 && Object.keys(after).length > 0)

const hasAlias = (node: SourceNode): boolean =>
  node.alias === true ||
  (node.items ?? []).some(hasAlias) ||
  [...(node.entries?.values() ?? [])].some(entry => hasAlias(entry.node))

/** The end of what a value says, remarks behind it not included. */
function endOf(node: SourceNode): number {
  if (node.flow || node.alias) return node.end
  const last = node.entries === undefined ? node.items?.at(-1) : [...node.entries.values()].at(-1)
  if (last === undefined) return node.end
  return 'node' in last ? Math.max(last.colon, endOf(last.node)) : endOf(last)
}
