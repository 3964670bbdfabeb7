import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canAnchor } from './check.ts'
import { ENGLISH, FRENCH, parseQuery, printQuery, type Query, spellOperators } from './index.ts'
import { arbitraryQuery, SMALL_VOCABULARY } from './testing/arbitrary.ts'

const canonical = (source: string) => {
  const parsed = parseQuery(source)
  return parsed.ok
    ? printQuery(parsed.query)
    : parsed.errors.map(error => `${error.code.slice(6)}@${error.column}`).join(' ')
}

describe('reading', () => {
  test.each([
    ['vigie', 'vigie'],
    ['a b', 'a b'],
    ['a AND b ET c', 'a b c'],
    ['+a +b', 'a b'],
    ['a b OR c', 'a b OR c'],
    ['a|b | c OU d', 'a OR b OR c OR d'],
    ['(a OR b) c', '(a OR b) c'],
    ['a NOT b', 'a -b'],
    ['a AND NOT (b OR c)', 'a -(b OR c)'],
    ['a SAUF b -c', 'a -b -c'],
    ['a NEAR b', 'a NEAR/10 b'],
    ['a PRES/3 b PRÈS/4 c', 'a NEAR/3 b NEAR/4 c'],
    ['a ONEAR/5 b', 'a NEAR/5f b'],
    ['a NEAR/5f (b NEAR c)', 'a NEAR/5f (b NEAR/10 c)'],
    ['(a OR b) NEAR/2 "c d"', '(a OR b) NEAR/2 "c d"'],
    ['-a b', '-a b'],
    ['"changement climatique"', '"changement climatique"'],
    ['« changement climatique »', '"changement climatique"'],
    ['“fake news”', '"fake news"'],
    ['"a b"~5', '"a b"~5'],
    ['"mot"~5', 'mot'],
    ['porte-parole', '"porte parole"'],
    ["l'organisme qu’on d’accord it's aujourd'hui", "organisme on accord it aujourd'hui"],
    ['salarié·e·s employé.e.s', 'salarié employé'],
    ['="mot" ="deux mots"', '="mot" ="deux mots"'],
    ['!"NASA"', '!"NASA"'],
    ['raw:Google+ raw:"C++ et"', 'raw:"Google+" raw:"C++ et"'],
    ['brand* col?r col*r quoi?', 'brand* col?r col*r quoi?'],
    ['"c\'est quoi?"', '"est quoi"'],
    ['"brand* new"', '"brand* new"'],
    ['#tag @marie.bsky.social 😀', '#tag @marie.bsky.social 😀'],
    ['hashtag:Québec hashtag:#ville', '#Québec #ville'],
    ['👍🏽 ❤️ 🇫🇷', '👍 ❤ 🇫🇷'],
    ['title:(a OR "b c") author:"Marie T."', '(title:a OR title:"b c") author:"Marie T"'],
    ['author:@marie', 'author:marie'],
    ['site:https://www.LaPresse.ca/ x', 'site:lapresse.ca x'],
    ['url:https://example.org/a-b link:example.org', 'url:"example org a b" link:"example org"'],
    [
      'x lang:FR country:CA sentiment:négatif has:liens is:reponse type:article',
      'x lang:fr country:ca sentiment:negative has:links is:reply type:article',
    ],
    [
      'x min_likes:10 min_followers:1000 since:2026-01-01 until:2026-01-31',
      'x min_likes:10 min_followers:1000 since:2026-01-01 until:2026-01-31',
    ],
    ['x since:2026-01-01T08:00-05:00', 'x since:2026-01-01T08:00-05:00'],
    ['x lang:(fr OR en)', 'x (lang:fr OR lang:en)'],
    ['"AND" "NEAR/5"', '"AND" "NEAR 5"'],
    ['12:30', '"12 30"'],
    ['東京', '"東 京"'],
    ['et ou sauf', 'et ou sauf'],
  ])('example %#', (source, expected) => {
    expect(canonical(source)).toBe(expected)
  })

  test('precedence is NOT, NEAR, AND, OR', () => {
    expect(parseQuery('a OR b c NEAR/2 d -e')).toMatchObject({
      query: { kind: 'or', children: [{}, { kind: 'and', children: [{}, { kind: 'near' }, { kind: 'not' }] }] },
    })
  })
})

