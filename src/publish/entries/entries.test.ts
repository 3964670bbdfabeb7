import { expect, test } from 'vitest'
import * as endpoints from '../endpoints.ts'
import { insertPicture } from '../testing/picture.ts'
import { publishing, refusal } from '../testing/publishing.ts'
import { deletePassingVersions } from './entry-store.ts'

test('an entry with a variant for each account, written by several people at once, loses nothing', async () => {
  const { ada, write, read, variant, connect, join } = await publishing()
  const second = await connect()
  const entry = await write({
    objectives: ['visibilite'],
    variants: [variant('Bonjour'), variant('Hello', { channelId: second.id })],
  })
  expect(entry).toMatchObject({
    title: 'Nocturne',
    state: 'draft',
    stage: 'draft',
    author: 'Ada',
    version: 1,
    zone: 'America/Montreal',
  })
  const [french, english] = entry.variants
  expect([french!.channel!.name, english!.channel!.connectorName]).toEqual(['Musée 1', 'Wall'])
  const bea = await join('Bea', 'contributor')
  const { id } = entry
  await ada.call(endpoints.changeEntry, { id, version: 1, title: 'Nocturne au musée' })
  // Bea saw the first version and writes elsewhere.
  const content = { parts: [{ text: 'Hello everyone' }] }
  const merged = await bea.call(endpoints.changeEntry, {
    id,
    version: 1,
    variants: [{ id: english!.id, channelId: second.id, content }],
  })
  expect(merged).toMatchObject({ saved: true, conflicts: [], entry: { title: 'Nocturne au musée', version: 3 } })
  expect(merged.entry.variants[1]!.content.parts[0]!.text).toBe('Hello everyone')
  // Both changed the title: nothing is written, both are told.
  const crossed = await bea.call(endpoints.changeEntry, { id, version: 1, title: 'Nuit', brief: 'Pour les familles' })
  expect(crossed.saved).toBe(false)
  expect(crossed.conflicts).toEqual([{ place: 'title', base: 'Nocturne', theirs: 'Nocturne au musée', yours: 'Nuit' }])
  expect(await read(id)).toMatchObject({ title: 'Nocturne au musée', brief: '', version: 3 })
  // The same on both sides is no conflict; nothing new is no version.
  const same = await bea.call(endpoints.changeEntry, { id, version: 1, title: 'Nocturne au musée' })
  expect([same.saved, same.entry.version]).toEqual([true, 3])
})

test('variants are ordered, taken out and brought back with an earlier version; passing versions are forgotten', async () => {
  const { ada, ctx, write, read, variant, join } = await publishing()
  const { id, variants } = await write({ variants: [variant('un'), variant('deux')] })
  const [one, two] = variants.map(entry => entry.id)
  const texts = async () => (await read(id)).variants.map(each => each.content.parts[0]!.text)
  await ada.call(endpoints.changeEntry, { id, version: 1, order: [two!, one!] })
  expect(await texts()).toEqual(['deux', 'un'])
  await ada.call(endpoints.changeEntry, { id, version: 2, removed: [one!] })
  expect(await texts()).toEqual(['deux'])
  const restored = await ada.call(endpoints.restoreEntryVersion, { id, version: 2 })
  expect([restored.version, await texts()]).toEqual([4, ['deux', 'un']])
  const { versions } = await ada.call(endpoints.listEntryVersions, { id })
  expect(versions.map(each => [each.version, each.places])).toEqual([
    [4, [`variants/${one}`]],
    [3, [`variants/${one}`]],
    [2, ['order']],
    [1, []],
  ])
  const bea = await join('Bea', 'animator')
  await bea.call(endpoints.markEntrySeen, { id, version: 2 })
  await bea.call(endpoints.changeEntry, { id, version: 4, brief: 'Bref' })
  const since = await bea.call(endpoints.compareEntryVersions, { id })
  expect(since).toMatchObject({ from: 2, to: 5, differences: [{ place: 'brief', before: '', after: 'Bref' }] })
  expect((await read(id, bea)).seenVersion).toBe(2)
  ctx.clock.advance({ hours: 2 })
  await deletePassingVersions(ctx.db, ctx.clock.now())
  const kept = await ada.call(endpoints.listEntryVersions, { id })
  expect(kept.versions.map(each => [each.version, each.by])).toEqual([
    [5, 'Bea'],
    [4, 'Ada'],
    // What Bea looked at last.
    [2, 'Ada'],
  ])
  // A version that is no longer kept: nothing is overwritten, both are told.
  const late = await ada.call(endpoints.changeEntry, { id, version: 1, title: 'x' })
  expect(late).toMatchObject({
    saved: false,
    conflicts: [{ place: 'title', base: null, theirs: 'Nocturne', yours: 'x' }],
  })
  expect(await refusal(ada.call(endpoints.changeEntry, { id, version: 9, title: 'x' }))).toBe('publish.no-such-version')
})

