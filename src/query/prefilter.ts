import { foldText } from '../language/fold.ts'
import { stemEnglish, stemFrench } from '../language/stem.ts'
import { ENGLISH_IRREGULAR } from '../language/stem-english-words.ts'
import { FRENCH_IRREGULAR } from '../language/stem-french-irregular.ts'
import type { Part, Query } from './ast.ts'
import { readTokens } from './words.ts'

/**
 * What any matching item must hold, for a search in what is stored before the engine judges: every `all`, one of each
 * `any`. A `term` is folded text that occurs inside the item's folded title or text, as part of a word; so `LIKE '%term%'`,
 * a trigram index or a prefix search on its stem are all safe. Parts that say nothing of the text give null.
 */
export type Prefilter = { term: string } | { all: Prefilter[] } | { any: Prefilter[] }

/**
 * Every form of a word begins like its stem, but for the stem's last letters (national, nationaux), or is irregular (yeux,
 * went): those are listed.
 */
function inflections(folded: string): Prefilter {
  const terms = new Set<string>()
  for (const [stem, irregular] of [
    [stemFrench(folded), FRENCH_IRREGULAR],
    [stemEnglish(folded), ENGLISH_IRREGULAR],
  ] as const) {
    terms.add(stem.slice(0, Math.max(2, stem.length - 2)))
    for (const [form, of] of irregular) if (of === stem) terms.add(form)
  }
  // A term that holds another one adds nothing.
  const least = [...terms].filter(term => ![...terms].some(other => other !== term && term.includes(other)))
  return least.length === 1 ? { term: least[0]! } : { any: least.map(term => ({ term })) }
}

export function prefilterTerms(query: Query): Prefilter | null {
  switch (query.kind) {
    case 'and':
      return all(query.children.map(prefilterTerms))
    case 'near':
      return all([prefilterTerms(query.left), prefilterTerms(query.right)])
    case 'or': {
      const any = query.children.map(prefilterTerms)
      return any.every(part => part !== null) ? { any } : null
    }
    case 'words':
      if (query.field !== null && query.field !== 'title') return null
      return all(query.parts.map(part => termOf(part, query.form === 'inflected')))
    case 'raw':
      return all(
        readTokens(query.text, { plain: true })
          .filter(token => token.body !== '')
          .map(token => ({ term: token.body })),
      )
    default:
      return null
  }
}

function all(parts: (Prefilter | null)[]): Prefilter | null {
  const known = parts.filter(part => part !== null)
  return known.length === 0 ? null : known.length === 1 ? known[0]! : { all: known }
}

function termOf({ type, text }: Part, inflected: boolean): Prefilter | null {
  const folded = foldText(text)
  // A hashtag may come in the network's own list of tags instead of the text.
  if (type === 'hashtag' || type === 'mention') return null
  if (type === 'emoji') return { term: folded }
  if (type === 'wildcard') return { term: folded.slice(0, folded.search(/[*?]/)) }
  return inflected && type === 'word' ? inflections(folded) : { term: folded }
}

/** The words that a reader looks for, folded, without operators, negations and fields: for suggestions and titles. */
export function positiveWords(query: Query): string[] {
  switch (query.kind) {
    case 'and':
    case 'or':
      return [...new Set(query.children.flatMap(positiveWords))]
    case 'near':
      return [...new Set([...positiveWords(query.left), ...positiveWords(query.right)])]
    case 'words':
      return query.field === null || query.field === 'title' ? query.parts.map(part => foldText(part.text)) : []
    case 'raw':
      return readTokens(query.text, { plain: true })
        .map(token => token.body)
        .filter(body => body !== '')
    default:
      return []
  }
}
