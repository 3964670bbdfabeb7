import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { allConnectors, ConnectorError, createConnectors, type Page, reason } from '../../connectors/index.ts'
import { newId } from '../../db/index.ts'
import { testClock, testContext } from '../../testing/index.ts'
import { createListen } from '../index.ts'
import { purge } from '../mentions/retention.ts'
import { readRiver } from '../mentions/river-service.ts'
import { claimDue } from '../polling/due-sources.ts'
import { readDueSources } from '../polling/source-runner.ts'
import { makeItem, makeOrganisation, makeTopic, testNetwork, withNetworks } from '../testing/listening.ts'
import { discover } from './discover.ts'
import { readCoverage } from './read-coverage.ts'
import { changeSource, createSource, deleteSource, listSources, pollSource } from './source-service.ts'
import { testSource } from './test-source.ts'

async function world(overrides: Parameters<typeof testNetwork>[0] = {}) {
  const network = testNetwork(overrides)
  const clock = testClock()
  const ctx = await testContext({ connectors: withNetworks(network), clock })
  createListen(ctx).registerJobs()
  const actor = await makeOrganisation(ctx)
  const add = (name: string, show: 'matches' | 'all' = 'all') =>
    createSource(ctx, actor, { connector: 'test', settings: { name }, title: name, show })
  const bring = (...pages: (Page | Error)[]) => network.pages.push(...pages)
  const health = async () => (await listSources(ctx, actor)).map(source => ({ ...source.health, state: source.state }))
  const river = async (filter = {}) => (await readRiver(ctx, actor, filter, { limit: 50 })).mentions
  return { ctx, clock, network, actor, add, bring, health, river }
}
const page = (items: Page['items'], more: Partial<Page> = {}): Page => ({
  items,
  cursor: { at: items.length },
  ...more,
})

test('a new source is read at once, then by its rhythm, from where it stood', async () => {
  const { ctx, clock, network, add, bring, river } = await world()
  await add('a')
  bring(page([makeItem('1', 'Le musée rouvre.')]))
  expect(await readDueSources(ctx)).toBe(1)
  expect(await river()).toHaveLength(1)
  expect(await readDueSources(ctx)).toBe(0)
  clock.advance({ minutes: 10 })
  expect(await readDueSources(ctx)).toBe(1)
  expect(network.polled.map(one => one.cursor)).toEqual([null, { at: 1 }])
})

test('a source that was added by its form takes the name that it tells, one that was named keeps it', async () => {
  const { ctx, actor, add, bring } = await world()
  await add('Test network')
  await add('Le mien')
  bring(page([], { title: '#quebec · mastodon.example' }), page([], { title: 'Autre nom' }))
  await readDueSources(ctx)
  expect((await listSources(ctx, actor)).map(one => one.title).sort()).toEqual([
    '#quebec · mastodon.example',
    'Le mien',
  ])
})

test('a backlog is read at once, page after page', async () => {
  const { ctx, add, bring, river } = await world()
  await add('a')
  bring(page([makeItem('1', 'Un musée.')], { more: true }), page([makeItem('2', 'Deux gares bien distinctes.')]))
  await readDueSources(ctx)
  expect(await river()).toHaveLength(2)
})

test('one broken source does not stop the others, and says what is wrong', async () => {
  const { ctx, actor, add, bring, health, river } = await world()
  await add('a')
  await add('b')
  bring(
    new ConnectorError('unavailable', reason('answered', { host: 'journal.example', status: 503 })),
    page([makeItem('1', 'Le musée.')]),
  )
  await readDueSources(ctx)
  expect(await river()).toHaveLength(1)
  const [first, second] = await health()
  expect(first).toMatchObject({ consecutiveFailures: 1, state: 'active', error: { code: 'listen.source-unavailable' } })
  expect(first!.error!.message).toBe(
    'La source n’a pas répondu comme il faut. journal.example a répondu 503. Vigie réessaiera ; rien n’est perdu.',
  )
  expect((await listSources(ctx, { ...actor, locale: 'en' }))[0]!.health.error!.message).toBe(
    'The source gave no usable answer. journal.example answered 503. Vigie will try again; nothing is lost.',
  )
  expect(second).toMatchObject({ consecutiveFailures: 0, error: null })
})

