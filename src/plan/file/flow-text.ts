import type { z } from 'zod'
import { elementOf, fieldsOf, inOrder, mergeOrder } from './field-order.ts'
import { matchItems } from './match-items.ts'
import { renderFlow } from './render.ts'
import type { SourceNode } from './source-tree.ts'

type Schema = z.ZodType | undefined
/** The text of a part that stays as it is; undefined where it changes. */
type Unchanged = (node: SourceNode, after: unknown) => string | undefined

/**
 * A group or list written as `{…}` or `[…]` with other values. Where nothing comes or goes, all that stands between the
 * values stays; else the parts are joined anew, on lines of their own where they were, and remarks between them are lost.
 */
export function flowText(text: string, node: SourceNode, after: unknown, schema: Schema, unchanged: Unchanged): string {
  const value = (inner: SourceNode, wanted: unknown, its: Schema): string => {
    const same = unchanged(inner, wanted)
    if (same !== undefined) return same
    const mark = inner.marked || inner.alias
    const alike = Array.isArray(wanted) ? inner.items : typeof wanted === 'object' ? inner.entries : undefined
    return alike !== undefined && !mark
      ? flowText(text, inner, wanted, its, unchanged)
      : renderFlow(inOrder(wanted, its))
  }
  const parts: { start: number; end: number; text: string }[] = []
  const fresh: string[] = []
  let moved = false
  if (node.items !== undefined) {
    const from = matchItems(
      node.items.map(item => item.value),
      after as unknown[],
    )
    moved = from.length !== node.items.length || from.some((index, place) => index !== place)
    for (const [place, wanted] of (after as unknown[]).entries()) {
      const item = from[place] === undefined ? undefined : node.items[from[place]]
      if (item === undefined) fresh.push(renderFlow(inOrder(wanted, elementOf(schema))))
      else {
        const said = value(item, wanted, elementOf(schema))
        fresh.push(said)
        parts.push({ start: item.start, end: item.end, text: said })
      }
    }
  } else {
    const entries = node.entries ?? new Map()
    const wanted = after as Record<string, unknown>
    const fields = fieldsOf(schema)
    for (const key of mergeOrder([...entries.keys()], Object.keys(wanted), Object.keys(fields))) {
      const entry = entries.get(key)
      if (wanted[key] === undefined && entry?.node.value !== null) {
        moved = true
        continue
      }
      if (wanted[key] === undefined) continue
      if (entry === undefined || entry.node.value === null) {
        moved = true
        fresh.push(`${JSON.stringify(key)}: ${renderFlow(inOrder(wanted[key], fields[key]))}`)
        continue
      }
      const said = value(entry.node, wanted[key], fields[key])
      fresh.push(text.slice(entry.start, entry.colon) + ' ' + said)
      parts.push({ start: entry.node.start, end: entry.node.end, text: said })
    }
  }
  const [open, close] = node.items === undefined ? ['{', '}'] : ['[', ']']
  if (moved) return open + join(text, node, fresh) + close
  let whole = ''
  let at = node.start
  for (const part of parts) {
    whole += text.slice(at, part.start) + part.text
    at = part.end
  }
  return whole + text.slice(at, node.end)
}

/** On one line, or each on its own where the first one was. */
function join(text: string, node: SourceNode, parts: string[]): string {
  const opening = /^.(\r?\n)([ \t]*)/.exec(text.slice(node.start, node.end))
  if (opening === null || parts.length === 0) return parts.join(', ')
  const [, eol, margin] = opening
  const closing = /\n([ \t]*).$/.exec(text.slice(node.start, node.end))?.[1] ?? ''
  return eol! + parts.map(part => margin + part).join(`,${eol}`) + eol + closing
}
