import { expect, test } from 'vitest'
import {
  changePeople,
  pauseAll,
  pauseChannel,
  removeChannel,
  resumeAll,
  resumeChannel,
} from '../../channels/endpoints.ts'
import { fine, trouble } from '../../channels/testing/network.ts'
import { removeMember } from '../../org/endpoints.ts'
import * as endpoints from '../endpoints.ts'
import { startMailServer } from '../testing/mail-server.ts'
import { insertPicture } from '../testing/picture.ts'
import { approving, refusal } from '../testing/publishing.ts'

test('each variant goes out at its own time, and what one network refuses comes back with its words', async () => {
  const { ada, wall, write, variant, connect, read, approve, go } = await approving()
  const second = await connect()
  const { id } = await write({
    planned: { local: '2027-03-01T10:00' },
    variants: [variant('un'), variant('deux', { channelId: second.id, planned: { local: '2027-03-01T11:00' } })],
  })
  await approve(id)
  await ada.call(endpoints.scheduleEntry, { id })
  await go(60)
  expect([wall.posts.length, (await read(id)).state]).toEqual([1, 'scheduled'])
  wall.next = [{ takes: false, answer: trouble('rejected') }]
  await go(60)
  const after = await read(id)
  expect([after.state, after.variants.map(one => one.state)]).toEqual(['failed', ['published', 'failed']])
  expect(after.variants[1]!.send!.error!.message.length).toBeGreaterThan(10)
  // Mended, approved again, sent again: the one that is out stays as it is.
  const version = after.version
  const mended = { ...variant('deux bis', { channelId: second.id }), id: after.variants[1]!.id }
  await ada.call(endpoints.changeEntry, { id, version, variants: [mended], reopen: true })
  // The refused text is given up: nobody can send it again.
  const send = after.variants[1]!.send!.id
  expect(await refusal(ada.call(endpoints.sendNow, { id: send }))).toBe('publish.send-over')
  await approve(id)
  expect(await refusal(ada.call(endpoints.scheduleEntry, { id }))).toBe('publish.time-past')
  await ada.call(endpoints.scheduleEntry, { id, pastNow: true })
  await go()
  expect(wall.posts.map(post => post.text)).toEqual(['un', 'deux bis'])
  expect((await read(id)).state).toBe('published')
})

test('nothing is scheduled without a time, by who may not use the account, or to one that is gone', async () => {
  const { ada, write, channel, join, idOf, approve, read } = await approving()
  const ana = await join('Ana', 'animator')
  const { id } = await write()
  await approve(id)
  expect(await refusal(ada.call(endpoints.scheduleEntry, { id }))).toBe('publish.not-planned')
  await ada.call(changePeople, { id: channel.id, people: [await idOf('Ada')] })
  expect(await refusal(ana.call(endpoints.scheduleEntry, { id, when: 'now' }))).toBe('channels.not-yours')
  await ada.call(endpoints.moveEntry, { id, planned: { local: '2027-03-05T10:00' } })
  await ada.call(endpoints.scheduleEntry, { id })
  expect((await read(id)).state).toBe('scheduled')
  expect(await refusal(ada.call(endpoints.removeEntry, { id }))).toBe('publish.entry-on-its-way')
  expect(await ada.call(endpoints.unscheduleEntry, { id })).toMatchObject({ state: 'approved' })
  expect(await refusal(ada.call(endpoints.unscheduleEntry, { id }))).toBe('publish.nothing-scheduled')
  await ada.call(removeChannel, { id: channel.id })
  expect(await refusal(ada.call(endpoints.scheduleEntry, { id }))).toBe('publish.channel-gone')
})

test('what is out is changed to the text that was approved since, and keeps its place', async () => {
  const { ada, wall, write, variant, approve, read, go } = await approving()
  const { id, variants } = await write()
  await approve(id)
  await ada.call(endpoints.scheduleEntry, { id, when: 'now' })
  await go()
  expect(await refusal(ada.call(endpoints.updatePublished, { id }))).toBe('publish.nothing-to-update')
  const { version } = await read(id)
  const change = (given: object) => ada.call(endpoints.changeEntry, { id, version, reopen: true, ...given })
  expect(await refusal(change({ removed: [variants[0]!.id] }))).toBe('publish.variant-out')
  await change({ variants: [{ ...variant('Bonsoir'), id: variants[0]!.id }] })
  expect(await refusal(ada.call(endpoints.updatePublished, { id }))).toBe('publish.not-approved')
  expect(wall.posts.map(post => post.text)).toEqual(['Bonjour'])
  await approve(id)
  await ada.call(endpoints.updatePublished, { id })
  expect(wall.posts.map(post => post.text)).toEqual(['Bonsoir'])
})

