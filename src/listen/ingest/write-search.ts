import { quoted } from './facets.ts'
import { splitWords } from './split-words.ts'

/** PostgreSQL keeps at most 256 positions a lexeme, none above 16,383. */
const lastPosition = 16_383
const positionsKept = 4

/**
 * The literal of `mention.search`: words with positions (for phrases), then facets without.
 * `title` and text are one sequence with a gap, so that no phrase spans both.
 */
export function writeSearch(
  prefix: string,
  content: { title: string | null; text: string; author: string | null; hashtags: string[]; language: string | null },
  facets: string[],
): string {
  const positions = new Map<string, { text: string; count: number }>()
  let at = 1
  for (const part of [content.title, content.text, content.author, content.hashtags.join(' ')]) {
    if (part === null || part === '') continue
    for (const word of splitWords(part, content.language)) {
      const known = positions.get(word)
      if (known === undefined) positions.set(word, { text: `${at}`, count: 1 })
      else if (known.count < positionsKept) {
        known.text += `,${at}`
        known.count += 1
      }
      if (at < lastPosition) at++
    }
    at = Math.min(at + 10, lastPosition)
  }
  let literal = ''
  // Words hold letters, digits and _ only: nothing to escape.
  for (const [word, { text }] of positions) literal += `'${prefix}${word}':${text} `
  for (const lexeme of facets) literal += `${quoted(prefix, lexeme)} `
  return literal
}
