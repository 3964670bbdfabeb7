import { judgeLanguage, type ToneReading, tone, wholeText } from '../language/index.ts'
import type { Post } from '../match/index.ts'

/** A post with language and tone as the product tells them of a mention, and how the tone was read. A tone that it came with stands. */
export function judgePost<P extends Post>(given: P): { post: P; reading: ToneReading } {
  const text = wholeText(given.title?.trim() ? given.title : null, given.text)
  const lang = judgeLanguage(text, given.lang ?? null)
  const reading = tone(text, lang)
  return { post: { ...given, lang, sentiment: given.sentiment ?? reading.tone }, reading }
}
