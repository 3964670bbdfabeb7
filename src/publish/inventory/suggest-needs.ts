// No index of `match`: this file also runs in browsers.
import { STOP_WORD_VOTES } from '../../language/stop-words.ts'
import { type Explanation, explainer } from '../../match/explain.ts'
import { parseQuery } from '../../query/index.ts'
import { readTokens } from '../../query/words.ts'

export type NeedInWords = { id: string; name?: string | undefined; text?: string | undefined }
/** A need that a content may answer, and the words of the need that stand in it. */
export type NeedSuggestion = { need: string; words: string[] }

type Content = { title: string; description: string; language: string | null; needs: readonly string[] }
const mostWords = 12
const most = 3

/**
 * Needs that a content may answer, the likeliest first: those of which two words, or the only one, stand in its title or
 * description, by the endings and accents that the engine knows. Those that it answers already are left out. Pure.
 */
export function suggestNeeds(content: Content, needs: readonly NeedInWords[]): NeedSuggestion[] {
  const found = explainer({ id: 0, title: content.title, text: content.description, lang: content.language })
  const scored = needs.flatMap(need => {
    if (content.needs.includes(need.id)) return []
    const words = wordsOf(`${need.name ?? ''}\n${need.text ?? ''}`)
    const there = words.filter(word => stands(word, found))
    if (there.length < Math.min(2, words.length) || there.length === 0) return []
    return [{ need: need.id, words: there, share: there.length / words.length }]
  })
  return scored
    .sort((a, b) => b.words.length - a.words.length || b.share - a.share)
    .slice(0, most)
    .map(({ need, words }) => ({ need, words }))
}

function stands(
  word: string,
  found: (query: Parameters<ReturnType<typeof explainer>>[0]) => Explanation | null,
): boolean {
  const parsed = parseQuery(word)
  return parsed.ok && found(parsed.query) !== null
}

/** Words that say something, folded, each once. */
const wordsOf = (text: string): string[] =>
  [
    ...new Set(
      readTokens(text, { plain: true }).flatMap(({ type, body }) =>
        type === 'word' && /^\p{L}{3,}$/u.test(body) && !STOP_WORD_VOTES.has(body) ? [body] : [],
      ),
    ),
  ].slice(0, mostWords)
