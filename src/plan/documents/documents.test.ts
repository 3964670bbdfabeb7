import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Block, plain, printDocument, writeHtml } from '../../documents/index.ts'
import { collectionNames } from '../model/collection-names.ts'
import type { Strategy } from '../model/strategy.ts'
import { boardQuestions } from './board-questions.ts'
import { documentKinds, planDocument } from './index.ts'
import { sayProgress } from './objective-blocks.ts'
import { documentInput, exampleOf } from './testing/document-input.ts'

const names = ['museum.fr', 'food-bank.fr', 'town.fr', 'b2b.en', 'listen-only.fr', 'odd-but-sound.en']

/** The rows of the board's first page: question, what is known, what stands behind it. */
const firstPage = (blocks: Block[]): string[][] =>
  blocks
    .flatMap(block => (block.kind === 'table' && block.head.length === 3 ? block.rows : []))
    .map(row => row.map(plain))

describe.each(names)('%s', name => {
  test.each(['fr', 'en'] as const)('gives all documents in %s, without a key instead of a sentence', locale => {
    for (const kind of documentKinds) {
      const document = planDocument(kind, documentInput(name, locale))
      const html = writeHtml(document)
      expect(html).not.toMatch(/plan\.(model|ui|documents|rules)\.|undefined|\[object|NaN/)
    }
  })
  test('is printed', async () => {
    const file = await printDocument(planDocument('strategy', documentInput(name, 'fr')), 'pdf')
    expect(Buffer.from(file).subarray(0, 5).toString()).toBe('%PDF-')
  })
})

test('a board question without anything behind it says so', () => {
  const { facts: known } = exampleOf('museum.fr')
  const bare = documentInput('museum.fr', 'en', {
    strategy: { vigie: 1 },
    readings: [],
    facts: { today: known.today, now: known.now },
  })
  const blocks = planDocument('board', bare).blocks
  const count = boardQuestions.reduce((sum, one) => sum + one.questions.length, 0)
  expect(firstPage(blocks).map(row => row.slice(1))).toEqual(Array.from({ length: count }, () => ['–', 'No evidence']))
  expect(blocks.some(block => block.kind === 'page-break')).toBe(false)
  expect(blocks[0]).toMatchObject({ kind: 'paragraph', text: [`Vigie answers 0 of ${count} questions with evidence.`] })
})

test('who only listens is not asked about journalists and ambassadors, unless the strategy speaks of them', () => {
  const asked = (strategy: Strategy) =>
    firstPage(planDocument('board', documentInput('listen-only.fr', 'en', { strategy, readings: [] })).blocks).filter(
      ([question]) => /journalists|ambassadors|influential/i.test(question!),
    ).length
  expect(asked({ vigie: 1, mode: 'listen' })).toBe(0)
  expect(asked({ vigie: 1, mode: 'full' })).toBe(3)
  const relations = [{ id: 'ann', name: 'Ann', kind: 'journalist' as const, moves: 'Local news' }]
  expect(asked({ vigie: 1, mode: 'listen', relations })).toBe(1)
})

test('what is only said is told, and not counted as answered', () => {
  const { facts: known } = exampleOf('museum.fr')
  const opening = (stakeholder: object, adoptedOn: string | null = null) => {
    const { blocks } = planDocument(
      'board',
      documentInput('museum.fr', 'en', {
        strategy: {
          vigie: 1,
          stakeholders: [{ id: 'p', name: 'Parents', ...stakeholder }],
          place: { businessStrategy: 'Beside the paper.' },
        },
        readings: [],
        facts: { today: known.today, now: known.now },
        version: { number: 1, adoptedOn },
      }),
    )
    const [first] = blocks
    return {
      told: first?.kind === 'paragraph' ? plain(first.text).split('questions')[0] : '',
      claims: firstPage(blocks).filter(row => row[2] === 'Said, no evidence').length,
    }
  }
  expect(opening({ uses: 'They read at night' })).toEqual({ told: expect.stringMatching(/ 0 of/), claims: 2 })
  const heard = [{ kind: 'note' as const, on: '2027-01-02', says: 'Twelve of fifteen said so' }]
  expect(opening({ uses: 'They read at night', evidence: heard })).toEqual({
    told: expect.stringMatching(/ 1 of/),
    claims: 1,
  })
  expect(opening({ uses: 'They read at night' }, '2027-01-04')).toEqual({
    told: expect.stringMatching(/ 1 of/),
    claims: 1,
  })
})

test('a stakeholder is told with what they do and how one meets them', () => {
  const { facts: known } = exampleOf('museum.fr')
  const stakeholders = [{ id: 'p', name: 'Parents', uses: 'They read at night', contacts: 'The school gate' }]
  const input = documentInput('museum.fr', 'en', {
    strategy: { vigie: 1, stakeholders, people: [{ id: 'a', name: 'Ana', hours: 1 }] },
    readings: [],
    facts: { today: known.today, now: known.now },
  })
  const text = (locale: 'fr' | 'en') => JSON.stringify(planDocument('board', { ...input, locale }).blocks)
  expect(text('en')).toContain('They read at night. The school gate.')
  expect(text('en')).toContain('1 hour a week')
  expect(text('fr')).toContain('1 heure par semaine')
})

test('the museum answers each question of its board', () => {
  const rows = firstPage(planDocument('board', documentInput('museum.fr', 'fr')).blocks)
  expect(rows.filter(row => row[2] !== 'Avec preuve')).toEqual([])
  expect(rows.slice(0, 2).map(row => row[1])).toEqual([
    'Familles de la région, Enseignantes du primaire, Conseil municipal de Rivebourg et 1 autre',
    'Musée maritime de la Pointe, Parc aquatique du Lac',
  ])
  expect(rows[7]?.[1]).toBe('5 objectifs mesurés\u00a0: 5 au rythme prévu ou atteints, 0 en retard.')
})

test('nothing that people read is an id, a place or a month in digits', () => {
  for (const name of names)
    for (const kind of documentKinds) {
      const { strategy: whole } = exampleOf(name)
      const html = writeHtml(planDocument(kind, documentInput(name, whole.language ?? 'fr')))
      const words = html.replace(/<style>[\s\S]*?<\/style>|<[^>]+>|https?:\S+/g, ' ')
      const places = collectionNames.flatMap(list =>
        ((whole[list] ?? []) as { id: string }[]).map(one => `${list}/${one.id}`),
      )
      const raw = [...places, ...(whole.objectives ?? []).flatMap(one => one.metric?.id ?? [])]
      expect(raw.filter(one => words.includes(one))).toEqual([])
      expect(words).not.toMatch(/\s20\d\d-[01]\d(-\d\d)?\s/)
    }
})

test('an objective says its figures in their unit', () => {
  const said = (locale: 'fr' | 'en', value: number, unit: string) => {
    const [objective] = exampleOf('museum.fr').strategy.objectives ?? []
    const input = documentInput('museum.fr', locale, { metricNames: new Map() })
    const [reading] = input.readings
    return sayProgress(
      { ...input, readings: [{ ...reading!, reading: { ...reading!.reading!, value } }] },
      { ...objective!, unit, target: 8 },
    ).split('. ')[0]
  }
  expect(said('fr', 18, 'h')).toBe('À ce jour\u00a0: 18\u00a0h\u202f; cible\u00a0: 8\u00a0h')
  expect(said('fr', 18, 'visites')).toBe('À ce jour\u00a0: 18 visites\u202f; cible\u00a0: 8 visites')
  expect(said('fr', 1, 'visites')).toBe('À ce jour\u00a0: 1\u202f; cible\u00a0: 8 visites')
  expect(said('en', 0, 'visits')).toBe('Now: 0 visits; target: 8 visits')
  expect(said('en', 1, 'visits')).toBe('Now: 1; target: 8 visits')
})

test('what is short stands two by two, rows of an item are a table', () => {
  const { blocks } = planDocument('strategy', documentInput('museum.fr', 'fr'))
  const at = blocks.findIndex(block => block.kind === 'heading' && block.text === 'Musée maritime de la Pointe')
  expect(blocks[at + 1]).toMatchObject({ kind: 'facts', abreast: true })
  expect(blocks.slice(at, at + 6)).toContainEqual(
    expect.objectContaining({
      kind: 'table',
      caption: 'Ses espaces',
      head: ['Réseau', 'Publications par semaine', 'Contenu', 'Réactions', 'Personnes abonnées'],
    }),
  )
  const bars = blocks.filter(block => block.kind === 'chart' && block.chart.kind === 'bars')
  expect(bars).toHaveLength(1)
  expect(bars[0]).toMatchObject({
    alt: expect.stringContaining('En tout\u00a0: 18\u00a0h par semaine, pour 23\u00a0h données.'),
  })
})

test('references are told by name, days in words', () => {
  const document = planDocument('strategy', documentInput('museum.fr', 'fr'))
  const facts = document.blocks.flatMap(block =>
    block.kind === 'facts' ? block.facts.map(fact => plain(fact.value)) : [],
  )
  expect(facts.some(value => /^\d{1,2}\u00a0\p{L}+ 202\d$/u.test(value))).toBe(true)
  const { strategy: whole } = exampleOf('museum.fr')
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
        writeHtml(planDocument(kind, documentInput('museum.fr', 'en', { strategy: whole, readings: [], findings: [] })))
    }),
    { numRuns: 15 },
  )
})

