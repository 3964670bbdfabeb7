import { expect, onTestFinished, test } from 'vitest'
import type { Page } from '../connectors/index.ts'
import { testContext } from '../testing/index.ts'
import { createListen } from './index.ts'
import { readRiver } from './river-service.ts'
import { createSourceRunner } from './source-runner.ts'
import { changeSource, createSource } from './source-service.ts'
import { findSource } from './source-store.ts'
import { makeItem, makeOrganisation, testNetwork, withNetworks } from './testing/listening.ts'

const patient = { timeout: 20_000, interval: 50 }

/** A source that answers when the test says so, read by a process that runs. */
async function reading(show: 'matches' | 'all' = 'all') {
  const asked: { cursor: Page['cursor']; secret: string | null; answer: (page: Page) => void; done: boolean }[] = []
  const network = testNetwork()
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
  await changeSource(ctx, actor, id, { settings: { name: 'b' } })
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
