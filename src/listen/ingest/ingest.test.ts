import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { listenAnnouncements } from '../../db/index.ts'
import { testContext } from '../../testing/index.ts'
import { readRiver } from '../mentions/river-service.ts'
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
import { ingest } from './ingest.ts'

const network = testNetwork()
const ctx = await testContext({ connectors: withNetworks(network) })
const page = { limit: 50 }

async function listening(query = 'musée') {
  const actor = await makeOrganisation(ctx)
  const topic = await makeTopic(ctx, actor, 'Nous', query)
  const source = await makeSource(ctx, actor)
  const bring = (items: Parameters<typeof ingest>[2], overrides = {}) =>
    ingest(ctx, ingestSource(ctx, actor, source, overrides), items, commitNothing)
  const river = async (filter = {}) => (await readRiver(ctx, actor, filter, page)).mentions
  return { actor, topic, source, bring, river }
}

test('a matching item is in the river with the places that matched', async () => {
  const { bring, river, topic } = await listening()
  const result = await bring([makeItem('1', 'Le musée rouvre demain.'), makeItem('2', 'Rien à voir.')])
  expect(result).toMatchObject({ collected: 2, added: 2, matched: 1 })
  const mentions = await river()
  expect(mentions.map(one => one.text)).toEqual(['Le musée rouvre demain.'])
  expect(mentions[0]!.topics).toEqual([{ id: topic.id, spans: [{ field: 'text', start: 3, end: 8 }], fields: [] }])
})

test('an item that comes again is stored once', async () => {
  const { bring, river } = await listening()
  const items = [makeItem('1', 'Le musée rouvre.')]
  await bring(items)
  expect(await bring(items)).toMatchObject({ added: 0, known: 1, changed: 0 })
  expect(await river()).toHaveLength(1)
})

test('two batches at once store each item once', async () => {
  const { bring, river } = await listening()
  const items = Array.from({ length: 200 }, (_, i) =>
    makeItem(String(i), `Le musée numéro ${i} ${'abcdefghij'[i % 10]} ouvre`),
  )
  const results = await Promise.all([bring(items), bring([...items].reverse()), bring(items)])
  expect(results.reduce((sum, result) => sum + result.added, 0)).toBe(200)
  expect(await river({ duplicates: 'all' })).toHaveLength(50)
})

test('an edited item is judged again and keeps what people made of it', async () => {
  const { bring, river, actor } = await listening()
  await bring([makeItem('1', 'Le musée est superbe, quelle joie.')])
  await sql`update mention set starred = true, status = 'done' where organisation_id = ${actor.organisationId}`.execute(
    ctx.db,
  )
  const before = await river()
  expect(before[0]!.tone.value).toBe('positive')
  expect(await bring([makeItem('1', 'Le musée est horrible, quelle honte.')])).toMatchObject({ changed: 1 })
  const [after] = await river()
  expect(after).toMatchObject({
    text: 'Le musée est horrible, quelle honte.',
    starred: true,
    status: 'done',
    tone: { value: 'negative' },
  })
  expect(after!.editedAt).not.toBeNull()
})

test('an item edited away from its topic leaves the river', async () => {
  const { bring, river } = await listening()
  await bring([makeItem('1', 'Le musée.')])
  await bring([makeItem('1', 'La gare.')])
  expect(await river()).toEqual([])
  expect(await river({ unmatched: 'only' })).toHaveLength(1)
})

test('an item deleted at its source leaves, unless the rule keeps it', async () => {
  const { bring, river } = await listening()
  await bring([makeItem('1', 'Le musée.'), makeItem('2', 'Un autre musée bien différent.')])
  const gone = [makeItem('1', '', { deleted: true })]
  await bring(gone, { rule: { ...network.connector.sourceRule, onDelete: 'keep' } })
  expect(await river()).toHaveLength(2)
  expect(await bring(gone)).toMatchObject({ removed: 1 })
  expect((await river()).map(one => one.text)).toEqual(['Un autre musée bien différent.'])
})

