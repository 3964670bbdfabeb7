import { readTokens } from '../../../query/words.ts'
import { languageWord } from '../fits.ts'
import type { View } from '../read-content.ts'
import { editorialRule, type Found } from '../rule.ts'

/** Names and words whose writing is settled: « Québec », « Bluesky », « courriel ». */
export const lexiconSpelling = editorialRule({
  id: 'lexicon-spelling',
  check: view =>
    (view.policy.lexicon ?? [])
      .filter(one => (one.avoid ?? '').trim() === '' && (one.use ?? '').trim() !== '')
      .filter(one => one.language === undefined || one.language === languageWord(view.language))
      .flatMap(one =>
        misspelt(view, one.use!.trim()).map(
          (found): Found => ({
            ...found,
            level: one.level ?? 'tells',
            item: `lexicon/${one.id}`,
            why: one.why,
          }),
        ),
      ),
})

/** Places where the same letters stand with other capitals or accents. A word at the head of a sentence may begin with a capital. */
function misspelt(view: View, use: string): Omit<Found, 'level'>[] {
  const wanted = readTokens(use)
  if (wanted.length === 0) return []
  const lead = wanted[0]!.start
  const spelt = use.slice(lead, wanted.at(-1)!.end)
  return view.texts.flatMap(text => {
    const tokens = view.tokens(text)
    return tokens.flatMap((first, index) => {
      const last = tokens[index + wanted.length - 1]
      if (last === undefined || !wanted.every(({ type, body }, step) => isSame(tokens[index + step]!, type, body)))
        return []
      const quote = text.text.slice(first.start, last.end)
      // Other separators, an ending in inclusive writing: not this word as it is meant.
      if (quote.length !== spelt.length || quote === spelt) return []
      if (quote.slice(1) === spelt.slice(1) && quote[0] === spelt[0]!.toUpperCase()) return []
      // Only capitals: a title in capitals, not another spelling.
      if (quote === spelt.toUpperCase() && quote.length > 3) return []
      return [
        {
          place: { part: text.part, start: first.start, end: last.end },
          params: { quote, use: spelt },
          fix: { part: text.part, start: first.start, end: last.end, text: spelt },
        },
      ]
    })
  })
}

const isSame = (token: { type: string; body: string }, type: string, body: string): boolean =>
  token.type === type && token.body === body
