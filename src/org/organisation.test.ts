import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { AppError } from '../errors.ts'
import type { roles } from '../permissions.ts'
import { testContext } from '../testing/index.ts'
import { firstAdministrator, password, testHttp, type Visitor, visitor } from '../testing/visitor.ts'
import { actorOfKey } from './api-keys.ts'
import { audit, systemActor } from './audit.ts'
import * as endpoints from './endpoints.ts'
import { setRole } from './members.ts'

const ctx = await testContext()
const server = await testHttp(ctx)
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'accepted',
    error => (error instanceof AppError ? error.code : error),
  )
let ada: Visitor
beforeAll(async () => {
  ada = await firstAdministrator(ctx, server)
})

const tokenOf = (link: string) => link.split('/invitation/')[1]!

/** A new person with an account, member of the visitor's organisation. */
async function join(by: Visitor, name: string, role: (typeof roles)[number]): Promise<Visitor & { id: string }> {
  const email = `${name.toLowerCase()}@phare.example`
  const { link } = await by.call(endpoints.createInvitation, { email, role })
  const person = visitor(server, { organisation: by.organisation })
  await person.call(endpoints.acceptInvitation, { token: tokenOf(link), account: { name, password } })
  return Object.assign(person, { id: (await person.call(endpoints.me, {})).account.id })
}

test('an invitation makes an account and a member, once', async () => {
  const { link, mailed } = await ada.call(endpoints.createInvitation, { email: ' Bob@Phare.example ', role: 'manager' })
  expect(mailed).toBe(false)
  const bob = visitor(server, { organisation: 'le-phare' })
  const token = tokenOf(link)
  expect(await bob.call(endpoints.getInvitation, { token })).toMatchObject({
    organisation: { slug: 'le-phare', name: 'Le Phare' },
    email: 'bob@phare.example',
    role: 'manager',
    invitedBy: 'Ada',
    next: 'create',
  })
  expect(await refusal(bob.call(endpoints.acceptInvitation, { token }))).toBe('org.invitation-account-wanted')
  expect(await ada.call(endpoints.listInvitations, {})).toMatchObject({ items: [{ email: 'bob@phare.example' }] })
  await bob.call(endpoints.acceptInvitation, { token, account: { name: 'Bob', password, locale: 'en' } })
  expect(await bob.call(endpoints.me, {})).toMatchObject({
    account: { name: 'Bob', locale: 'en' },
    organisations: [{ slug: 'le-phare', role: 'manager' }],
  })
  const again = { token, account: { name: 'Bob', password } }
  expect(await refusal(visitor(server).call(endpoints.acceptInvitation, again))).toBe('org.invitation-gone')
  expect((await ada.call(endpoints.listInvitations, {})).items).toEqual([])
  expect(await refusal(ada.call(endpoints.createInvitation, { email: 'bob@phare.example', role: 'reader' }))).toBe(
    'org.already-member',
  )
})

test('links that expired, were replaced or taken back are gone; a made-up one too', async () => {
  const stranger = visitor(server)
  const invitation = { email: 'carl@phare.example', role: 'reader' } as const
  const first = await ada.call(endpoints.createInvitation, invitation)
  const second = await ada.call(endpoints.createInvitation, { ...invitation, days: 1 })
  const look = (link: string) => refusal(stranger.call(endpoints.getInvitation, { token: tokenOf(link) }))
  expect(await look(first.link)).toBe('org.invitation-gone')
  expect(await look(second.link)).toBe('accepted')
  ctx.clock.advance({ days: 1 })
  expect(await look(second.link)).toBe('org.invitation-gone')
  expect((await ada.call(endpoints.listInvitations, {})).items[0]).toMatchObject({ expired: true })
  const third = await ada.call(endpoints.createInvitation, invitation)
  await ada.call(endpoints.revokeInvitation, { id: third.id })
  expect(await look(third.link)).toBe('org.invitation-gone')
  expect(await look(`${third.link.slice(0, -8)}${third.link.endsWith('AAAAAAAA') ? 'BBBBBBBB' : 'AAAAAAAA'}`)).toBe(
    'org.invitation-gone',
  )
  expect(await look('/invitation/nonsense')).toBe('org.invitation-gone')
  const stored = await ctx.db.selectFrom('invitation').select('token_hash').execute()
  expect(stored.map(row => row.token_hash)).not.toContain(tokenOf(third.link))
})

