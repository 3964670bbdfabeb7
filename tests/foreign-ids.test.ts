import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { testWall } from '../src/channels/testing/network.ts'
import { allConnectors, createConnectors } from '../src/connectors/index.ts'
import type { Route } from '../src/http/index.ts'
import {
  acceptInvitation,
  createApiKey,
  createInvitation,
  createOrganisation,
  endSession,
  listSessions,
  me,
  removePasskey,
} from '../src/org/endpoints.ts'
import { refusal } from '../src/plan/testing/planning.ts'
import { testContext } from '../src/testing/index.ts'
import {
  firstAdministrator,
  password,
  type TestServer,
  testHttp,
  type Visitor,
  visitor,
} from '../src/testing/visitor.ts'
import { canary, fillOrganisation } from './fill-organisation.ts'
import { sampleInput } from './sample-input.ts'

/**
 * Somebody who administers one organisation gives the other's ids to every operation: nothing is told, nothing changes.
 * Addresses whose parts name nothing of an organisation stand here by hand.
 */
const namesNothing = ['plan.suggest-for-purpose']
/** Not 404: a list of what somebody unknown wrote is empty; a program is told that it never approves. */
const otherAnswers: Record<string, number> = {
  'listen.list-author-mentions': 200,
  'publish.approve-in-emergency': 403,
  'publish.create-approval-link': 403,
}

const wall = testWall()
const ctx = await testContext({ connectors: createConnectors([...allConnectors, wall.connector]) })
const app = createApp(ctx)
const named = app.routes
  .filter(route => route.for === 'member' || route.for === 'upload')
  .map(route => route.endpoint)
  .filter(({ id, path }) => path.replace('/:organisation/', '/').includes('/:') && !namesNothing.includes(id))

let server: TestServer
let ada: Visitor
let bob: Visitor
let eve: Visitor
let theirs: string
let key: string
let things: Record<string, string>

beforeAll(async () => {
  server = await testHttp(
    ctx,
    app.routes.filter(route => !route.endpoint.id.startsWith('org.')),
  )
  ada = await firstAdministrator(ctx, server)
  theirs = (await organisationOf(ada.organisation)).id
  things = await fillOrganisation(ctx, app, ada)
  eve = await join(ada, 'eve')
  things['members/:userId'] = (await eve.call(me, {})).account.id
  const { organisation } = await ada.call(createOrganisation, { name: 'Autre' })
  bob = await join(Object.assign(ada, { organisation }), 'bob')
  key = (await ada.call(createApiKey, { name: 'bob', role: 'administrator' })).key
  ada.organisation = 'le-phare'
})

const organisationOf = (slug: string) =>
  ctx.db.selectFrom('organisation').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()

/** A member with an account of their own: an administrator of the organisation that `by` looks at. */
async function join(by: Visitor, name: string): Promise<Visitor> {
  const { link } = await by.call(createInvitation, { email: `${name}@example.org`, role: 'administrator' })
  const person = visitor(server, { organisation: by.organisation })
  const token = link.split('/invitation/')[1]!
  await person.call(acceptInvitation, { token, account: { name, password, locale: 'fr' } })
  return person
}

/** A digest of every row of the organisation, by table. */
async function everything(organisationId: string): Promise<Record<string, string>> {
  const { rows } = await sql<{ table_name: string }>`
    select table_name from information_schema.columns where column_name = 'organisation_id' and table_schema = 'public'
    order by table_name`.execute(ctx.db)
  const digests: Record<string, string> = {}
  for (const { table_name } of rows) {
    const table = sql.table(table_name)
    const { rows: found } = await sql<{ digest: string }>`
      select count(*) || ' ' || md5(coalesce(string_agg(one::text, '' order by one::text), '')) as digest
      from ${table} as one where organisation_id = ${organisationId}`.execute(ctx.db)
    digests[table_name] = found[0]!.digest
  }
  return digests
}

/** Of a kind that fill-organisation.ts does not make: an id as the schema takes it, of nothing. */
const madeUp = (sample: unknown) => (typeof sample === 'number' ? '999999999' : '018f0000-0000-7000-8000-000000000000')
const thingAt = (place: string) => Object.entries(things).find(([kind]) => `/${place}`.endsWith(`/${kind}`))?.[1]

