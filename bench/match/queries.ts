import { foldText } from '../../src/language/index.ts'
import type { Query } from '../../src/query/index.ts'
import { pick, type Random, seeded } from './random.ts'
import type { Languages } from './texts.ts'

/**
 * Standing queries as organisations write them: a name, names with OR, a name and a theme, phrases, beginnings of words,
 * 35 % exclude something. Names are drawn from all of the vocabulary but its most frequent 300 words; themes, phrases and
 * exclusions are frequent words one time in six. Nobody asks for "the" alone, so frequent words stand beside a name.
 */
export function queries(seed: number, count: number, { fr, en }: Languages): Query[] {
  const random = seeded(seed)
  return Array.from({ length: count }, () => {
    const { words } = random() < 0.6 ? fr : en
    const term = (): Query => (random() < 0.1 ? phrase(random, words) : word(wordOf(random, words)))
    const name = (): Query => word(rare(random, words))
    const group = (size: number, one = term): Query => ({ kind: 'or', children: Array.from({ length: size }, one) })
    const shape = random()
    const parts: Query[] = []
    if (shape < 0.2) parts.push(name())
    else if (shape < 0.35) parts.push(group(2 + Math.floor(random() * 3), name))
    else if (shape < 0.6) parts.push(name(), term())
    else if (shape < 0.78) parts.push(term(), group(2 + Math.floor(random() * 3)))
    else if (shape < 0.88) parts.push(group(2, name), group(3))
    else if (shape < 0.95) parts.push(phrase(random, words))
    else
      parts.push({
        kind: 'words',
        parts: [{ type: 'wildcard', text: `${beginning(rare(random, words))}*` }],
        form: 'inflected',
        within: null,
        field: null,
      })
    if (random() < 0.35) parts.push({ kind: 'not', child: random() < 0.3 ? group(2) : word(wordOf(random, words)) })
    return parts.length === 1
      ? parts[0]!
      : { kind: 'and', children: parts.flatMap(part => (part.kind === 'and' ? part.children : [part])) }
  })
}

const beginning = (text: string) => foldText(text).slice(0, Math.max(4, text.length - 3))
const rare = (random: Random, words: string[]) => words[300 + Math.floor(random() ** 2 * (words.length - 300))]!
const wordOf = (random: Random, words: string[]) =>
  random() < 1 / 6 ? words[Math.floor(random() * 120)]! : rare(random, words)
const word = (text: string): Query => ({
  kind: 'words',
  parts: [{ type: 'word', text }],
  form: 'inflected',
  within: null,
  field: null,
})

function phrase(random: Random, words: string[]): Query {
  const parts = [pick(random, words.slice(0, 120)), words[Math.floor(random() * 2000)]!].map(text => ({
    type: 'word' as const,
    text,
  }))
  return { kind: 'words', parts, form: 'inflected', within: null, field: null }
}

/** The same query without inflections: what the rivals are asked, and we beside them. */
export function exact(query: Query): Query {
  if (query.kind === 'and' || query.kind === 'or') return { kind: query.kind, children: query.children.map(exact) }
  if (query.kind === 'not') return { kind: 'not', child: exact(query.child) }
  return query.kind === 'words' && query.parts[0]!.type === 'word' ? { ...query, form: 'exact' } : query
}
