import { asksQuestion, tone, wholeText } from '../../language/index.ts'
import { toneNumber } from '../mentions/mention-schema.ts'

/** The weights of an organisation's own words, by stem, for each language that has a lexicon. */
export type ToneWords = { fr: ReadonlyMap<string, number>; en: ReadonlyMap<string, number> }

/** −1, 0 or 1, the score from −1 to 1, and what decided (offsets into the text). */
export function judgeTone(text: string, language: string | null, words: ToneWords) {
  const own = language === 'fr' || language === 'en' ? words[language] : undefined
  const reading = tone(text, language, own === undefined || own.size === 0 ? {} : { words: own })
  return {
    tone: toneNumber(reading.tone),
    score: reading.score,
    spans: reading.spans,
  }
}

/** Kinds in which somebody speaks to others: a page that asks something in its title is no question to answer. */
const spoken: ReadonlySet<string> = new Set(['post', 'comment', 'reply', 'quote'])

/** Whether an item asks something, as far as its text tells; what a person classifies wins over it. */
export const asksSomething = (item: {
  kind: string
  title: string | null
  body: string
  language: string | null
}): boolean => spoken.has(item.kind) && asksQuestion(wholeText(item.title, item.body), item.language)
