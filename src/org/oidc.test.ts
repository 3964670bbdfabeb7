import { beforeAll, expect, test } from 'vitest'
import { AppError } from '../errors.ts'
import { createOutbound } from '../outbound/index.ts'
import { identityProvider } from '../testing/identity-provider.ts'
import { testClock, testContext } from '../testing/index.ts'
import type { Person } from '../testing/start-identity-provider.ts'
import { firstAdministrator, password, testHttp, type Visitor, visitor } from '../testing/visitor.ts'
import { insertAccount } from './accounts.ts'
import * as endpoints from './endpoints.ts'

const redirectUri = 'http://localhost:4242/api/auth/oidc/callback'
const provider = await identityProvider(redirectUri)
// The provider signs with the time of day, so that the product must believe in the same.
const clock = testClock(new Date())
const outbound = createOutbound({
  allow: [provider.host],
  contact: 'mailto:test@phare.example',
  version: 'test',
  clock,
})
const ctx = await testContext({ outbound, clock })
const server = await testHttp(ctx)
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'accepted',
    error => (error instanceof AppError ? error.code : error),
  )
const settings = {
  label: 'Compte du Phare',
  issuer: provider.issuer,
  clientId: provider.clientId,
  clientSecret: provider.clientSecret,
  domains: ['phare.example'],
  defaultRole: 'reader' as const,
}
const lea: Person = { sub: 'lea-1', email: 'Lea@phare.example', emailVerified: true, name: 'Léa Marin' }
let ada: Visitor
beforeAll(async () => {
  ada = await firstAdministrator(ctx, server)
})

/** Presses the provider's button, signs in there as `person`, comes back; tells where Vigie sends the browser then. */
async function throughProvider(person: Person | null, browser = visitor(server, { organisation: 'le-phare' })) {
  provider.person = person
  const start = await browser.visit('/api/auth/oidc/start?organisation=le-phare&to=/o/le-phare/listen')
  const back = await provider.authorise(start.location!)
  const landed = await browser.visit(new URL(back).pathname + new URL(back).search)
  return { browser, start, back, landed: landed.location!.replace('http://localhost:4242', '') }
}

test('settings: a wrong address is told at once, the secret is sealed and never shown', async () => {
  const set = (change: object) => refusal(ada.call(endpoints.setOidc, { ...settings, ...change }))
  expect(await set({ issuer: `${provider.issuer}/nowhere` })).toBe('org.oidc-no-provider')
  expect(await set({ issuer: 'http://example.com' })).toBe('org.oidc-insecure')
  expect(await set({ issuer: 'https://127.0.0.1:9' })).toBe('org.oidc-unreachable')
  expect(await set({})).toBe('accepted')
  expect(await ada.call(endpoints.getOidc, {})).toEqual({
    redirectUri,
    provider: {
      label: 'Compte du Phare',
      issuer: provider.issuer,
      clientId: 'vigie',
      domains: ['phare.example'],
      defaultRole: 'reader',
      hasSecret: true,
    },
  })
  const row = await ctx.db.selectFrom('oidc_provider').selectAll().executeTakeFirstOrThrow()
  expect(JSON.stringify(row)).not.toContain(provider.clientSecret)
  // Without a secret in the request the one there is stays.
  await ada.call(endpoints.setOidc, { ...settings, clientSecret: undefined })
  expect((await ada.call(endpoints.getOidc, {})).provider!.hasSecret).toBe(true)
  const log = JSON.stringify((await ada.call(endpoints.listAudit, { action: 'org.set-oidc' })).items)
  expect(log).toContain(provider.issuer)
  expect(log).not.toContain('secret + of')
})

test('the sign-in page offers the provider by organisation, by domain, and when there is no choice', async () => {
  const stranger = visitor(server)
  const offered = async (input: object) => (await stranger.call(endpoints.getSignInOptions, input)).providers
  const [one] = await offered({})
  expect(one).toEqual({
    organisation: 'le-phare',
    label: 'Compte du Phare',
    href: '/api/auth/oidc/start?organisation=le-phare',
  })
  expect(await offered({ email: 'anybody@Phare.example' })).toEqual([one])
  expect(await offered({ email: 'anybody@other.example' })).toEqual([])
  expect(await offered({ organisation: 'other' })).toEqual([])
})

