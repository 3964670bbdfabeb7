import { readTokens } from '../../query/words.ts'
import { splitWords } from '../ingest/split-words.ts'
import type { Span } from '../topics/topic-schema.ts'
import { readSearchTerms, type SearchTerm } from './read-search-text.ts'

type Searched = { title: string | null; body: string; language: string | null }

/** Where the words of a search stand in a mention, by the rules that found it; what is left out (`-word`) stands nowhere. */
export function findSearched(search: string | undefined, { title, body, language }: Searched): Span[] {
  const terms = readSearchTerms(search ?? '').filter(term => !term.without)
  if (terms.length === 0) return []
  return [
    ...placesIn(title ?? '', language, terms).map(place => ({ field: 'title' as const, ...place })),
    ...placesIn(body, language, terms).map(place => ({ field: 'text' as const, ...place })),
  ]
}

function placesIn(text: string, language: string | null, terms: SearchTerm[]): { start: number; end: number }[] {
  const tokens = readTokens(text.slice(0, 30_000), { plain: true }).map(({ start, end, body }) => ({
    start,
    end,
    stem: splitWords(body, language)[0] ?? '',
  }))
  return terms.flatMap(({ words }) =>
    tokens.flatMap(({ start }, at) => {
      const all = words.every(({ forms, beginning }, by) => {
        const stem = tokens[at + by]?.stem ?? ''
        return forms.includes(stem) || (beginning !== null && stem.startsWith(beginning))
      })
      return all ? [{ start, end: tokens[at + words.length - 1]!.end }] : []
    }),
  )
}
