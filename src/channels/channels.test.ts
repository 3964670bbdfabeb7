import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { AppError } from '../errors.ts'
import { acceptInvitation, createInvitation, listAudit, listMembers, removeMember } from '../org/endpoints.ts'
import { type Role, roles } from '../permissions.ts'
import { startMailServer } from '../publish/testing/mail-server.ts'
import { testContext } from '../testing/index.ts'
import { firstAdministrator, password, testHttp, type Visitor, visitor } from '../testing/visitor.ts'
import { breakChannel, reviewAllChannels } from './check-channel.ts'
import * as endpoints from './endpoints.ts'
import { createChannels, findChannel, openChannel } from './index.ts'
import { testWall, trouble, type Wall } from './testing/network.ts'

async function world(given: Parameters<typeof testWall>[0] = {}, config: { smtpUrl?: string } = {}) {
  const wall = testWall(given)
  const ctx = await testContext({ connectors: wall.connectors, config })
  const channels = createChannels(ctx)
  channels.registerJobs()
  const server = await testHttp(ctx, channels.routes)
  const ada = await firstAdministrator(ctx, server)
  const connect = (secret = 'a very secret word') =>
    ada.call(endpoints.connectChannel, { connector: 'wall', settings: {}, secret })
  const join = async (name: string, role: Role): Promise<Visitor> => {
    const { link } = await ada.call(createInvitation, { email: `${name.toLowerCase()}@phare.example`, role })
    const person = visitor(server, { organisation: ada.organisation })
    const token = link.split('/invitation/')[1]!
    await person.call(acceptInvitation, { token, account: { name, password, locale: 'fr' } })
    return person
  }
  return { wall, ctx, server, ada, connect, join }
}

const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'accepted',
    error => (error instanceof AppError ? error.code : error),
  )

test('an account is connected once, by what its network says of it; its secret never leaves', async () => {
  const { ctx, ada, connect, wall } = await world()
  const made = await connect()
  expect(made).toMatchObject({ name: 'Musée', state: 'working', account: { handle: 'musee.example' }, mine: true })
  expect(wall.asked).toEqual([{ secret: 'a very secret word' }])
  expect(await refusal(connect())).toBe('channels.channel-twice')
  const everything = await sql<{ all: string }>`
    select channel::text as all from channel union all select audit_entry::text from audit_entry`.execute(ctx.db)
  const answers = JSON.stringify([made, await ada.call(endpoints.listChannels, {}), everything.rows])
  expect(answers).not.toContain('a very secret word')
  expect((await ada.call(endpoints.listConnectors, {})).connectors).toMatchObject([
    { id: 'wall', auth: 'secret', publishes: true, redirect: null, options: { type: 'object' } },
  ])
})

test('an address in clear, or with a password in it, is refused before anything is asked', async () => {
  const { ada, wall } = await world()
  for (const server of ['http://a.example', 'https://ada:secret@a.example'])
    expect(
      await refusal(ada.call(endpoints.connectChannel, { connector: 'wall', settings: { server }, secret: 'x' })),
    ).toBe('channels.settings-wrong')
  expect(wall.asked).toEqual([])
})

test('what the network refuses is told in its words, and nothing is stored', async () => {
  const { ada, connect, wall } = await world()
  wall.identify = trouble('auth')
  const error = await connect().catch(caught => caught)
  expect(error).toMatchObject({ code: 'channels.refused' })
  expect(String(error.params.reason)).toContain('a.example')
  wall.identify = trouble('unavailable')
  expect(await refusal(connect())).toBe('channels.no-answer')
  expect(await refusal(ada.call(endpoints.connectChannel, { connector: 'wall', settings: {} }))).toBe(
    'channels.secret-missing',
  )
  const wrong = ada.call(endpoints.connectChannel, { connector: 'wall', settings: { server: 7 }, secret: 'x' })
  expect(await refusal(wrong)).toBe('channels.settings-wrong')
  expect(await refusal(ada.call(endpoints.connectChannel, { connector: 'none', settings: {} }))).toBe(
    'channels.no-such-connector',
  )
  expect((await ada.call(endpoints.listChannels, {})).channels).toEqual([])
})

