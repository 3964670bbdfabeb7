import { foldText } from '../language/index.ts'
import { searchForms } from './split-words.ts'

/**
 * What somebody typed in the search box, as a tsquery: all words, `"a phrase"`, `-without`, `beginning*` (three letters
 * at least). Null when nothing searchable remains. Any input is accepted: there is no syntax error in a search box.
 */
export function readSearchText(prefix: string, text: string): string | null {
  const folded = foldText(text).replace(/[«»“”„]/g, '"')
  const parts: string[] = []
  let positive = false
  for (const [, minus, phrase, loose] of folded.matchAll(/(-?)(?:"([^"]*)"?|([^\s"]+))/g)) {
    const written = phrase !== undefined ? phraseOf(prefix, phrase) : wordsOf(prefix, loose ?? '')
    if (written === null) continue
    if (minus === '-') parts.push(`!(${written})`)
    else {
      positive = true
      parts.push(`(${written})`)
    }
  }
  return positive || parts.length > 0 ? parts.slice(0, 20).join(' & ') : null
}

const tokens = (text: string) => text.match(/[\p{L}\p{N}][\p{L}\p{N}'_]*/gu) ?? []

const formsOf = (prefix: string, token: string) => searchForms(token).map(form => `'${prefix}${form}'`)

function phraseOf(prefix: string, text: string): string | null {
  const words = tokens(text)
    .map(token => formsOf(prefix, token))
    .filter(forms => forms.length > 0)
    .map(forms => `(${forms.join(' | ')})`)
  return words.length === 0 ? null : words.slice(0, 12).join(' <-> ')
}

function wordsOf(prefix: string, text: string): string | null {
  const isBeginning = text.endsWith('*')
  const found = tokens(text)
  const words = found.map((token, i) => {
    const forms = formsOf(prefix, token)
    const last = i === found.length - 1
    if (isBeginning && last && token.length >= 3) forms.push(`'${prefix}${token.replaceAll("'", '')}':*`)
    return forms
  })
  const written = words.filter(forms => forms.length > 0).map(forms => `(${forms.join(' | ')})`)
  return written.length === 0 ? null : written.join(' & ')
}
