import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { file } from '../../connectors/file/index.ts'
import { anyConnector, createConnectors, type Page } from '../../connectors/index.ts'
import { testClock, testContext } from '../../testing/index.ts'
import { createListen } from '../index.ts'
import { purge } from '../mentions/retention.ts'
import { readRiver } from '../mentions/river-service.ts'
import { readDueSources } from '../polling/source-runner.ts'
import { receiveHook } from '../sources/receive-hook.ts'
import { createSource, deleteSource, listSources } from '../sources/source-service.ts'
import { makeItem, makeOrganisation, testNetwork } from '../testing/listening.ts'
import { failBrokenImports, importFile, listImports } from './import-service.ts'

async function world(overrides: Parameters<typeof testNetwork>[0] = {}) {
  const network = testNetwork(overrides)
  const clock = testClock()
  const ctx = await testContext({ connectors: createConnectors([network.connector, anyConnector(file)]), clock })
  createListen(ctx).registerJobs()
  const actor = await makeOrganisation(ctx)
  const add = (name: string, show: 'matches' | 'all') =>
    createSource(ctx, actor, { connector: 'test', settings: { name }, title: name, show })
  const source = async () => (await listSources(ctx, actor))[0]!
  const river = async (filter = {}) => (await readRiver(ctx, actor, filter, { limit: 50 })).mentions
  return { ctx, clock, network, actor, add, source, river }
}

const never = new AbortController().signal
async function* chunks(...parts: (string | (() => Promise<unknown>))[]): AsyncIterable<Uint8Array> {
  for (const part of parts) {
    if (typeof part === 'string') yield Buffer.from(part)
    else await part()
  }
}

test('what retention took out because it matched nothing does not come back from a feed that still has it', async () => {
  const { ctx, clock, network, add, source, river } = await world()
  await add('a', 'matches')
  const feed = (): Page => ({ items: [makeItem('1', 'La gare.', { publishedAt: at })], cursor: null })
  const at = clock.now()
  network.pages.push(feed())
  await readDueSources(ctx)
  const before = (await source()).health
  expect(before.collectedTotal).toBe(1)
  clock.advance({ days: 31 })
  expect(await purge(ctx, never)).toBe(1)
  for (let poll = 0; poll < 2; poll++) {
    network.pages.push(feed())
    await readDueSources(ctx)
    clock.advance({ hours: 1 })
  }
  expect(await river({ unmatched: 'include' })).toEqual([])
  expect((await source()).health).toMatchObject({ collectedTotal: 1, lastNewItemAt: before.lastNewItemAt })
})

test('what a hidden author wrote about nothing watched leaves too, unless the source would show it', async () => {
  const { ctx, actor, clock, network, add, river } = await world()
  await add('a', 'matches')
  await add('b', 'all')
  network.pages.push({ items: [makeItem('1', 'La gare.')], cursor: null })
  network.pages.push({ items: [makeItem('2', 'Le port, tout autre chose.')], cursor: null })
  await readDueSources(ctx)
  await sql`update mention set hidden = true, shown = false where organisation_id = ${actor.organisationId}`.execute(
    ctx.db,
  )
  clock.advance({ days: 31 })
  expect(await purge(ctx, never)).toBe(1)
  await sql`update mention set hidden = false, shown = true where organisation_id = ${actor.organisationId}`.execute(
    ctx.db,
  )
  const { rows } = await sql<{
    body: string
  }>`select body from mention where organisation_id = ${actor.organisationId}`.execute(ctx.db)
  expect(rows).toEqual([{ body: 'Le port, tout autre chose.' }])
  expect(await river()).toHaveLength(1)
})

test('a file that was imported counts as a delivery of its source', async () => {
  const { ctx, actor, clock, source } = await world()
  await importFile(
    ctx,
    actor,
    { name: 'x.csv', format: 'csv' },
    chunks('text,url\nLe musée,https://example.org/1\n'),
    never,
  )
  const now = clock.now().toISOString()
  expect((await source()).health).toMatchObject({ lastAttemptAt: now, lastSuccessAt: now, lastNewItemAt: now })
})

test('rows of a file whose source was removed meanwhile are not stored', async () => {
  const { ctx, actor, source, river } = await world()
  const body = chunks('text,url\nLe musée,https://example.org/1\n', async () =>
    deleteSource(ctx, actor, (await source()).id),
  )
  await expect(importFile(ctx, actor, { name: 'x.csv', format: 'csv' }, body, never)).rejects.toThrow(
    'listen.no-such-source',
  )
  expect(await river({ unmatched: 'include' })).toEqual([])
  expect((await listImports(ctx, actor))[0]!.state).toBe('failed')
})

test('items sent to a webhook that is removed meanwhile are not stored', async () => {
  const { ctx, actor, network, add, source, river } = await world({
    listen: { receive: () => [makeItem('1', 'Le musée.')], keep: 'all', everyMinutes: 10 },
  })
  const { id, hookUrl } = await add('a', 'all')
  const token = hookUrl!.split('/').at(-1)!
  expect(await receiveHook(ctx, token, {}, 'fr')).toMatchObject({ added: 1 })
  expect((await source()).health.lastSuccessAt).not.toBeNull()
  const read = Promise.withResolvers<void>()
  network.connector.listen!.receive = () => {
    read.resolve()
    return [makeItem('2', 'Un tout autre texte sur la gare.')]
  }
  const received = await ctx.db.transaction().execute(async tx => {
    await tx.deleteFrom('source').where('organisation_id', '=', actor.organisationId).where('id', '=', id).execute()
    const answer = receiveHook(ctx, token, {}, 'fr').then(
      () => 'stored',
      (error: Error) => error.message,
    )
    await read.promise
    return { answer }
  })
  expect(await received.answer).toContain('listen.no-such-hook')
  expect(await river()).toHaveLength(1)
})

test('an import whose process was killed is failed after the next start, with what it had stored', async () => {
  const { ctx, actor, clock } = await world()
  const input = { name: 'x.csv', format: 'csv' as const }
  const rows = 'text,url\nLe musée,https://example.org/1\n'
  await importFile(ctx, actor, input, chunks(rows), never)
  await sql`update mention_import set state = 'running' where organisation_id = ${actor.organisationId}`.execute(ctx.db)
  clock.advance({ minutes: 1 })
  expect(await failBrokenImports(ctx)).toBeGreaterThan(0)
  expect((await listImports(ctx, actor))[0]).toMatchObject({ state: 'failed', added: 1 })
  expect(await importFile(ctx, actor, input, chunks(rows), never)).toMatchObject({ added: 0, known: 1 })
})