test('an access that broke says so and how to mend it; only the same account can take its place', async () => {
  const { ctx, ada, connect, wall } = await world()
  const { id } = await connect()
  wall.identify = trouble('unavailable')
  expect(await ada.call(endpoints.checkChannel, { id })).toMatchObject({
    state: 'working',
    error: { code: 'connectors.answered' },
  })
  wall.identify = trouble('auth')
  const broken = await ada.call(endpoints.checkChannel, { id })
  expect(broken.state).toBe('broken')
  expect(broken.error?.mend).toContain('Wall')
  wall.identify = null
  wall.account = { ...wall.account, key: 'did:other', handle: 'other.example' }
  expect(await refusal(ada.call(endpoints.renewAccess, { id, secret: 'new' }))).toBe('channels.other-account')
  wall.account = { ...wall.account, key: 'did:me' }
  expect(await ada.call(endpoints.renewAccess, { id, secret: 'new' })).toMatchObject({ state: 'working', error: null })
  const row = (await findChannel(ctx.db, (await organisation(ctx)).id, id))!
  expect((await openChannel(ctx, row, new AbortController().signal)).secret).toBe('new')
  const actions = (await ada.call(listAudit, { limit: 20 })).items.map(item => item.action)
  expect(actions.filter(action => action.startsWith('channels.'))).toEqual([
    'channels.renew-access',
    'channels.break-channel',
    'channels.connect-channel',
  ])
})

const organisation = async (ctx: Awaited<ReturnType<typeof testContext>>) =>
  ctx.db.selectFrom('organisation').selectAll().executeTakeFirstOrThrow()

test('health is asked for once a day, and an end is told seven days ahead, once', async () => {
  const { ctx, ada, connect, wall } = await world()
  wall.account = { ...wall.account, expiresAt: new Date(ctx.clock.now().getTime() + 9 * 86_400_000) }
  await connect()
  const look = async () => {
    wall.asked = []
    await reviewAllChannels(ctx)
    await ctx.drain()
    const { items } = await ada.call(listAudit, { action: 'channels.warn-of-end', limit: 10 })
    const [channel] = (await ada.call(endpoints.listChannels, {})).channels
    return { asked: wall.asked.length, told: items.length, days: channel!.expiresInDays }
  }
  expect(await look()).toEqual({ asked: 0, told: 0, days: null })
  ctx.clock.advance({ hours: 24 })
  expect(await look()).toEqual({ asked: 1, told: 0, days: null })
  ctx.clock.advance({ hours: 24 })
  expect(await look()).toEqual({ asked: 1, told: 1, days: 7 })
  ctx.clock.advance({ hours: 1 })
  expect(await look()).toEqual({ asked: 0, told: 1, days: 7 })
})

test('who is not named may not use an account; a person who is no member cannot be named', async () => {
  const { ada, connect, join } = await world()
  const { id } = await connect()
  const bob = await join('Bob', 'animator')
  const [someone] = (await ada.call(listMembers, {})).items.filter(member => member.name === 'Bob')
  const mine = async (who: Visitor) => (await who.call(endpoints.readChannel, { id })).mine
  expect([await mine(ada), await mine(bob)]).toEqual([true, true])
  await ada.call(endpoints.changePeople, { id, people: [someone!.userId] })
  expect([await mine(ada), await mine(bob)]).toEqual([false, true])
  expect(await refusal(ada.call(endpoints.changePeople, { id, people: ['nobody'] }))).toBe('channels.not-a-member')
  expect(await refusal(bob.call(endpoints.changePeople, { id, people: [] }))).toBe('app.not-allowed')
})

