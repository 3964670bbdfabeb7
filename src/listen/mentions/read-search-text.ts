import { foldText } from '../../language/index.ts'
import { searchForms } from '../ingest/split-words.ts'

/** Words that stand one after the other (`inRow`), or all of them somewhere. `beginning`: any word that begins so will do. */
export type SearchTerm = { without: boolean; inRow: boolean; words: { forms: string[]; beginning: string | null }[] }

/**
 * What somebody typed in the search box, as a tsquery: all words, `"a phrase"`, `-without`, `beginning*` (three letters
 * at least). Null when nothing searchable remains. Any input is accepted: there is no syntax error in a search box.
 */
export function readSearchText(prefix: string, text: string): string | null {
  const parts = readSearchTerms(text).map(({ without, inRow, words }) => {
    const written = words.map(({ forms, beginning }) => {
      const either = forms.map(form => `'${prefix}${form}'`)
      if (beginning !== null) either.push(`'${prefix}${beginning}':*`)
      return `(${either.join(' | ')})`
    })
    return `${without ? '!' : ''}(${written.join(inRow ? ' <-> ' : ' & ')})`
  })
  return parts.length > 0 ? parts.join(' & ') : null
}

export function readSearchTerms(text: string): SearchTerm[] {
  const folded = foldText(text).replace(/[«»“”„]/g, '"')
  const terms: SearchTerm[] = []
  for (const [, minus, phrase, loose = ''] of folded.matchAll(/(-?)(?:"([^"]*)"?|([^\s"]+))/g)) {
    const without = minus === '-'
    if (phrase !== undefined) {
      const words = wordsOf(phrase).slice(0, 12)
      if (words.length > 0) terms.push({ without, inRow: true, words })
      continue
    }
    const words = wordsOf(loose)
    const last = words.at(-1)
    if (last !== undefined && loose.endsWith('*') && last.written.length >= 3)
      last.beginning = last.written.replaceAll("'", '')
    // What is left out is left out as a whole: -porte-parole is not -porte -parole.
    if (without && words.length > 0) terms.push({ without, inRow: false, words })
    else terms.push(...words.map(word => ({ without, inRow: true, words: [word] })))
  }
  return terms.slice(0, 20)
}

const wordsOf = (text: string) =>
  (text.match(/[\p{L}\p{N}][\p{L}\p{N}'_]*/gu) ?? []).flatMap(written => {
    const forms = searchForms(written)
    return forms.length === 0 ? [] : [{ written, forms, beginning: null as string | null }]
  })
