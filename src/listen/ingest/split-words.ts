import { foldText, stemEnglish, stemFrench, withoutElision } from '../../language/index.ts'

/**
 * The words of a text as the search index holds them: folded, elision cut, stemmed by the text's language. A word of
 * another language is kept as it is. Texts beyond 30,000 letters are indexed by their beginning.
 */
export function splitWords(text: string, language: string | null): string[] {
  const folded = foldText(text.length > 30_000 ? text.slice(0, 30_000) : text)
  const stems = memoFor(language)
  const words: string[] = []
  // By table instead of a regular expression: this runs over every text that comes.
  for (let at = 0; at < folded.length; ) {
    if ((partOfWord[folded.charCodeAt(at)]! & begins) === 0) {
      at++
      continue
    }
    const start = at++
    while (at < folded.length && partOfWord[folded.charCodeAt(at)] !== 0) at++
    const token = folded.slice(start, at)
    let stem = stems.get(token)
    if (stem === undefined) {
      stem = stemOf(token, language)
      if (stems.size > 50_000) stems.clear()
      stems.set(token, stem)
    }
    if (stem !== '') words.push(stem)
  }
  return words
}

const begins = 2
/** UTF-16 unit → 2 for letters and digits (halves of a pair too), 1 for what may stand inside a word, 0 for the rest. */
const partOfWord: Uint8Array = Uint8Array.from({ length: 65_536 }, (_, unit) => {
  if (unit === 0x27 || unit === 0x5f) return 1
  if (unit >= 0xd800 && unit <= 0xdfff) return begins
  return /[\p{L}\p{N}]/u.test(String.fromCharCode(unit)) ? begins : 0
})

/** What a word of a search may be in the index: as it is, and by the stems of both languages. */
export function searchForms(token: string): string[] {
  const word = withoutElision(token).replaceAll("'", '')
  return [...new Set([word, clip(stemFrench(word)), clip(stemEnglish(word))])].filter(form => form !== '')
}

const memos = new Map<string, Map<string, string>>()
function memoFor(language: string | null): Map<string, string> {
  const key = language === 'fr' || language === 'en' ? language : ''
  let memo = memos.get(key)
  if (memo === undefined) {
    memo = new Map()
    memos.set(key, memo)
  }
  return memo
}

function stemOf(token: string, language: string | null): string {
  const word = withoutElision(token).replace(/['\ud800-\udfff]/g, '')
  return clip(language === 'fr' ? stemFrench(word) : language === 'en' ? stemEnglish(word) : word)
}

/** No word is that long; a base64 blob is. */
const clip = (word: string) => (word.length > 60 ? word.slice(0, 60) : word)