test('an account whose last named person left is nobody’s until somebody names others or lifts the restriction', async () => {
  const { ada, connect, join } = await world()
  const { id } = await connect()
  const eve = await join('Eve', 'animator')
  const { items } = await ada.call(listMembers, {})
  const userId = items.find(one => one.name === 'Eve')!.userId
  await ada.call(endpoints.changePeople, { id, people: [userId] })
  expect(await eve.call(endpoints.readChannel, { id })).toMatchObject({ restricted: true, mine: true })
  await ada.call(removeMember, { userId })
  expect(await ada.call(endpoints.readChannel, { id })).toMatchObject({ restricted: true, people: [], mine: false })
  const open = await ada.call(endpoints.changePeople, { id, people: [] })
  expect(open).toMatchObject({ restricted: false, people: [], mine: true })
})

test('what a slow network says of an access is not written over what happened to the account meanwhile', async () => {
  const { ctx, ada, connect, wall } = await world()
  const row = async (id: string) => findChannel(ctx.db, (await organisation(ctx)).id, id)
  const { id } = await connect()
  wall.meanwhile = async () => {
    await ada.call(endpoints.removeChannel, { id })
  }
  expect(await refusal(ada.call(endpoints.checkChannel, { id }))).toBe('channels.no-such-channel')
  expect((await row(id))?.state).toBe('removed')
  const other = await connect()
  wall.meanwhile = async () => {
    await ada.call(endpoints.removeChannel, { id: other.id })
  }
  expect(await refusal(ada.call(endpoints.renewAccess, { id: other.id, secret: 'new' }))).toBe(
    'channels.no-such-channel',
  )
  expect((await row(other.id))?.state).toBe('removed')
  const third = await connect()
  wall.meanwhile = async () => {
    await breakChannel(ctx, (await row(third.id))!, { code: 'channels.account-changed', params: {} })
  }
  expect((await ada.call(endpoints.checkChannel, { id: third.id })).state).toBe('broken')
})

test('a pause is everybody’s who animates, the accounts are the managers’', async () => {
  const { connect, join } = await world()
  const { id } = await connect()
  for (const role of roles) {
    const who = await join(`Bob${role}`, role)
    const pauses = role === 'administrator' || role === 'manager' || role === 'animator'
    const manages = role === 'administrator' || role === 'manager'
    const may = async (call: Promise<unknown>) => (await refusal(call)) !== 'app.not-allowed'
    expect(await may(who.call(endpoints.pauseAll, { why: 'crise' })), role).toBe(pauses)
    expect(await may(who.call(endpoints.resumeAll, {})), role).toBe(pauses)
    expect(await may(who.call(endpoints.pauseChannel, { id })), role).toBe(pauses)
    expect(await may(who.call(endpoints.resumeChannel, { id })), role).toBe(pauses)
    expect(await may(who.call(endpoints.changeChannel, { id, name: 'Le musée' })), role).toBe(manages)
    expect(await may(who.call(endpoints.checkChannel, { id })), role).toBe(manages)
    expect(await may(who.call(endpoints.changeSending, { toleranceMinutes: 45 })), role).toBe(manages)
    expect(await may(who.call(endpoints.listChannels, {})), role).toBe(role !== 'employee')
  }
})

test('a removed account leaves its place free and its access is gone', async () => {
  const { ctx, ada, connect } = await world()
  const { id } = await connect()
  await ada.call(endpoints.removeChannel, { id })
  expect(await refusal(ada.call(endpoints.readChannel, { id }))).toBe('channels.no-such-channel')
  const row = async () => findChannel(ctx.db, (await organisation(ctx)).id, id)
  ctx.clock.advance({ seconds: 61 })
  await ctx.drain()
  expect(await row()).toMatchObject({ state: 'removed', secret: null })
  expect(await refusal(ada.call(endpoints.restoreChannel, { id }))).toBe('channels.removal-final')
  expect((await connect()).id).not.toBe(id)
})