test('a planned hour that clocks jump over or show twice is asked about; another zone keeps what the clock shows', async () => {
  const { ada, write, variant } = await publishing()
  const planned = (local: string, at?: string) => ({ planned: at === undefined ? { local } : { local, at } })
  const entry = await write(planned('2027-03-10T09:00'))
  expect(entry.planned).toEqual({ local: '2027-03-10T09:00', at: '2027-03-10T14:00:00.000Z' })
  // In Montréal clocks jump on 14 March 2027 and go back on 7 November 2027.
  const jumped = await write(planned('2027-03-14T02:30')).catch(error => error)
  expect([jumped.code, jumped.params.before, jumped.params.after]).toEqual([
    'publish.time-does-not-exist',
    '2027-03-14T01:30',
    '2027-03-14T03:30',
  ])
  const twice = await write(planned('2027-11-07T01:30')).catch(error => error)
  expect([twice.code, twice.params.first, twice.params.second]).toEqual([
    'publish.time-exists-twice',
    '2027-11-07T05:30:00.000Z',
    '2027-11-07T06:30:00.000Z',
  ])
  expect((await write(planned('2027-11-07T01:30', '2027-11-07T06:30:00.000Z'))).planned?.at).toBe(
    '2027-11-07T06:30:00.000Z',
  )
  expect(await refusal(write(planned('2027-11-07T01:30', '2027-11-07T07:30:00.000Z')))).toBe(
    'publish.time-exists-twice',
  )
  expect(await refusal(write(planned('2027-02-30T09:00')))).toBe('publish.not-a-time')
  expect(await refusal(write({ zone: 'Mars/Olympus' }))).toBe('publish.unknown-zone')
  const own = await write({ ...planned('2028-02-29T09:00'), variants: [variant('a', planned('2027-03-31T18:00'))] })
  const moved = await ada.call(endpoints.changeEntry, { id: own.id, version: 1, zone: 'Europe/Paris' })
  expect([moved.entry.planned, moved.entry.variants[0]!.planned]).toEqual([
    { local: '2028-02-29T09:00', at: '2028-02-29T08:00:00.000Z' },
    { local: '2027-03-31T18:00', at: '2027-03-31T16:00:00.000Z' },
  ])
})

test('lists and the calendar narrow down by all that is said, and go on by pages', async () => {
  const { ada, ctx, write, variant, connect, idOf } = await publishing()
  const second = await connect()
  const titles = (found: { entries: { title: string }[] }) => found.entries.map(entry => entry.title)
  for (const [title, input] of Object.entries({
    mars: { planned: { local: '2027-03-31T23:30' }, objectives: ['o1'], audiences: ['a1'], theme: 'patrimoine' },
    avril: { planned: { local: '2027-04-01T00:00' }, objectives: ['o1', 'o2'], need: 'n1', series: 'Jeudis' },
    propre: {
      planned: { local: '2027-01-05T09:00' },
      variants: [variant('Marée', { channelId: second.id, planned: { local: '2027-03-02T09:00' } })],
    },
    libre: { brief: 'pour le congé', language: 'en', ownerId: null },
  })) {
    ctx.clock.advance({ seconds: 1 })
    await write({ title, ...input })
  }
  const list = async (filter: object) => titles(await ada.call(endpoints.listEntries, filter))
  expect(await list({})).toEqual(['libre', 'propre', 'avril', 'mars'])
  expect(await list({ objective: 'o1' })).toEqual(['avril', 'mars'])
  expect(await list({ audience: 'a1' })).toEqual(['mars'])
  expect(await list({ need: 'n1' })).toEqual(['avril'])
  expect(await list({ theme: 'patrimoine' })).toEqual(['mars'])
  expect(await list({ series: 'Jeudis' })).toEqual(['avril'])
  expect(await list({ channel: second.id })).toEqual(['propre'])
  expect(await list({ language: 'en' })).toEqual(['libre'])
  expect(await list({ planned: false })).toEqual(['libre'])
  expect(await list({ owner: await idOf('Ada') })).toEqual(['propre', 'avril', 'mars'])
  expect(await list({ owner: 'me', text: 'marée' })).toEqual(['propre'])
  expect(await list({ text: 'congé' })).toEqual(['libre'])
  // Words, not the names under which they are kept.
  expect(await list({ text: 'media' })).toEqual([])
  expect(await list({ state: ['approved'] })).toEqual([])
  const first = await ada.call(endpoints.listEntries, { limit: 3 })
  expect(titles(await ada.call(endpoints.listEntries, { limit: 3, after: first.next! }))).toEqual(['mars'])
  // March in Montréal: from midnight to midnight of its clocks.
  const month = { from: '2027-03-01T05:00:00Z', to: '2027-04-01T04:00:00Z' }
  const march = await ada.call(endpoints.readCalendar, month)
  expect([titles(march), march.more]).toEqual([['propre', 'mars'], false])
  expect(march.entries[0]!.variants[0]).toMatchObject({
    at: '2027-03-02T14:00:00.000Z',
    connector: 'wall',
    state: null,
  })
  expect(titles(await ada.call(endpoints.readCalendar, { ...month, objective: 'o1' }))).toEqual(['mars'])
})

