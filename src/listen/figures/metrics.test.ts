import { beforeAll, expect, test } from 'vitest'
import { testClock, testContext } from '../../testing/index.ts'
import { ingest } from '../ingest/ingest.ts'
import {
  commitNothing,
  ingestSource,
  makeItem,
  makeOrganisation,
  makeSource,
  makeTopic,
  testNetwork,
  withNetworks,
} from '../testing/listening.ts'
import { createTopic } from '../topics/topic-service.ts'
import { listenMetrics } from './metrics.ts'

const ctx = await testContext({ connectors: withNetworks(testNetwork()), clock: testClock('2026-03-02T15:00:00Z') })
let organisationId: string
let topicId: number
let sourceId: number

const by = (name: string) => ({ key: name, name, handle: null, url: null, avatarUrl: null, followers: null })
const said = (key: string, text: string, at: string, author = 'Ana') =>
  makeItem(key, text, { publishedAt: new Date(at), author: by(author) })

beforeAll(async () => {
  const actor = await makeOrganisation(ctx)
  organisationId = actor.organisationId
  topicId = (await makeTopic(ctx, actor, 'Nous', 'musée')).id
  const comparable = { kind: 'competitor' as const, colour: '#B3541E', sources: [] }
  await createTopic(ctx, actor, { name: 'Aquarium', query: 'aquarium', ...comparable })
  await makeTopic(ctx, actor, 'Les deux', 'musée OR aquarium')
  sourceId = await makeSource(ctx, actor)
  const items = [
    said('1', 'Le musée de la pêche est superbe', '2026-03-02T08:00:00Z'),
    // In Montréal it is still the first of March.
    said('2', 'Quel horrible musée, une honte', '2026-03-02T03:30:00Z', 'Bo'),
    said('3', 'Demain, visite guidée du musée', '2026-03-02T09:00:00Z'),
    said('4', 'L’aquarium ouvre à midi', '2026-03-02T10:00:00Z', 'Cy'),
    said('5', 'La gare ferme', '2026-03-02T11:00:00Z'),
    said('6', 'Le musée, il y a longtemps', '2026-02-10T11:00:00Z'),
  ]
  await ingest(ctx, ingestSource(ctx, actor, sourceId), items, commitNothing)
})

const read = (name: string, filters: Record<string, string[]> = {}, more: object = {}) =>
  listenMetrics(ctx)
    .list()
    .find(metric => metric.id === `listen.${name}`)!
    .read(organisationId, {
      window: 'last-7-days',
      filters,
      since: '2026-01-01',
      today: '2026-03-02',
      timeZone: 'America/Montreal',
      now: ctx.clock.now(),
      pointsSince: null,
      ...more,
    })

test('mentions are those that are shown, of the window, each once whatever its topics', async () => {
  expect(await read('mentions')).toMatchObject({ value: 4, numerator: null, from: '2026-02-24', to: '2026-03-02' })
  expect(await read('mentions', { topic: ['Nous'] })).toMatchObject({ value: 3 })
  expect(await read('mentions', { topic: ['Nous', 'Les deux'] })).toMatchObject({ value: 4 })
  expect(await read('mentions', { topic: ['Nous'], tone: ['negative'] })).toMatchObject({ value: 1 })
  expect(await read('mentions', { topic: ['Nous'] }, { window: 'since-start' })).toMatchObject({ value: 4 })
})

test('points are what the window held at the end of each day, by the clock of the time zone', async () => {
  const { points } = (await read('mentions', { topic: ['Nous'] }, { pointsSince: '2026-02-28' }))!
  expect(points).toEqual([
    { on: '2026-02-28', value: 0 },
    { on: '2026-03-01', value: 1 },
    { on: '2026-03-02', value: 3 },
  ])
  expect((await read('mentions', {}, { pointsSince: '2025-01-01' }))!.points[0]!.on).toBe('2026-02-10')
})

test('shares tell what they divide', async () => {
  const topic = ['Nous']
  expect(await read('positive-share', { topic })).toMatchObject({ value: 0.5, numerator: 1, denominator: 2 })
  expect(await read('negative-share', { topic })).toMatchObject({ value: 0.5, numerator: 1, denominator: 2 })
  expect(await read('author-diversity', { topic })).toMatchObject({ value: 2 / 3, numerator: 2, denominator: 3 })
  expect(await read('strength', { topic })).toMatchObject({ value: 3 / 5, numerator: 3, denominator: 5 })
  expect(await read('positive-share', { topic: ['Aquarium'] })).toMatchObject({ value: null, denominator: 0 })
})

test('share of voice holds us against the comparable, or against those that are named', async () => {
  // No topic says that it is about us.
  expect(await read('share-of-voice')).toBeNull()
  expect(await read('share-of-voice', { ours: ['Nous'] })).toMatchObject({ value: 0.75, numerator: 3, denominator: 4 })
  expect(await read('share-of-voice', { ours: ['Nous'], against: ['Les deux'] })).toMatchObject({ denominator: 7 })
})

test('a figure opens onto what it counts, and names its age', async () => {
  const { opens, at, source } = (await read('mentions', { topic: ['Nous'] }))!
  expect(Object.fromEntries(new URLSearchParams(opens!.split('?')[1]))).toEqual({
    topic: String(topicId),
    since: '2026-02-24T05:00:00.000Z',
    until: '2026-03-02T15:00:00.000Z',
    duplicates: 'all',
  })
  expect(at).toEqual(new Date('2026-03-02T09:00:00Z'))
  expect(source.fr).toContain('1')
})

test('where a filter names nothing that exists there is nothing to read', async () => {
  for (const name of ['mentions', 'authors', 'strength']) expect(await read(name, { topic: ['Personne'] })).toBeNull()
  expect(await read('mentions', { source: [String(sourceId)] })).toMatchObject({ value: 4 })
})
