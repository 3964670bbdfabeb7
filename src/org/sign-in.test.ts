import { createHmac } from 'node:crypto'
import { getMigrations } from 'better-auth/db/migration'
import { expect, test } from 'vitest'
import { AppError } from '../errors.ts'
import { createSecrets } from '../secrets/index.ts'
import { authenticator } from '../testing/authenticator.ts'
import { testContext, testJobs } from '../testing/index.ts'
import { firstAdministrator, password, testHttp, visitor } from '../testing/visitor.ts'
import { authOptions } from './auth.ts'
import * as endpoints from './endpoints.ts'
import { firstRunCode } from './first-run.ts'

const ctx = await testContext()
const server = await testHttp(ctx)
const code = (error: unknown) => (error instanceof AppError ? error.code : error)
const refusal = (promise: Promise<unknown>) => promise.then(() => 'accepted', code)

test('our migration makes every table and column that better-auth wants', async () => {
  const wanted = await getMigrations(authOptions(ctx))
  expect(wanted.toBeCreated).toEqual([])
  expect(wanted.toBeAdded).toEqual([])
})

test('the first run wants the code of the terminal, makes an administrator, and happens once', async () => {
  const stranger = visitor(server)
  expect(await stranger.call(endpoints.getFirstRun, {})).toEqual({ needed: true })
  const input = { organisation: 'Le Phare', name: 'Eve', email: 'eve@example.org', password, code: 'AAAA-BBBB-CCCC' }
  const wrong = await stranger.call(endpoints.firstRun, input).catch(error => error)
  expect(wrong).toMatchObject({ code: 'org.wrong-first-run-code', fields: [{ path: 'code' }] })
  const short = { ...input, code: (await firstRunCode(ctx))!, password: 'court' }
  expect(await refusal(stranger.call(endpoints.firstRun, short))).toBe('app.invalid-input')

  const ada = await firstAdministrator(ctx, server)
  const me = await ada.call(endpoints.me, {})
  expect(me.account).toMatchObject({
    name: 'Ada',
    email: 'ada@phare.example',
    locale: 'fr',
    theme: 'auto',
    hasPassword: true,
  })
  expect(me.organisations).toEqual([
    { slug: 'le-phare', name: 'Le Phare', role: 'administrator', timeZone: 'America/Montreal' },
  ])
  expect(await firstRunCode(ctx)).toBeNull()
  expect(await stranger.call(endpoints.getFirstRun, {})).toEqual({ needed: false })
  expect(await refusal(stranger.call(endpoints.firstRun, { ...input, code: 'AAAA' }))).toBe('org.first-run-done')
})

test('session cookies are out of reach of scripts and of other sites', async () => {
  const answer = await server.inject({
    method: 'POST',
    url: '/api/sign-in',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'ada@phare.example', password }),
  })
  const cookie = [answer.headers['set-cookie']].flat().find(line => line?.includes('session_token'))
  expect(cookie).toMatch(/HttpOnly/i)
  expect(cookie).toMatch(/SameSite=Lax/i)
  expect(answer.body).not.toContain('token')
})

test('two installations on one host keep their sessions apart, and a change of key does not end them', async () => {
  const nameUnder = (secrets: string[]) =>
    authOptions({ ...ctx, secrets: createSecrets(secrets) }).advanced.cookiePrefix
  expect(nameUnder(['a'.repeat(32)])).toMatch(/^vigie-[0-9a-f]{8}$/)
  expect(nameUnder(['a'.repeat(32)])).not.toBe(nameUnder(['b'.repeat(32)]))
  expect(nameUnder(['b'.repeat(32), 'a'.repeat(32)])).toBe(nameUnder(['a'.repeat(32)]))
})

test('a demonstration says so, to whoever is in and at its door; nothing else does', async () => {
  const stranger = visitor(server)
  expect((await stranger.call(endpoints.getSignInOptions, {})).demonstration).toBe(null)
  const demonstration = { email: 'demo@vigie.example', password: 'regarder-la-rive', kept: false }
  const demo = visitor(
    await testHttp({ ...ctx, jobs: testJobs(ctx.db, ctx.clock), config: { ...ctx.config, demonstration } }),
  )
  expect((await demo.call(endpoints.getSignInOptions, {})).demonstration).toEqual(demonstration)
  await demo.call(endpoints.signIn, { email: 'ada@phare.example', password })
  expect((await demo.call(endpoints.me, {})).demonstration).toEqual({ kept: false })
})