test('the same page through two sources is one mention, found under both', async () => {
  const { actor, bring, river } = await listening()
  const second = await makeSource(ctx, actor, { name: 'b' })
  const article = { kind: 'article' as const, title: 'Le musée rouvre' }
  await bring([makeItem('a', 'Texte', { ...article, url: 'https://example.org/x?utm_source=feed' })])
  await ingest(
    ctx,
    ingestSource(ctx, actor, second),
    [makeItem('b', 'Texte un peu plus long', { ...article, url: 'http://www.example.org/x' })],
    commitNothing,
  )
  expect(await river()).toHaveLength(1)
  expect(await river({ source: [second] })).toHaveLength(1)
})

test('an edit seen through a second source keeps the topics that want only the first', async () => {
  const { actor, source, river } = await listening()
  const second = await makeSource(ctx, actor, { name: 'b' })
  await ctx.db
    .updateTable('source')
    .set({ title: 'Le Phare' })
    .where('organisation_id', '=', actor.organisationId)
    .where('id', '=', source)
    .execute()
  const ofFirst = await makeTopic(ctx, actor, 'Gare du premier', 'gare', [source])
  const ofSecond = await makeTopic(ctx, actor, 'Gare du second', 'gare', [second])
  const byTitle = await makeTopic(ctx, actor, 'Gare au Phare', 'gare source:"Le Phare"')
  const through = (id: number, title: string, text: string) =>
    ingest(ctx, ingestSource(ctx, actor, id, { title }), [makeItem('1', text)], commitNothing)
  const topics = async () => (await river())[0]!.topics.map(topic => topic.id).sort((a, b) => a - b)
  await through(source, 'Le Phare', 'La gare ouvre.')
  expect(await topics()).toEqual([ofFirst.id, byTitle.id])
  expect(await through(second, 'Autre', 'La gare ouvre demain.')).toMatchObject({ changed: 1 })
  expect(await topics()).toEqual([ofFirst.id, ofSecond.id, byTitle.id])
  expect(await through(source, 'Le Phare', 'La gare ouvre lundi.')).toMatchObject({ changed: 1 })
  expect(await topics()).toEqual([ofFirst.id, ofSecond.id, byTitle.id])
  await through(second, 'Autre', 'Le port ouvre.')
  expect(await river({ unmatched: 'only' })).toHaveLength(1)
})

test('copies of a text are grouped behind the first one', async () => {
  const { bring, river } = await listening()
  const text = 'Le musée de la pêche annonce sa réouverture au public le premier juin prochain'
  await bring([makeItem('1', text)])
  await bring([makeItem('2', `${text} !`), makeItem('3', text)])
  const mentions = await river()
  expect(mentions).toHaveLength(1)
  expect(mentions[0]!.duplicates).toBe(2)
  expect(await river({ duplicates: 'all' })).toHaveLength(3)
  expect(await river({ duplicates: 'only' })).toHaveLength(1)
})

test('the same words after weeks are no copy', async () => {
  const { bring, river } = await listening()
  const text = 'Le musée de la pêche est ouvert dimanche de dix heures à midi, entrée libre'
  await bring([makeItem('1', text, { publishedAt: new Date('2026-02-01T08:00:00Z') })])
  await bring([makeItem('2', text)])
  expect(await river()).toHaveLength(2)
})

test('a firehose keeps only what matches and counts the rest', async () => {
  const { actor, bring, river } = await listening()
  await bring([makeItem('1', 'Le musée.'), makeItem('2', 'La gare.'), makeItem('3', 'Le port.')], { keep: 'matches' })
  expect(await river({ unmatched: 'include' })).toHaveLength(1)
  const { rows } = await sql<{ collected: number; matched: number }>`
    select collected, matched from collected_hour where organisation_id = ${actor.organisationId}`.execute(ctx.db)
  expect(rows).toEqual([{ collected: 3, matched: 1 }])
})