test('a removal is taken back within half a minute, with its access and its people; not over an account connected since', async () => {
  const { ctx, ada, connect, wall } = await world()
  const { id } = await connect()
  const { items } = await ada.call(listMembers, {})
  await ada.call(endpoints.changePeople, { id, people: [items[0]!.userId] })
  await ada.call(endpoints.removeChannel, { id })
  ctx.clock.advance({ seconds: 20 })
  expect(await ada.call(endpoints.restoreChannel, { id })).toMatchObject({
    state: 'working',
    people: [items[0]!.userId],
  })
  ctx.clock.advance({ seconds: 60 })
  wall.asked = []
  await ctx.drain()
  expect(wall.asked).toEqual([{ secret: 'a very secret word' }])
  await ada.call(endpoints.removeChannel, { id })
  await connect()
  expect(await refusal(ada.call(endpoints.restoreChannel, { id }))).toBe('channels.channel-twice')
})

const granting = (wallOf: () => Wall, more: { renewable?: false } = {}): Parameters<typeof testWall>[0] => ({
  auth: 'oauth2',
  oauth: {
    register: async () => {
      wallOf().registered += 1
      return { id: 'client', secret: 'client-secret' }
    },
    authorise: (_settings, client, { redirect, state, challenge }) =>
      `https://a.example/authorise?${new URLSearchParams({ client_id: client.id, redirect_uri: redirect, state, code_challenge: challenge })}`,
    exchange: async (_ctx, client, { code, verifier }) => {
      if (code !== 'good') throw trouble('auth')
      const secret = `token of ${client.secret} ${verifier.length}`
      return { secret, expiresAt: new Date('2026-03-02T11:00:00Z'), ...more }
    },
    revoke: async (ctx, client) => {
      wallOf().revoked.push(`${ctx.secret} of ${client.id}`)
      throw trouble('unavailable')
    },
    renew: async ctx => {
      wallOf().renewals += 1
      return { secret: `${ctx.secret} renewed`, expiresAt: new Date(ctx.now.getTime() + 7_200_000) }
    },
  },
})

test('a network’s own authorisation: state and verifier work once, for the person who left, within ten minutes', async () => {
  let wall: Wall | null = null
  const made = await world(granting(() => wall!))
  wall = made.wall
  const { ctx, ada, join } = made
  const start = async () =>
    new URL((await ada.call(endpoints.startAuthorisation, { connector: 'wall', settings: {} })).url)
  const first = await start()
  expect(first.searchParams.get('redirect_uri')).toBe('http://localhost:4242/o/le-phare/channels/authorised')
  const state = first.searchParams.get('state')!
  const stored = await sql<{ all: string }>`select channel_grant::text as all from channel_grant`.execute(ctx.db)
  expect(JSON.stringify(stored.rows)).not.toContain(state)
  const eve = await join('Eve', 'administrator')
  expect(await refusal(eve.call(endpoints.finishAuthorisation, { state, code: 'good' }))).toBe('channels.grant-expired')
  const channel = await ada.call(endpoints.finishAuthorisation, { state, code: 'good' })
  expect(channel).toMatchObject({ state: 'working', expiresAt: null })
  expect(await refusal(ada.call(endpoints.finishAuthorisation, { state, code: 'good' }))).toBe('channels.grant-expired')
  const late = await start()
  ctx.clock.advance({ minutes: 11 })
  expect(
    await refusal(ada.call(endpoints.finishAuthorisation, { state: late.searchParams.get('state')!, code: 'good' })),
  ).toBe('channels.grant-expired')
  const refused = await start()
  const denied = { state: refused.searchParams.get('state')!, error: 'access_denied' }
  expect(await refusal(ada.call(endpoints.finishAuthorisation, denied))).toBe('channels.not-granted')
  // Servers forget applications that nobody granted anything.
  expect(wall.registered).toBe(3)
  // Used when it is about to end: renewed first, once for many at the same time.
  ctx.clock.set('2026-03-02T10:57:00Z')
  const row = (await findChannel(ctx.db, (await organisation(ctx)).id, channel.id))!
  const open = () => openChannel(ctx, row, new AbortController().signal)
  const secrets = (await Promise.all([open(), open(), open()])).map(one => one.secret)
  expect(secrets).toEqual(Array(3).fill('token of client-secret 43 renewed'))
  expect(wall.renewals).toBe(1)
  await ada.call(endpoints.removeChannel, { id: channel.id })
  expect(wall.revoked).toEqual([])
  ctx.clock.advance({ seconds: 61 })
  await ctx.drain()
  expect(wall.revoked).toEqual(['token of client-secret 43 renewed of client'])
})