/** The operation at the address of what `things` names, asked of an organisation. */
async function ask(endpoint: Route['endpoint'], slug: string, headers: Record<string, string>) {
  const sample = sampleInput(endpoint.input)
  const path = endpoint.path
    .replace(/([\w-]+(?:\/[\w-]+)*)\/:(\w+)/g, (all, before: string, name: string) => {
      if (name === 'organisation') return all
      return `${before}/${thingAt(`${before}/:${name}`) ?? madeUp(sample[name])}`
    })
    .replace(':organisation', slug)
  const rest = Object.entries(sample).filter(([name]) => !endpoint.path.includes(`:${name}`))
  const inAddress = endpoint.method === 'GET' || endpoint.method === 'DELETE'
  const query = new URLSearchParams(rest.map(([name, value]): [string, string] => [name, String(value)]))
  return server.inject({
    method: endpoint.method,
    url: inAddress && rest.length > 0 ? `${path}?${query}` : path,
    headers: {
      ...headers,
      'x-forwarded-for': `10.${Math.floor(asked / 250)}.8.${asked++ % 250}`,
      ...(inAddress ? {} : { 'content-type': 'application/json' }),
    },
    ...(inAddress ? {} : { body: JSON.stringify(Object.fromEntries(rest)) }),
  })
}
let asked = 0

test('every address that names a thing finds it in its own organisation only', async () => {
  const before = await everything(theirs)
  const wrong: string[] = []
  for (const endpoint of named) {
    const { statusCode, body } = await ask(endpoint, bob.organisation, { authorization: `Bearer ${key}` })
    if (body.toLowerCase().includes(canary)) wrong.push(`${endpoint.id} tells: ${body}`)
    if (statusCode !== (otherAnswers[endpoint.id] ?? 404)) wrong.push(`${endpoint.id} answers ${statusCode}: ${body}`)
  }
  expect(wrong).toEqual([])
  expect(await everything(theirs)).toEqual(before)
})

test('somebody signed in elsewhere is a stranger to every address of the organisation', async () => {
  const before = await everything(theirs)
  const cookie = [...bob.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const headers = { cookie, host: 'localhost:4242', 'sec-fetch-site': 'same-origin' }
  for (const endpoint of named) {
    const answer = await ask(endpoint, 'le-phare', headers)
    expect([endpoint.id, answer.statusCode]).toEqual([endpoint.id, 404])
  }
  expect(await everything(theirs)).toEqual(before)
})

test('the same addresses do find it for those whose it is', async () => {
  // Else the two tests above would tell nothing. What changes or removes is left out: one thing of each kind is there.
  for (const endpoint of named.filter(one => one.method === 'GET' && isMade(one.path))) {
    const cookie = [...ada.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await ask(endpoint, 'le-phare', { cookie, host: 'localhost:4242', 'sec-fetch-site': 'same-origin' })
    expect([endpoint.id, answer.statusCode, answer.statusCode < 300 ? '' : answer.body]).toEqual([endpoint.id, 200, ''])
  }
})

const isMade = (path: string): boolean =>
  [...path.replace('/api/o/:organisation/', '').matchAll(/([\w-]+(?:\/[\w-]+)*)\/:\w+/g)].every(
    ([place]) => thingAt(place) !== undefined,
  )

test('nobody reads or ends the sessions of somebody else, nor removes their passkeys', async () => {
  const { items: sessions } = await ada.call(listSessions, {})
  const adaId = (await ada.call(me, {})).account.id
  await sql`
    insert into auth_passkey (id, name, "publicKey", "userId", "credentialID", counter, "deviceType", "backedUp")
    values ('passkey-of-ada', 'Ada', 'k', ${adaId}, 'c', 0, 'singleDevice', false)`.execute(ctx.db)
  for (const other of [eve, bob]) {
    const own = (await other.call(listSessions, {})).items.map(one => one.id)
    expect(own.filter(id => sessions.some(one => one.id === id))).toEqual([])
    for (const { id } of sessions) expect(await refusal(other.call(endSession, { id }))).toBe('org.no-such-session')
    expect(await refusal(other.call(removePasskey, { id: 'passkey-of-ada' }))).not.toBe('accepted')
  }
  expect((await ada.call(me, {})).account.id).toBe(adaId)
  const { rows } = await sql`select 1 from auth_passkey where id = 'passkey-of-ada'`.execute(ctx.db)
  expect(rows).toHaveLength(1)
})
