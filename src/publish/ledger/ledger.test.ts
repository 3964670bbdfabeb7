import { expect, test } from 'vitest'
import * as channelEndpoints from '../../channels/endpoints.ts'
import { fine, trouble } from '../../channels/testing/network.ts'
import type { State } from '../../connectors/index.ts'
import { newId } from '../../db/index.ts'
import * as endpoints from '../endpoints.ts'
import { draftOf, refusal, world } from './testing/world.ts'

test('goes out at its time, once, with its link, and whoever follows hears of it', async () => {
  const { wall, ctx, plan, read, kinds, go, settled } = await world()
  const id = await plan(draftOf('Bonjour'), { at: new Date(ctx.clock.now().getTime() + 60_000) })
  await go(59)
  expect([wall.posts.length, (await read(id)).state]).toEqual([0, 'waiting'])
  await go(1)
  await go(1)
  expect(wall.posts.map(post => post.text)).toEqual(['Bonjour'])
  expect(await read(id)).toMatchObject({ state: 'published', posts: [{ url: 'https://a.example/1' }], partial: false })
  expect(await kinds(id)).toEqual(['scheduled', 'intended', 'published'])
  expect(settled).toMatchObject([{ sendId: id, state: 'published' }])
})

test('a variant has one send that is not over, and its options are the network’s', async () => {
  const { plan, ada } = await world()
  const variantId = newId()
  const id = await plan(draftOf('a'), { variantId })
  expect(await refusal(plan(draftOf('b'), { variantId }))).toBe('publish.variant-scheduled')
  await ada.call(endpoints.dropSend, { id })
  expect(await refusal(plan(draftOf('b'), { variantId }))).toBe('accepted')
  expect(await refusal(plan({ ...draftOf('c'), options: { visibility: 'nobody' } }))).toBe('publish.options-wrong')
  expect(await refusal(plan(draftOf('d'), { channelId: newId() }))).toBe('channels.no-such-channel')
})

test('a refused post goes on from what the network says is still good', async () => {
  const anew = (state: State) => ({ ...state, anew: true })
  const { wall, ctx, ada, plan, read, go } = await world({ anew })
  const stateOf = async (id: string) =>
    (await ctx.db.selectFrom('send').select('step_state').where('id', '=', id).executeTakeFirstOrThrow()).step_state
  wall.next = [fine, { takes: false, answer: trouble('rejected') }]
  const refused = await plan(draftOf('1', '2'))
  await go()
  expect([(await read(refused)).state, await stateOf(refused)]).toMatchObject(['failed', { anew: true }])
  await ada.call(endpoints.sendNow, { id: refused })
  await go()
  expect(await read(refused)).toMatchObject({ state: 'published' })
  expect(wall.posts.map(post => post.text)).toEqual(['1', '2'])
})

test('an answer that was lost is looked for: found, or made again, never twice', async () => {
  const { wall, plan, read, kinds, go } = await world()
  wall.next = [
    { takes: true, answer: trouble('unavailable') },
    { takes: false, answer: trouble('unavailable') },
  ]
  const [there, absent] = [await plan(draftOf('là')), await plan(draftOf('pas là'))]
  await go()
  expect([(await read(there)).doubtful, (await read(there)).state]).toEqual([true, 'waiting'])
  await go(89)
  expect(wall.posts.length).toBe(1)
  await go(1)
  expect([(await read(there)).state, (await read(absent)).state]).toEqual(['published', 'published'])
  expect(wall.posts.map(post => post.text)).toEqual(['là', 'pas là'])
  expect(await kinds(absent)).toEqual(['scheduled', 'intended', 'lost', 'looked-for', 'intended', 'published'])
})

test('whoever slept through the lease of an account does not send what another has sent', async () => {
  const { wall, ctx, ledger, plan, read, go } = await world()
  const ids = [await plan(draftOf('1')), await plan(draftOf('2'))]
  wall.meanwhile = async () => {
    ctx.clock.advance({ seconds: 91 })
    await ledger.sendDue()
  }
  await go()
  expect(wall.posts.map(post => post.text)).toEqual(['1', '2'])
  for (const id of ids) expect((await read(id)).state).toBe('published')
})