test('when the commit fails nothing of the batch stays', async () => {
  const { actor, source, river } = await listening()
  const failing = ingest(ctx, ingestSource(ctx, actor, source), [makeItem('1', 'Le musée.')], async () => {
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await river()).toEqual([])
})

test('new mentions are announced to pages that are open', async () => {
  const { actor, bring, river } = await listening()
  const heard = Promise.withResolvers<unknown>()
  const announcements = await listenAnnouncements(ctx.db, {
    onAnnouncement(event) {
      if (event.organisationId === actor.organisationId && event.kind === 'mentions-added') heard.resolve(event.data)
    },
    onGap() {},
  })
  await bring([makeItem('1', 'Le musée.'), makeItem('2', 'La gare.')])
  const ids = (await river()).map(one => one.id)
  expect(await heard.promise).toMatchObject({ count: 1, ids })
  await announcements.stop()
})

test('an item that an edit brings into the river is announced like a new one', async () => {
  const { actor, bring, river } = await listening()
  await bring([makeItem('1', 'La gare.')])
  const heard = Promise.withResolvers<unknown>()
  const announcements = await listenAnnouncements(ctx.db, {
    onAnnouncement(event) {
      if (event.organisationId === actor.organisationId && event.kind === 'mentions-added') heard.resolve(event.data)
    },
    onGap() {},
  })
  await bring([makeItem('1', 'La gare, puis le musée.')])
  expect(await heard.promise).toMatchObject({ count: 1, ids: (await river()).map(one => one.id) })
  await announcements.stop()
})

test('what was edited and what left at its source is announced by name', async () => {
  const { actor, bring, river } = await listening()
  await bring([makeItem('1', 'Le musée.'), makeItem('2', 'Un autre musée, plus loin.')])
  const idOf = async (text: string) => (await river({ text })).map(one => one.id)
  const [edited, gone] = [await idOf('"le musée"'), await idOf('loin')]
  const heard: Record<string, unknown> = {}
  const all = Promise.withResolvers<void>()
  const announcements = await listenAnnouncements(ctx.db, {
    onAnnouncement(event) {
      if (event.organisationId !== actor.organisationId || !event.kind.startsWith('mentions-')) return
      heard[event.kind] = (event.data as { ids: string[] }).ids
      if (Object.keys(heard).length === 2) all.resolve()
    },
    onGap() {},
  })
  await bring([makeItem('1', 'Le musée, ouvert.', { editedAt: ctx.clock.now() }), makeItem('2', '', { deleted: true })])
  await all.promise
  expect(heard).toEqual({ 'mentions-changed': edited, 'mentions-removed': gone })
  await announcements.stop()
})

test('an author who was hidden stays hidden in what they write next', async () => {
  const { actor, bring, river } = await listening()
  await bring([makeItem('1', 'Le musée.')])
  const [mention] = await river()
  await sql`insert into author_mark (organisation_id, author_id, name, hidden, updated_at) values (${actor.organisationId}, ${mention!.author!.id}, 'Ana', true, now())`.execute(
    ctx.db,
  )
  await bring([makeItem('2', 'Encore le musée, et longuement.')])
  expect(await river({ hidden: 'only' })).toHaveLength(1)
})

test('letters that PostgreSQL cannot hold do no harm', async () => {
  const { bring, river } = await listening()
  await bring([
    makeItem('a\u0000b', 'Le mus\u0000ée \ud800 "quote\' \\ {x,y} musée'),
    makeItem('2', 'musée '.repeat(40_000)),
  ])
  expect(await river()).toHaveLength(2)
})

test('a date that lies ahead counts as now', async () => {
  const { bring, river } = await listening()
  await bring([makeItem('1', 'Le musée.', { publishedAt: new Date('2099-01-01T00:00:00Z') })])
  expect((await river())[0]!.publishedAt).toBe(ctx.clock.now().toISOString())
})
