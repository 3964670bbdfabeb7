import { type SentLink, splitAddresses } from '../schema.ts'

/** A stretch of a text, [start, end) in UTF-16 units, and what is said of it. */
export type Mark = { start: number; end: number } & (
  | { kind: 'tag' | 'new' }
  | { kind: 'comment'; id: string; active: boolean }
  /** Shown in place of what is written: an address as it goes out. */
  | { kind: 'address'; shown: string }
)
type Piece = { text: string; start: number; marks: Mark[] }

/** The text in pieces, cut wherever a mark begins or ends; put together they are the text. Empty marks say nothing. */
export function splitMarks(text: string, marks: readonly Mark[]): Piece[] {
  const inside = marks.filter(mark => mark.start < mark.end && mark.start < text.length)
  const cuts = new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, Math.min(end, text.length)])])
  const places = [...cuts].sort((a, b) => a - b)
  return places.slice(0, -1).map((start, index) => ({
    start,
    text: text.slice(start, places[index + 1]),
    marks: inside.filter(mark => mark.start <= start && start < mark.end),
  }))
}

/** Addresses of a text that go out otherwise than they are written. */
export function addressMarks(text: string, links: readonly Pick<SentLink, 'written' | 'address'>[]): Mark[] {
  let start = 0
  return splitAddresses(text).flatMap(piece => {
    const at = { start, end: start + piece.text.length }
    start = at.end
    const sent = piece.link ? links.find(one => one.written === piece.text) : undefined
    return sent === undefined || sent.address === sent.written
      ? []
      : [{ ...at, kind: 'address' as const, shown: sent.address }]
  })
}

/** No line of a preview begins with the second half of « double » signs: the spaces beside them hold. As long as the text. */
export const holdSpaces = (text: string): string => text.replace(/ (?=[;:!?»%])|(?<=«) /g, '\u00a0')

/** Addresses, hashtags and names, which networks show apart. */
export const tagMarks = (text: string): Mark[] =>
  [...text.matchAll(/https?:\/\/[^\s<>«»]+|(?<![\p{L}\p{N}_&])[#@][\p{L}\p{N}_][\p{L}\p{N}_.@-]*/gu)].map(found => ({
    kind: 'tag',
    start: found.index,
    end: found.index + found[0].length,
  }))