test('the browser is sent with PKCE, state and nonce', async () => {
  const { location } = await visitor(server).visit('/api/auth/oidc/start?organisation=le-phare')
  const query = Object.fromEntries(new URL(location!).searchParams)
  expect(query).toMatchObject({ response_type: 'code', code_challenge_method: 'S256', scope: 'openid email profile' })
  for (const name of ['state', 'nonce', 'code_challenge']) expect(query[name]!.length, name).toBeGreaterThanOrEqual(43)
})

test('somebody of the domain becomes a member with the default role, and lands where they wanted', async () => {
  const { browser, landed } = await throughProvider(lea)
  expect(landed).toBe('/o/le-phare/listen')
  const me = await browser.call(endpoints.me, {})
  expect(me.account).toMatchObject({ name: 'Léa Marin', email: 'lea@phare.example', hasPassword: false })
  expect(me.organisations).toMatchObject([{ slug: 'le-phare', role: 'reader' }])
  expect(me.onlyFor).toBe('le-phare')
  const { items } = await ada.call(endpoints.listAudit, { actorId: me.account.id })
  expect(items.map(item => item.action)).toEqual(['org.sign-in', 'org.join-through-provider'])
  // The second time it is the same account, also when the address has changed at the provider.
  const again = await throughProvider({ ...lea, email: 'lea.marin@phare.example' })
  expect((await again.browser.call(endpoints.me, {})).account.id).toBe(me.account.id)
})

test('an account that is somebody’s already is not drawn in by a provider’s word: it joins by invitation', async () => {
  await ctx.db
    .transaction()
    .execute(tx =>
      insertAccount(tx, { name: 'Olga', email: 'olga@phare.example', password: null, locale: 'fr' }, clock.now()),
    )
  const olga: Person = { sub: 'olga-1', email: 'olga@phare.example', emailVerified: true, name: 'Olga' }
  expect((await throughProvider(olga)).landed).toBe('/sign-in?error=org.oidc-not-member')
  expect(JSON.stringify(await ada.call(endpoints.listMembers, {}))).not.toContain('olga@phare.example')
})

test('a callback works once, in the browser that began it, within ten minutes', async () => {
  const expired = '/sign-in?error=org.oidc-flow-expired'
  const { browser, back } = await throughProvider(lea)
  const replay = async (one: Visitor, url = back) =>
    (await one.visit(new URL(url).pathname + new URL(url).search)).location!.replace('http://localhost:4242', '')
  expect(await replay(browser)).toBe(expired)

  provider.person = lea
  const victim = visitor(server)
  const start = await victim.visit('/api/auth/oidc/start?organisation=le-phare')
  const stolen = await provider.authorise(start.location!)
  const thief = visitor(server)
  await thief.visit('/api/auth/oidc/start?organisation=le-phare')
  expect(await replay(thief, stolen)).toBe(expired)
  expect(await refusal(thief.call(endpoints.me, {}))).toBe('app.not-signed-in')
  clock.advance({ minutes: 10, seconds: 1 })
  expect(await replay(victim, stolen)).toBe(expired)
  clock.set(new Date())
})

test('a code that was used is refused by the provider, and so by us', async () => {
  const { back } = await throughProvider(lea)
  const used = new URL(back).searchParams.get('code')!
  const browser = visitor(server)
  const start = await browser.visit('/api/auth/oidc/start?organisation=le-phare')
  const state = new URL(start.location!).searchParams.get('state')!
  const landed = await browser.visit(`/api/auth/oidc/callback?code=${used}&state=${state}`)
  expect(landed.location).toContain('error=org.oidc-failed')
  expect(await refusal(browser.call(endpoints.me, {}))).toBe('app.not-signed-in')
})

