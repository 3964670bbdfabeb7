import { expect, test } from 'vitest'
import { trouble } from '../../channels/testing/network.ts'
import * as endpoints from '../endpoints.ts'
import { insertPicture } from '../testing/picture.ts'
import { approving, refusal } from '../testing/publishing.ts'

const restraint =
  'vigie: 1\nlanguage: fr\nperiods:\n  - id: election\n    from: 2027-03-01\n    to: 2027-03-14\n    holds: all\n'

test('late, moved, sent now or not found: what goes out is held against the policy of that instant', async () => {
  const { ada, ctx, wall, inForce, write, read, approve, go } = await approving()
  const { id } = await write({ planned: { local: '2027-03-01T10:00' } })
  const later = await write({ planned: { local: '2027-03-20T10:00' } })
  for (const one of [id, later.id]) {
    await approve(one)
    await ada.call(endpoints.scheduleEntry, { id: one })
  }
  const sendOf = async (one: string) => (await read(one)).variants[0]!.send!
  ctx.clock.advance({ hours: 30 })
  await go()
  const late = await sendOf(id)
  expect(late.state).toBe('late')
  await inForce(restraint)
  expect(await refusal(ada.call(endpoints.sendNow, { id: late.id }))).toBe('publish.blocked')
  const settled = await ada.call(endpoints.settleLate, { ids: [late.id], decision: 'send-now' })
  expect([settled.done, settled.refused.length]).toEqual([0, 1])
  const waiting = await sendOf(later.id)
  const move = (dueAt: string) => ada.call(endpoints.moveSend, { id: waiting.id, dueAt })
  expect(await refusal(move('2027-03-10T15:00:00Z'))).toBe('publish.blocked')
  expect(await refusal(ada.call(endpoints.sendNow, { id: waiting.id }))).toBe('publish.blocked')
  expect(await move('2027-03-21T15:00:00Z')).toMatchObject({ state: 'waiting', dueAt: '2027-03-21T15:00:00.000Z' })
  // Dropping needs nobody's leave.
  expect((await ada.call(endpoints.settleLate, { ids: [late.id], decision: 'drop' })).done).toBe(1)
  expect(wall.posts).toEqual([])
})

test('what is not at the network and may not go out any more has failed, with the reason, instead of going out', async () => {
  const { ada, ctx, wall, inForce, write, read, approve, go } = await approving()
  wall.find = 'cannot-tell'
  wall.next = [{ takes: false, answer: trouble('unavailable') }]
  const { id } = await write({ planned: { local: '2027-03-01T10:00' } })
  await approve(id)
  await ada.call(endpoints.scheduleEntry, { id })
  await go(60)
  ctx.clock.advance({ minutes: 5 })
  await go()
  const send = (await read(id)).variants[0]!.send!
  expect(send.state).toBe('unknown')
  await inForce(restraint)
  const after = await ada.call(endpoints.settleSend, { id: send.id, answer: { there: false } })
  expect([after.state, after.error?.code, after.doubtful]).toEqual(['failed', 'publish.blocked', false])
  await go(5)
  expect(wall.posts).toEqual([])
})

test('rights are held against the day on which it goes out, of what goes out', async () => {
  const { ada, ctx, write, variant, approve } = await approving()
  const picture = await insertPicture(ctx)
  await ada.call(endpoints.changeMedia, { id: picture, rights: { until: '2027-02-28' } })
  const poster = (target: string) =>
    variant('', { channelId: null, target, content: { parts: [{ text: 'a', media: [{ id: picture }] }] } })
  const entry = await write({ variants: [poster('Affiche')] })
  await approve(entry.id)
  expect(await refusal(ada.call(endpoints.scheduleEntry, { id: entry.id, when: 'now' }))).toBe('publish.rights-ended')
  await ada.call(endpoints.changeMedia, { id: picture, rights: { until: '2027-03-01' } })
  await ada.call(endpoints.scheduleEntry, { id: entry.id, when: 'now' })
  await ada.call(endpoints.finishHandOver, { id: entry.id, variant: entry.variants[0]!.id })
  // Its day is past: that it stands somewhere already keeps nothing else from going out.
  ctx.clock.advance({ days: 1 })
  const { version } = await ada.call(endpoints.readEntry, { id: entry.id })
  await ada.call(endpoints.changeEntry, { id: entry.id, version, variants: [variant('Bonjour')], reopen: true })
  await approve(entry.id)
  expect(await ada.call(endpoints.scheduleEntry, { id: entry.id, when: 'now' })).toMatchObject({ state: 'scheduled' })
})

