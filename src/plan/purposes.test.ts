import { expect, test } from 'vitest'
import en from '../../locales/en/plan/model/purposes.ts'
import fr from '../../locales/fr/plan/model/purposes.ts'
import { purposes } from './model/decide.ts'
import { type Purpose, purposeCatalogue } from './purposes.ts'

type Words = Record<'metrics' | 'given' | 'tactics', Record<string, unknown>> & { title: string; why: string }

const listening = ['mentions', 'authors', 'share-of-voice', 'positive-share', 'negative-share', 'author-diversity']
const readable = new Set([
  ...[...listening, 'strength'].map(name => `listen.${name}`),
  'publish.subscribers',
  'publish.pledges',
])

test('every purpose suggests what can be read, what can be brought and what can be done', () => {
  for (const purpose of purposes) {
    const one = purposeCatalogue[purpose]
    expect(one.metrics.filter(id => !readable.has(id))).toEqual([])
    expect(one.metrics.length, purpose).toBeGreaterThan(0)
    expect(one.given.length, purpose).toBeGreaterThan(0)
    expect(one.tactics.length, purpose).toBeGreaterThan(2)
  }
})

test('a name brought under several purposes means one thing', () => {
  const names = purposes.flatMap(purpose => purposeCatalogue[purpose].given)
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
})

test.each([
  ['fr', fr as Record<Purpose, Words>],
  ['en', en as Record<Purpose, Words>],
])('the words in %s are those of the catalogue, no more and no less', (_language, words) => {
  expect(Object.keys(words)).toEqual([...purposes])
  for (const purpose of purposes) {
    const { metrics, given, tactics } = purposeCatalogue[purpose]
    expect(Object.keys(words[purpose].metrics)).toEqual(metrics.map(id => id.replace('.', '-')))
    expect(Object.keys(words[purpose].given)).toEqual([...given])
    expect(Object.keys(words[purpose].tactics)).toEqual([...tactics])
    expect(words[purpose].why.length).toBeGreaterThan(20)
  }
})
