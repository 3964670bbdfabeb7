import { createRequire, findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'
import { CHARACTER, LETTER } from './characters.ts'
import { readTokens, WORD } from './read-tokens.ts'
import { VOTING_LANGUAGES } from './stop-words.ts'
import { VOTES, votesNumber } from './word-memo.ts'

/** `lang` is one of the candidates, or null when nothing tells (no words, another script, clearly another language). */
export type Detection = { lang: string | null; confidence: number }

type Ngrams = { detect: (text: string) => { getScores: () => Record<string, number> } }
let ngrams: Ngrams | null = null
/**
 * Half a second and some 30 MB, so only when a text first needs it; the smallest of eld's sets, which the votes make up for.
 * A static import would load it with every command; a dynamic one would make each detection a promise.
 */
const loadNgrams = (): Ngrams => {
  if (ngrams === null) {
    const manifest = findPackageJSON('eld', import.meta.url)
    if (manifest === undefined) throw new Error('the package eld is not installed')
    const entry = join(dirname(manifest), 'src/entries/static.extrasmall.js')
    ngrams = (createRequire(import.meta.url)(entry) as { eld: Ngrams }).eld
  }
  return ngrams
}

/** A text's first pages tell its language. */
const ENOUGH = 2000
const UNKNOWN: Detection = { lang: null, confidence: 0 }
const sums = new Float64Array(VOTING_LANGUAGES.length)

/**
 * The language of a text, among the candidates (ISO 639-1). Votes of frequent words decide most posts in about a microsecond;
 * n-grams (eld) decide the rest. Confidence runs from 0 to 1; below 0.3 treat it as a guess.
 */
export function detectLanguage(text: string, candidates: readonly string[] = ['fr', 'en']): Detection {
  const tokens = readTokens(text, ENOUGH)
  if (tokens.words === 0) return UNKNOWN
  sums.fill(0)
  for (let at = 0; at < tokens.count; at++) {
    if (tokens.kind[at] !== WORD) continue
    const row = votesNumber(tokens.facts[at]!) * sums.length
    if (row === 0) continue
    for (let language = 0; language < sums.length; language++) sums[language]! += VOTES[row + language]!
  }
  let best = 0
  for (let language = 1; language < sums.length; language++) if (sums[language]! > sums[best]!) best = language
  const first = sums[best]!
  let second = 0
  for (let language = 0; language < sums.length; language++)
    if (language !== best) second = Math.max(second, sums[language]!)
  const decided = first >= 8 ? first >= 1.6 * second : first >= 4 && first >= 2.5 * second
  if (decided) {
    const lang = VOTING_LANGUAGES[best]!
    if (candidates.includes(lang)) return { lang, confidence: Math.min(0.99, (first - second) / (first + 2)) }
    // Decided for a language that nobody asked for.
    if (first >= 12 && first >= 3 * bestAmong(candidates))
      return { lang: null, confidence: (first - second) / (first + 2) }
  }
  return byNgrams(text, candidates)
}

const bestAmong = (candidates: readonly string[]) => {
  let most = 0
  for (let language = 0; language < sums.length; language++) {
    if (candidates.includes(VOTING_LANGUAGES[language]!)) most = Math.max(most, sums[language]!)
  }
  return most
}

function byNgrams(text: string, candidates: readonly string[]): Detection {
  const words = proseOf(text)
  if (words === '') return votesAlone(candidates)
  const scores = loadNgrams().detect(words).getScores()
  let total = 0
  for (let language = 0; language < sums.length; language++) total += sums[language]!
  const score = (language: string) => {
    const at = (VOTING_LANGUAGES as readonly string[]).indexOf(language)
    // The votes break ties among the n-gram scores, which lie close together on short texts.
    return (scores[language] ?? 0) + (at >= 0 && total > 0 ? (0.25 * sums[at]!) / (total + 2) : 0)
  }
  const ranked = candidates.map(language => [language, score(language)] as const).sort((a, b) => b[1] - a[1])
  const [lang, top] = ranked[0] ?? ['', 0]
  if (top <= 0) return UNKNOWN
  const other = Object.entries(scores).find(([language]) => !candidates.includes(language))
  if (other !== undefined && other[1] > top + 0.2) return { lang: null, confidence: Math.min(0.9, other[1] - top) }
  return { lang, confidence: Math.min(0.9, 3 * (top - (ranked[1]?.[1] ?? 0)) + 0.1) }
}

function votesAlone(candidates: readonly string[]): Detection {
  const best = bestAmong(candidates)
  if (best === 0) return UNKNOWN
  const lang = VOTING_LANGUAGES.find((language, at) => candidates.includes(language) && sums[at] === best)!
  return { lang, confidence: 0.2 }
}

/** The words without addresses, @names and hashtags' signs; what n-grams should see. */
function proseOf(text: string): string {
  const tokens = readTokens(text, ENOUGH)
  let prose = ''
  for (let at = 0; at < tokens.count; at++) {
    if (tokens.kind[at] !== WORD) continue
    const start = tokens.start[at]!
    if (CHARACTER[text.charCodeAt(start)] === LETTER && !/^\d+$/.test(text.slice(start, tokens.end[at]))) {
      prose += (prose === '' ? '' : ' ') + text.slice(start, tokens.end[at])
    }
  }
  return prose
}
