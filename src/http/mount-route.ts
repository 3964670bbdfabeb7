import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '../errors.ts'
import { type Locale, preferredLocale } from '../messages.ts'
import { type Account, type Actor, can, type Permission } from '../permissions.ts'
import { answerError, parseInput } from './answer-error.ts'
import { Download, Redirect, type RequestInfo, type Route } from './route.ts'

export type Gatekeeper = {
  authenticate(headers: Headers): Promise<Account | null>
  actorFor(headers: Headers, organisation: string): Promise<Actor | null>
  log: { error(details: object, text: string): void }
}

/** One endpoint on the server: permission first, then validation, then the handler. */
export function mountRoute(server: FastifyInstance, route: Route, gate: Gatekeeper): void {
  const { endpoint } = route
  const limit =
    endpoint.limitPerMinute === undefined ? {} : { rateLimit: { max: endpoint.limitPerMinute, timeWindow: '1 minute' } }
  const handler = async (request: FastifyRequest, reply: FastifyReply) => {
    const headers = toHeaders(request.headers)
    let locale = preferredLocale(request.headers['accept-language'])
    try {
      const who = await admit(route, gate, headers, request)
      locale = who?.locale ?? locale
      const info: RequestInfo = {
        ip: request.ip,
        method: request.method,
        userAgent: request.headers['user-agent'] ?? '',
        locale,
        signal: whenGone(reply),
        headers,
        setCookies: [],
      }
      const answer = await run(route, who, info, request, locale)
      if (info.setCookies.length > 0) void reply.header('set-cookie', info.setCookies)
      return send(reply, answer)
    } catch (error) {
      const { status, answer, fault } = answerError(error, locale)
      if (fault) gate.log.error({ err: error, endpoint: endpoint.id }, 'request failed')
      return reply.code(status).send(answer)
    }
  }
  const size = endpoint.largestRequest === undefined ? {} : { bodyLimit: endpoint.largestRequest }
  const options = { method: endpoint.method, url: endpoint.path, config: limit, handler, ...size }
  if (endpoint.form) {
    void server.register(async scope => {
      scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, text, done) =>
        done(null, Object.fromEntries(new URLSearchParams(String(text)))),
      )
      // What an address alone decides needs no field: the parts of such a body are not read.
      scope.addContentTypeParser('multipart/form-data', { parseAs: 'buffer' }, (_request, _body, done) =>
        done(null, {}),
      )
      scope.route(options)
    })
    return
  }
  if (route.for !== 'upload') {
    server.route(options)
    return
  }
  // A file is not collected in memory: its own scope replaces every body parser by one that hands over the stream.
  void server.register(async scope => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
    scope.route({ ...options, bodyLimit: uploadLimit })
  })
}

const uploadLimit = 512 * 1024 * 1024

async function admit(
  route: Route,
  gate: Gatekeeper,
  headers: Headers,
  request: FastifyRequest,
): Promise<Account | Actor | null> {
  if (route.for === 'public') return null
  if (route.for === 'account') {
    const account = await gate.authenticate(headers)
    if (account === null) throw new AppError('app.not-signed-in', {}, { status: 401 })
    return account
  }
  const { organisation } = request.params as { organisation: string }
  const actor = await gate.actorFor(headers, organisation)
  if (actor === null) throw await whyNobody(gate, headers)
  if (!can(actor.role, route.endpoint.permission as Permission))
    throw new AppError('app.not-allowed', {}, { status: 403 })
  return actor
}

/** Why nobody of the organisation stands behind a request: a wrong key, a stranger, or nobody who signed in. */
export async function whyNobody(gate: Gatekeeper, headers: Headers): Promise<AppError> {
  if (/^bearer /i.test(headers.get('authorization') ?? ''))
    return new AppError('app.key-not-valid', {}, { status: 401 })
  const known = (await gate.authenticate(headers)) !== null
  // A stranger to the organisation is not told whether it exists.
  return known
    ? new AppError('app.no-such-organisation', {}, { status: 404 })
    : new AppError('app.not-signed-in', {}, { status: 401 })
}

async function run(
  route: Route,
  who: Account | Actor | null,
  info: RequestInfo,
  request: FastifyRequest,
  locale: Locale,
): Promise<unknown> {
  const { organisation: _, ...params } = (request.params ?? {}) as Record<string, unknown>
  const inQuery = route.for === 'upload' || request.method === 'GET' || request.method === 'DELETE'
  const rest = (inQuery ? request.query : request.body) as Record<string, unknown> | null | undefined
  const { body } = route.endpoint
  if (body === undefined && rest !== null && rest !== undefined && (typeof rest !== 'object' || Array.isArray(rest)))
    throw new AppError('app.unreadable-request')
  const given = body === undefined ? rest : { [body]: rest }
  const input = parseInput(route.endpoint.input, { ...given, ...params }, locale) as never
  switch (route.for) {
    case 'public':
      return route.handle({ input, info })
    case 'account':
      return route.handle({ input, info, account: who as Account })
    case 'member':
      return route.handle({ input, info, actor: who as Actor })
    case 'upload':
      return route.handle({
        input,
        info,
        actor: who as Actor,
        body: request.body instanceof Readable ? request.body : Readable.from([]),
      })
  }
}

function send(reply: FastifyReply, answer: unknown): FastifyReply {
  // Answers hold what one member may see: no cache in between may keep them.
  void reply.header('cache-control', 'no-store')
  if (answer instanceof Redirect)
    return reply
      .header('referrer-policy', 'no-referrer')
      .header('x-robots-tag', 'noindex')
      .redirect(answer.location, 302)
  if (!(answer instanceof Download)) return reply.send(answer ?? {})
  reply.header('content-type', answer.contentType)
  if (answer.how === 'show') reply.header('content-security-policy', onlyShown)
  else reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(answer.filename)}`)
  return reply.code(answer.status).send(answer.body)
}

/** A page that is only read: its own style and pictures, no script, no request. */
const onlyShown =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

function whenGone(reply: FastifyReply): AbortSignal {
  const gone = new AbortController()
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort()
  })
  return gone.signal
}

export function toHeaders(from: Record<string, string | string[] | undefined>): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(from)) {
    if (name.startsWith(':')) continue
    for (const one of Array.isArray(value) ? value : value === undefined ? [] : [value]) headers.append(name, one)
  }
  return headers
}