test('a wrong password and an unknown address get the same answer', async () => {
  const stranger = visitor(server)
  const wrong = await stranger.call(endpoints.signIn, { email: 'ada@phare.example', password: 'faux' }).catch(e => e)
  const unknown = await stranger.call(endpoints.signIn, { email: 'nul@phare.example', password: 'faux' }).catch(e => e)
  const nonsense = await stranger.call(endpoints.signIn, { email: 'nul', password: 'faux' }).catch(e => e)
  expect([wrong.code, wrong.status, wrong.cause]).toEqual([
    'org.wrong-credentials',
    401,
    'Adresse ou mot de passe inexact.',
  ])
  for (const other of [unknown, nonsense]) expect([other.code, other.status]).toEqual([wrong.code, wrong.status])
  expect(await refusal(stranger.call(endpoints.me, {}))).toBe('app.not-signed-in')
})

test('nobody can sign up by themselves, through the library neither', async () => {
  for (const path of ['/api/auth/sign-up/email', '/api/auth/sign-in/email', '/api/auth/get-session']) {
    const answer = await server.inject({
      method: 'POST',
      url: path,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'eve@example.org', password, name: 'Eve' }),
    })
    expect(answer.statusCode).toBe(404)
  }
})

test('sign-out ends the session, cookies replayed later are worth nothing', async () => {
  const ada = visitor(server)
  await ada.call(endpoints.signIn, { email: 'ada@phare.example', password })
  const kept = new Map(ada.cookies)
  await ada.call(endpoints.signOut, {})
  for (const [name, value] of kept) ada.cookies.set(name, value)
  expect(await refusal(ada.call(endpoints.me, {}))).toBe('app.not-signed-in')
})

test('a request forged by another site is refused', async () => {
  const ada = visitor(server)
  await ada.call(endpoints.signIn, { email: 'ada@phare.example', password })
  ada.headers['sec-fetch-site'] = 'cross-site'
  expect(await refusal(ada.call(endpoints.updateMe, { name: 'Pirate' }))).toBe('app.forged-request')
})

/** RFC 6238, as an authenticator application computes it. */
function totp(secret: string, at: number = Date.now()): string {
  const bits = [...secret]
    .map(letter => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)))
  const hash = createHmac('sha1', key).update(counter).digest()
  const offset = hash[19]! & 15
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

test('two steps: enrol, sign in with a code, with a backup code once, switch off', async () => {
  const ada = visitor(server)
  const credentials = { email: 'ada@phare.example', password }
  await ada.call(endpoints.signIn, credentials)
  expect(await refusal(ada.call(endpoints.startTwoFactor, { password: 'faux' }))).toBe('org.wrong-password')
  const { uri, secret, backupCodes } = await ada.call(endpoints.startTwoFactor, { password })
  expect(uri).toContain('otpauth://totp/')
  expect(backupCodes.length).toBeGreaterThan(5)
  expect(await refusal(ada.call(endpoints.confirmTwoFactor, { code: '000000' }))).toBe('org.wrong-code')
  await ada.call(endpoints.confirmTwoFactor, { code: totp(secret) })
  expect((await ada.call(endpoints.me, {})).account.twoFactor).toBe(true)

  const phone = visitor(server)
  expect(await phone.call(endpoints.signIn, credentials)).toEqual({ secondStep: true })
  expect(await refusal(phone.call(endpoints.me, {}))).toBe('app.not-signed-in')
  expect(await refusal(phone.call(endpoints.signInSecondStep, { code: '000000' }))).toBe('org.wrong-code')
  await phone.call(endpoints.signInSecondStep, { code: totp(secret) })
  expect((await phone.call(endpoints.me, {})).account.name).toBe('Ada')

  const lost = visitor(server)
  await lost.call(endpoints.signIn, credentials)
  await lost.call(endpoints.signInSecondStep, { method: 'backup-code', code: backupCodes[0]! })
  const again = visitor(server)
  await again.call(endpoints.signIn, credentials)
  const used = { method: 'backup-code', code: backupCodes[0]! } as const
  expect(await refusal(again.call(endpoints.signInSecondStep, used))).toBe('org.wrong-code')

  expect(await refusal(visitor(server).call(endpoints.signInSecondStep, { code: totp(secret) }))).toBe(
    'org.second-step-expired',
  )
  const { backupCodes: renewed } = await ada.call(endpoints.renewBackupCodes, { password })
  expect(renewed).not.toContain(backupCodes[1])
  await ada.call(endpoints.stopTwoFactor, { password })
  expect(await visitor(server).call(endpoints.signIn, credentials)).toEqual({ secondStep: false })
})

