import { expect, test } from 'vitest'
import * as channelEndpoints from '../../channels/endpoints.ts'
import { type ChannelRow, findChannel, openChannel } from '../../channels/index.ts'
import { fine, trouble } from '../../channels/testing/network.ts'
import { newId } from '../../db/index.ts'
import { acceptInvitation, createInvitation, listMembers } from '../../org/endpoints.ts'
import { type Actor, can, type Role, roles } from '../../permissions.ts'
import { password, type Visitor, visitor } from '../../testing/visitor.ts'
import * as endpoints from '../endpoints.ts'
import { removePublished } from './change-published.ts'
import type { LedgerParts } from './run-send.ts'
import { draftOf, refusal, world } from './testing/world.ts'
import { usualTiming } from './timing.ts'

test('what nobody can tell waits for a person, who settles it with one call', async () => {
  const { wall, ada, plan, read, go, settled } = await world({ finds: false })
  wall.next = [
    { takes: true, answer: trouble('unavailable') },
    { takes: false, answer: new TypeError('unreadable') },
  ]
  const [there, absent] = [await plan(draftOf('là')), await plan(draftOf('pas là'))]
  await go()
  const early = refusal(ada.call(endpoints.settleSend, { id: absent, answer: { there: false } }))
  expect(await early).toBe('publish.settle-too-early')
  await go(600)
  expect([(await read(there)).state, (await read(absent)).state]).toEqual(['unknown', 'unknown'])
  expect(wall.posts.length).toBe(1)
  expect(settled.map(one => one.state)).toEqual(['unknown', 'unknown'])
  expect((await read(there)).may).toEqual(['settle'])
  expect(await refusal(ada.call(endpoints.sendNow, { id: there }))).toBe('publish.send-in-doubt')
  expect(await refusal(ada.call(endpoints.dropSend, { id: there }))).toBe('publish.send-in-doubt')
  const url = 'https://a.example/1'
  expect(await ada.call(endpoints.settleSend, { id: there, answer: { there: true, url } })).toMatchObject({
    state: 'published',
    posts: [{ url }],
    settled: { by: 'Ada' },
  })
  await ada.call(endpoints.settleSend, { id: absent, answer: { there: false } })
  await go()
  expect((await read(absent)).state).toBe('published')
  expect(wall.posts.map(post => post.text)).toEqual(['là', 'pas là'])
  expect(await refusal(ada.call(endpoints.settleSend, { id: absent, answer: { there: false } }))).toBe(
    'publish.send-over',
  )
})

test('a part of a thread that only a person found ends it, told as half out', async () => {
  const { wall, ada, plan, go } = await world({ finds: false })
  wall.next = [fine, { takes: true, answer: trouble('unavailable') }]
  const id = await plan(draftOf('1', '2', '3'))
  await go()
  const settledSend = await ada.call(endpoints.settleSend, { id, answer: { there: true, url: 'https://a.example/2' } })
  expect(settledSend).toMatchObject({ state: 'published', partial: true, error: { code: 'publish.thread-partial' } })
  await go(60)
  expect(wall.posts.length).toBe(2)
})

test('later than the tolerance nothing fires; several are answered at once', async () => {
  const { ctx, wall, ada, plan, read, go, settled } = await world()
  const ids = [await plan(draftOf('1')), await plan(draftOf('2')), await plan(draftOf('3'))]
  ctx.clock.advance({ minutes: 31 })
  await go()
  expect(wall.posts).toEqual([])
  expect(settled.map(one => one.state)).toEqual(['late', 'late', 'late'])
  expect((await ada.call(endpoints.listSends, { state: ['late'] })).sends).toHaveLength(3)
  const answer = await ada.call(endpoints.settleLate, { ids: ids.slice(0, 2), decision: 'send-now' })
  expect(answer).toEqual({ done: 2, refused: [] })
  const dropped = await ada.call(endpoints.settleLate, { ids: [ids[2]!, ids[0]!], decision: 'drop' })
  // What is late no more is not dropped with the others.
  expect(dropped).toMatchObject({ done: 1, refused: [{ id: ids[0] }] })
  await go()
  expect((await read(ids[2]!)).state).toBe('cancelled')
  expect(wall.posts.map(post => post.text).sort()).toEqual(['1', '2'])
})

test('what is half out and taken back does not go on, and its variant may be scheduled anew', async () => {
  const { wall, ada, channel, plan, read, kinds, go, settled } = await world()
  wall.next = [fine, { ...fine, before: trouble('unavailable') }]
  const variantId = newId()
  const id = await plan(draftOf('1', '2', '3'), { variantId })
  await go()
  await ada.call(channelEndpoints.pauseChannel, { id: channel.id })
  await go(20)
  expect((await read(id)).may).toEqual(['move', 'drop', 'remove'])
  await ada.call(endpoints.removeSend, { id })
  expect(wall.posts).toEqual([])
  await ada.call(channelEndpoints.resumeChannel, { id: channel.id })
  await go(60)
  expect(await read(id)).toMatchObject({ state: 'cancelled', removed: { by: 'Ada' }, may: [] })
  expect((await kinds(id)).slice(-2)).toEqual(['dropped', 'removed'])
  expect(settled.map(one => one.state)).toEqual(['held', 'cancelled'])
  await plan(draftOf('un'), { variantId })
  await go()
  expect(wall.posts.map(post => post.text)).toEqual(['un'])
})