test('where a network gives temporary credentials first, they stay sealed until it sends the person back', async () => {
  const begun: object[] = []
  const { ada, ctx, wall } = await world({
    auth: 'oauth2',
    oauth: {
      ownClient: true,
      begin: async (_ctx, client, { redirect, state }) => {
        begun.push({ client, redirect, state })
        if (client.id === 'refused') throw trouble('auth')
        return { challenge: 'temporary', verifier: 'secret of temporary' }
      },
      authorise: (_settings, _client, { challenge }) => `https://a.example/authorise?oauth_token=${challenge}`,
      exchange: async (_ctx, _client, { code, verifier }) => ({ secret: `${verifier} for ${code}`, expiresAt: null }),
    },
  })
  const start = (id: string) =>
    ada.call(endpoints.startAuthorisation, { connector: 'wall', settings: {}, client: { id, secret: 's' } })
  expect((await ada.call(endpoints.listConnectors, {})).connectors).toMatchObject([{ ownClient: true, redirect: null }])
  expect(await refusal(start('refused'))).toBe('channels.refused')
  expect((await start('app')).url).toBe('https://a.example/authorise?oauth_token=temporary')
  const [, { state }] = begun as { state: string }[] as [object, { state: string }]
  const stored = await sql<{ all: string }>`select channel_grant::text as all from channel_grant`.execute(ctx.db)
  expect(stored.rows).toHaveLength(1)
  expect(JSON.stringify(stored.rows)).not.toContain('temporary')
  expect(await ada.call(endpoints.finishAuthorisation, { state, code: '123' })).toMatchObject({ state: 'working' })
  expect(wall.asked.at(-1)).toEqual({ secret: 'secret of temporary for 123' })
  expect(await refusal(ada.call(endpoints.finishAuthorisation, { state, code: '123' }))).toBe('channels.grant-expired')
})

test('an access that cannot be renewed without a person is left as it is, and said to end', async () => {
  let wall: Wall | null = null
  const made = await world(granting(() => wall!, { renewable: false }))
  wall = made.wall
  const { ada } = made
  const { url } = await ada.call(endpoints.startAuthorisation, { connector: 'wall', settings: {} })
  const state = new URL(url).searchParams.get('state')!
  const channel = await ada.call(endpoints.finishAuthorisation, { state, code: 'good' })
  expect(channel).toMatchObject({ state: 'working', expiresAt: '2026-03-02T11:00:00.000Z', expiresInDays: 1 })
  expect(await ada.call(endpoints.checkChannel, { id: channel.id })).toMatchObject({ state: 'working' })
  expect(wall.renewals).toBe(0)
})

test('everything is held by one word, with why and by whom', async () => {
  const { ada } = await world()
  expect((await ada.call(endpoints.listChannels, {})).sending).toEqual({ paused: null, toleranceMinutes: 30 })
  const paused = await ada.call(endpoints.pauseAll, { why: 'deuil' })
  expect(paused.paused).toMatchObject({ by: 'Ada', why: 'deuil' })
  expect((await ada.call(endpoints.pauseAll, {})).paused).toEqual(paused.paused)
  await ada.call(endpoints.changeSending, { toleranceMinutes: 5 })
  expect(await ada.call(endpoints.resumeAll, {})).toEqual({ paused: null, toleranceMinutes: 5 })
})