test('who is signed in and signs in as somebody else with two steps becomes that one', async () => {
  const ada = visitor(server, { organisation: 'le-phare' })
  await ada.call(endpoints.signIn, { email: 'ada@phare.example', password })
  const { link } = await ada.call(endpoints.createInvitation, { email: 'bob@phare.example', role: 'reader' })
  const shared = visitor(server)
  const token = link.split('/invitation/')[1]!
  await shared.call(endpoints.acceptInvitation, { token, account: { name: 'Bob', password } })
  const { secret } = await ada.call(endpoints.startTwoFactor, { password })
  await ada.call(endpoints.confirmTwoFactor, { code: totp(secret) })
  const bob = new Map(shared.cookies)
  await shared.call(endpoints.signIn, { email: 'ada@phare.example', password })
  // Another tab put Bob's session back.
  for (const [name, value] of bob) shared.cookies.set(name, value)
  await shared.call(endpoints.signInSecondStep, { code: totp(secret) })
  expect((await shared.call(endpoints.me, {})).account.name).toBe('Ada')
  await ada.call(endpoints.stopTwoFactor, { password })
})

test('guessing codes ends the sign-in after a few tries', async () => {
  const ada = visitor(server)
  await ada.call(endpoints.signIn, { email: 'ada@phare.example', password })
  const { secret } = await ada.call(endpoints.startTwoFactor, { password })
  await ada.call(endpoints.confirmTwoFactor, { code: totp(secret) })
  const thief = visitor(server)
  await thief.call(endpoints.signIn, { email: 'ada@phare.example', password })
  const answers: unknown[] = []
  for (let i = 0; i < 8; i += 1) answers.push(await refusal(thief.call(endpoints.signInSecondStep, { code: '000000' })))
  expect(answers.slice(-2)).toEqual(['org.second-step-expired', 'org.second-step-expired'])
  expect(await refusal(thief.call(endpoints.signInSecondStep, { code: totp(secret) }))).toBe('org.second-step-expired')
  await ada.call(endpoints.stopTwoFactor, { password })
})

test('sessions: listed, one ended, all others ended', async () => {
  const credentials = { email: 'ada@phare.example', password }
  const [here, there, elsewhere] = [visitor(server), visitor(server), visitor(server)]
  for (const one of [here, there, elsewhere]) await one.call(endpoints.signIn, credentials)
  const { items } = await here.call(endpoints.listSessions, {})
  expect(items.filter(item => item.current)).toHaveLength(1)
  expect(items[0]!.ip).toMatch(/^10\./)
  const current = (await there.call(endpoints.listSessions, {})).items.find(item => item.current)!
  await here.call(endpoints.endSession, { id: current.id })
  expect(await refusal(there.call(endpoints.me, {}))).toBe('app.not-signed-in')
  expect((await here.call(endpoints.endSessions, {})).ended).toBeGreaterThanOrEqual(1)
  expect(await refusal(elsewhere.call(endpoints.me, {}))).toBe('app.not-signed-in')
  expect(await refusal(here.call(endpoints.me, {}))).toBe('accepted')
  await here.call(endpoints.endSessions, { current: true })
  expect(await refusal(here.call(endpoints.me, {}))).toBe('app.not-signed-in')
})

test('a changed password ends the other sessions and keeps this one', async () => {
  const [here, there] = [visitor(server), visitor(server)]
  for (const one of [here, there]) await one.call(endpoints.signIn, { email: 'ada@phare.example', password })
  const next = 'une autre phrase de passe'
  expect(await refusal(here.call(endpoints.changePassword, { current: 'faux', next }))).toBe('org.wrong-password')
  await here.call(endpoints.changePassword, { current: password, next })
  expect(await refusal(here.call(endpoints.me, {}))).toBe('accepted')
  expect(await refusal(there.call(endpoints.me, {}))).toBe('app.not-signed-in')
  await here.call(endpoints.changePassword, { current: next, next: password })
})

test('preferences are kept and spoken', async () => {
  const ada = visitor(server)
  await ada.call(endpoints.signIn, { email: 'ada@phare.example', password })
  expect((await ada.call(endpoints.me, {})).account.characterKeys).toBe(true)
  await ada.call(endpoints.updateMe, { locale: 'en', theme: 'dark', timeZone: 'Europe/Paris', characterKeys: false })
  expect((await ada.call(endpoints.me, {})).account).toMatchObject({
    locale: 'en',
    theme: 'dark',
    timeZone: 'Europe/Paris',
    characterKeys: false,
  })
  const error = await ada.call(endpoints.changePassword, { current: 'x', next: password }).catch(e => e)
  expect(error.cause).toBe('The current password is wrong.')
  expect(await refusal(ada.call(endpoints.updateMe, { timeZone: 'Mars/Olympus' }))).toBe('app.invalid-input')
})

