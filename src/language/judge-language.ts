import { detectLanguage } from './detect-language.ts'

/** Below this a detection is a guess, and what is declared is believed. */
const sure = 0.3

/**
 * ISO 639-1, or null when nothing tells. What the text shows wins over what its source declares (a feed's language is
 * often its template's); a declared language that we cannot tell apart is believed where the text is clearly no other.
 * @param declared BCP 47, as its source wrote it
 */
export function judgeLanguage(
  text: string,
  declared: string | null,
  candidates: readonly string[] = ['fr', 'en'],
): string | null {
  const said = declared === null ? null : twoLetters(declared)
  // Among French and English alone, two words of Dutch are one of them.
  const among = said === null || candidates.includes(said) ? candidates : [...candidates, said]
  const { lang, confidence } = detectLanguage(text, among)
  if (lang !== null && confidence >= sure) return lang
  if (lang === null && said !== null && candidates.includes(said)) return confidence >= sure ? null : said
  return said ?? lang
}

/** `fr` of `fr-CA` and `FR_ca`; null of `und` and of languages that have no code of two letters. */
const twoLetters = (tag: string): string | null => /^\s*([a-z]{2})(?![a-z])/i.exec(tag)?.[1]?.toLowerCase() ?? null

/** Title and text as one, the way language and tone are judged. */
export const wholeText = (title: string | null, body: string): string => (title === null ? body : `${title}\n${body}`)
