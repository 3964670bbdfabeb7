import { expect, test } from 'vitest'
import { writeHtml } from '../documents/index.ts'
import { documentKinds, planDocument } from './documents/index.ts'
import { documentInput } from './documents/testing/document-input.ts'
import { readExamples } from './examples/read-examples.ts'
import { confidentialParts, confidentials, hiddenParts, shownFacts, shownStrategy } from './shared-parts.ts'

const { strategy } = readExamples().find(one => one.file === 'museum.fr.yaml')!
const htmlOf = (kind: (typeof documentKinds)[number], shown: Parameters<typeof hiddenParts>[0]) => {
  const input = documentInput('museum.fr', 'fr', {
    strategy: shownStrategy(strategy, shown, 'une personne de l’équipe'),
    hidden: hiddenParts(shown),
    findings: [],
  })
  return writeHtml(planDocument(kind, input))
}
const nothing = { chapters: null, confidential: [] }
const wordsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.entries(value).flatMap(([key, one]) => (key === 'id' ? [] : wordsOf(one)))
      : []

test('by default no document of a link holds a word of what is confidential', () => {
  const parts = new Set<string>(confidentials.flatMap(one => confidentialParts[one]))
  const open = Object.entries(strategy).flatMap(([part, value]) => (parts.has(part) ? [] : wordsOf(value)))
  const secret = [...parts]
    .filter(part => part !== 'people')
    .flatMap(part => wordsOf(strategy[part as keyof typeof strategy]))
    // A group that an open chapter speaks of in its own words is not hidden there.
    .filter(text => text.length > 25 && !open.some(one => one.includes(text)))
  const names = strategy.people!.map(one => one.name!)
  expect(secret.length).toBeGreaterThan(30)
  for (const kind of documentKinds) {
    const html = htmlOf(kind, nothing)
    expect(secret.filter(text => html.includes(text))).toEqual([])
    expect(names.filter(name => html.includes(name))).toEqual([])
    expect(html).not.toMatch(/heures par semaine|h par semaine/)
  }
})

test('what is asked for is shown, and functions stand where names are not', () => {
  expect(htmlOf('strategy', { chapters: null, confidential: [...confidentials] })).toContain(strategy.people![0]!.name!)
  expect(htmlOf('strategy', nothing)).toContain(strategy.people![0]!.role!)
  expect(htmlOf('strategy', { chapters: null, confidential: ['fears'] })).toContain(strategy.objections![0]!.name!)
  const networks = htmlOf('strategy', { chapters: ['networks'], confidential: [] })
  expect(networks).toContain(strategy.networks![0]!.name!)
  expect(networks).not.toContain(strategy.objectives![0]!.name!)
  expect(networks).not.toContain(strategy.audiences![0]!.name!)
})

test('strangers learn neither who wrote a mention nor which people are listened to', () => {
  const needs = [
    {
      id: 'ramp',
      name: 'Une rampe',
      heard: [
        {
          kind: 'mention' as const,
          of: 'm1',
          source: '@lea',
          link: 'https://relais.example/@lea/1',
          says: 'On la demande',
          on: '2027-01-02',
        },
        { kind: 'survey' as const, source: 'Sondage de la Ville', on: '2026-01-02' },
      ],
    },
  ]
  const shown = shownStrategy({ ...strategy, needs }, nothing, 'x').needs![0]!.heard
  expect(shown).toEqual([{ kind: 'mention', says: 'On la demande', on: '2027-01-02' }, needs[0]!.heard[1]])
  const topics = [
    { name: 'Musée', kind: 'us', recent: 9, before: 8 },
    { name: 'Prix et accès', kind: 'theme', recent: 5, before: 5 },
    { name: 'Une autre affaire', kind: 'theme', recent: 50, before: 5 },
    { name: 'La mairesse', kind: 'person', recent: 99, before: 5 },
  ]
  const facts = documentInput('museum.fr', 'fr').facts
  const told = shownFacts({ ...facts, listening: { ...facts.listening!, topics } }, strategy)
  expect(told.listening!.topics.map(one => one.name)).toEqual(['Musée', 'Prix et accès'])
})

test('rows of a table point to nothing that is hidden either', () => {
  const audiences = strategy.audiences!.map(one => ({
    ...one,
    use: [{ network: strategy.networks![0]!.id, share: 41 }],
  }))
  const shown = { chapters: ['audiences' as const], confidential: [] }
  const [audience] = shownStrategy({ ...strategy, audiences }, shown, 'x').audiences!
  expect(audience?.use).toEqual([{ share: 41 }])
})

test('the board page asks no question whose answer it may not show', () => {
  const board = htmlOf('board', nothing)
  expect(board).not.toContain('Quelles ressources')
  expect(board).not.toContain('Quels journalistes')
  expect(board).toContain('autres ne sont pas reprises dans ce document')
  expect(board).not.toContain('Aucune preuve')
})
