/** A passage as it stood when somebody spoke of it: [start, end) in UTF-16 units, and its words. */
export type Passage = { start: number; end: number; quote: string }

/** Where the words stand now: in their place, else the same words nearest to it; null: the passage has changed. */
export function anchorPassage({ start, end, quote }: Passage, text: string): { start: number; end: number } | null {
  if (quote === '') return null
  if (text.slice(start, end) === quote) return { start, end }
  let nearest: number | null = null
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1))
    if (nearest === null || Math.abs(at - start) < Math.abs(nearest - start)) nearest = at
  return nearest === null ? null : { start: nearest, end: nearest + quote.length }
}