test('the voice of the public tells what was heard, how strong arguments are, and what waits for whom', () => {
  const { facts: known } = exampleOf('museum.fr')
  const topic = (name: string, recent: number, before: number) => ({ name, kind: 'theme', recent, before })
  const digest = (change: Partial<Strategy>, topics: ReturnType<typeof topic>[], startedOn: string | null = null) => {
    const listening = { startedOn, activeSources: 1, lastLookedAt: null, topics }
    const facts = { today: '2027-05-03', now: known.now, listening }
    const input = documentInput('museum.fr', 'en', {
      strategy: { vigie: 1, ...change },
      readings: [],
      findings: [],
      facts,
      today: '2027-05-03',
    })
    return planDocument('digest', input).blocks.flatMap(block =>
      block.kind === 'list' ? block.items.map(plain) : block.kind === 'paragraph' ? [plain(block.text)] : [],
    )
  }
  expect(digest({}, [])).toEqual(['Nothing was heard in these two months on the topics followed.'])
  expect(digest({}, [topic('Bus', 0, 3), topic('Prices', 12, 4), topic('Silence', 0, 0)])).toEqual([
    '“Prices”: 12 mentions in 30 days, against 4 in the 30 days before.',
    '“Bus”: 0 mentions in 30 days, against 3 in the 30 days before.',
  ])
  const heardSince = (day: string) => digest({}, [topic('Prices', 12, 0)], day)[0]
  expect(heardSince('2027-03-04')).toBe('“Prices”: 12 mentions in 30 days, against 0 in the 30 days before.')
  expect(heardSince('2027-03-05')).toBe('“Prices”: 12 mentions in 30 days.')
  expect(heardSince('2027-04-03')).toBe('“Prices”: 12 mentions in 30 days.')
  expect(heardSince('2027-04-04')).toMatch(/^“Prices”: 12 mentions since listening began on April\s4, 2027\.$/)
  const [, strong, weak] = digest(
    {
      arguments: [
        { id: 'a', name: 'Too dear', side: 'against', topic: 'prices', strength: 'fading' },
        { id: 'b', name: 'Open to all', side: 'for', answer: 'And it stays so.', strength: 'steady' },
      ],
    },
    [topic('Prices', 15, 10)],
  )
  expect(strong).toBe('Too dear – no answer yet. (against; growing; 15 mentions in 30 days)')
  expect(weak).toBe('Open to all – And it stays so. (for; steady)')
  const handedOver = digest(
    {
      handovers: [
        { id: 'old', name: 'Answered long ago', to: 'Desk', handedOn: '2026-01-01', answeredOn: '2026-01-02' },
        { id: 'a', name: 'The lift', to: 'Buildings', handedOn: '2027-04-23' },
        {
          id: 'b',
          name: 'The door',
          to: 'Desk',
          handedOn: '2027-05-01',
          answeredOn: '2027-05-02',
          done: 'A ramp came.',
        },
      ],
    },
    [],
  )
  expect(handedOver.slice(1)).toEqual([
    'The door – Handed to: Desk. A ramp came.',
    'The lift – Handed to: Buildings. No answer for 10 days.',
  ])
})