test('failures wait longer and longer; a success forgets them', async () => {
  const { ctx, clock, add, bring, health } = await world()
  await add('a')
  bring(
    ...Array.from(
      { length: 3 },
      () => new ConnectorError('unavailable', reason('stream-closed', { host: 'a.example' })),
    ),
  )
  const waits: number[] = []
  for (let i = 0; i < 3; i++) {
    await readDueSources(ctx)
    const next = new Date((await health())[0]!.nextPollAt!)
    waits.push((next.getTime() - clock.now().getTime()) / 60_000)
    clock.set(next)
  }
  expect(waits[1]! / waits[0]!).toBeGreaterThan(1.5)
  expect(waits[2]! / waits[1]!).toBeGreaterThan(1.5)
  expect((await health())[0]!.state).toBe('failing')
  bring(page([]))
  await readDueSources(ctx)
  expect((await health())[0]).toMatchObject({ state: 'active', consecutiveFailures: 0, error: null })
})

test('a source that asks to wait is not asked before', async () => {
  const { ctx, clock, add, bring, health } = await world()
  await add('a')
  const until = new Date(clock.now().getTime() + 3 * 3_600_000)
  bring(
    new ConnectorError('rate-limit', reason('answered', { host: 'a.example', status: 429 }), { retryAt: until }),
    page([], { notBefore: new Date(until.getTime() + 7_200_000) }),
  )
  await readDueSources(ctx)
  expect((await health())[0]!.nextPollAt).toBe(until.toISOString())
  clock.set(until)
  await readDueSources(ctx)
  expect((await health())[0]!.nextPollAt).toBe(new Date(until.getTime() + 7_200_000).toISOString())
})

test('a password inside an address is shown to who may change the source only', async () => {
  const { ctx, actor, add } = await world()
  const { id } = await add('a')
  const settings = JSON.stringify({ url: 'https://ana:s3cret@journal.example/feed' })
  await ctx.db.updateTable('source').set({ settings }).where('id', '=', id).execute()
  const shown = async (role: 'reader' | 'administrator') =>
    JSON.stringify((await listSources(ctx, { ...actor, role })).map(source => source.settings))
  expect(await shown('administrator')).toContain('s3cret')
  expect(await shown('reader')).toBe('[{"url":"https://journal.example/feed"}]')
})

test('whoever asks to read a source now is told until when the site wants to be left alone', async () => {
  const { ctx, actor, clock, add, bring } = await world()
  const { id } = await add('a')
  const until = new Date(clock.now().getTime() + 3 * 3_600_000)
  const later = new Date(until.getTime() + 7_200_000)
  const refused = new ConnectorError('rate-limit', reason('answered', { host: 'a.example', status: 429 }), {
    retryAt: until,
  })
  bring(refused, page([], { notBefore: later }), page([]))
  const polled = async () => (await pollSource(ctx, actor, id)).health
  await readDueSources(ctx)
  expect(await polled()).toMatchObject({ notBefore: until.toISOString(), nextPollAt: until.toISOString() })
  clock.set(until)
  await readDueSources(ctx)
  expect(await polled()).toMatchObject({ notBefore: later.toISOString(), nextPollAt: later.toISOString() })
  clock.set(later)
  await readDueSources(ctx)
  expect(await polled()).toMatchObject({ notBefore: null, nextPollAt: later.toISOString() })
})

test('a new name, with the settings as they were, neither forgets failures nor asks at once; a new rhythm counts from now on', async () => {
  const { ctx, actor, clock, add, bring, health } = await world()
  const { id } = await add('a')
  bring(new ConnectorError('unavailable', reason('stream-closed', { host: 'a.example' })), page([]))
  await readDueSources(ctx)
  const [failed] = await health()
  const { settings } = (await listSources(ctx, actor))[0]!
  await changeSource(ctx, actor, id, { title: 'Le Fleuve', settings })
  expect((await health())[0]).toMatchObject({ consecutiveFailures: 1, nextPollAt: failed!.nextPollAt })
  clock.set(new Date(failed!.nextPollAt!))
  await readDueSources(ctx)
  await changeSource(ctx, actor, id, { everyMinutes: 2 })
  expect((await health())[0]).toMatchObject({
    notBefore: null,
    nextPollAt: new Date(clock.now().getTime() + 120_000).toISOString(),
  })
})