test('somebody with an account joins a second organisation signed in with the invited address', async () => {
  await ada.call(endpoints.createOrganisation, { name: 'Le Môle' })
  const there = Object.assign(visitor(server, { organisation: 'le-mole' }), {})
  await there.call(endpoints.signIn, { email: 'ada@phare.example', password })
  const { link } = await there.call(endpoints.createInvitation, { email: 'bob@phare.example', role: 'reader' })
  const token = tokenOf(link)
  const bob = visitor(server, { organisation: 'le-mole' })
  expect(await bob.call(endpoints.getInvitation, { token })).toMatchObject({ next: 'sign-in' })
  expect(await refusal(bob.call(endpoints.acceptInvitation, { token }))).toBe('org.invitation-sign-in-first')
  const steal = { token, account: { name: 'Eve', password: 'un autre mot de passe' } }
  expect(await refusal(visitor(server).call(endpoints.acceptInvitation, steal))).toBe('org.account-exists')
  expect(await ada.call(endpoints.getInvitation, { token })).toMatchObject({ next: 'other-account' })
  expect(await refusal(ada.call(endpoints.acceptInvitation, { token }))).toBe('org.invitation-other-account')
  await bob.call(endpoints.signIn, { email: 'bob@phare.example', password })
  expect(await bob.call(endpoints.getInvitation, { token })).toMatchObject({ next: 'accept' })
  await bob.call(endpoints.acceptInvitation, { token })
  expect((await bob.call(endpoints.me, {})).organisations.map(one => [one.slug, one.role])).toEqual([
    ['le-mole', 'reader'],
    ['le-phare', 'manager'],
  ])
  // A manager of one organisation is a reader of the other, and makes no third one.
  expect(await refusal(bob.call(endpoints.listAudit, {}))).toBe('app.not-allowed')
  expect(await refusal(bob.call(endpoints.createOrganisation, { name: 'À moi' }))).toBe('app.not-allowed')
})

test('roles change what a person may do at once; the last administrator stays', async () => {
  const dora = await join(ada, 'Dora', 'reader')
  const me = (await ada.call(endpoints.me, {})).account.id
  expect(await refusal(dora.call(endpoints.listApiKeys, {}))).toBe('app.not-allowed')
  expect((await dora.call(endpoints.listMembers, {})).items.every(item => item.twoFactor === null)).toBe(true)
  await ada.call(endpoints.changeRole, { userId: dora.id, role: 'administrator' })
  expect(await refusal(dora.call(endpoints.listApiKeys, {}))).toBe('accepted')
  await dora.call(endpoints.changeRole, { userId: me, role: 'reader' })
  expect(await refusal(dora.call(endpoints.changeRole, { userId: dora.id, role: 'reader' }))).toBe(
    'org.last-administrator',
  )
  expect(await refusal(dora.call(endpoints.removeMember, { userId: dora.id }))).toBe('org.last-administrator')
  expect(await refusal(dora.call(endpoints.leaveOrganisation, {}))).toBe('org.last-administrator')
  await dora.call(endpoints.changeRole, { userId: me, role: 'administrator' })
  await dora.call(endpoints.leaveOrganisation, {})
  expect(await refusal(dora.call(endpoints.getOrganisation, {}))).toBe('app.no-such-organisation')
  expect(await refusal(ada.call(endpoints.changeRole, { userId: dora.id, role: 'reader' }))).toBe('org.no-such-member')
})

