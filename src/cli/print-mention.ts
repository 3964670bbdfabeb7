import type { Span } from '../match/index.ts'
import type { Locale } from '../messages.ts'
import type { Heard } from './run-hear.ts'

/** Characters of text that are shown; the matched words are among them. */
const shown = 320

/** A mention as a person reads it: when and where, its title, the part of its text that matters, its address, an empty line. */
export function printMention({ feedTitle, item, spans, titleSpans }: Heard, locale: Locale, bold: boolean): string[] {
  const date =
    item.publishedAt === null
      ? '—'
      : new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(item.publishedAt)
  const head = [date, feedTitle, item.author?.name].filter(part => part !== undefined && part !== '').join(' · ')
  const { text, marks } = excerpt(item.text, spans)
  return [
    head,
    ...(item.title === null ? [] : [`  ${marked(item.title, titleSpans, bold)}`]),
    ...(text === ''
      ? []
      : marked(text, marks, bold)
          .split('\n')
          .map(line => `  ${line}`)),
    ...(item.url === null ? [] : [`  ${item.url}`]),
    '',
  ]
}

/** The matched words in bold, where there is a terminal. */
function marked(text: string, spans: Span[], bold: boolean): string {
  if (!bold) return text
  let out = ''
  let at = 0
  for (const [start, end] of spans) {
    out += `${text.slice(at, start)}\u001b[1m${text.slice(start, end)}\u001b[22m`
    at = end
  }
  return out + text.slice(at)
}

/** A window of the text around the first match, cut between words. */
export function excerpt(text: string, spans: Span[]): { text: string; marks: Span[] } {
  if (text.length <= shown) return { text, marks: spans }
  const first = spans[0]?.[0] ?? 0
  const from = first < shown / 2 ? 0 : text.indexOf(' ', first - shown / 3) + 1 || first
  const start = Math.min(from, first)
  const cut = text.lastIndexOf(' ', start + shown)
  const end =
    start + shown >= text.length
      ? text.length
      : Math.max(cut > start ? cut : start + shown, Math.min(spans[0]?.[1] ?? 0, start + 2 * shown))
  const [before, after] = [start > 0 ? '… ' : '', end < text.length ? ' …' : '']
  const shift = before.length - start
  return {
    text: before + text.slice(start, end) + after,
    marks: spans.filter(span => span[0] >= start && span[1] <= end).map(([a, b]): Span => [a + shift, b + shift]),
  }
}
