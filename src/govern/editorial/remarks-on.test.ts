import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PERSON_WORDS } from './french-person-words.ts'
import { editorialPolicy } from './policy.ts'
import { editorialRules } from './registry.ts'
import type { Remark } from './remark.ts'
import { applyFix, remarksOn } from './remarks-on.ts'
import { noon, policyOf, post } from './testing/hold.ts'

/** Asks for everything at once. */
const strict = (inclusive: 'doublets' | 'median-point' | 'none' | 'neutral' = 'doublets') =>
  policyOf({
    tones: [{ id: 't', address: 'vous' }],
    lexicon: [
      { id: 'u', avoid: 'usager OR "mail"', use: 'personne' },
      { id: 'q', use: 'Québec' },
      { id: 'm', use: '#JourneeDeLEau' },
    ],
    writing: { inclusive, spaces: 'narrow', quotes: true, apostrophes: true },
    accessibility: { alt: true, hashtagCapitals: true, mostEmoji: 1, noDecorativeLetters: true },
    required: [
      { id: 'h', element: 'hashtag', value: '#Phare' },
      { id: 's', element: 'signature', value: '– Le Phare' },
      { id: 'f', element: 'figure-source' },
    ],
    forbidden: [{ id: 'p', query: 'procès OR tribunal*' }],
  })
const pieces = [
  'usager',
  'usagers',
  'mail',
  'Quebec',
  'tes',
  'ton ',
  "l'eau",
  ' ! ',
  '?',
  ':',
  '«',
  '»',
  '"',
  '“',
  '”',
  'salarié·e·s',
  'citoyens',
  'étudiant(e)s',
  '𝗴𝗿𝗮𝘀',
  '👍',
  '#journeedeleau',
  'https://a.example/b?c',
  '12 %',
  'procès',
  ' ',
  '\n',
  '·e',
  '(e)s',
  '-',
  '.',
  "'",
  'Ⓐ',
  '\uD800',
  '5"',
]
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map(parts => parts.join('')),
  fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map(parts => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 200 }),
)
const way = fc.constantFrom('doublets' as const, 'median-point' as const, 'none' as const, 'neutral' as const)

test('every rule has an id of its own', () => {
  expect(new Set(editorialRules.map(one => one.id)).size).toBe(editorialRules.length)
})

/** The same cases each time, so that what fails is what was changed; `RUNS=10000` tries others. */
const runs = process.env.RUNS === undefined ? { numRuns: 300, seed: 20_261_122 } : { numRuns: Number(process.env.RUNS) }

test('whatever is written: no throw, keys apart, places within the text, the same again', () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 3 }), anyText, way, (texts, title, inclusive) => {
      const content = post({ parts: texts.map(text => ({ text, media: [] })), title })
      const remarks = remarksOn(strict(inclusive), content, noon)
      expect(new Set(remarks.map(one => one.key)).size).toBe(remarks.length)
      for (const { place, fix } of remarks) {
        for (const one of [place, fix]) {
          if (one === null || one.part === null) continue
          const length = (typeof one.part === 'number' ? texts[one.part]! : title).length
          expect(0 <= one.start && one.start <= one.end && one.end <= length).toBe(true)
        }
      }
      expect(remarksOn(strict(inclusive), content, noon)).toEqual(remarks)
    }),
    runs,
  )
})

test('applying a fix removes its remark', () => {
  const same = (one: Remark) => [one.rule, one.item, one.place.part, one.params.quote].join('|')
  fc.assert(
    fc.property(anyText, way, (text, inclusive) => {
      const policy = strict(inclusive)
      const content = post({ parts: [{ text, media: [] }] })
      const before = remarksOn(policy, content, noon)
      for (const remark of before) {
        if (remark.fix === null) continue
        const after = remarksOn(policy, applyFix(content, remark.fix), noon)
        const count = (list: Remark[]) => list.filter(one => same(one) === same(remark)).length
        expect(count(after), `${remark.rule} ${JSON.stringify(remark.fix)}`).toBeLessThan(count(before))
      }
    }),
    runs,
  )
})

test('time grows with the text, not with its square', () => {
  const policy = strict()
  // Of the processor, and the quickest of three: whatever else the machine does is not the text's fault.
  const once = (text: string) => {
    const content = post(text)
    const begun = process.cpuUsage()
    remarksOn(policy, content, noon)
    const { user, system } = process.cpuUsage(begun)
    return (user + system) / 1000
  }
  const took = (text: string) => Math.min(once(text), once(text), once(text))
  for (const piece of ["l'usager Quebec ", ' ', '?', '"', '·e', 'a', '(', '12 ', '𝗴', '👍', 'a:']) {
    took(piece.repeat(1_000))
    const small = Math.max(2, took(piece.repeat(1_500)))
    const large = took(piece.repeat(12_000))
    // Eight times as much; a square would be sixty-four times.
    expect(large / small, piece).toBeLessThan(32)
  }
})

test('remarks that block come first', () => {
  const levels = remarksOn(strict(), post('Le procès des usagers, mail'), noon).map(one => one.level)
  expect(levels[0]).toBe('blocks')
  expect([...levels].sort((a, b) => order.indexOf(a) - order.indexOf(b))).toEqual(levels)
})
const order = ['blocks', 'warns', 'tells']

test('acceptances hold while other words change', () => {
  const keys = (text: string) =>
    remarksOn(strict(), post(text), noon)
      .filter(one => one.rule === 'lexicon-avoided')
      .map(one => one.key)
  expect(keys('Un mail')).toEqual(keys('Bonjour. Un mail arrive'))
  expect(keys('Un mail, un mail')).toHaveLength(2)
})

test('a policy with an unknown name is refused; an empty one is a policy', () => {
  expect(editorialPolicy.safeParse({ vigie: 1 }).success).toBe(true)
  expect(editorialPolicy.safeParse({ vigie: 1, tone: [] }).success).toBe(false)
})

test('nouns of persons: the feminine is another word, and none stands twice', () => {
  expect(new Set(PERSON_WORDS.map(([masculine]) => masculine)).size).toBe(PERSON_WORDS.length)
  expect(PERSON_WORDS.filter(([masculine, feminine]) => masculine === feminine)).toEqual([])
})
