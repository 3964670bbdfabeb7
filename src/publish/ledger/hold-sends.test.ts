import { expect, test } from 'vitest'
import * as channelEndpoints from '../../channels/endpoints.ts'
import { trouble } from '../../channels/testing/network.ts'
import * as endpoints from '../endpoints.ts'
import { draftOf, world } from './testing/world.ts'

test('a limit holds back the whole account, what comes meanwhile too, visibly, and nothing else', async () => {
  const { wall, ctx, ada, connect, plan, read, go } = await world()
  const retryAt = new Date(ctx.clock.now().getTime() + 300_000)
  wall.next = [{ takes: false, answer: trouble('rate-limit', retryAt) }]
  const [first, second] = [await plan(draftOf('1')), await plan(draftOf('2'))]
  const elsewhere = await plan(draftOf('3'), { channelId: (await connect()).id })
  await go()
  expect(wall.posts.map(post => post.text)).toEqual(['3'])
  expect((await read(elsewhere)).state).toBe('published')
  for (const id of [first, second])
    expect(await read(id)).toMatchObject({ state: 'waiting', nextAt: retryAt.toISOString() })
  expect((await read(second)).error?.code).toBe('publish.channel-limited')
  const later = await plan(draftOf('4'), { at: new Date(ctx.clock.now().getTime() + 3_600_000) })
  await ada.call(endpoints.sendNow, { id: later })
  await go(299)
  expect(wall.posts.map(post => post.text)).toEqual(['3'])
  expect(await read(later)).toMatchObject({ state: 'waiting', nextAt: retryAt.toISOString() })
  await go(1)
  expect(wall.posts.map(post => post.text)).toEqual(['3', '1', '2', '4'])
  expect((await read(second)).error).toBeNull()
})

test('a refused access breaks the account and holds its sends until it is renewed; late by then, they ask', async () => {
  const { wall, ada, channel, plan, read, go } = await world()
  wall.next = [{ takes: false, answer: trouble('auth') }]
  const [soon, late] = [await plan(draftOf('1')), await plan(draftOf('2'))]
  await go()
  expect((await ada.call(channelEndpoints.readChannel, { id: channel.id })).state).toBe('broken')
  for (const id of [soon, late]) expect(await read(id)).toMatchObject({ state: 'held', heldWhy: 'access' })
  await go(1200)
  await ada.call(endpoints.moveSend, { id: soon, dueAt: '2026-03-02T09:35:00Z' })
  await go(700)
  await ada.call(channelEndpoints.renewAccess, { id: channel.id, secret: 'new' })
  await go(1)
  expect([(await read(soon)).state, (await read(late)).state]).toEqual(['waiting', 'late'])
  expect((await read(late)).may).toEqual(['send-now', 'move', 'drop'])
  await go(199)
  await ada.call(endpoints.sendNow, { id: late })
  await go()
  expect(wall.posts.map(post => post.text).sort()).toEqual(['1', '2'])
})

test('a pause holds what is due, of one account or of all; what waits longer than the tolerance asks', async () => {
  const { ctx, wall, ada, channel, plan, read, go } = await world()
  await ada.call(channelEndpoints.pauseAll, { why: 'deuil' })
  const id = await plan(draftOf('1'))
  await go()
  expect(await read(id)).toMatchObject({ state: 'held', heldWhy: 'all-paused' })
  await ada.call(channelEndpoints.pauseChannel, { id: channel.id })
  await ada.call(channelEndpoints.resumeAll, {})
  await go()
  expect((await read(id)).state).toBe('held')
  await ada.call(channelEndpoints.resumeChannel, { id: channel.id })
  await go()
  expect((await read(id)).state).toBe('published')
  await ada.call(channelEndpoints.pauseAll, {})
  const late = await plan(draftOf('2'))
  await go()
  ctx.clock.advance({ minutes: 31 })
  await ada.call(channelEndpoints.resumeAll, {})
  await go()
  expect([(await read(late)).state, wall.posts.length]).toEqual(['late', 1])
})

test('a removed account’s sends are over once the removal is final, next month’s too, and told so', async () => {
  const { ctx, wall, ada, channel, plan, read, go, settled } = await world()
  const inAMonth = new Date(ctx.clock.now().getTime() + 30 * 86_400_000)
  const [soon, later] = [await plan(draftOf('1')), await plan(draftOf('2'), { at: inAMonth })]
  await ada.call(channelEndpoints.removeChannel, { id: channel.id })
  await go(29)
  expect([(await read(soon)).state, (await read(later)).state]).toEqual(['waiting', 'waiting'])
  await go(2)
  for (const id of [soon, later])
    expect(await read(id)).toMatchObject({ state: 'failed', error: { code: 'publish.channel-removed' } })
  expect(settled.map(one => one.state)).toEqual(['failed', 'failed'])
  expect(wall.posts).toEqual([])
})

test('a removal that is taken back leaves what was scheduled', async () => {
  const { wall, ada, channel, plan, read, go } = await world()
  const id = await plan(draftOf('1'))
  await ada.call(channelEndpoints.removeChannel, { id: channel.id })
  await go(20)
  await ada.call(channelEndpoints.restoreChannel, { id: channel.id })
  await go(60)
  expect([(await read(id)).state, wall.posts.length]).toEqual(['published', 1])
})