test('an account instead of a hand-over begins anew; what is done keeps its place; what is undone asks for approval again', async () => {
  const { ada, write, variant, approve, read, channel } = await approving()
  const handOver = variant('', { channelId: null, target: 'Quora', content: { parts: [{ text: 'a' }] } })
  const { id, variants } = await write({ planned: { local: '2027-03-05T10:00' }, variants: [handOver] })
  const one = variants[0]!.id
  const change = async (given: object) =>
    ada.call(endpoints.changeEntry, { id, version: (await read(id)).version, reopen: true, ...given })
  await approve(id)
  await ada.call(endpoints.scheduleEntry, { id })
  await ada.call(endpoints.finishHandOver, { id, variant: one, url: 'https://quora.example/1' })
  expect(await refusal(change({ removed: [one] }))).toBe('publish.variant-out')
  await change({ variants: [{ ...handOver, content: { parts: [{ text: 'b' }] }, id: one }] })
  await ada.call(endpoints.reopenHandOver, { id, variant: one })
  expect(await refusal(ada.call(endpoints.finishHandOver, { id, variant: one }))).toBe('publish.not-scheduled')
  await approve(id)
  await ada.call(endpoints.scheduleEntry, { id })
  await change({ variants: [{ ...variant('Bonjour'), id: one }] })
  await change({ variants: [{ ...handOver, id: one }] })
  expect((await read(id)).variants[0]!.handOver).toEqual({ dueAt: null, doneAt: null, doneBy: null, proof: null })
  await change({ variants: [{ ...variant('Bonjour', { channelId: channel.id }), id: one }] })
  await approve(id)
  expect(await ada.call(endpoints.scheduleEntry, { id })).toMatchObject({ state: 'scheduled' })
  expect(await refusal(ada.call(endpoints.moveEntry, { id, variantId: id, planned: null }))).toBe(
    'publish.no-such-variant',
  )
  const { version } = await read(id)
  await ada.call(endpoints.moveEntry, { id, planned: { local: '2027-03-05T10:00' } })
  expect((await read(id)).version).toBe(version)
})

test('an id that is another entry’s is refused, not passed over', async () => {
  const { ada, write, variant, read } = await approving()
  const [one, other] = [await write(), await write()]
  const taken = { ...variant('Tout autre'), id: other.variants[0]!.id }
  expect(await refusal(ada.call(endpoints.changeEntry, { id: one.id, version: 1, variants: [taken] }))).toBe(
    'publish.no-such-variant',
  )
  expect((await read(one.id)).version).toBe(1)
})

test('a review takes back what it can: hand-overs too, and what waits beside a send that is in doubt', async () => {
  const { ada, ctx, wall, publish, inForce, write, variant, connect, read, approve, go } = await approving()
  const second = await connect()
  const { id } = await write({
    planned: { local: '2027-03-01T10:00' },
    variants: [
      variant('un'),
      variant('deux', { channelId: second.id, planned: { local: '2027-03-10T10:00' } }),
      variant('', {
        channelId: null,
        target: 'Quora',
        planned: { local: '2027-03-10T10:00' },
        content: { parts: [{ text: 'trois' }] },
      }),
    ],
  })
  await approve(id)
  await ada.call(endpoints.scheduleEntry, { id })
  wall.next = [{ takes: true, answer: trouble('unavailable') }]
  await go(60)
  const states = async () => (await read(id)).variants.map(one => one.send?.state ?? one.handOver?.dueAt ?? null)
  expect(await states()).toEqual(['waiting', 'waiting', '2027-03-10T15:00:00.000Z'])
  await inForce(restraint)
  const { id: organisationId } = await ctx.db.selectFrom('organisation').select('id').executeTakeFirstOrThrow()
  await publish.reviewSoon(organisationId)
  await ctx.drain({ failures: 'keep' })
  expect(await states()).toEqual(['waiting', 'cancelled', null])
})