test('a hand-over waits for its hour, asks, and is done with its link', async () => {
  const { ada, ctx, write, read, approve, join, go } = await approving()
  const handOver = {
    channelId: null,
    target: 'Quora',
    content: { parts: [{ text: 'Réponse' }], steps: 'Ouvrez la question, collez le texte.' },
  }
  const { id, variants } = await write({ planned: { local: '2027-03-01T10:00' }, variants: [handOver] })
  const variant = variants[0]!.id
  const done = () => ada.call(endpoints.finishHandOver, { id, variant, url: 'https://quora.example/1' })
  expect(await refusal(done())).toBe('publish.not-scheduled')
  await approve(id)
  expect(await ada.call(endpoints.scheduleEntry, { id })).toMatchObject({ state: 'scheduled' })
  await ada.call(endpoints.moveEntry, { id, planned: { local: '2027-03-01T11:00' } })
  const reminded = async () =>
    (await ctx.db.selectFrom('variant').select('reminded_at').where('id', '=', variant).executeTakeFirstOrThrow())
      .reminded_at
  await go(60)
  expect([(await read(id)).state, await reminded()]).toEqual(['scheduled', null])
  await go(60)
  expect([(await read(id)).state, (await reminded())?.toISOString()]).toEqual(['due', '2027-03-01T16:00:00.000Z'])
  const bea = await join('Bea', 'contributor')
  expect(await refusal(bea.call(endpoints.finishHandOver, { id, variant }))).toBe('app.not-allowed')
  expect(await done()).toMatchObject({
    state: 'published',
    variants: [{ handOver: { doneBy: 'Ada', proof: { url: 'https://quora.example/1', note: '' } } }],
  })
  expect((await ada.call(endpoints.reopenHandOver, { id, variant })).state).toBe('due')
  expect(await refusal(ada.call(endpoints.finishHandOver, { id, variant: id }))).toBe('publish.no-such-hand-over')
})

test('an alternative text or a framing changed behind an approval stops it', async () => {
  const { ada, ctx, write, variant, approve, mia, read } = await approving()
  const id = await insertPicture(ctx)
  const handOver = variant('', {
    channelId: null,
    target: 'Affiche',
    content: { parts: [{ text: 'a', media: [{ id }] }] },
  })
  const entry = await write({ planned: { local: '2027-03-05T10:00' }, variants: [handOver] })
  await approve(entry.id)
  await ada.call(endpoints.changeMedia, { id, alt: { fr: 'Tout autre chose' } })
  expect(await refusal(ada.call(endpoints.scheduleEntry, { id: entry.id }))).toBe('publish.changed-since-approval')
  await ada.call(endpoints.changeMedia, { id, alt: { fr: '' } })
  const rights = { holder: 'Ana', until: '2027-03-04' }
  await ada.call(endpoints.changeMedia, { id, rights })
  expect(await refusal(ada.call(endpoints.scheduleEntry, { id: entry.id }))).toBe('publish.rights-ended')
  const other = await write({ variants: [handOver] })
  await ada.call(endpoints.submitEntry, { id: other.id, version: 1 })
  await ada.call(endpoints.changeMedia, { id, focus: { x: 0, y: 0 } })
  expect(await refusal(mia.call(endpoints.decideEntry, { id: other.id, version: 1, decision: 'approved' }))).toBe(
    'publish.changed-since-submission',
  )
  expect((await read(other.id)).state).toBe('review')
})

