import { expect, onTestFinished, test } from 'vitest'
import { ConnectorError, NoStream, type Page, reason } from '../../connectors/index.ts'
import { testContext } from '../../testing/index.ts'
import { createListen } from '../index.ts'
import { readRiver } from '../mentions/river-service.ts'
import { changeSource, createSource, listSources } from '../sources/source-service.ts'
import { findSource } from '../sources/source-store.ts'
import { makeItem, makeOrganisation, testNetwork, withNetworks } from '../testing/listening.ts'
import { claimDue } from './due-sources.ts'
import { runSource } from './run-source.ts'
import { createSourceRunner } from './source-runner.ts'

const patient = { timeout: 20_000, interval: 50 }

/** A source that answers when the test says so, read by a process that runs. */
async function reading(show: 'matches' | 'all' = 'all') {
  const asked: { cursor: Page['cursor']; secret: string | null; answer: (page: Page) => void; done: boolean }[] = []
  const network = testNetwork({ auth: 'optional-secret' })
  network.connector.listen!.poll = (at, cursor) =>
    new Promise<Page>((resolve, reject) => {
      const one = { cursor, secret: at.secret, answer: resolve, done: false }
      at.signal.addEventListener('abort', () => {
        one.done = true
        reject(at.signal.reason)
      })
      asked.push(one)
    })
  const ctx = await testContext({ connectors: withNetworks(network) })
  createListen(ctx).registerJobs()
  const actor = await makeOrganisation(ctx)
  const { id } = await createSource(ctx, actor, {
    connector: 'test',
    settings: { name: 'a' },
    secret: 'ancien',
    title: 'a',
    show,
  })
  const runner = createSourceRunner(ctx)
  runner.start()
  onTestFinished(() => runner.stop())
  await expect.poll(() => asked.length, patient).toBe(1)
  const stored = async () => (await findSource(ctx.db, actor.organisationId, id))!
  const river = async () => (await readRiver(ctx, actor, {}, { limit: 50 })).mentions.map(one => one.text)
  return { ctx, actor, id, asked, stored, river }
}

test('a source changed while it is read is read anew by the same process, and the old reading ends unstored', async () => {
  const { ctx, actor, id, asked, stored, river } = await reading()
  await changeSource(ctx, actor, id, { settings: { name: 'b' }, secret: 'nouveau' })
  await expect.poll(() => asked.length, patient).toBe(2)
  expect(asked[0]!.done).toBe(true)
  asked[0]!.answer({ items: [makeItem('1', 'De l’ancien réglage.')], cursor: { from: 'old' } })
  asked[1]!.answer({ items: [makeItem('2', 'Du nouveau réglage.')], cursor: { from: 'new' } })
  await expect.poll(async () => (await stored()).cursor, patient).toEqual({ from: 'new' })
  await expect.poll(async () => (await stored()).lease_owner, patient).toBeNull()
  expect(await river()).toEqual(['Du nouveau réglage.'])
})

test('an answer that comes after a pause and a resumption is not stored by the old claim', async () => {
  const { ctx, actor, id, asked, stored, river } = await reading()
  const before = (await stored()).lease_owner
  await changeSource(ctx, actor, id, { paused: true })
  await changeSource(ctx, actor, id, { paused: false })
  await expect.poll(() => asked.length, patient).toBe(2)
  expect((await stored()).lease_owner).not.toBe(before)
  asked[1]!.answer({ items: [], cursor: { from: 'new' } })
  await expect.poll(async () => (await stored()).cursor, patient).toEqual({ from: 'new' })
  expect(await river()).toEqual([])
})

test('a new secret and what is shown hold for the reading that is under way: it begins anew', async () => {
  const { ctx, actor, id, asked } = await reading('matches')
  await changeSource(ctx, actor, id, { secret: 'nouveau' })
  await expect.poll(() => asked.length, patient).toBe(2)
  expect(asked.map(one => one.secret)).toEqual(['ancien', 'nouveau'])
  await changeSource(ctx, actor, id, { show: 'all' })
  await expect.poll(() => asked.length, patient).toBe(3)
})

test('a stream that a server does not have is polled instead by the source’s rhythm, and its health says so', async () => {
  const network = testNetwork()
  const poll = network.connector.listen!.poll!
  let offered = false
  network.connector.listen = {
    poll,
    // biome-ignore lint/correctness/useYield: it breaks before anything comes
    async *stream() {
      if (!offered) throw new NoStream(reason('no-live', { host: 'snac.example' }))
      throw new ConnectorError('unavailable', reason('stream-closed', { host: 'snac.example' }))
    },
    keep: 'all',
    everyMinutes: 10,
  }
  const ctx = await testContext({ connectors: withNetworks(network) })
  const actor = await makeOrganisation(ctx)
  const { id } = await createSource(ctx, actor, { connector: 'test', settings: { name: 'a' }, title: 'a', show: 'all' })
  const due = async () => {
    const now = ctx.clock.now()
    const [row] = await claimDue(ctx.db, 'me', now, new Date(now.getTime() + 60_000), 10)
    if (row !== undefined) await runSource(ctx, row, 'me', new AbortController().signal)
    return row !== undefined
  }
  const source = async () => (await listSources(ctx, actor))[0]!
  network.pages.push({ items: [makeItem('1', 'La gare.')], cursor: { at: 1 }, warnings: [] })
  expect([await due(), await due()]).toEqual([true, false])
  expect(await source()).toMatchObject({
    mode: 'stream',
    state: 'active',
    health: {
      error: null,
      warnings: [
        'snac.example n’offre pas le direct.',
        'La source est relue toutes les 10 minutes à la place du direct.',
      ],
      collectedTotal: 1,
    },
  })
  ctx.clock.advance({ minutes: 10 })
  expect(await due()).toBe(true)
  expect(network.polled.map(one => one.cursor)).toEqual([null, { at: 1 }])

  // Once the server offers it, the stream is what counts: its break is an error, and it is not polled.
  offered = true
  ctx.clock.advance({ minutes: 10 })
  expect(await due()).toBe(true)
  expect(network.polled).toHaveLength(2)
  expect((await findSource(ctx.db, actor.organisationId, id))!.error_code).toBe('listen.source-unavailable')
})