test('who may renew an access is written to once when it ends soon, and once when it breaks; nobody else is', async () => {
  const mail = await startMailServer()
  const { ctx, ada, connect, wall, join } = await world({}, { smtpUrl: mail.url })
  await join('Mia', 'manager')
  await join('Eve', 'animator')
  await ctx.drain()
  const told = async (deed: () => Promise<unknown>) => {
    mail.received.length = 0
    await deed()
    await ctx.drain()
    return mail.received.map(one => [one.mail.subject, one.to]).sort()
  }
  const to = async (subject: string) => {
    const { items } = await ada.call(listMembers, {})
    const managers = items.filter(one => one.role !== 'animator')
    return managers.map(one => [subject, one.email]).sort()
  }
  wall.account = { ...wall.account, expiresAt: new Date(ctx.clock.now().getTime() + 6 * 86_400_000) }
  const { id } = await connect()
  expect(await told(() => reviewAllChannels(ctx))).toEqual(await to('Accès bientôt terminé : Musée'))
  expect(await told(() => reviewAllChannels(ctx))).toEqual([])
  wall.identify = trouble('auth')
  const look = () => ada.call(endpoints.checkChannel, { id })
  expect(await told(look)).toEqual(await to('Accès à renouveler : Musée'))
  expect(mail.received[0]!.mail.text).toContain(`/o/le-phare/channels/${id}`)
  expect(await told(look)).toEqual([])
})

/** Accounts whose access holds for a while and renews itself. */
async function renewing(meanwhile: () => Promise<void>, accounts = 1) {
  let wall: Wall | null = null
  const { oauth, ...given } = granting(() => wall!)!
  const renew: NonNullable<typeof oauth>['renew'] = async (ctx, client) => {
    await meanwhile()
    return oauth!.renew!(ctx, client)
  }
  const made = await world({ ...given, oauth: { ...oauth!, renew } })
  wall = made.wall
  const ids: string[] = []
  for (let one = 0; one < accounts; one += 1) {
    wall.account = { ...wall.account, key: `did:${one}` }
    const { url } = await made.ada.call(endpoints.startAuthorisation, { connector: 'wall', settings: {} })
    const state = new URL(url).searchParams.get('state')!
    ids.push((await made.ada.call(endpoints.finishAuthorisation, { state, code: 'good' })).id)
  }
  const row = async (id: string) => (await findChannel(made.ctx.db, (await organisation(made.ctx)).id, id))!
  return { ...made, wall, ids, row }
}

test('an access that was renewed and is refused all the same is broken', async () => {
  const { ada, wall, ids } = await renewing(async () => {})
  wall.identify = trouble('auth')
  expect((await ada.call(endpoints.checkChannel, { id: ids[0]! })).state).toBe('broken')
  expect(wall.renewals).toBe(1)
})

test('a renewed access is kept whatever became of the account meanwhile: it is the only one left', async () => {
  let broken: () => Promise<void> = async () => {}
  const { ctx, ids, row } = await renewing(() => broken())
  const before = await row(ids[0]!)
  broken = () => breakChannel(ctx, before, { code: 'channels.account-changed', params: {} })
  ctx.clock.set('2026-03-02T10:57:00Z')
  await openChannel(ctx, before, new AbortController().signal)
  const after = await row(ids[0]!)
  expect([after.state, after.secret === before.secret]).toEqual(['broken', false])
})

test('networks that are slow to renew do not take the database’s connections', async () => {
  let [running, most] = [0, 0]
  let db: (() => Promise<unknown>) | null = null
  const { ctx, ids, row } = await renewing(async () => {
    running += 1
    most = Math.max(most, running)
    for (let times = 0; times < 20; times += 1) await db!()
    running -= 1
  }, 6)
  db = () => ctx.db.selectFrom('organisation').select('id').execute()
  ctx.clock.set('2026-03-02T10:57:00Z')
  const rows = await Promise.all(ids.map(row))
  await Promise.all(rows.map(one => openChannel(ctx, one, new AbortController().signal)))
  expect(most).toBeLessThanOrEqual(3)
})