test('what a period of restraint forbids by now is taken off the schedule, in time, and nothing else', async () => {
  const { ada, ctx, wall, channel, publish, idOf, inForce, write, read, approve, go } = await approving()
  const before = await write({ planned: { local: '2027-03-02T10:00' } })
  const within = await write({ planned: { local: '2027-03-10T10:00' } })
  for (const { id } of [before, within]) {
    await approve(id)
    await ada.call(endpoints.scheduleEntry, { id })
  }
  // Vigie itself takes back what only Ada could.
  await ada.call(changePeople, { id: channel.id, people: [await idOf('Ada')] })
  await inForce(
    'vigie: 1\nlanguage: fr\nperiods:\n  - id: election\n    from: 2027-03-08\n    to: 2027-03-14\n    holds: all\n',
  )
  const { id: organisationId } = await ctx.db.selectFrom('organisation').select('id').executeTakeFirstOrThrow()
  await publish.reviewSoon(organisationId)
  await go()
  expect([(await read(before.id)).state, (await read(within.id)).state]).toEqual(['scheduled', 'approved'])
  expect(await refusal(ada.call(endpoints.scheduleEntry, { id: within.id }))).toBe('publish.blocked')
  expect(await refusal(ada.call(endpoints.moveEntry, { id: before.id, planned: { local: '2027-03-09T10:00' } }))).toBe(
    'publish.blocked',
  )
  await go(60 * 25)
  expect(wall.posts.length).toBe(1)
})

test('a thread that is half out is never begun anew, goes on where it stands, and keeps its place until it is taken back', async () => {
  const { ada, ctx, wall, write, variant, connect, approve, read, go } = await approving()
  const second = await connect()
  const parts = [{ text: '1' }, { text: '2' }, { text: '3' }]
  const { id, variants } = await write({ variants: [variant('', { content: { parts } })] })
  await approve(id)
  wall.next = [fine, { takes: false, answer: trouble('rejected') }]
  await ada.call(endpoints.scheduleEntry, { id, when: 'now' })
  await go()
  await go(1)
  const now = () => refusal(ada.call(endpoints.scheduleEntry, { id, when: 'now' }))
  const halfOut = await read(id)
  expect([halfOut.state, halfOut.may.includes('schedule'), await now()]).toEqual([
    'failed',
    false,
    'publish.nothing-to-schedule',
  ])
  const send = halfOut.variants[0]!.send!.id
  const elsewhere = variant('', { channelId: second.id, content: { parts }, id: variants[0]!.id })
  for (const given of [{ removed: [variants[0]!.id] }, { variants: [elsewhere] }])
    expect(
      await refusal(ada.call(endpoints.changeEntry, { id, version: halfOut.version, reopen: true, ...given })),
    ).toBe('publish.variant-out')
  await ada.call(endpoints.dropSend, { id: send })
  expect([(await read(id)).may.includes('schedule'), await now()]).toEqual([false, 'publish.nothing-to-schedule'])
  expect(await refusal(ada.call(endpoints.removeEntry, { id }))).toBe('publish.entry-on-its-way')
  expect(wall.posts.map(post => post.text)).toEqual(['1'])
  // Another that is half out goes on by its own send.
  const other = await write({ variants: [variant('', { content: { parts } })] })
  await approve(other.id)
  wall.next = [fine, { takes: false, answer: trouble('rejected') }]
  await ada.call(endpoints.scheduleEntry, { id: other.id, when: 'now' })
  await go()
  await go(1)
  await ada.call(endpoints.sendNow, { id: (await read(other.id)).variants[0]!.send!.id })
  for (let part = 0; part < 3; part++) await go(1)
  expect(wall.posts.map(post => post.text)).toEqual(['1', '1', '2', '3'])
  // Taken back, the first may begin anew.
  await ada.call(endpoints.removeSend, { id: send })
  expect((await read(id)).may).toContain('schedule')
  await ada.call(endpoints.scheduleEntry, { id, when: 'now' })
  expect(await ctx.db.selectFrom('send').select('id').where('entry_id', '=', id).execute()).toHaveLength(2)
})

