import { createClient } from '../client.ts'
import type { Context } from '../context.ts'
import type { Endpoint, InputOf, OutputOf } from '../endpoint.ts'
import { buildServer, type Route } from '../http/index.ts'
import { firstRun } from '../org/endpoints.ts'
import { createOrg, firstRunCode } from '../org/index.ts'
import { atEnd } from './at-end.ts'

export type TestServer = Awaited<ReturnType<typeof buildServer>>

/** The real HTTP server with the organisations' routes and those given, reached by `inject`; closed at the end. */
export async function testHttp(ctx: Context, routes: Route[] = []): Promise<TestServer> {
  const org = createOrg(ctx)
  org.registerJobs()
  const server = await buildServer({
    config: ctx.config,
    log: ctx.log,
    version: 'test',
    routes: [...org.routes, ...routes],
    authenticate: org.authenticate,
    actorFor: org.actorFor,
    auth: org.auth,
    live: { subscribe: () => () => {} },
    healthy: async () => ({ database: true, jobs: true, disk: true }),
    metricsToken: 'metrics token for tests',
    figures: [],
    webFolder: null,
  })
  atEnd(async () => server.close())
  return server
}

export type Visitor = {
  /** Calls an endpoint as a browser would; throws `AppError` with the server's code. */
  call<E extends Endpoint>(endpoint: E, input: InputOf<E>): Promise<OutputOf<E>>
  /** A page or redirect, cookies included. */
  visit(url: string): Promise<{ status: number; location: string | null; body: string }>
  /** A file or page as it came, cookies included. */
  get(url: string): Promise<{
    statusCode: number
    headers: Record<string, number | string | string[] | undefined>
    body: string
    rawPayload: Buffer
  }>
  /** The organisation of its later calls. */
  organisation: string
  /** Sent with every call. */
  headers: Record<string, string>
  cookies: Map<string, string>
}

let visitors = 0

/** Somebody with a browser of their own: cookies are kept, each has another address. */
export function visitor(
  server: TestServer,
  options: { organisation?: string; headers?: Record<string, string> } = {},
): Visitor {
  visitors += 1
  const address = `10.${(visitors >> 16) & 255}.${(visitors >> 8) & 255}.${visitors & 255}`
  const cookies = new Map<string, string>()
  const send = async (url: string, method: string, body: string | undefined, headers: Record<string, string>) => {
    const answer = await server.inject({
      method: method as 'GET',
      url,
      headers: {
        host: 'localhost:4242',
        'sec-fetch-site': 'same-origin',
        'x-forwarded-for': address,
        'user-agent': `visitor ${visitors}`,
        ...(cookies.size === 0 ? {} : { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
    })
    for (const line of [answer.headers['set-cookie'] ?? []].flat()) {
      const [pair = '', ...attributes] = line.split('; ')
      const name = pair.slice(0, pair.indexOf('='))
      if (attributes.some(one => /^max-age=0$/i.test(one))) cookies.delete(name)
      else cookies.set(name, pair.slice(name.length + 1))
    }
    return answer
  }
  const self: Visitor = {
    organisation: options.organisation ?? '',
    headers: { 'accept-language': 'fr', ...options.headers },
    cookies,
    call: async (endpoint, input) =>
      createClient({
        baseUrl: '',
        organisation: self.organisation,
        fetch: async (url, init) => {
          const headers = { ...(init?.headers as Record<string, string>), ...self.headers }
          const answer = await send(String(url), init?.method ?? 'GET', (init?.body as string) ?? undefined, headers)
          return new Response(answer.body, { status: answer.statusCode })
        },
      })(endpoint, input),
    get: url => send(url, 'GET', undefined, self.headers),
    visit: async url => {
      const answer = await send(url, 'GET', undefined, self.headers)
      return { status: answer.statusCode, location: (answer.headers.location as string) ?? null, body: answer.body }
    },
  }
  return self
}

export const password = 'un phare dans la brume'

/** Signed in as the first administrator (`ada@phare.example`) of a first organisation (`Le Phare`, slug `le-phare`). */
export async function firstAdministrator(ctx: Context, server: TestServer): Promise<Visitor> {
  const ada = visitor(server)
  const code = (await firstRunCode(ctx)) ?? ''
  const input = { code, organisation: 'Le Phare', name: 'Ada', email: 'ada@phare.example', password }
  ada.organisation = (await ada.call(firstRun, input)).organisation
  return ada
}
