import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { plain, printDocument, writeHtml } from '../../documents/index.ts'
import { type Facts, facts } from '../facts.ts'
import { placeText, type Strategy, strategy } from '../model/strategy.ts'
import { checkStrategy } from '../rules/check-strategy.ts'
import { boardQuestions } from './board-questions.ts'
import { type DocumentInput, documentKinds, planDocument } from './index.ts'

const folder = join(import.meta.dirname, '../examples')
const example = (name: string): { strategy: Strategy; facts: Facts } => ({
  strategy: strategy.parse(parse(readFileSync(join(folder, `${name}.yaml`), 'utf8'))),
  facts: facts.parse(JSON.parse(readFileSync(join(folder, `${name.split('.')[0]}.facts.json`), 'utf8'))),
})
function inputOf(name: string, locale: 'fr' | 'en', change: Partial<DocumentInput> = {}): DocumentInput {
  const { strategy: whole, facts: known } = example(name)
  return {
    strategy: whole,
    locale,
    organisation: 'Organisation',
    today: known.today,
    version: { number: 2, adoptedOn: '2027-01-04' },
    readings: (whole.objectives ?? []).map(one => {
      const read = known.readings?.[one.id]
      return {
        objective: one.id,
        metric: one.metric?.id ?? null,
        readable: read?.readable ?? false,
        reading:
          read === undefined
            ? null
            : {
                value: read.value,
                numerator: null,
                denominator: null,
                from: null,
                to: known.today,
                at: read.at,
                source: read.source,
                opens: null,
              },
        points: read?.points ?? [],
        progress: { state: 'on-track', share: 0.4, expected: 0.4, why: null },
        forecast: null,
        whyNoForecast: null,
      }
    }),
    findings: checkStrategy(whole, known).findings.map(one => ({ ...one, at: placeText(one.at), accepted: null })),
    facts: known,
    paper: 'us-letter',
    metricNames: new Map(),
    ...change,
  }
}
const names = ['museum.fr', 'food-bank.fr', 'town.fr', 'b2b.en', 'listen-only.fr', 'odd-but-sound.en']

describe.each(names)('%s', name => {
  test.each(['fr', 'en'] as const)('gives all documents in %s, without a key instead of a sentence', locale => {
    for (const kind of documentKinds) {
      const document = planDocument(kind, inputOf(name, locale))
      const html = writeHtml(document)
      expect(html).not.toMatch(/plan\.(model|ui|documents|rules)\.|undefined|\[object|NaN/)
    }
  })
  test('is printed', async () => {
    const file = await printDocument(planDocument('strategy', inputOf(name, 'fr')), 'pdf')
    expect(Buffer.from(file).subarray(0, 5).toString()).toBe('%PDF-')
  })
})

test('a board question without anything behind it says so', () => {
  const { facts: known } = example('museum.fr')
  const bare = inputOf('museum.fr', 'en', {
    strategy: { vigie: 1 },
    readings: [],
    facts: { today: known.today, now: known.now },
  })
  const blocks = planDocument('board', bare).blocks
  const count = boardQuestions.reduce((sum, one) => sum + one.questions.length, 0)
  expect(blocks.filter(block => block.kind === 'note')).toHaveLength(count)
  expect(blocks[0]).toMatchObject({ kind: 'paragraph', text: [`Vigie answers 0 of ${count} questions with evidence.`] })
})

test('the museum answers each question of its board', () => {
  const blocks = planDocument('board', inputOf('museum.fr', 'fr')).blocks
  const unanswered = blocks.flatMap((block, at) => {
    const before = blocks[at - 1]
    return block.kind === 'note' && before?.kind === 'heading' ? [before.text] : []
  })
  expect(unanswered).toEqual([])
})

test('references are told by name, days in words', () => {
  const document = planDocument('strategy', inputOf('museum.fr', 'fr'))
  const facts = document.blocks.flatMap(block =>
    block.kind === 'facts' ? block.facts.map(fact => plain(fact.value)) : [],
  )
  expect(facts.some(value => /^\d{1,2} \p{L}+ 202\d$/u.test(value))).toBe(true)
  const { strategy: whole } = example('museum.fr')
  const owner = whole.objectives?.[0]?.owner
  const person = whole.people?.find(one => one.id === owner)?.name
  expect(facts).toContain(person)
})

test('any strategy gives documents', () => {
  const texts = fc.string({ unit: 'grapheme', maxLength: 40 })
  fc.assert(
    fc.property(fc.array(fc.record({ name: texts, who: texts }), { maxLength: 5 }), audiences => {
      const whole: Strategy = {
        vigie: 1,
        audiences: audiences.map((one, at) => ({ id: `a-${at}`, state: 'chosen', ...one })),
      }
      for (const kind of documentKinds)
        writeHtml(planDocument(kind, inputOf('museum.fr', 'en', { strategy: whole, readings: [], findings: [] })))
    }),
    { numRuns: 15 },
  )
})
