/** A place to mark in a text: [start, end) in UTF-16 units, and who asks for it (a topic's id, a tone's word). */
export type Highlight<Mark> = { start: number; end: number; mark: Mark }
export type Segment<Mark> = { text: string; marks: Mark[] }

/**
 * Cuts a text into pieces so that every piece is under the same marks; overlapping marks share a piece. Places outside
 * the text or turned around are left out. The pieces joined are the text.
 */
export function splitHighlights<Mark>(text: string, highlights: Highlight<Mark>[]): Segment<Mark>[] {
  const valid = highlights
    .map(one => ({ ...one, start: Math.max(0, one.start), end: Math.min(text.length, one.end) }))
    .filter(one => one.start < one.end)
  if (valid.length === 0) return text === '' ? [] : [{ text, marks: [] }]
  const cuts = [...new Set([0, text.length, ...valid.flatMap(one => [one.start, one.end])])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((from, at) => ({
    text: text.slice(from, cuts[at + 1]),
    marks: [...new Set(valid.filter(one => one.start <= from && one.end > from).map(one => one.mark))],
  }))
}
