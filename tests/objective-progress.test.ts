import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp, startApp } from '../src/app.ts'
import { createTopic, readRiver } from '../src/listen/endpoints.ts'
import { ingest, type Listen } from '../src/listen/index.ts'
import {
  commitNothing,
  ingestSource,
  makeItem,
  makeSource,
  testNetwork,
  withNetworks,
} from '../src/listen/testing/listening.ts'
import type { Actor } from '../src/permissions.ts'
import { createStrategy, listMetrics, listReadings, previewMetric, readFacts } from '../src/plan/endpoints.ts'
import { testClock, testContext } from '../src/testing/index.ts'
import { firstAdministrator, type TestServer, testHttp, type Visitor } from '../src/testing/visitor.ts'

/**
 * The loop closes: mentions arrive through the product's own ingest, are announced, and an objective that is bound to
 * them stands elsewhere, without anybody writing a figure.
 */
const ctx = await testContext({
  connectors: withNetworks(testNetwork()),
  clock: testClock('2026-03-10T15:00:00Z'),
})
let stop: () => Promise<void>
let server: TestServer
let ada: Visitor
let actor: Actor
let source: number

beforeAll(async () => {
  const app = await startApp(ctx)
  stop = app.stop
  const { listen, plan } = createApp(ctx) as ReturnType<typeof createApp> & { listen: Listen }
  server = await testHttp({ ...ctx, jobs: { ...ctx.jobs, handle: () => {} } } as typeof ctx, [
    ...listen.routes,
    ...plan.routes,
  ])
  ada = await firstAdministrator(ctx, server)
  const { id } = await ctx.db.selectFrom('organisation').select('id').executeTakeFirstOrThrow()
  actor = { organisationId: id, userId: null, name: 'Ana', role: 'administrator', via: 'session', locale: 'fr' }
  source = await makeSource(ctx, actor)
})
afterAll(() => stop())

const hear = (...texts: [key: string, text: string, author?: string][]) =>
  ingest(
    ctx,
    ingestSource(ctx, actor, source),
    texts.map(([key, text, author = 'ana']) =>
      makeItem(key, text, {
        publishedAt: ctx.clock.now(),
        author: { key: author, name: author, handle: null, url: null, avatarUrl: null, followers: null },
      }),
    ),
    commitNothing,
  )

/** Until the announcement has come round and asked for a reading. */
async function settle(): Promise<void> {
  const asked = async () => (await ctx.jobs.waiting('plan.read-objectives')).length > 0
  await expect.poll(asked, { timeout: 10_000, interval: 50 }).toBe(true)
  ctx.clock.advance({ minutes: 1 })
  await ctx.drain()
}

test('an objective’s progress changes by itself when mentions arrive', async () => {
  for (const [name, kind] of [
    ['Nous', 'us'],
    ['Aquarium', 'competitor'],
  ] as const)
    await ada.call(createTopic, { name, kind, query: name === 'Nous' ? 'musée' : 'aquarium', colour: '#0B5F7A' })
  await ctx.drain()
  const objective = (id: string, metric: string, filters: Record<string, string[]>, target: number) => ({
    id,
    name: id,
    metric: { id: metric, window: 'since-start' as const, filters },
    baseline: { value: 0, on: '2026-03-10' },
    target,
    due: '2026-12-31',
  })
  const { id } = await ada.call(createStrategy, {
    name: 'Stratégie',
    document: {
      vigie: 1,
      objectives: [
        objective('parler', 'listen.mentions', { topic: ['Nous'] }, 3),
        objective('voix', 'listen.share-of-voice', {}, 0.5),
        objective('gens', 'listen.authors', { topic: ['nous', 'aquarium'] }, 10),
        objective('perdu', 'listen.mentions', { topic: ['Un sujet qui n’est pas'] }, 10),
      ],
    },
  })
  const read = async () => {
    const { readings } = await ada.call(listReadings, { strategy: id })
    return Object.fromEntries(readings.map(one => [one.objective, one]))
  }
  const before = await read()
  expect(before.parler).toMatchObject({ readable: true, reading: { value: 0 }, progress: { share: 0 } })
  expect(before.voix).toMatchObject({
    readable: true,
    reading: { value: null, denominator: 0 },
    progress: { why: 'no-value' },
  })
  expect(before.perdu).toMatchObject({ readable: false, progress: { why: 'not-readable' } })

  await hear(['1', 'Le musée ouvre.'], ['2', 'L’aquarium ouvre.', 'bo'], ['3', 'Le musée et l’aquarium ferment.', 'bo'])
  await settle()
  const after = await read()
  expect(after.parler).toMatchObject({
    reading: { value: 2, source: '1 source de la veille' },
    progress: { state: 'on-track' },
  })
  expect(after.parler!.progress.share).toBeCloseTo(2 / 3)
  expect(after.voix).toMatchObject({
    reading: { value: 0.5, numerator: 2, denominator: 4 },
    progress: { state: 'reached' },
  })
  // Three mentions of either topic by two people; the one that names both counts once.
  expect(after.gens).toMatchObject({ reading: { value: 2 } })

  await hear(['4', 'Encore le musée.', 'cy'])
  await settle()
  const now = await read()
  expect(now.parler).toMatchObject({ reading: { value: 3 }, progress: { state: 'reached', share: 1 } })
  expect(now.gens).toMatchObject({ reading: { value: 3 } })

  // A day on which nobody listened is not a day without mentions.
  const heard = await ada.call(previewMetric, { metric: { id: 'listen.mentions', window: 'last-30-days' } })
  expect(heard.points).toEqual([{ on: '2026-03-10', value: 4 }])

  const opens = new URL(now.parler!.reading!.opens!, 'http://x/')
  const search = opens.searchParams
  const { mentions } = await ada.call(readRiver, {
    topic: search.getAll('topic'),
    since: search.get('since')!,
    until: search.get('until')!,
    duplicates: 'all',
  })
  expect(mentions).toHaveLength(3)
})

