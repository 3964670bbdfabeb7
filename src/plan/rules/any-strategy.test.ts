import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DocumentInput, documentKinds, planDocument } from '../documents/index.ts'
import { arbitraryStrategy, wholeStrategy } from '../file/testing/arbitrary-strategy.ts'
import { placeText, type Strategy, strategy } from '../model/strategy.ts'
import { findingKey } from '../place.ts'
import { checkStrategy } from './check-strategy.ts'
import { soundFacts } from './testing/sound.ts'

const day = /^\d{4}-\d{2}-\d{2}$/
const nearlyDay = /^[+-]?\d{4,6}-\d{2}-\d{2}$/

/** Checks it and writes each of its documents; throws where one of them does. */
function holdAll(text: Strategy): void {
  const facts = soundFacts()
  const { findings } = checkStrategy(text, facts)
  const keys = findings.map(one => findingKey(one.rule, placeText(one.at)))
  expect(keys, 'a rule finds one thing at a place').toEqual([...new Set(keys)])
  for (const { rule, params } of findings)
    for (const value of Object.values(params)) {
      if (typeof value === 'number') expect(Number.isFinite(value), rule).toBe(true)
      else if (nearlyDay.test(value)) expect(value, rule).toMatch(day)
    }
  const input: DocumentInput = {
    strategy: text,
    locale: text.language ?? 'fr',
    organisation: 'Organisation',
    today: facts.today,
    version: null,
    readings: [],
    findings: findings.map(one => ({ ...one, at: placeText(one.at), accepted: null })),
    facts,
    paper: 'a4',
    metricNames: new Map(),
  }
  for (const kind of documentKinds) expect(planDocument(kind, input).blocks.length).toBeGreaterThan(0)
}

test.each([
  ['poor and strange', arbitraryStrategy, 100],
  ['whole', wholeStrategy, 25],
] as const)('any strategy of the model, %s, can be checked and written as a document', (_name, strategies, numRuns) => {
  fc.assert(fc.property(strategies, holdAll), { numRuns })
})

test.each([
  ['months of listening that are a date', { listening: { from: '2027-01-04', months: 20_270_331 } }],
  ['weeks that are a date', { phases: [{ id: 'a', from: '2027-01-04', lastsWeeks: 20_270_331 }] }],
  ['a rhythm in days that is a date', { listening: { digestEvery: 20_270_331 } }],
])('the model refuses %s', (_name, text) => {
  expect(strategy.safeParse({ vigie: 1, ...text }).success).toBe(false)
})