describe('errors', () => {
  test.each([
    ['', 'empty@1'],
    ['   ', 'empty@1'],
    ['-a', 'only-negative@1'],
    ['lang:fr', 'only-negative@1'],
    ['a OR -b', 'branch-without-anchor@6'],
    ['x (a OR lang:fr)', 'x (a OR lang:fr)'],
    ['(x a) OR (y (lang:fr OR -b)) OR (-c -d)', 'branch-without-anchor@33'],
    ['a AND', 'missing-operand@3'],
    ['OR a', 'missing-operand@1'],
    ['a AND OR b', 'missing-operand@3'],
    ['(a', 'unclosed-group@1'],
    ['a)', 'unopened-group@2'],
    ['()', 'empty-group@1'],
    ['a "b', 'unclosed-quote@3'],
    ['a & b', 'no-word@3'],
    ['raw:++', 'no-word@1'],
    ['*mot', 'leading-wildcard@1'],
    ['a "b *mot"', 'leading-wildcard@6'],
    ['mo*', 'short-wildcard@1'],
    ['abc*d*e*f*', 'too-many-wildcards@1'],
    ['a NEAR/0 b', 'bad-distance@3'],
    ['a NEAR/x b', 'bad-distance@3'],
    ['"a b"~999', 'bad-distance@6'],
    ['"a b c"~1', 'within-too-small@1'],
    ['a NEAR/3 -b', 'not-in-near@10'],
    ['a NEAR/3 (b lang:fr)', 'field-in-near@13'],
    ['foo:bar', 'unknown-field@1'],
    ['https://example.org/x', 'bare-address@1'],
    ['author: marie', 'no-value@1'],
    ['a lang:français', 'bad-lang@3'],
    ['a sentiment:fâché has:pizza', 'bad-value@3 bad-value@19'],
    ['a since:2026-02-30 until:demain', 'bad-date@3 bad-date@20'],
    ['a min_likes:-4', 'bad-number@3'],
    ["hashtag:l'a", 'bad-hashtag@1'],
    ['hashtag:"a b"', 'bad-hashtag@1'],
    ['a site:lapresse.ca/sports', 'bad-site@3'],
    ['a since:(2026-01-01)', 'no-group-here@3'],
    [`${'('.repeat(60)}a${')'.repeat(60)}`, 'too-deep@51'],
    [`${'-'.repeat(60)}a`, 'too-deep@51'],
    ['a '.repeat(1001), 'too-many-terms@2001'],
    ['a'.repeat(20_001), 'too-long@20001'],
    ['a'.repeat(200), 'word-too-long@1'],
  ])('example %#', (source, expected) => {
    expect(canonical(source)).toBe(expected)
  })

  test('an unknown field comes with the one that was meant', () => {
    expect(parseQuery('auteur:marie')).toMatchObject({ errors: [{ params: { nearest: 'author' } }] })
    expect(parseQuery('titel:marie')).toMatchObject({ errors: [{ params: { nearest: 'title' } }] })
  })
})

const anchored = arbitraryQuery(SMALL_VOCABULARY).filter(canAnchor)
const text = (query: Query) => JSON.stringify(query)

test('printing and parsing again gives the same tree', () => {
  fc.assert(
    fc.property(anchored, fc.boolean(), (query, french) => {
      const printed = printQuery(query, french ? FRENCH : undefined)
      const parsed = parseQuery(printed)
      if (!parsed.ok) {
        // Only the bound on NEAR groups may refuse a generated tree.
        expect(parsed.errors.map(error => error.code)).toEqual(['query.near-too-large'])
      } else expect(text(parsed.query)).toBe(text(query))
    }),
    { numRuns: 2000 },
  )
})