test('each metric of listening says what it counts and reads, with what it is divided by', async () => {
  const { metrics } = await ada.call(listMetrics, {})
  const mine = metrics.filter(one => one.id.startsWith('listen.'))
  expect(mine.map(one => one.id)).toEqual([
    'listen.mentions',
    'listen.authors',
    'listen.author-diversity',
    'listen.share-of-voice',
    'listen.positive-share',
    'listen.negative-share',
    'listen.strength',
  ])
  for (const one of mine) {
    expect(one.definition.length, one.id).toBeGreaterThan(40)
    expect(one.dividedBy === null, one.id).toBe(one.unit === 'count')
  }
  expect(mine[0]!.filters[0]).toMatchObject({ id: 'topic', options: [{ value: 'Nous' }, { value: 'Aquarium' }] })
  await hear(
    ['5', 'Le musée est magnifique, merci, bravo.'],
    ['6', 'Horrible, ce musée, une honte.'],
    ['7', 'Il pleut.'],
  )
  const preview = async (id: string, filters = {}) =>
    (await ada.call(previewMetric, { metric: { id, window: 'last-7-days', filters } })).reading
  expect(await preview('listen.mentions', { topic: ['Nous'] })).toMatchObject({ value: 5 })
  expect(await preview('listen.mentions', { topic: ['Nous', 'Aquarium'] })).toMatchObject({ value: 6 })
  expect(await preview('listen.mentions', { topic: ['Nous'], tone: ['negative'] })).toMatchObject({ value: 1 })
  const positive = (await preview('listen.positive-share', { topic: ['Nous'] }))!
  const negative = (await preview('listen.negative-share', { topic: ['Nous'] }))!
  expect(positive.numerator! + negative.numerator!).toBe(positive.denominator)
  expect(positive.value! + negative.value!).toBeCloseTo(1)
  expect(await preview('listen.author-diversity')).toMatchObject({ numerator: 3, denominator: 6, value: 0.5 })
  expect(await preview('listen.strength', { topic: ['Nous'] })).toMatchObject({ numerator: 5, denominator: 7 })
  expect(await preview('listen.mentions', { nothing: ['x'] })).toBeNull()
})

test('the checks hear how listening runs, and when somebody looked', async () => {
  const { id } = await ada.call(createStrategy, {
    name: 'Autre',
    document: {
      vigie: 1,
      competitors: [{ id: 'a', topic: 'Aquarium', evidence: [{ kind: 'topic', of: 'Parti' }] }],
      needs: [{ id: 'n', heard: [{ kind: 'mention', of: '00000000-0000-8000-8000-000000000000' }] }],
    },
  })
  const facts = () => ada.call(readFacts, { strategy: id })
  const before = await facts()
  expect(before.listening).toMatchObject({ activeSources: 1 })
  expect(before.listening!.topics).toContainEqual({ name: 'Nous', kind: 'us', recent: 5, before: 0 })
  expect(before.members).toEqual([{ email: 'ada@phare.example', role: 'administrator' }])
  expect(before.evidence).toEqual({
    'topic/Aquarium': '2026-03-10',
    'topic/Parti': null,
    'mention/00000000-0000-8000-8000-000000000000': null,
  })
  const looked = async () => (await facts()).listening!.lastLookedAt
  ctx.clock.advance({ hours: 1 })
  await ada.call(readRiver, {})
  const first = await looked()
  expect(first).toBe(ctx.clock.now().toISOString())
  ctx.clock.advance({ minutes: 9 })
  await ada.call(readRiver, {})
  expect(await looked()).toBe(first)
  ctx.clock.advance({ minutes: 1 })
  await ada.call(readRiver, {})
  expect(await looked()).toBe(ctx.clock.now().toISOString())
})