test('two processes do not take one source', async () => {
  const { ctx, clock, add } = await world()
  await add('a')
  const until = new Date(clock.now().getTime() + 60_000)
  const both = await Promise.all(
    [newId(), newId(), newId()].map(owner => claimDue(ctx.db, owner, clock.now(), until, 10)),
  )
  expect(both.flat()).toHaveLength(1)
  clock.advance({ minutes: 2 })
  expect(await claimDue(ctx.db, newId(), clock.now(), until, 10)).toHaveLength(1)
})

test('what a process read after it lost its source is not stored', async () => {
  const { ctx, actor, network, add, river } = await world()
  await add('a')
  network.connector.listen!.poll = async () => {
    await sql`update source set lease_owner = 'another' where organisation_id = ${actor.organisationId}`.execute(ctx.db)
    return page([makeItem('1', 'Le musée.')])
  }
  await readDueSources(ctx)
  expect(await river()).toEqual([])
})

test('a paused source is left alone; resumed, it is due at once', async () => {
  const { ctx, actor, network, add } = await world()
  const { id } = await add('a')
  await changeSource(ctx, actor, id, { paused: true })
  await readDueSources(ctx)
  expect(network.polled).toEqual([])
  await changeSource(ctx, actor, id, { paused: false })
  await readDueSources(ctx)
  expect(network.polled).toHaveLength(1)
})

test('the same source is not added twice', async () => {
  const { ctx, actor, add } = await world()
  const first = await add('a')
  expect((await add('a')).id).toBe(first.id)
  const other = await add('b')
  await expect(changeSource(ctx, actor, other.id, { settings: { name: 'a' } })).rejects.toThrow('listen.source-twice')
})

test('a source’s setting to show everything changes what is stored too', async () => {
  const { ctx, actor, add, bring, river } = await world()
  const { id } = await add('a', 'matches')
  bring(page([makeItem('1', 'La gare.')]))
  await readDueSources(ctx)
  expect(await river()).toEqual([])
  await changeSource(ctx, actor, id, { show: 'all' })
  await ctx.drain()
  expect(await river()).toHaveLength(1)
  await changeSource(ctx, actor, id, { show: 'matches' })
  await ctx.drain()
  expect(await river()).toEqual([])
})

test('a removed source takes its mentions along; what we wrote stays', async () => {
  const { ctx, actor, add, bring, river } = await world()
  const { id } = await add('a')
  bring(page([makeItem('1', 'Le musée.'), makeItem('2', 'Une gare bien différente, dit-on.')]))
  await readDueSources(ctx)
  const { addNote } = await import('../people/notes.ts')
  await addNote(ctx, actor, (await river({ text: 'gare' }))[0]!.id, 'Vu')
  await deleteSource(ctx, actor, id)
  await ctx.drain()
  const left = await river()
  expect(left).toHaveLength(1)
  expect(left[0]).toMatchObject({ removed: true, text: '', author: null, notes: 1, url: 'https://example.org/2' })
})

test('content leaves by its source’s rule, unmatched items by theirs', async () => {
  const { ctx, clock, actor, add, bring, river } = await world({
    sourceRule: { maxAgeDays: 40, keepAuthor: false, exportAllowed: true, onDelete: 'remove' },
  })
  await add('a', 'matches')
  await makeTopic(ctx, actor, 'Nous', 'musée')
  bring(page([makeItem('1', 'Le musée.'), makeItem('2', 'La gare.')]))
  await readDueSources(ctx)
  expect((await river())[0]!.author).toBeNull()
  clock.advance({ days: 31 })
  expect(await purge(ctx, new AbortController().signal)).toBe(1)
  expect(await river({ unmatched: 'include' })).toHaveLength(1)
  clock.advance({ days: 10 })
  expect(await purge(ctx, new AbortController().signal)).toBe(1)
  expect(await river({ unmatched: 'include' })).toEqual([])
  bring(page([makeItem('1', 'Le musée.')]))
  await readDueSources(ctx)
  expect(await river()).toEqual([])
})