test('a post whose address alone is known is neither changed nor said to be taken back', async () => {
  const { wall, ledger, actor, ada, plan, read, go } = await world({ finds: false })
  wall.next = [{ takes: true, answer: trouble('unavailable') }]
  const id = await plan(draftOf('là'))
  await go()
  await ada.call(endpoints.settleSend, { id, answer: { there: true, url: 'https://a.example/1' } })
  expect(await read(id)).toMatchObject({ posts: [{ id: null, url: 'https://a.example/1' }], may: [] })
  expect(await refusal(ada.call(endpoints.removeSend, { id }))).toBe('publish.only-address-known')
  expect(await refusal(ledger.edit(actor, id, draftOf('ici')))).toBe('publish.only-address-known')
  expect([(await read(id)).removed, wall.posts.length]).toEqual([null, 1])
})

test('what somebody changed while a step was prepared does not go out as it was', async () => {
  const { wall, ada, plan, read, go } = await world()
  const id = await plan(draftOf('1'))
  wall.meanwhile = async () => {
    await ada.call(endpoints.dropSend, { id })
  }
  await go()
  expect([(await read(id)).state, wall.posts]).toEqual(['cancelled', []])
})

test('a failed send cannot be tried again once another of its variant is on its way', async () => {
  const { wall, ada, plan, go } = await world()
  const variantId = newId()
  wall.next = [{ takes: false, answer: trouble('rejected') }]
  const id = await plan(draftOf('1'), { variantId })
  await go()
  await plan(draftOf('2'), { variantId })
  expect(await refusal(ada.call(endpoints.sendNow, { id }))).toBe('publish.variant-scheduled')
})

test('what is published is changed and taken back at the network; a failure is told and may be repeated', async () => {
  const { wall, ledger, actor, ada, plan, read, kinds, go } = await world()
  const id = await plan(draftOf('un', 'deux'))
  await go()
  await ledger.edit(actor, id, draftOf('un', 'trois'))
  expect(wall.posts.map(post => post.text)).toEqual(['un', 'trois'])
  wall.next = [{ takes: false, answer: trouble('unavailable') }]
  expect(await refusal(ada.call(endpoints.removeSend, { id }))).toBe('publish.change-failed')
  expect((await read(id)).removed).toBeNull()
  expect(await ada.call(endpoints.removeSend, { id })).toMatchObject({
    state: 'published',
    removed: { by: 'Ada' },
    may: [],
  })
  expect(wall.posts).toEqual([])
  expect(await refusal(ada.call(endpoints.removeSend, { id }))).toBe('publish.nothing-out')
  expect((await kinds(id)).slice(-2)).toEqual(['edited', 'removed'])
})

test('deciding is the animators’, and only theirs whom the account names', async () => {
  const { wall, actor, server, ada, channel, plan, go } = await world()
  const people: Record<string, Visitor> = {}
  for (const role of roles as readonly Role[]) {
    const { link } = await ada.call(createInvitation, { email: `${role}@phare.example`, role })
    const person = visitor(server, { organisation: ada.organisation })
    await person.call(acceptInvitation, {
      token: link.split('/invitation/')[1]!,
      account: { name: role, password, locale: 'fr' },
    })
    people[role] = person
  }
  const { items } = await ada.call(listMembers, {})
  const animator = items.find(one => one.name === 'animator')!.userId
  await ada.call(channelEndpoints.changePeople, { id: channel.id, people: [animator] })
  const by: Actor = { ...actor, userId: animator, name: 'animator', role: 'animator' }
  expect(await refusal(plan(draftOf('1')))).toBe('channels.not-yours')
  wall.next = [{ takes: false, answer: trouble('rejected') }]
  const id = await plan(draftOf('1'), { by })
  await go()
  for (const role of roles) {
    const calls = [
      () => people[role]!.call(endpoints.moveSend, { id, dueAt: '2026-03-03T09:00:00Z' }),
      () => people[role]!.call(endpoints.sendNow, { id }),
    ]
    for (const call of calls) {
      const expected = !can(role, 'publish.send')
        ? 'app.not-allowed'
        : role === 'animator'
          ? 'accepted'
          : 'channels.not-yours'
      expect(await refusal(call()), role).toBe(expected)
    }
    const seen = await refusal(people[role]!.call(endpoints.readSend, { id }))
    expect(seen, role).toBe(can(role, 'publish.read') ? 'accepted' : 'app.not-allowed')
  }
})

test('a part that goes out while a thread is taken back is taken back with it', async () => {
  const { wall, ctx, actor, plan, read, go } = await world()
  const onePart = [fine, { ...fine, before: trouble('unavailable') }]
  wall.next = [...onePart]
  const id = await plan(draftOf('1', '2', '3'))
  await go()
  const parts = {
    ...ctx,
    accounts: {
      // Between reading the send and dropping it the next part goes out.
      find: async (organisationId: string, channelId: string) => {
        wall.next = [...onePart]
        await go(20)
        expect(wall.posts).toHaveLength(2)
        return findChannel(ctx.db, organisationId, channelId)
      },
      open: (row: ChannelRow, signal: AbortSignal) => openChannel(ctx, row, signal),
    },
    mayGoOut: async () => {},
    timing: usualTiming,
    told: null,
  } as unknown as LedgerParts
  await removePublished(parts, actor, id)
  expect(wall.posts).toEqual([])
  expect((await read(id)).removed).not.toBe(null)
})