test('two administrators who demote each other at the same moment leave one', async () => {
  const flora = await join(ada, 'Flora', 'administrator')
  const me = (await ada.call(endpoints.me, {})).account.id
  const { id } = await ctx.db
    .selectFrom('organisation')
    .select('id')
    .where('slug', '=', 'le-phare')
    .executeTakeFirstOrThrow()
  const demote = (userId: string) => refusal(setRole(ctx.db, systemActor(id), userId, 'manager', null))
  for (let round = 0; round < 12; round += 1) {
    const results = await Promise.all([demote(flora.id), demote(me)])
    expect(results.sort()).toEqual(['accepted', 'org.last-administrator'])
    for (const userId of [flora.id, me]) await setRole(ctx.db, systemActor(id), userId, 'administrator', null)
  }
  await ada.call(endpoints.removeMember, { userId: flora.id })
})

test('settings: changed, checked, logged with what was before', async () => {
  await ada.call(endpoints.updateOrganisation, { name: 'Le Grand Phare', retentionDays: 365, languages: ['fr', 'en'] })
  expect(await ada.call(endpoints.getOrganisation, {})).toMatchObject({
    name: 'Le Grand Phare',
    retentionDays: 365,
    languages: ['fr', 'en'],
    timeZone: 'America/Montreal',
    role: 'administrator',
  })
  expect(await refusal(ada.call(endpoints.updateOrganisation, { slug: 'le-mole' }))).toBe('org.slug-taken')
  expect(await refusal(ada.call(endpoints.updateOrganisation, { timeZone: '+05:00' }))).toBe('app.invalid-input')
  const { items } = await ada.call(endpoints.listAudit, { action: 'org.update-organisation' })
  expect(items[0]).toMatchObject({
    actor: { name: 'Ada', via: 'session' },
    details: {
      before: { name: 'Le Phare', retentionDays: null },
      after: { name: 'Le Grand Phare', retentionDays: 365 },
    },
  })
  expect(items[0]!.details.after).not.toHaveProperty('slug')
})

test('API keys: shown once, act with their role in their organisation only, expire, are revoked', async () => {
  const made = await ada.call(endpoints.createApiKey, { name: 'Tableau', role: 'manager', days: 30 })
  expect(made.key).toMatch(/^vgk_[\w-]{43}$/)
  const robot = visitor(server, { organisation: 'le-phare', headers: { authorization: `Bearer ${made.key}` } })
  expect(await robot.call(endpoints.getOrganisation, {})).toMatchObject({ role: 'manager' })
  expect(await refusal(robot.call(endpoints.listApiKeys, {}))).toBe('app.not-allowed')
  expect(await refusal(robot.call(endpoints.me, {}))).toBe('app.not-signed-in')
  robot.organisation = 'le-mole'
  expect(await refusal(robot.call(endpoints.getOrganisation, {}))).toBe('app.key-not-valid')
  robot.organisation = 'le-phare'
  const [row] = (await ada.call(endpoints.listApiKeys, {})).items
  expect(row).toMatchObject({ name: 'Tableau', prefix: made.key.slice(0, 10), createdBy: 'Ada', expired: false })
  expect(row!.lastUsedAt).toBe(ctx.clock.now().toISOString())
  const stored = await ctx.db.selectFrom('api_key').selectAll().execute()
  expect(JSON.stringify(stored)).not.toContain(made.key)
  expect(await refusal(robot.call(endpoints.leaveOrganisation, {}))).toBe('org.people-only')
  // What a key keeps for itself is known by the key.
  expect(await actorOfKey(ctx, made.key, 'le-phare', null)).toMatchObject({
    userId: null,
    keyId: row!.id,
    via: 'api-key',
  })

  ctx.clock.advance({ days: 30 })
  expect(await refusal(robot.call(endpoints.getOrganisation, {}))).toBe('app.key-not-valid')
  const endless = await ada.call(endpoints.createApiKey, { name: 'Sans fin', role: 'reader', days: null })
  robot.headers.authorization = `Bearer ${endless.key}`
  expect(await refusal(robot.call(endpoints.getOrganisation, {}))).toBe('accepted')
  await ada.call(endpoints.revokeApiKey, { id: endless.id })
  expect(await refusal(robot.call(endpoints.getOrganisation, {}))).toBe('app.key-not-valid')
  expect(await refusal(ada.call(endpoints.revokeApiKey, { id: endless.id }))).toBe('org.no-such-api-key')
})