const soup = fc.array(
  fc.oneof(
    fc.constantFrom(
      'a',
      'mot',
      "l'",
      'OR',
      'AND',
      'NOT',
      'NEAR/5',
      'SAUF',
      '(',
      ')',
      '"',
      '«',
      '»',
      '“',
      '-',
      '+',
      '|',
      '~3',
      '=',
      '!',
      '*',
      '?',
      '#',
      '@',
      ':',
      'title:',
      'author:',
      'raw:',
      'lang:',
      'since:',
      'url:',
      'hashtag:',
      'fr',
      ' ',
      ' ',
      ' ',
      '·',
      '.',
      "'",
      '’',
      '😀',
      '\u200d',
      '\ufe0f',
      '\u0301',
      'é',
      'œ',
      '東',
      '_',
      '/',
      '\ud83d',
      '🏽',
      '🇫',
      'www.',
    ),
    fc.string({ unit: 'binary', maxLength: 3 }),
  ),
  { maxLength: 25 },
)

test.each(['a\u0374b', 'a\u1fefb', 'a\u1ffdb', 'salarié\u0387e'])(
  'signs that Unicode composes into others read alike: %j',
  source => expect(parseQuery(source.normalize('NFC'))).toEqual(parseQuery(source)),
)

test('any input gives a tree that survives printing, or errors with a place; it never throws', () => {
  fc.assert(
    fc.property(soup, pieces => {
      const source = pieces.join('')
      const parsed = parseQuery(source)
      if (parsed.ok) {
        const printed = printQuery(parsed.query)
        const again = parseQuery(printed)
        expect(again, printed).toMatchObject({ ok: true, query: parsed.query })
      } else {
        expect(parsed.errors.length).toBeGreaterThan(0)
        for (const { column, length } of parsed.errors) {
          expect(column).toBeGreaterThanOrEqual(1)
          expect(column).toBeLessThanOrEqual(source.length + 1)
          expect(length).toBeGreaterThanOrEqual(1)
        }
      }
    }),
    { numRuns: 10_000 },
  )
})

test('long hostile inputs are read in a time that grows with their length', () => {
  const hostile = [
    '"',
    '(',
    'a*',
    "l'",
    'a NEAR/9 ',
    '-',
    'title:(',
    'é.e',
    '#',
    '@a.',
    'https://',
    '😀',
    'a·e',
    '*?',
    'raw:',
    '="',
  ]
  // CPU time: the clock also counts what else the machine does.
  const cost = (source: string) => {
    const before = process.cpuUsage().user
    parseQuery(source)
    return (process.cpuUsage().user - before) / 1000
  }
  for (const piece of hostile) expect(cost(piece.repeat(Math.floor(20_000 / piece.length))), piece).toBeLessThan(1000)
})

test.each([
  ['pêche OR port NOT poisson', 'port NOT poisson'],
  ['pêche OU port musée', 'port musée'],
  ['musée port | pêche', 'musée port'],
  ['gare (pêche OR port -poisson)', 'port -poisson'],
  ['pêche OR port AND NOT poisson', 'port AND NOT poisson'],
])('%s: what stands together within an OR is pointed out', (source, part) => {
  const parsed = parseQuery(source)
  const { column, length } = parsed.ok ? parsed.remarks[0]! : { column: 0, length: 0 }
  expect(source.slice(column - 1, column - 1 + length)).toBe(part)
})

test.each([
  'pêche OR port',
  '(pêche OR port) -poisson',
  'pêche OR (port -poisson)',
  'pêche OR port AND musée',
  'pêche port -gare',
])('%s: nothing to point out', source => expect(parseQuery(source)).toMatchObject({ ok: true, remarks: [] }))

test('operators are spelt in the words of the reader, and nothing else changes', () => {
  const written = 'a  OR "x OR y"|b AND NOT (c NEAR/5 d) -e'
  expect(spellOperators(written, FRENCH)).toBe('a  OU "x OR y"|b ET SAUF (c PRES/5 d) -e')
  expect(spellOperators(spellOperators(written, FRENCH), ENGLISH)).toBe(written)
  expect(spellOperators('a OU (b', ENGLISH)).toBe('a OR (b')
})
