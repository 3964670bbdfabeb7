import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createMatcher } from '../../match/index.ts'
import { parseQuery } from '../../query/index.ts'
import { proposeTopics } from './propose-topics.ts'
import type { StartInput } from './start-schema.ts'
import { siteHost } from './write-query.ts'

const input = (given: Partial<StartInput>): StartInput => ({
  name: 'Musée de la Pêche',
  otherNames: [],
  site: '',
  handles: [],
  competitors: [],
  themes: [],
  ...given,
})
const matches = (query: string, text: string, more = {}): boolean => {
  const parsed = parseQuery(query)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors))
  return createMatcher([{ id: 1, query: parsed.query }]).match({ id: 1, text, ...more }).length > 0
}
const us = (given: Partial<StartInput>) => proposeTopics(input(given))[0]!

test('a name is found with elision, accents left out, as a hashtag, a handle and by links to the site', () => {
  const { query, kind } = us({
    otherNames: ['MDP'],
    site: 'https://www.musee-peche.example/',
    handles: ['https://mastodon.example/@museepeche', '@mdp@social.example'],
  })
  expect(kind).toBe('us')
  for (const text of [
    'Visite du musee de la peche',
    'Vu au Musée de la Pêche !',
    'Rendez-vous #MuséeDeLaPêche',
    'Merci @museepeche',
    'Le MDP rouvre',
  ])
    expect(matches(query, text), text).toBe(true)
  expect(matches(query, 'À lire', { links: ['https://musee-peche.example/agenda'] })).toBe(true)
  for (const text of ['Un musée de la ville', 'la pêche au musée', 'mdp oublié'])
    expect(matches(query, text), text).toBe(false)
})

test('a name that is an everyday word is found as it is written, with a warning and a narrower query', () => {
  const { query, ambiguity } = us({ name: 'Orange', themes: ['forfait'] })
  expect(matches(query, 'Orange augmente ses prix')).toBe(true)
  expect(matches(query, 'une robe orange')).toBe(false)
  expect(ambiguity).toMatchObject({ name: 'Orange', why: 'common-word' })
  expect(ambiguity!.contextWords).toContain('forfait')
  expect(matches(ambiguity!.narrowedQuery, 'Orange augmente ses forfaits')).toBe(true)
  expect(matches(ambiguity!.narrowedQuery, 'Orange est une couleur')).toBe(false)
})

test('a short other name does not stand for its own surroundings', () => {
  const { ambiguity } = us({ name: 'Harbour Food Bank', otherNames: ['HFB'], themes: ['food security'] })
  expect(ambiguity).toMatchObject({ name: 'HFB', why: 'short' })
  expect(matches(ambiguity!.narrowedQuery, 'HFB is a chemical')).toBe(false)
  expect(matches(ambiguity!.narrowedQuery, 'HFB speaks of food security')).toBe(true)
  expect(matches(ambiguity!.narrowedQuery, 'Harbour Food Bank opens at noon')).toBe(true)
})

test.each([
  ['Le Devoir', 'common-word'],
  ['Les Éclaireurs', null],
  ['l’Espoir', 'common-word'],
  ['Martin', 'first-name'],
  ['Lyon', 'place'],
  ['TVA', 'short'],
  ['Hydro-Québec', null],
])('%s: %s', (name, why) => {
  expect(us({ name }).ambiguity?.why ?? null).toBe(why)
})

test('a known theme is asked for in both languages, another as it is', () => {
  const [, transit, other] = proposeTopics(input({ themes: ['transport en commun', 'ornithologie'] }))
  expect(matches(transit!.query, 'The new public transit line')).toBe(true)
  expect(matches(transit!.query, 'Les transports collectifs')).toBe(true)
  expect(other!.query).toBe('ornithologie')
})

test('competitors have topics of their own; a name given twice gives one topic', () => {
  const topics = proposeTopics(input({ competitors: ['Aquarium inc.', 'Aquarium', 'Smith & Sons'] }))
  expect(topics.map(topic => [topic.kind, topic.name])).toEqual([
    ['us', 'Musée de la Pêche'],
    ['competitor', 'Aquarium'],
    ['competitor', 'Smith & Sons'],
  ])
  expect(matches(topics[2]!.query, 'Chez Smith and Sons')).toBe(true)
})

test('names listed with commas are several names, and our own are no competitor and no theme', () => {
  const topics = proposeTopics(
    input({
      otherNames: ['MDP, La Pêcherie'],
      competitors: ['Aquarium, inc.', 'Océarium; MDP'],
      themes: ['pêche, la pecherie', 'Pêche'],
    }),
  )
  expect(topics.map(topic => [topic.kind, topic.name])).toEqual([
    ['us', 'Musée de la Pêche'],
    ['competitor', 'Aquarium'],
    ['competitor', 'Océarium'],
    ['theme', 'pêche'],
  ])
  expect(matches(topics[0]!.query, 'À La Pêcherie demain')).toBe(true)
})

test('whatever is typed, every proposed query can be read', () => {
  const word = fc.oneof(
    fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }),
    fc.constantFrom('A&B', 'C.S.N.', '"x"', 'le', '#1', 'a b', '(', '!!', 'x*'),
  )
  fc.assert(
    fc.property(
      word,
      fc.array(word, { maxLength: 3 }),
      fc.array(word, { maxLength: 3 }),
      fc.array(word, { maxLength: 2 }),
      (name, otherNames, themes, handles) => {
        for (const topic of proposeTopics(
          input({ name, otherNames, themes, handles, competitors: themes, site: name }),
        )) {
          expect(parseQuery(topic.query), topic.query).toMatchObject({ ok: true })
          if (topic.ambiguity !== null)
            expect(parseQuery(topic.ambiguity.narrowedQuery), topic.ambiguity.narrowedQuery).toMatchObject({ ok: true })
        }
      },
    ),
    { numRuns: 300 },
  )
})

test('links to our site keep the port that its address names', () => {
  expect(siteHost('http://www.musee.example:8080/accueil')).toBe('musee.example:8080')
  expect(siteHost('https://musee.example:443')).toBe('musee.example')
})