test('nothing of one organisation is reached from another', async () => {
  const eve = await join(ada, 'Eve', 'administrator')
  // Eve administers Le Phare only; Le Môle holds an invitation and a key whose ids she knows.
  const there = visitor(server, { organisation: 'le-mole' })
  await there.call(endpoints.signIn, { email: 'ada@phare.example', password })
  const invitation = await there.call(endpoints.createInvitation, { email: 'zoe@mole.example', role: 'reader' })
  const key = await there.call(endpoints.createApiKey, { name: 'Môle', role: 'administrator' })
  const entry = (await there.call(endpoints.listAudit, {})).items[0]!
  expect(await refusal(eve.call(endpoints.revokeInvitation, { id: invitation.id }))).toBe('org.no-such-invitation')
  expect(await refusal(eve.call(endpoints.revokeApiKey, { id: key.id }))).toBe('org.no-such-api-key')
  expect((await eve.call(endpoints.listAudit, { limit: 200 })).items.map(item => item.id)).not.toContain(entry.id)
  eve.organisation = 'le-mole'
  for (const [endpoint, input] of [
    [endpoints.getOrganisation, {}],
    [endpoints.listMembers, {}],
    [endpoints.listInvitations, {}],
    [endpoints.listApiKeys, {}],
    [endpoints.getOidc, {}],
    [endpoints.listAudit, {}],
    [endpoints.revokeApiKey, { id: key.id }],
  ] as const)
    expect(await refusal(eve.call(endpoint as never, input as never)), endpoint.id).toBe('app.no-such-organisation')
  expect(await refusal(visitor(server, { organisation: 'le-mole' }).call(endpoints.listMembers, {}))).toBe(
    'app.not-signed-in',
  )
})

test('the audit log: pages, filters, append-only', async () => {
  const { id } = await ctx.db
    .selectFrom('organisation')
    .select('id')
    .where('slug', '=', 'le-phare')
    .executeTakeFirstOrThrow()
  for (let i = 0; i < 7; i += 1)
    await audit(ctx.db, systemActor(id), 'listen.count-waves', { type: 'wave', id: String(i) }, { after: { i } })
  const seen: string[] = []
  let after: string | undefined
  do {
    const page = await ada.call(endpoints.listAudit, { action: 'listen', limit: 3, ...(after ? { after } : {}) })
    seen.push(...page.items.map(item => item.subject.id))
    after = page.next ?? undefined
  } while (after !== undefined)
  expect(seen).toEqual(['6', '5', '4', '3', '2', '1', '0'])
  const one = await ada.call(endpoints.listAudit, { subjectType: 'wave', subjectId: '3' })
  expect(one.items).toMatchObject([{ details: { after: { i: 3 } }, actor: { id: null, name: 'Vigie', via: 'system' } }])
  const signIns = await ada.call(endpoints.listAudit, { action: 'org.sign-in' })
  expect(signIns.items[0]).toMatchObject({ subject: { name: 'Ada' }, ip: expect.stringMatching(/^10\./) })
  const whole = JSON.stringify((await ada.call(endpoints.listAudit, { limit: 200 })).items)
  for (const secret of ['vgk_', password, 'token']) expect(whole).not.toContain(secret)

  const change = ctx.db.updateTable('audit_entry').set({ actor_name: 'Personne' }).where('organisation_id', '=', id)
  await expect(change.execute()).rejects.toThrow('append-only')
  await expect(ctx.db.deleteFrom('audit_entry').where('organisation_id', '=', id).execute()).rejects.toThrow(
    'append-only',
  )
})

test('an organisation that goes takes its log with it', async () => {
  const before = await ctx.db.selectFrom('audit_entry').select(sql<number>`count(*)`.as('n')).executeTakeFirstOrThrow()
  await ctx.db.deleteFrom('organisation').where('slug', '=', 'le-mole').execute()
  const after = await ctx.db.selectFrom('audit_entry').select(sql<number>`count(*)`.as('n')).executeTakeFirstOrThrow()
  expect(after.n).toBeLessThan(before.n)
})