test('several senders at once: each post once, those of an account in their order', async () => {
  const { wall, ctx, ledger, connect, channel, plan } = await world()
  const channels = [channel.id, (await connect()).id, (await connect()).id]
  const due = (second: number) => new Date(ctx.clock.now().getTime() + second * 1_000)
  for (let n = 0; n < 8; n += 1)
    for (const channelId of channels) await plan(draftOf(`${channelId} ${n}`), { channelId, at: due(n) })
  ctx.clock.advance({ seconds: 10 })
  await Promise.all([ledger.sendDue(), ledger.sendDue(), ledger.sendDue()])
  await ledger.sendDue()
  for (const id of channels)
    expect(wall.posts.map(post => post.text).filter(text => text.startsWith(id))).toEqual(
      Array.from({ length: 8 }, (_, n) => `${id} ${n}`),
    )
})

test('where the network recognises keys the same request is made again', async () => {
  const { wall, plan, read, go } = await world({ repeat: 'safe', finds: false })
  wall.next = [{ takes: true, answer: trouble('unavailable') }]
  const id = await plan(draftOf('Bonjour'))
  await go()
  await go(20)
  expect([(await read(id)).state, wall.posts.length]).toEqual(['published', 1])
})

test('a refused post fails with the network’s reason and can be tried again; others go on', async () => {
  const { wall, ada, plan, read, kinds, go } = await world()
  wall.next = [{ takes: false, answer: trouble('rejected') }]
  const [bad, good] = [await plan(draftOf('1')), await plan(draftOf('2'))]
  await go()
  expect([(await read(bad)).state, (await read(good)).state]).toEqual(['failed', 'published'])
  expect((await read(bad)).error?.message).toContain('a.example')
  expect((await ada.call(endpoints.countSends, {})).failed).toBe(1)
  await ada.call(endpoints.sendNow, { id: bad })
  await go()
  expect((await read(bad)).state).toBe('published')
  expect(await kinds(bad)).toEqual(['scheduled', 'intended', 'refused', 'retried', 'intended', 'published'])
})

test('what is away before anything went out is tried again with longer waits, then fails', async () => {
  const { wall, plan, read, kinds, go } = await world({ finds: false })
  wall.next = Array.from({ length: 7 }, () => ({ ...fine, before: trouble('unavailable') }))
  const id = await plan(draftOf('1'))
  await go()
  for (const wait of [14, 29, 59, 119, 239, 479]) await go(wait * 1.1 + 2)
  expect(await read(id)).toMatchObject({ state: 'failed', doubtful: false })
  expect((await kinds(id)).filter(kind => kind === 'unavailable')).toHaveLength(7)
})

test('a thread comes out part by part, goes on where it stood, and is shown as half out meanwhile', async () => {
  const { wall, plan, read, go } = await world()
  wall.next = [fine, { ...fine, before: trouble('unavailable') }]
  const id = await plan(draftOf('1', '2', '3'))
  await go()
  expect(await read(id)).toMatchObject({ state: 'waiting', partial: true, posts: [{ id: '1' }] })
  await go(20)
  expect(await read(id)).toMatchObject({
    state: 'published',
    partial: false,
    posts: [{ id: '1' }, { id: '2' }, { id: '3' }],
  })
  expect(wall.posts.map(post => post.text)).toEqual(['1', '2', '3'])
})

test('a network that does not let the account be read leaves the doubt to a person and the account as it is', async () => {
  const { wall, ada, channel, plan, read, go } = await world()
  wall.next = [{ takes: true, answer: trouble('unavailable') }]
  wall.find = trouble('auth')
  const id = await plan(draftOf('là'))
  await go()
  await go(90)
  expect(await read(id)).toMatchObject({ state: 'unknown', may: ['settle'] })
  expect((await ada.call(channelEndpoints.readChannel, { id: channel.id })).state).toBe('working')
})