test('a secret is asked for only where nothing is heard without', async () => {
  for (const [auth, refused] of [
    ['none', false],
    ['optional-secret', false],
    ['secret', true],
  ] as const) {
    const { ctx, actor } = await world({ auth })
    const added = createSource(ctx, actor, { connector: 'test', settings: { name: 'a' }, title: '', show: 'all' })
    if (refused) await expect(added).rejects.toThrow('listen.secret-missing')
    else expect((await added).hasSecret).toBe(false)
  }
})

test('a test of a source stores nothing and tells what would come or what is wrong', async () => {
  const { ctx, actor, bring, river } = await world()
  bring(
    page([makeItem('1', 'Le musée.')], { title: 'Journal' }),
    new ConnectorError('auth', reason('answered', { host: 'a.example', status: 401 })),
  )
  const input = { connector: 'test', settings: { name: 'a' } }
  expect(await testSource(ctx, actor, input)).toMatchObject({ title: 'Journal', count: 1, error: null })
  expect((await testSource(ctx, actor, input)).error).toMatchObject({ code: 'listen.source-auth' })
  expect(await river()).toEqual([])
  await expect(testSource(ctx, actor, { connector: 'test', settings: { name: '' } })).rejects.toThrow(
    'listen.settings-wrong',
  )
})

test('a silence far longer than usual is noticed', async () => {
  const { ctx, clock, add, bring, health } = await world()
  await add('a')
  const dates = Array.from({ length: 8 }, (_, i) => new Date(clock.now().getTime() - i * 3_600_000))
  bring(
    page(
      dates.map((publishedAt, i) =>
        makeItem(String(i), `Texte numéro ${i} tout à fait neuf ${'abcdefgh'[i]}`, { publishedAt }),
      ),
    ),
  )
  await readDueSources(ctx)
  expect((await health())[0]).toMatchObject({ usualSilenceHours: 1, unusuallySilent: false })
  clock.advance({ days: 2 })
  expect((await health())[0]).toMatchObject({ unusuallySilent: true })
})

test('what is wrong with settings is told in the reader’s language, whoever found it', async () => {
  const ctx = await testContext()
  const actor = await makeOrganisation(ctx)
  const wrong = (locale: 'fr' | 'en', connector: string, settings: Record<string, unknown>) =>
    createSource(ctx, { ...actor, locale }, { connector, settings, title: '' }).then(
      () => null,
      error => error.fields[0].params.what as string,
    )
  expect(await wrong('fr', 'mastodon', { mode: 'hashtag' })).toBe('Indiquez le mot-clic à écouter.')
  expect(await wrong('en', 'mastodon', { mode: 'hashtag' })).toBe('Say which hashtag to listen to.')
  expect(await wrong('fr', 'feed', { url: 'nulle part' })).toMatch(/invalide/)
  expect(await wrong('en', 'feed', { url: 'nowhere' })).toMatch(/^Invalid/)
})

test('the imaginary network is offered in demonstrations only; its sources go on where they are', async () => {
  const demo = await testContext({ connectors: createConnectors(allConnectors, { imaginary: true }) })
  const actor = await makeOrganisation(demo)
  const add = (ctx: typeof demo) =>
    createSource(ctx, actor, { connector: 'sandbox', settings: { postsPerDay: 1 }, title: 'Démonstration' })
  const real = { ...demo, connectors: createConnectors(allConnectors) }
  await expect(add(real)).rejects.toThrow('listen.no-such-connector')
  const { id } = await add(demo)
  const available = async (ctx: typeof demo) =>
    (await readCoverage(ctx, { ...actor, organisationId: newId() })).available.map(one => one.connector)
  expect(await available(demo)).toContain('sandbox')
  expect(await available(real)).not.toContain('sandbox')
  expect((await discover(real, actor, 'museedelarive.example')).sources).toEqual([])
  expect((await listSources(real, actor))[0]).toMatchObject({
    id,
    connectorName: expect.stringContaining('démonstration'),
  })
  expect(await changeSource(real, actor, id, { settings: { postsPerDay: 2 } })).toMatchObject({ state: 'active' })
})