const policy = `vigie: 1
language: fr
lexicon:
  - id: usager
    avoid: usager
    use: personne
    level: warns
required:
  - id: lien
    element: link
    level: blocks
`

test('what networks and the policy say of each variant; a warning is accepted with a reason until its words change', async () => {
  const { ada, inForce, write, variant, read } = await publishing()
  const long = await write({ variants: [variant('é'.repeat(301)), variant('')] })
  const checked = await ada.call(endpoints.readEntryCheck, { id: long.id })
  expect(checked.variants.map(one => [one.counts[0], one.problems.map(problem => problem.code)])).toEqual([
    [{ used: 301, max: 300, over: 1 }, ['text-too-long']],
    [{ used: 0, max: 300, over: 0 }, ['nothing-to-publish']],
  ])
  expect([checked.blocked, checked.policyVersion]).toEqual([true, null])
  expect(checked.variants[0]!.problems[0]!.message).toContain('1 signe')
  await inForce(policy)
  const { id, variants } = await write({ variants: [variant('Chaque usager compte')] })
  const variantId = variants[0]!.id
  const check = async () => (await ada.call(endpoints.readEntryCheck, { id })).variants[0]!.remarks
  const remarks = await check()
  expect(remarks.map(one => [one.rule, one.level, one.accepted])).toEqual([
    ['required-link', 'blocks', null],
    ['lexicon-avoided', 'warns', null],
  ])
  const [blocking, warning] = remarks.map(one => one.key)
  const accept = (key: string) => ada.call(endpoints.acceptRemark, { id, variantId, key, reason: 'Titre d’un livre' })
  expect(await refusal(accept(blocking!))).toBe('publish.remark-blocks')
  expect(await refusal(accept('nothing'))).toBe('publish.no-such-remark')
  await accept(warning!)
  expect((await check())[1]!.accepted).toMatchObject({ reason: 'Titre d’un livre', by: 'Ada' })
  const { version } = await read(id)
  await ada.call(endpoints.changeEntry, { id, version, variants: [{ ...variant('Des usagers'), id: variantId }] })
  expect((await check()).find(one => one.rule === 'lexicon-avoided')?.accepted ?? null).toBeNull()
  await ada.call(endpoints.withdrawAcceptance, { id, variantId, key: warning! })
  await ada.call(endpoints.changeEntry, {
    id,
    version: version + 1,
    variants: [{ ...variant('Chaque usager'), id: variantId }],
  })
  expect((await check())[1]!.accepted).toBeNull()
})

test('an entry is taken out and put back; what it names must be there', async () => {
  const { ada, write, read, variant, channel } = await publishing()
  const nowhere = '00000000-0000-4000-8000-000000000000'
  expect(await refusal(write({ variants: [variant('a', { channelId: nowhere })] }))).toBe('channels.no-such-channel')
  expect(await refusal(write({ ownerId: 'nobody' }))).toBe('publish.no-such-member')
  expect(await refusal(write({ translationOf: nowhere }))).toBe('publish.no-such-entry')
  const media = [{ id: nowhere }]
  expect(
    await refusal(write({ variants: [{ channelId: channel.id, content: { parts: [{ text: '', media }] } }] })),
  ).toBe('publish.no-such-media')
  const original = await write({ title: 'Marées' })
  const english = await write({ title: 'Tides', language: 'en', translationOf: original.id })
  expect((await read(original.id)).translations).toEqual([{ id: english.id, language: 'en', title: 'Tides' }])
  await ada.call(endpoints.removeEntry, { id: english.id })
  expect(await refusal(read(english.id))).toBe('publish.no-such-entry')
  expect((await ada.call(endpoints.listEntries, {})).entries.map(entry => entry.title)).toEqual(['Marées'])
  expect((await ada.call(endpoints.restoreEntry, { id: english.id })).state).toBe('draft')
})

test('an earlier version comes back over what was seen, and names nothing that is gone', async () => {
  const { ada, ctx, write, variant, join, idOf } = await publishing()
  const picture = await insertPicture(ctx)
  const shows = variant('', { content: { parts: [{ text: 'a', media: [{ id: picture }] }] } })
  const { id, variants } = await write({ variants: [shows] })
  await ada.call(endpoints.changeEntry, { id, version: 1, variants: [{ ...variant('b'), id: variants[0]!.id }] })
  const restore = (version: number, seen?: number) => ada.call(endpoints.restoreEntryVersion, { id, version, seen })
  expect(await refusal(restore(1, 1))).toBe('publish.changed-meanwhile')
  expect(await refusal(restore(9))).toBe('publish.no-such-version')
  await ctx.db.deleteFrom('media').where('id', '=', picture).execute()
  expect(await refusal(restore(1, 2))).toBe('publish.no-such-media')
  await join('Bea', 'animator')
  const more = Array.from({ length: 50 }, (_, index) => variant(`${index}`))
  await ada.call(endpoints.changeEntry, { id, version: 2, ownerId: await idOf('Bea'), variants: more })
  expect(await refusal(ada.call(endpoints.changeEntry, { id, version: 3, variants: more }))).toBe(
    'publish.too-many-variants',
  )
})
