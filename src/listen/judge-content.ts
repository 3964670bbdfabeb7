import { detectLanguage, tone } from '../language/index.ts'

/** Below this a detection is a guess, and what the source declares is believed. */
const sure = 0.3

/**
 * ISO 639-1, or null when nothing tells. What the text shows wins over what its source declares (a feed's language is
 * often its template's); a declared language that we cannot tell apart is believed where the text is clearly no other.
 */
export function judgeLanguage(text: string, declared: string | null, candidates: readonly string[]): string | null {
  const { lang, confidence } = detectLanguage(text, candidates)
  if (lang !== null && confidence >= sure) return lang
  if (lang === null && declared !== null && candidates.includes(declared)) return confidence >= sure ? null : declared
  return declared ?? lang
}

/** The weights of an organisation's own words, by stem, for each language that has a lexicon. */
export type ToneWords = { fr: ReadonlyMap<string, number>; en: ReadonlyMap<string, number> }

/** −1, 0 or 1, the score from −1 to 1, and what decided (offsets into the text). */
export function judgeTone(text: string, language: string | null, words: ToneWords) {
  const own = language === 'fr' || language === 'en' ? words[language] : undefined
  const reading = tone(text, language, own === undefined || own.size === 0 ? {} : { words: own })
  return {
    tone: reading.tone === 'negative' ? -1 : reading.tone === 'positive' ? 1 : 0,
    score: reading.score,
    spans: reading.spans,
  }
}

/** Title and text as one, the way tone and language are judged. */
export const wholeText = (title: string | null, body: string): string => (title === null ? body : `${title}\n${body}`)
