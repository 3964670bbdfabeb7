import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { get, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { z } from 'zod'
import { address } from '../client.ts'
import { endpoint, many, nothing } from '../endpoint.ts'
import { AppError } from '../errors.ts'
import { silentLog } from '../log.ts'
import type { Actor } from '../permissions.ts'
import type { LiveEvent } from './live.ts'
import { mountWeb } from './mount-web.ts'
import { accountRoute, Download, memberRoute, publicRoute, uploadRoute } from './route.ts'
import { buildServer } from './server.ts'

const echo = endpoint({
  id: 'test.echo',
  method: 'GET',
  path: '/api/o/:organisation/echo/:id',
  summary: 'Echo',
  permission: 'listen.read',
  input: z.object({
    id: z.string(),
    tone: many(z.enum(['positive', 'negative'])).optional(),
    limit: z.coerce.number().int().max(5).default(2),
  }),
  output: z.object({ id: z.string(), tone: z.array(z.string()), limit: z.number(), by: z.string() }),
})
const manage = endpoint({
  id: 'test.manage',
  method: 'POST',
  path: '/api/o/:organisation/manage',
  summary: 'Manage',
  permission: 'org.manage',
  input: z.object({ name: z.string() }),
  output: z.object({ name: z.string() }),
})
const open_ = endpoint({
  id: 'test.open',
  method: 'POST',
  path: '/api/open',
  summary: 'Open',
  permission: 'public',
  input: z.object({ fail: z.enum(['app', 'bug', 'disk']) }),
  output: nothing,
})
const mine = endpoint({
  id: 'test.mine',
  method: 'GET',
  path: '/api/mine',
  summary: 'Mine',
  permission: 'signed-in',
  input: nothing,
  output: z.object({ name: z.string() }),
})
const file = endpoint({
  id: 'test.file',
  method: 'GET',
  path: '/api/o/:organisation/file',
  summary: 'File',
  permission: 'listen.export',
  input: nothing,
  output: nothing,
  answers: 'text/csv',
})
const upload = endpoint({
  id: 'test.upload',
  method: 'POST',
  path: '/api/o/:organisation/upload',
  summary: 'Upload',
  permission: 'listen.manage',
  input: z.object({ name: z.string() }),
  output: z.object({ bytes: z.number(), name: z.string() }),
})

const whole = endpoint({
  id: 'test.whole',
  method: 'POST',
  path: '/api/whole/:name',
  summary: 'Whole body',
  permission: 'public',
  input: z.object({ name: z.string(), payload: z.array(z.number()) }),
  body: 'payload',
  output: z.object({ name: z.string(), sum: z.number() }),
})

const people: Record<string, Actor['role']> = { ada: 'administrator', rose: 'reader' }
const listeners = new Set<(event: LiveEvent) => void>()
let server: FastifyInstance

beforeAll(async () => {
  const userOf = (headers: Headers) => headers.get('x-user')
  server = await buildServer({
    config: { publicUrl: 'http://localhost:4242', trustedProxies: ['127.0.0.1'] },
    log: silentLog,
    version: '1.2.3',
    metricsToken: 'figures',
    figures: [
      { name: 'vigie_lamps', help: 'Lamps', read: async () => ({ lit: 2 }) },
      { name: 'vigie_slow', help: 'Not soon', read: () => slow() },
      { name: 'vigie_lost', help: 'Not there', read: () => Promise.reject(new Error('away')) },
    ],
    webFolder: null,
    healthy: async () => healthy,
    auth: async request =>
      new Response(`${request.method} ${await request.text()}`, { headers: { 'set-cookie': 'a=b' } }),
    live: {
      subscribe: (_organisation, listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
    authenticate: async headers => {
      const name = userOf(headers)
      return name === null ? null : { userId: name, name, email: `${name}@example.org`, sessionId: 's', locale: 'en' }
    },
    actorFor: async (headers, organisation) => {
      await admission
      const role = organisation === 'phare' ? people[userOf(headers) ?? ''] : undefined
      return role === undefined
        ? null
        : { organisationId: 'o1', userId: 'u', name: userOf(headers)!, role, via: 'session', locale: 'en' }
    },
    routes: [
      memberRoute(echo, async ({ input, actor }) => ({
        id: input.id,
        tone: input.tone ?? [],
        limit: input.limit,
        by: actor.name,
      })),
      memberRoute(manage, async ({ input }) => ({ name: input.name })),
      memberRoute(file, async () => new Download('text/csv', 'été.csv', Readable.from(['a;b\n', '1;2\n']))),
      accountRoute(mine, async ({ account }) => ({ name: account.name })),
      publicRoute(open_, async ({ input }) => {
        if (input.fail === 'app') throw new AppError('app.not-allowed', {}, { status: 403 })
        if (input.fail === 'disk') throw Object.assign(new Error('could not extend file'), { code: '53100' })
        throw new Error('a secret detail')
      }),
      publicRoute(whole, async ({ input: { name, payload } }) => ({ name, sum: payload.reduce((a, b) => a + b, 0) })),
      uploadRoute(upload, async ({ input, body }) => {
        let bytes = 0
        for await (const chunk of body) bytes += (chunk as Buffer).length
        return { bytes, name: input.name }
      }),
    ],
  })
})
afterAll(() => server.close())

let healthy = { database: true, jobs: true, disk: true }
/** What `actorFor` waits for, as for a database that takes its time. */
let slow = async (): Promise<Record<string, number>> => ({})
let admission: Promise<void> = Promise.resolve()
const as = (user: string) => ({ 'x-user': user })

test('input comes from path and query, typed and with defaults', async () => {
  const answer = await server.inject({ url: '/api/o/phare/echo/7?tone=positive', headers: as('rose') })
  expect(answer.json()).toEqual({ id: '7', tone: ['positive'], limit: 2, by: 'rose' })
  expect(answer.headers['cache-control']).toBe('no-store')
})

test.each([
  ['nobody', '/api/o/phare/manage', {}, 401],
  ['a role without the permission', '/api/o/phare/manage', as('rose'), 403],
  ['a member of another organisation', '/api/o/autre/manage', as('ada'), 404],
  ['the right role', '/api/o/phare/manage', as('ada'), 200],
])('permission: %s', async (_who, url, headers, status) => {
  const answer = await server.inject({ method: 'POST', url, headers, payload: { name: 'x' } })
  expect(answer.statusCode).toBe(status)
})

test('wrong input names its fields in the language of the reader', async () => {
  const answer = await server.inject({ url: '/api/o/phare/echo/7?limit=9', headers: as('rose') })
  expect(answer.statusCode).toBe(400)
  expect(answer.json().error).toMatchObject({ code: 'app.invalid-input', fields: [{ path: 'limit' }] })
  expect(answer.json().error.message).toContain('limit')
})

test('errors: ours are told in full, faults tell nothing of their inside', async () => {
  const refused = await server.inject({
    method: 'POST',
    url: '/api/open',
    payload: { fail: 'app' },
    headers: { 'accept-language': 'en' },
  })
  expect([refused.statusCode, refused.json().error.message]).toEqual([403, expect.stringContaining('role')])
  const fault = await server.inject({
    method: 'POST',
    url: '/api/open',
    payload: { fail: 'bug' },
    headers: { 'accept-language': 'fr-CA' },
  })
  expect(fault.statusCode).toBe(500)
  expect(fault.body).not.toContain('secret detail')
  expect(fault.json().error.message).toContain('perdu')
  const full = await server.inject({ method: 'POST', url: '/api/open', payload: { fail: 'disk' } })
  expect([full.statusCode, full.json().error.code]).toEqual([503, 'app.disk-full'])
})

test('a body that is no JSON, an unknown address, a forged request', async () => {
  const garbage = await server.inject({
    method: 'POST',
    url: '/api/open',
    payload: '{"fail"',
    headers: { 'content-type': 'application/json' },
  })
  expect([garbage.statusCode, garbage.json().error.code]).toEqual([400, 'app.unreadable-request'])
  const absent = await server.inject({ url: '/api/nothing' })
  expect([absent.statusCode, absent.json().error.code]).toEqual([404, 'app.no-such-address'])
  const forged = await server.inject({
    method: 'POST',
    url: '/api/open',
    payload: { fail: 'app' },
    headers: { cookie: 'a=b', 'sec-fetch-site': 'cross-site' },
  })
  expect([forged.statusCode, forged.json().error.code]).toEqual([403, 'app.forged-request'])
})

test('a whole body may be one member of the input: a list, and nothing else is taken for it', async () => {
  const post = (url: string, payload: unknown) =>
    server.inject({
      method: 'POST',
      url,
      payload: JSON.stringify(payload),
      headers: { 'content-type': 'application/json' },
    })
  expect((await post('/api/whole/somme', [1, 2, 4])).json()).toEqual({ name: 'somme', sum: 7 })
  expect((await post('/api/whole/somme', { payload: [1] })).json().error.fields[0].path).toBe('payload')
  expect((await post('/api/open', [1])).json().error.code).toBe('app.unreadable-request')
  const description = (await server.inject({ url: '/api/openapi.json' })).json()
  expect(description.paths['/api/whole/{name}'].post.requestBody.content['application/json'].schema.type).toBe('array')
  expect(address(whole, { name: 'a', payload: [1] })).toEqual({ url: '/api/whole/a', body: [1] })
})

test('downloads carry their name; uploads are read as they arrive, beyond the limit of ordinary bodies', async () => {
  const csv = await server.inject({ url: '/api/o/phare/file', headers: as('ada') })
  expect(csv.body).toBe('a;b\n1;2\n')
  expect(csv.headers['content-disposition']).toContain("UTF-8''%C3%A9t%C3%A9.csv")
  const sent = await server.inject({
    method: 'POST',
    url: '/api/o/phare/upload?name=posts',
    payload: Buffer.alloc(3_000_000, 'a'),
    headers: { ...as('ada'), 'content-type': 'application/octet-stream' },
  })
  expect(sent.json()).toEqual({ bytes: 3_000_000, name: 'posts' })
})

test('account, authentication library, health, metrics and description', async () => {
  expect((await server.inject({ url: '/api/mine' })).statusCode).toBe(401)
  expect((await server.inject({ url: '/api/mine', headers: as('rose') })).json()).toEqual({ name: 'rose' })
  const auth = await server.inject({ method: 'POST', url: '/api/auth/x', payload: { a: 1 } })
  expect([auth.body, auth.headers['set-cookie']]).toEqual(['POST {"a":1}', ['a=b']])
  const health = async () => {
    const answer = await server.inject({ url: '/api/health', headers: { 'accept-language': 'en' } })
    return [answer.statusCode, answer.json()]
  }
  expect(await health()).toEqual([200, { ok: true, database: true, jobs: true, disk: true, version: '1.2.3' }])
  healthy = { ...healthy, jobs: false }
  expect(await health()).toEqual([503, { ok: false, database: true, jobs: false, disk: true, version: '1.2.3' }])
  healthy = { ...healthy, jobs: true, disk: false }
  expect(await health()).toMatchObject([503, { ok: false, disk: false, message: expect.stringContaining('256 MB') }])
  healthy = { ...healthy, disk: true }
  expect((await server.inject({ url: '/metrics' })).statusCode).toBe(401)
  const figures = (await server.inject({ url: '/metrics', headers: { authorization: 'Bearer figures' } })).body
  expect(figures).toContain('vigie_http_request_seconds')
  expect(figures).toContain('vigie_lamps{state="lit"} 2')
  const description = (await server.inject({ url: '/api/openapi.json' })).json()
  expect(description.openapi).toBe('3.1.0')
  expect(
    description.paths['/api/o/{organisation}/echo/{id}'].get.parameters.map((one: { name: string }) => one.name),
  ).toEqual(['organisation', 'id', 'tone', 'limit'])
})

test('a figure that the database does not tell soon is left out', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  onTestFinished(() => {
    slow = async () => ({})
    vi.useRealTimers()
  })
  const asked = Promise.withResolvers<void>()
  slow = () => {
    asked.resolve()
    return new Promise(() => {})
  }
  const answer = server.inject({ url: '/metrics', headers: { authorization: 'Bearer figures' } })
  await asked.promise
  vi.advanceTimersByTime(2_000)
  const { body } = await answer
  expect(body).toContain('vigie_lamps{state="lit"} 2')
  expect(body).not.toContain('vigie_slow{')
})

test('strict headers', async () => {
  const { headers } = await server.inject({ url: '/api/health' })
  expect(headers['content-security-policy']).toContain("default-src 'self'")
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['x-frame-options']).toBeDefined()
})

test('live: a member hears events, a stranger does not', async () => {
  await server.listen({ port: 0, host: '127.0.0.1' })
  const { port } = server.server.address() as { port: number }
  const url = `http://127.0.0.1:${port}/api/o/phare/live`
  expect((await fetch(url)).status).toBe(401)
  const wrongKey = await fetch(url, { headers: { authorization: 'Bearer wrong' } })
  expect([wrongKey.status, await wrongKey.json()]).toMatchObject([401, { error: { code: 'app.key-not-valid' } }])
  const answer = await fetch(url, { headers: as('rose') })
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
  const first = await reader.read()
  expect(first.value).toContain('event: ready')
  for (const listener of listeners)
    listener({ organisationId: 'o1', kind: 'mentions-added', data: { count: 2 }, permission: 'listen.read' })
  for (const listener of listeners)
    listener({ organisationId: 'o1', kind: 'never-for-a-reader', permission: 'org.manage' })
  for (const listener of listeners) listener({ organisationId: 'o1', kind: 'after', permission: 'org.read' })
  const second = await reader.read()
  expect(second.value).toContain('event: mentions-added\ndata: {"count":2}')
  let rest = second.value ?? ''
  while (!rest.includes('event: after')) rest += (await reader.read()).value ?? ''
  expect(rest).not.toContain('never-for-a-reader')
  await reader.cancel()
})

test('live: nobody is subscribed who left before they were admitted', async () => {
  const { port } = server.server.address() as { port: number }
  const before = new Set(listeners)
  const database = Promise.withResolvers<void>()
  admission = database.promise
  const gone = new Promise<void>(resolve => {
    server.server.once('request', (request: IncomingMessage) => request.socket.once('close', () => resolve()))
  })
  const asked = once(server.server, 'request')
  const visit = get(`http://127.0.0.1:${port}/api/o/phare/live`, { headers: as('rose'), agent: false })
  visit.on('error', () => {})
  await asked
  visit.destroy()
  await gone
  database.resolve()
  // Answered after it: by then the other one has gone its whole way.
  await server.inject({ url: '/api/o/phare/echo/7', headers: as('rose') })
  expect([...listeners].filter(one => !before.has(one))).toEqual([])
})

test('live: who has another role since hears what that role may hear', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  onTestFinished(() => {
    people.rose = 'reader'
    vi.useRealTimers()
  })
  people.rose = 'administrator'
  const { port } = server.server.address() as { port: number }
  const answer = await fetch(`http://127.0.0.1:${port}/api/o/phare/live`, { headers: as('rose') })
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
  let heard = (await reader.read()).value ?? ''
  const until = async (text: string) => {
    while (!heard.includes(text)) heard += (await reader.read()).value ?? ''
  }
  const tell = (kind: string, permission: LiveEvent['permission']) => {
    for (const listener of listeners) listener({ organisationId: 'o1', kind, permission })
  }
  tell('for-managers', 'org.manage')
  await until('event: for-managers')
  people.rose = 'reader'
  vi.advanceTimersByTime(25_000)
  await until(': beat')
  tell('no-longer', 'org.manage')
  tell('for-all', 'org.read')
  await until('event: for-all')
  expect(heard).not.toContain('no-longer')
  await reader.cancel()
})

