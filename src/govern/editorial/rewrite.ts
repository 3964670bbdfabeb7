import type { ContentText } from './read-content.ts'
import type { RemarkFix } from './remark.ts'
import type { Found } from './rule.ts'

/** One correction in a text: [start, end) becomes `text`. */
export type Correction = { start: number; end: number; text: string }

/**
 * The same fault at many places of a text as one remark with one click: it stands at the first, and its fix writes
 * everything from the first to the last anew. Corrections rise and do not overlap.
 */
export function corrected(
  { part, text }: ContentText,
  corrections: Correction[],
  quoteOf: (first: Correction) => string,
): Omit<Found, 'level'>[] {
  const [first] = corrections
  const last = corrections.at(-1)
  if (first === undefined || last === undefined) return []
  let at = first.start
  let written = ''
  for (const one of corrections) {
    written += text.slice(at, one.start) + one.text
    at = one.end
  }
  const fix: RemarkFix = { part, start: first.start, end: last.end, text: written }
  return [
    {
      place: { part, start: first.start, end: first.end },
      params: { count: corrections.length, shown: quoteOf(first) },
      fix,
    },
  ]
}
