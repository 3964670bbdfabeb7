import { expect, test } from 'vitest'
import * as channelEndpoints from '../../channels/endpoints.ts'
import { type Behaviour, trouble } from '../../channels/testing/network.ts'
import { draftOf, world } from './testing/world.ts'

const hour = 3_600_000
const refused: Behaviour = { takes: false, answer: trouble('auth') }

/** A ledger with an account whose access holds for an hour and renews itself. */
async function renewing() {
  const renewals: (Error | null)[] = []
  let count = 0
  const made = await world({
    auth: 'either',
    oauth: {
      register: async () => ({ id: 'client', secret: null }),
      authorise: (_settings, _client, { state }) => `https://a.example/?state=${state}`,
      exchange: async ctx => ({ secret: 'access 0', expiresAt: new Date(ctx.now.getTime() + hour) }),
      renew: async ctx => {
        const fault = renewals.shift() ?? null
        if (fault !== null) throw fault
        count += 1
        return { secret: `access ${count}`, expiresAt: new Date(ctx.now.getTime() + hour) }
      },
    },
  })
  const { wall, ada } = made
  wall.account = { ...wall.account, key: 'did:renewing' }
  const { url } = await ada.call(channelEndpoints.startAuthorisation, { connector: 'wall', settings: {} })
  const state = new URL(url).searchParams.get('state')!
  const { id: channelId } = await ada.call(channelEndpoints.finishAuthorisation, { state, code: 'good' })
  wall.asked = []
  return {
    ...made,
    renewals,
    plan: (...texts: string[]) => made.plan(draftOf(...texts), { channelId }),
    channelState: async () => (await ada.call(channelEndpoints.readChannel, { id: channelId })).state,
    secrets: () => wall.asked.map(each => each.secret),
  }
}

test('an access that ends while a post is on its way is renewed before the next step', async () => {
  const { wall, ctx, plan, read, go, secrets } = await renewing()
  ctx.clock.advance({ minutes: 54 })
  const id = await plan('1', '2')
  wall.meanwhile = async () => ctx.clock.advance({ seconds: 80 })
  await go()
  expect([(await read(id)).state, secrets()]).toEqual(['published', ['access 0', 'access 1']])
})

test('an access that is refused before its time is renewed once, and the step made again', async () => {
  const { wall, plan, read, kinds, go, secrets, channelState } = await renewing()
  wall.next = [refused]
  const [id, after] = [await plan('1'), await plan('2')]
  await go()
  expect([(await read(id)).state, (await read(after)).state]).toEqual(['published', 'published'])
  expect([wall.posts.map(post => post.text), secrets()]).toEqual([
    ['1', '2'],
    ['access 0', 'access 1', 'access 1'],
  ])
  expect([await kinds(id), await channelState()]).toEqual([
    ['scheduled', 'intended', 'intended', 'published'],
    'working',
  ])
})

test.each<[string, (Error | null)[], number]>([
  ['refused all the same with the renewed one', [], 2],
  ['that may not be renewed', [trouble('auth')], 1],
])('an access %s is a matter for a person', async (_, faults, asked) => {
  const { wall, renewals, plan, read, go, secrets, channelState } = await renewing()
  wall.next = [refused, refused]
  renewals.push(...faults)
  const id = await plan('1')
  await go()
  expect([await read(id), await channelState()]).toMatchObject([{ state: 'held', heldWhy: 'access' }, 'broken'])
  expect(secrets()).toHaveLength(asked)
})

test('a network that does not answer to a renewal breaks nothing: it is tried again', async () => {
  const { wall, renewals, plan, read, go, channelState } = await renewing()
  wall.next = [refused]
  renewals.push(trouble('unavailable'))
  const id = await plan('1')
  await go()
  expect([(await read(id)).state, await channelState()]).toEqual(['waiting', 'working'])
  await go(30)
  expect([(await read(id)).state, wall.posts.length]).toEqual(['published', 1])
})