test('the built page answers every address that a browser opens; its files are kept, unknown ones are not the page', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vigie-web-'))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Vigie</title>')
  await writeFile(join(folder, 'assets', 'page-abc.js'), 'export {}')
  const alone = fastify()
  await mountWeb(alone, folder)
  const html = { accept: 'text/html' }
  for (const url of ['/', '/o/phare/listen/river'])
    expect((await alone.inject({ url, headers: html })).body).toContain('<title>Vigie')
  const asset = await alone.inject({ url: '/assets/page-abc.js' })
  expect([asset.body, asset.headers['cache-control']]).toEqual(['export {}', 'public, max-age=31536000, immutable'])
  expect(asset.headers['content-type']).toContain('javascript')
  expect((await alone.inject({ url: '/assets/gone.js', headers: { accept: '*/*' } })).statusCode).toBe(404)
  expect((await alone.inject({ url: '/api/nothing', headers: html })).statusCode).toBe(404)
  const plain = await alone.inject({ url: '/nothing', headers: { 'accept-language': 'en' } })
  expect([plain.statusCode, plain.headers['content-type'], plain.body]).toEqual([
    404,
    'text/plain; charset=utf-8',
    'This address does not exist in Vigie.\n',
  ])
  await alone.close()
  await rm(folder, { recursive: true })
})

