import { beforeAll, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import type { Route } from '../src/http/index.ts'
import { createApiKey, createOrganisation } from '../src/org/endpoints.ts'
import { can, type Permission, type Role, roles } from '../src/permissions.ts'
import { testContext } from '../src/testing/index.ts'
import { firstAdministrator, type TestServer, testHttp, type Visitor } from '../src/testing/visitor.ts'

/**
 * Every operation of the product, tried by nobody, by each role, and by an administrator of another organisation.
 * A new public operation must be added to this list by hand: nothing becomes public by accident.
 */
const publicIds = [
  'plan.read-shared-document',
  'org.get-first-run',
  'org.first-run',
  'org.get-sign-in-options',
  'org.sign-in',
  'org.sign-in-second-step',
  'org.get-passkey-challenge',
  'org.sign-in-with-passkey',
  'org.sign-out',
  'org.request-password-reset',
  'org.reset-password',
  'org.confirm-email-change',
  'org.get-invitation',
  'org.accept-invitation',
  'listen.receive-hook',
  'plan.read-json-schema',
  'plan.read-share',
  'plan.read-survey-form',
  'plan.answer-survey',
  'publish.read-public-form',
  'publish.bring-idea',
  'publish.open-calendar-feed',
  'publish.read-outside-approval',
  'publish.get-outside-media',
  'publish.get-lent-media',
  'publish.decide-outside',
  'publish.read-pledge-form',
  'publish.sign-pledge',
  'publish.read-own-pledge',
  'publish.confirm-pledge',
  'publish.withdraw-pledge',
  'publish.read-kit-page',
  'publish.get-kit-media',
  'publish.get-kit-archive',
  'publish.declare-share',
  'publish.read-own-share',
  'publish.erase-own-share',
  'publish.read-subscribe-form',
  'publish.subscribe',
  'publish.confirm-subscription',
  'publish.read-subscription',
  'publish.change-subscription',
  'publish.leave-newsletter',
  'publish.open-leave-page',
  'publish.open-short-link',
]

const ctx = await testContext()
const { routes } = createApp(ctx)
let server: TestServer
let ada: Visitor
const keyOf = {} as Record<Role, string>
let strangerKey: string

beforeAll(async () => {
  server = await testHttp(ctx, withoutOrg(routes))
  ada = await firstAdministrator(ctx, server)
  for (const role of roles) keyOf[role] = (await ada.call(createApiKey, { name: role, role })).key
  const other = (await ada.call(createOrganisation, { name: 'Autre' })).organisation
  strangerKey = await withOrganisation(
    ada,
    other,
    async () => (await ada.call(createApiKey, { name: 'stranger', role: 'administrator' })).key,
  )
})

// `testHttp` brings the routes of org/ by itself.
const withoutOrg = (all: Route[]) => all.filter(route => !route.endpoint.id.startsWith('org.'))

async function withOrganisation<T>(who: Visitor, organisation: string, use: () => Promise<T>): Promise<T> {
  const before = who.organisation
  who.organisation = organisation
  try {
    return await use()
  } finally {
    who.organisation = before
  }
}

const ofMembers = routes.filter(route => route.for === 'member' || route.for === 'upload').map(route => route.endpoint)
const ofAccounts = routes.filter(route => route.for === 'account').map(route => route.endpoint)

async function attempt(
  endpoint: Route['endpoint'],
  key: string | null,
): Promise<{ status: number; code: string | undefined }> {
  const path = endpoint.path.replace(':organisation', 'le-phare').replace(/:\w+/g, '999999999')
  const answer = await server.inject({
    method: endpoint.method,
    url: path,
    headers: {
      'x-forwarded-for': `10.${Math.floor(attempts / 250)}.9.${attempts++ % 250}`,
      ...(key === null ? {} : { authorization: `Bearer ${key}` }),
      ...(endpoint.method === 'GET' || endpoint.method === 'DELETE' ? {} : { 'content-type': 'application/json' }),
    },
    // Deliberately no valid input: who may not is told so before anything is read.
    ...(endpoint.method === 'GET' || endpoint.method === 'DELETE' ? {} : { body: '{"nothing":"of use"}' }),
  })
  const code = answer.headers['content-type']?.toString().includes('json')
    ? (answer.json()?.error?.code as string | undefined)
    : undefined
  return { status: answer.statusCode, code }
}
let attempts = 0

test('there are operations, each named once, each at one address', () => {
  expect(routes.length).toBeGreaterThan(40)
  const ids = routes.map(route => route.endpoint.id)
  expect(new Set(ids).size).toBe(ids.length)
  const places = routes.map(route => `${route.endpoint.method} ${route.endpoint.path.replace(/:\w+/g, ':')}`)
  expect(new Set(places).size).toBe(places.length)
})

test('the public operations are these and no others', () => {
  expect(
    routes
      .filter(route => route.for === 'public')
      .map(route => route.endpoint.id)
      .sort(),
  ).toEqual([...publicIds].sort())
})

test('permission and kind of route agree, organisations stand in the address of all that is theirs', () => {
  const wrong = routes.filter(({ for: who, endpoint }) => {
    const kind =
      endpoint.permission === 'public' ? 'public' : endpoint.permission === 'signed-in' ? 'account' : 'member'
    const theirs = endpoint.path.startsWith('/api/o/:organisation/')
    return kind !== (who === 'upload' ? 'member' : who) || theirs !== (kind === 'member')
  })
  expect(wrong.map(route => route.endpoint.id)).toEqual([])
})

test.each(ofMembers.map(endpoint => [endpoint.id, endpoint] as const))(
  '%s: strangers and roles',
  async (_id, endpoint) => {
    expect((await attempt(endpoint, null)).status, 'nobody').toBe(401)
    // The same for a made-up key and for one of another organisation: neither is told whether this one exists.
    for (const key of ['vgk_no-such-key', strangerKey])
      expect(await attempt(endpoint, key), 'a stranger').toMatchObject({ status: 401, code: 'app.key-not-valid' })
    for (const role of roles) {
      const { status, code } = await attempt(endpoint, keyOf[role])
      if (can(role, endpoint.permission as Permission)) expect(code, `${role} may`).not.toBe('app.not-allowed')
      else expect([status, code], `${role} may not`).toEqual([403, 'app.not-allowed'])
      expect(status, `${role}: no fault of ours`).toBeLessThan(500)
    }
  },
)

test.each(ofAccounts.map(endpoint => [endpoint.id, endpoint] as const))(
  '%s: for somebody signed in, not for a key',
  async (_id, endpoint) => {
    expect((await attempt(endpoint, null)).status).toBe(401)
    expect((await attempt(endpoint, keyOf.administrator)).status).toBe(401)
  },
)