test('passkeys: options are made, nonsense is refused, the challenge works once', async () => {
  const ada = visitor(server)
  await ada.call(endpoints.signIn, { email: 'ada@phare.example', password })
  const options = await ada.call(endpoints.startPasskey, {})
  expect(options).toMatchObject({ rp: { id: 'localhost', name: 'Vigie' }, challenge: expect.any(String) })
  const response = { id: 'AAAA', rawId: 'AAAA', type: 'public-key', clientExtensionResults: {}, response: {} }
  expect(await refusal(ada.call(endpoints.addPasskey, { name: 'clé', response }))).toBe('org.passkey-refused')
  expect((await ada.call(endpoints.listPasskeys, {})).items).toEqual([])
  const stranger = visitor(server)
  expect(await refusal(stranger.call(endpoints.signInWithPasskey, { response }))).toBe('org.passkey-refused')
  await stranger.call(endpoints.getPasskeyChallenge, {})
  expect(await refusal(stranger.call(endpoints.signInWithPasskey, { response }))).toBe('org.passkey-unknown')
  expect(await refusal(stranger.call(endpoints.signInWithPasskey, { response }))).toBe('org.passkey-refused')
  expect(await refusal(ada.call(endpoints.removePasskey, { id: 'nothing' }))).toBe('org.no-such-passkey')
})

test('passkeys: added, used to sign in, refused when they come from another site, removed', async () => {
  const ada = visitor(server)
  await ada.call(endpoints.signIn, { email: 'ada@phare.example', password })
  const key = authenticator('http://localhost:4242')
  const evil = authenticator('http://evil.example')
  const offer = async () => (await ada.call(endpoints.startPasskey, {})) as never
  const faked = { name: 'faux', response: evil.create(await offer()) }
  expect(await refusal(ada.call(endpoints.addPasskey, faked))).toBe('org.passkey-refused')
  const { id } = await ada.call(endpoints.addPasskey, { name: 'Téléphone', response: key.create(await offer()) })
  expect((await ada.call(endpoints.listPasskeys, {})).items).toMatchObject([{ id, name: 'Téléphone' }])

  const phone = visitor(server)
  const challenge = async () => (await phone.call(endpoints.getPasskeyChallenge, {})) as never
  const response = key.get(await challenge())
  await phone.call(endpoints.signInWithPasskey, { response })
  expect((await phone.call(endpoints.me, {})).account.name).toBe('Ada')
  // The same answer a second time, or an answer to another challenge, opens nothing.
  expect(await refusal(visitor(server).call(endpoints.signInWithPasskey, { response }))).toBe('org.passkey-refused')
  await challenge()
  expect(await refusal(phone.call(endpoints.signInWithPasskey, { response }))).toBe('org.passkey-refused')

  await ada.call(endpoints.removePasskey, { id })
  const late = key.get(await challenge())
  expect(await refusal(phone.call(endpoints.signInWithPasskey, { response: late }))).toBe('org.passkey-unknown')
  const weak = authenticator('http://localhost:4242', false)
  const kept = await ada.call(endpoints.addPasskey, { name: 'Clé simple', response: weak.create(await offer()) })
  await phone.call(endpoints.signInWithPasskey, { response: weak.get(await challenge()) })
  const twoSteps = (on: boolean) => ctx.db.updateTable('auth_user').set({ twoFactorEnabled: on }).execute()
  await twoSteps(true)
  const simple = { response: weak.get(await challenge()) }
  expect(await refusal(phone.call(endpoints.signInWithPasskey, simple))).toBe('org.passkey-unverified')
  await twoSteps(false)
  await ada.call(endpoints.removePasskey, { id: kept.id })
  const actions = await ctx.db.selectFrom('audit_entry').select('action').where('action', 'like', '%passkey').execute()
  expect(actions.map(row => row.action)).toEqual([
    'org.add-passkey',
    'org.remove-passkey',
    'org.add-passkey',
    'org.remove-passkey',
  ])
})

test('two steps outlive a change of the installation’s secret; old sessions do not', async () => {
  const ada = visitor(server)
  const credentials = { email: 'ada@phare.example', password }
  await ada.call(endpoints.signIn, credentials)
  const { secret, backupCodes } = await ada.call(endpoints.startTwoFactor, { password })
  await ada.call(endpoints.confirmTwoFactor, { code: totp(secret) })
  const former = 'a secret for tests, which seals nothing of value'
  const secrets = createSecrets(['another secret, in use from now on, for tests', former])
  const renewed = await testHttp({ ...ctx, secrets, jobs: testJobs(ctx.db, ctx.clock) })
  const phone = visitor(renewed)
  for (const [name, value] of ada.cookies) phone.cookies.set(name, value)
  expect(await refusal(phone.call(endpoints.me, {}))).toBe('app.not-signed-in')
  phone.cookies.clear()
  expect(await phone.call(endpoints.signIn, credentials)).toEqual({ secondStep: true })
  await phone.call(endpoints.signInSecondStep, { code: totp(secret) })
  const lost = visitor(renewed)
  await lost.call(endpoints.signIn, credentials)
  await lost.call(endpoints.signInSecondStep, { method: 'backup-code', code: backupCodes[0]! })
  await phone.call(endpoints.stopTwoFactor, { password })
})