test('a page that is built anew beside a running server does not break it: its own page stays whole', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vigie-web-'))
  const build = async (name: string) => {
    await rm(folder, { recursive: true, force: true })
    await mkdir(join(folder, 'assets'), { recursive: true })
    await writeFile(join(folder, 'index.html'), `<!doctype html><script src="/assets/${name}.js"></script>`)
    await writeFile(join(folder, 'assets', `${name}.js`), `export const page = '${name}'`)
  }
  await build('former')
  const running = fastify()
  await mountWeb(running, folder)
  await build('later')
  const get = (url: string, headers = {}) => running.inject({ url, headers: { accept: 'text/html', ...headers } })
  const page = await get('/o/phare/listen')
  const script = /src="([^"]+)"/.exec(page.body)![1]!
  expect((await get(script)).body).toBe("export const page = 'former'")
  expect((await get('/', { 'if-none-match': page.headers.etag })).statusCode).toBe(304)
  await rm(folder, { recursive: true })
  expect((await get('/')).statusCode).toBe(200)
  expect((await running.inject({ method: 'HEAD', url: script })).statusCode).toBe(200)

  const restarted = fastify()
  await build('later')
  await mountWeb(restarted, folder)
  const fresh = await restarted.inject({
    url: '/',
    headers: { accept: 'text/html', 'if-none-match': page.headers.etag },
  })
  expect([fresh.statusCode, fresh.body]).toEqual([200, expect.stringContaining('later.js')])
  await running.close()
  await restarted.close()
  await rm(folder, { recursive: true })
})