test('what is published is changed only where and when the new text may be shown; one network’s refusal keeps no other from it', async () => {
  const { ada, wall, channel, connect, inForce, write, variant, approve, read, go } = await approving()
  const second = await connect()
  const texts = () => wall.posts.map(post => post.text)
  const { id, variants } = await write({ variants: [variant('un'), variant('deux', { channelId: second.id })] })
  await approve(id)
  await ada.call(endpoints.scheduleEntry, { id, when: 'now' })
  await go()
  const rewrite = async (text: string) => {
    const given = [variant(text), variant(text, { channelId: second.id })]
    const changed = given.map((one, index) => ({ ...one, id: variants[index]!.id }))
    const { version } = await read(id)
    await ada.call(endpoints.changeEntry, { id, version, reopen: true, variants: changed })
    await approve(id)
  }
  const update = () => ada.call(endpoints.updatePublished, { id })
  const refusedOf = async () => (await update()).refused.map(one => one.channel)
  await rewrite('A')
  await ada.call(pauseChannel, { id: channel.id })
  expect([await refusedOf(), texts()]).toEqual([[channel.name], ['un', 'A']])
  await ada.call(resumeChannel, { id: channel.id })
  // The network says no once: told; asked again, only that one is left.
  await rewrite('B')
  wall.next = [{ takes: false, answer: trouble('rejected') }]
  expect([await refusedOf(), texts()]).toEqual([[channel.name], ['un', 'B']])
  wall.next = [{ takes: false, answer: trouble('rejected') }]
  expect(await refusal(update())).toBe('publish.change-failed')
  expect([await refusedOf(), texts()]).toEqual([[], ['B', 'B']])
  await ada.call(pauseAll, { why: '' })
  await rewrite('C')
  expect(await refusal(update())).toBe('publish.change-held')
  await ada.call(resumeAll, {})
  await inForce(
    'vigie: 1\nlanguage: fr\nperiods:\n  - id: election\n    from: 2027-02-01\n    to: 2027-03-14\n    holds: all\n',
  )
  expect(await refusal(update())).toBe('publish.blocked')
  expect(texts()).toEqual(['B', 'B'])
})

test('what shows a file that is withdrawn, or whose rights end before its day, is taken off the schedule', async () => {
  const { ada, ctx, wall, write, variant, read, approve, go } = await approving()
  await ctx.db
    .updateTable('channel')
    .set({ limits: JSON.stringify({ ...wall.connector.channel!.publish!.limits, images: anyImages }) })
    .execute()
  const [withdrawn, ending, kept] = [await insertPicture(ctx), await insertPicture(ctx), await insertPicture(ctx)]
  const ids: string[] = []
  for (const picture of [withdrawn, ending, kept]) {
    const content = { parts: [{ text: 'a', media: [{ id: picture }] }] }
    const { id } = await write({ planned: { local: '2027-03-10T10:00' }, variants: [variant('', { content })] })
    await approve(id)
    await ada.call(endpoints.scheduleEntry, { id })
    ids.push(id)
  }
  await ada.call(endpoints.removeMedia, { id: withdrawn })
  await ada.call(endpoints.changeMedia, { id: ending, rights: { until: '2027-03-09' } })
  await ada.call(endpoints.changeMedia, { id: kept, rights: { until: '2027-03-10' } })
  await go(1)
  expect(await Promise.all(ids.map(async id => (await read(id)).state))).toEqual(['approved', 'approved', 'scheduled'])
})
const anyImages = {
  most: 4,
  least: 0,
  types: ['image/jpeg'],
  maxBytes: 1e6,
  maxPixels: null,
  maxSeconds: null,
  ratio: null,
}

test('whoever looks after an entry hears that it waits for an access, not of a pause that was meant', async () => {
  const mail = await startMailServer()
  const { ada, ctx, wall, write, approve, go } = await approving({ smtpUrl: mail.url })
  const { id } = await write()
  await approve(id)
  await ada.call(pauseAll, { why: '' })
  await ada.call(endpoints.scheduleEntry, { id, when: 'now' })
  await go()
  const waiting = () => mail.received.filter(one => one.mail.subject === 'En attente : Nocturne').length
  await ctx.drain({ failures: 'keep' })
  expect(waiting()).toBe(0)
  await ada.call(resumeAll, {})
  wall.next = [{ takes: false, answer: trouble('auth') }]
  await go(1)
  await ctx.drain({ failures: 'keep' })
  expect(waiting()).toBe(1)
})

test('an account whose last named person left is nobody’s on the entry’s page, too', async () => {
  const { ada, channel, join, idOf, write, read } = await approving()
  await join('Ana', 'animator')
  const { id } = await write()
  await ada.call(changePeople, { id: channel.id, people: [await idOf('Ana')] })
  await ada.call(removeMember, { userId: await idOf('Ana') })
  expect((await read(id)).variants[0]!.channel!.mine).toBe(false)
})