test('who declines, has no verified address, or belongs elsewhere stays outside', async () => {
  expect((await throughProvider(null)).landed).toBe('/sign-in?error=org.oidc-failed')
  const unverified = { ...lea, sub: 'x', email: 'new@phare.example', emailVerified: false }
  expect((await throughProvider(unverified)).landed).toBe('/sign-in?error=org.oidc-no-address')
  const elsewhere = { ...lea, sub: 'y', email: 'max@ailleurs.example' }
  expect((await throughProvider(elsewhere)).landed).toBe('/sign-in?error=org.oidc-not-member')
  await ada.call(endpoints.setOidc, { ...settings, defaultRole: null })
  const closed = { ...lea, sub: 'z', email: 'iris@phare.example' }
  expect((await throughProvider(closed)).landed).toBe('/sign-in?error=org.oidc-not-member')
  const emails = (await ctx.db.selectFrom('auth_user').select('email').execute()).map(row => row.email)
  for (const nobody of [unverified, elsewhere, closed]) expect(emails).not.toContain(nobody.email)
  await ada.call(endpoints.setOidc, settings)
})

test('a provider opens its organisation only: not the person’s others, not their credentials', async () => {
  const mole = await ada.call(endpoints.createOrganisation, { name: 'Le Môle' })
  const asAda = { sub: 'ada-9', email: 'ada@phare.example', emailVerified: true, name: 'Ada' }
  const { browser, landed } = await throughProvider(asAda)
  expect(landed).toBe('/o/le-phare/listen')
  const me = await browser.call(endpoints.me, {})
  expect(me.account.email).toBe('ada@phare.example')
  expect(me.organisations.map(one => one.slug)).toEqual(['le-phare'])
  expect(await refusal(browser.call(endpoints.getOrganisation, {}))).toBe('accepted')
  browser.organisation = mole.organisation
  expect(await refusal(browser.call(endpoints.getOrganisation, {}))).toBe('app.no-such-organisation')
  const next = 'le mot de passe du pirate'
  for (const [endpoint, input] of [
    [endpoints.changePassword, { current: password, next }],
    [endpoints.startTwoFactor, { password }],
    [endpoints.startPasskey, {}],
    [endpoints.updateMe, { name: 'Pirate' }],
    [endpoints.createOrganisation, { name: 'Pirates' }],
  ] as const)
    expect(await refusal(browser.call(endpoint as never, input as never)), endpoint.id).toBe('org.managed-by-provider')
  expect((await browser.call(endpoints.listSessions, {})).items).toHaveLength(1)
  await browser.call(endpoints.endSessions, {})
  expect(await refusal(ada.call(endpoints.me, {}))).toBe('accepted')
})

test('a member who was removed is out at once; the provider that is removed takes its sessions along', async () => {
  const { browser } = await throughProvider(lea)
  const { id } = (await browser.call(endpoints.me, {})).account
  await ada.call(endpoints.setOidc, { ...settings, defaultRole: null })
  await ada.call(endpoints.removeMember, { userId: id })
  expect(await refusal(browser.call(endpoints.me, {}))).toBe('app.not-signed-in')
  expect((await throughProvider(lea)).landed).toBe('/sign-in?error=org.oidc-not-member')
  await ada.call(endpoints.setOidc, settings)
  const back = await throughProvider(lea)
  await ada.call(endpoints.removeOidc, {})
  expect(await refusal(back.browser.call(endpoints.me, {}))).toBe('app.not-signed-in')
  const gone = await visitor(server).visit('/api/auth/oidc/start?organisation=le-phare')
  expect(gone.location).toContain('error=org.no-oidc')
})

test('begun at another name of this machine, the flow moves to the public address first', async () => {
  const browser = visitor(server, { headers: { host: '127.0.0.1:4242' } })
  const { location } = await browser.visit('/api/auth/oidc/start?organisation=le-phare&to=/x')
  expect(location).toBe('http://localhost:4242/api/auth/oidc/start?organisation=le-phare&to=/x')
})
