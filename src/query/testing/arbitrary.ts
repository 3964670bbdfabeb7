import fc from 'fast-check'
import type { NearNode, Part, Query, WordsNode } from '../ast.ts'

/**
 * Generated queries in normal form, out of words that generated texts hold too, so that they match often. For property
 * tests here and in src/match.
 */
export type QueryWords = {
  words: string[]
  wildcards: string[]
  hashtags: string[]
  mentions: string[]
  emoji: string[]
  raws: string[]
  names: string[]
  sites: string[]
  links: string[]
}

const VALUES = {
  lang: ['fr', 'en', 'fr-ca', 'de'],
  country: ['ca', 'fr'],
  type: ['article', 'post', 'comment', 'news'],
  sentiment: ['positive', 'neutral', 'negative', 'mixed'],
  has: ['links', 'media', 'mentions'],
  is: ['reply', 'repost', 'quote'],
  since: ['2026-01-01', '2026-02-28T10:00Z'],
  until: ['2026-03-15', '2026-04-01T08:30:00+02:00'],
} as const

export function arbitraryQuery(vocabulary: QueryWords, { maxDepth = 3 } = {}): fc.Arbitrary<Query> {
  const some = (list: readonly string[]) => fc.constantFrom(...list)
  const part: fc.Arbitrary<Part> = fc.oneof(
    { weight: 8, arbitrary: some(vocabulary.words).map((text): Part => ({ type: 'word', text })) },
    { weight: 1, arbitrary: some(vocabulary.wildcards).map((text): Part => ({ type: 'wildcard', text })) },
    { weight: 1, arbitrary: some(vocabulary.hashtags).map((text): Part => ({ type: 'hashtag', text })) },
    { weight: 1, arbitrary: some(vocabulary.mentions).map((text): Part => ({ type: 'mention', text })) },
    { weight: 1, arbitrary: some(vocabulary.emoji).map((text): Part => ({ type: 'emoji', text })) },
  )
  const word: fc.Arbitrary<Part> = some(vocabulary.words).map(text => ({ type: 'word', text }))
  const inText = (field: 'title' | null): fc.Arbitrary<WordsNode> =>
    fc.oneof(
      { weight: 5, arbitrary: part.map(one => words([one], 'inflected', null, field)) },
      {
        weight: 2,
        arbitrary: fc.array(part, { minLength: 2, maxLength: 3 }).map(parts => words(parts, 'inflected', null, field)),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.array(part, { minLength: 2, maxLength: 3 }), fc.integer({ min: 2, max: 6 }))
          .map(([parts, within]) => words(parts, 'inflected', within, field)),
      },
      {
        weight: 2,
        arbitrary: fc
          .tuple(fc.array(word, { minLength: 1, maxLength: 2 }), fc.constantFrom('exact', 'cased'))
          .map(([parts, form]) => words(parts, form, null, field)),
      },
    )
  const named: fc.Arbitrary<WordsNode> = fc.oneof(
    fc
      .tuple(some(vocabulary.names), fc.constantFrom('author', 'to', 'source'))
      .map(([name, field]) => words(split(name), 'inflected', null, field)),
    fc
      .tuple(some(vocabulary.links), fc.constantFrom('url', 'link'))
      .map(([link, field]) => words(split(link), 'inflected', null, field)),
  )
  const valued: fc.Arbitrary<Query> = fc.oneof(
    ...Object.entries(VALUES).map(([field, list]) =>
      some(list).map(value => ({ kind: 'field', field, value }) as Query),
    ),
    some(vocabulary.sites).map((value): Query => ({ kind: 'field', field: 'site', value })),
    fc
      .tuple(fc.constantFrom('min_likes', 'min_followers'), fc.constantFrom(0, 1, 10, 1000))
      .map(([field, value]): Query => ({ kind: 'field', field, value })),
  )
  const raw: fc.Arbitrary<Query> = some(vocabulary.raws).map(text => ({ kind: 'raw', text }))
  const positioned = fc.oneof(
    { weight: 6, arbitrary: inText(null) },
    { weight: 1, arbitrary: inText('title') },
    { weight: 1, arbitrary: raw },
  )
  const near = fc.letrec<{ operand: Query; near: NearNode }>(tie => ({
    operand: fc.oneof(
      { maxDepth: 2 },
      { weight: 5, arbitrary: positioned },
      {
        weight: 2,
        arbitrary: fc
          .tuple(fc.constantFrom('and', 'or'), fc.array(tie('operand'), { minLength: 2, maxLength: 3 }))
          .map(([kind, children]) => join(kind, children)),
      },
      { weight: 1, arbitrary: tie('near') },
    ),
    near: fc
      .tuple(fc.integer({ min: 1, max: 7 }), fc.boolean(), tie('operand'), tie('operand'))
      .map(([distance, ordered, left, right]): NearNode => ({ kind: 'near', distance, ordered, left, right })),
  })).near
  return fc.letrec<{ query: Query }>(tie => ({
    query: fc.oneof(
      { maxDepth },
      { weight: 5, arbitrary: positioned },
      { weight: 1, arbitrary: named },
      { weight: 2, arbitrary: valued },
      { weight: 2, arbitrary: near },
      {
        weight: 4,
        arbitrary: fc
          .tuple(fc.constantFrom('and', 'or'), fc.array(tie('query'), { minLength: 2, maxLength: 4 }))
          .map(([kind, children]) => join(kind, children)),
      },
      { weight: 2, arbitrary: tie('query').map((child): Query => ({ kind: 'not', child })) },
    ),
  })).query
}

const words = (
  parts: Part[],
  form: WordsNode['form'],
  within: number | null,
  field: WordsNode['field'],
): WordsNode => ({ kind: 'words', parts, form, within, field })
const split = (text: string): Part[] => text.split(' ').map(word => ({ type: 'word', text: word }))

function join(kind: 'and' | 'or', nodes: Query[]): Query {
  return { kind, children: nodes.flatMap(node => (node.kind === kind ? node.children : [node])) }
}

export const SMALL_VOCABULARY: QueryWords = {
  words: [
    'élections',
    'élection',
    'organisme',
    'de',
    'la',
    'ville',
    'villes',
    'museum',
    'running',
    'runs',
    'Québec',
    'cœur',
    'accord',
    "aujourd'hui",
    'NASA',
    'salarié',
    '2026',
    '東',
  ],
  wildcards: ['élec*', 'vil?e', 'org*me', 'mus?um', 'run*'],
  hashtags: ['Québec', 'élections', 'ville2026', 'vil*'],
  mentions: ['vigie', 'marie_t', 'marie.bsky.social'],
  emoji: ['😀', '❤', '👍', '🇫🇷'],
  raws: ['Google+', 'C++', "l'organisme", 'la Ville', '.NET'],
  names: ['Marie Tremblay', 'tremblay', 'La Presse', 'marie'],
  sites: ['lapresse.ca', 'ca', 'example.org', 'blog.example.org'],
  links: ['example org', 'sports', 'lapresse ca'],
}
