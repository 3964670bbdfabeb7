import { expect, onTestFinished, test } from 'vitest'
import type { Page } from '../../connectors/index.ts'
import { testContext } from '../../testing/index.ts'
import { createSource, listSources } from '../sources/source-service.ts'
import { findSource } from '../sources/source-store.ts'
import { makeItem, makeOrganisation, testNetwork, withNetworks } from '../testing/listening.ts'
import { places } from './choose-sources.ts'
import { claimDue, listDue } from './due-sources.ts'
import { runSource } from './run-source.ts'
import { createSourceRunner, readDueSources } from './source-runner.ts'

const patient = { timeout: 30_000, interval: 50 }

/** A network whose hosts named `slow…` never answer, and do not even heed that they are asked to stop. */
async function world() {
  const network = testNetwork()
  const asked: string[] = []
  let answer = async (): Promise<Page> => ({ items: [], cursor: null })
  network.connector.listen!.poll = async at => {
    const host = new URL(String(at.settings.name)).host
    asked.push(host)
    return host.startsWith('slow') ? new Promise<Page>(() => {}) : answer()
  }
  const ctx = await testContext({ connectors: withNetworks(network) })
  const add = async (actor: Awaited<ReturnType<typeof makeOrganisation>>, ...hosts: string[]) => {
    const ids: number[] = []
    for (const host of hosts) {
      const settings = { name: `https://${host}/${Math.random()}` }
      ids.push((await createSource(ctx, actor, { connector: 'test', settings, title: host, show: 'all' })).id)
    }
    return ids
  }
  return { ctx, asked, add, answerWith: (next: typeof answer) => (answer = next) }
}
const several = (count: number, name: string) => Array.from({ length: count }, (_, i) => `${name}${i}.example`)

test('hosts that do not answer hold up nobody: not their own organisation, not another one', async () => {
  const { ctx, asked, add } = await world()
  const [first, second] = [await makeOrganisation(ctx), await makeOrganisation(ctx)]
  await add(first, ...several(places.quick + 4, 'slow'))
  ctx.clock.advance({ seconds: 1 })
  await add(first, ...several(3, 'first'))
  const runner = createSourceRunner(ctx)
  runner.start()
  onTestFinished(() => runner.stop())
  await expect.poll(() => asked.length, patient).toBe(places.quick)
  expect(asked.every(host => host.startsWith('slow'))).toBe(true)
  await add(second, ...several(2, 'second'))
  ctx.clock.advance({ milliseconds: places.slowAfter })
  const quick = () => asked.filter(host => !host.startsWith('slow')).sort()
  await expect
    .poll(quick, patient)
    .toEqual(['first0.example', 'first1.example', 'first2.example', 'second0.example', 'second1.example'])
})

test('a thousand feeds of one site stand behind the one feed of another, and one organisation behind its own alone', async () => {
  const { ctx, add } = await world()
  const [first, second] = [await makeOrganisation(ctx), await makeOrganisation(ctx)]
  await add(first, ...Array.from({ length: 5 }, () => 'videos.example'))
  ctx.clock.advance({ minutes: 1 })
  await add(first, 'blog.example')
  await add(second, 'journal.example')
  const due = await listDue(ctx.db, ctx.clock.now(), 4)
  expect(due.map(one => one.host)).toEqual(['videos.example', 'journal.example', 'blog.example', 'videos.example'])
})

test('a page that takes too long is a failure like another, and what comes later is not stored', async () => {
  const { ctx, add } = await world()
  const actor = await makeOrganisation(ctx)
  const [id] = await add(actor, 'slow.example')
  const now = ctx.clock.now()
  const [row] = await claimDue(ctx.db, 'me', now, new Date(now.getTime() + 60_000), 10)
  await runSource(ctx, row!, 'me', new AbortController().signal, { page: 50, run: 60_000, pages: 20 })
  expect((await listSources(ctx, actor))[0]!.health).toMatchObject({
    consecutiveFailures: 1,
    error: { code: 'listen.source-unavailable' },
  })
  expect((await findSource(ctx.db, actor.organisationId, id!))!.lease_owner).toBeNull()
})

test('a long backlog is read in turns: the next reading goes on where the cursor stands', async () => {
  const { ctx, add, asked, answerWith } = await world()
  const actor = await makeOrganisation(ctx)
  const [id] = await add(actor, 'old.example')
  let page = 0
  answerWith(async () => {
    ctx.clock.advance({ seconds: 25 })
    page += 1
    return { items: [makeItem(String(page), `La gare, page ${page}`)], cursor: { page }, more: true }
  })
  const source = async () => (await findSource(ctx.db, actor.organisationId, id!))!
  expect(await readDueSources(ctx)).toBe(1)
  expect(asked).toHaveLength(3)
  expect(await source()).toMatchObject({ cursor: { page: 3 }, lease_owner: null, next_poll_at: ctx.clock.now() })
  expect(await readDueSources(ctx)).toBe(1)
  expect(await source()).toMatchObject({ cursor: { page: 6 } })
})
