import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'
import { AppError } from '../errors.ts'
import type { Log } from '../log.ts'
import { errorMessage, preferredLocale } from '../messages.ts'
import type { Account, Actor } from '../permissions.ts'
import { answerError } from './answer-error.ts'
import { isForged } from './check-origin.ts'
import { type Live, mountLive } from './live.ts'
import { createMetrics, type Figure } from './metrics.ts'
import { mountAuth } from './mount-auth.ts'
import { mountRoute } from './mount-route.ts'
import { mountWeb } from './mount-web.ts'
import { openApi } from './openapi.ts'
import type { Route } from './route.ts'

/** What the server is told by `app.ts`; it knows no feature. */
export type ServerParts = {
  config: Pick<Config, 'publicUrl' | 'trustedProxies'>
  log: Log
  version: string
  routes: Route[]
  /** Who is signed in, by session cookie; null for nobody. */
  authenticate(headers: Headers): Promise<Account | null>
  /** Who acts within the organisation of that slug, by session or API key; null when not a member. */
  actorFor(headers: Headers, organisation: string): Promise<Actor | null>
  /** The authentication library's own addresses, below /api/auth/. */
  auth(request: Request): Promise<Response>
  live: Live
  /** `disk`: there is room to write. */
  healthy(): Promise<{ database: boolean; jobs: boolean; disk: boolean }>
  /** The word that opens /metrics: `Authorization: Bearer …`. */
  metricsToken: string
  /** What /metrics tells beside the process and its requests. */
  figures: readonly Figure[]
  /** Folder of the built page; null when only the API is wanted (tests). */
  webFolder: string | null
}

/** The whole HTTP server, not listening yet: tests call `inject`, the product `listen`. */
export async function buildServer(parts: ServerParts): Promise<FastifyInstance> {
  const { config, log } = parts
  const server = fastify({
    loggerInstance: log.child(
      { part: 'http' },
      {
        level: log.level === 'debug' || log.level === 'trace' ? log.level : 'warn',
        // The address of a request may hold a secret (webhooks, codes of a provider): its pattern says enough.
        serializers: {
          req: (request: FastifyRequest) => ({ method: request.method, route: request.routeOptions?.url }),
        },
      },
    ) as FastifyBaseLogger,
    // Behind a reverse proxy the client's address and scheme are the ones that it reports; anybody else may write anything.
    trustProxy: config.trustedProxies,
    bodyLimit: 1024 * 1024,
    routerOptions: { maxParamLength: 500 },
    forceCloseConnections: true,
  })
  const metrics = createMetrics(parts.figures)

  server.setErrorHandler((error, request, reply) => {
    const { status, answer, fault } = answerError(error, preferredLocale(request.headers['accept-language']))
    if (fault) log.error({ err: error, method: request.method, url: request.routeOptions.url }, 'request failed')
    return reply.code(status).send(answer)
  })
  server.addHook('onRequest', async request => {
    if (isForged(request.method, request.headers, config.publicUrl))
      throw new AppError('app.forged-request', {}, { status: 403 })
  })
  server.addHook('onResponse', async (request, reply) => {
    metrics.observe(request.method, request.routeOptions.url ?? 'none', reply.statusCode, reply.elapsedTime / 1000)
  })

  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // Mantine writes style attributes; scripts stay strict.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: config.publicUrl.startsWith('https:'),
    referrerPolicy: { policy: 'same-origin' },
  })
  await server.register(compress, { threshold: 1400, encodings: ['br', 'gzip'] })
  await server.register(rateLimit, {
    max: 1200,
    timeWindow: '1 minute',
    allowList: request => request.url.startsWith('/assets/'),
  })

  server.get('/api/health', { config: { rateLimit: false } }, async (request, reply) => {
    const parts_ = await parts.healthy()
    const ok = parts_.database && parts_.jobs && parts_.disk
    const locale = preferredLocale(request.headers['accept-language'])
    const why = parts_.disk ? {} : { message: errorMessage(locale, 'app.disk-nearly-full', {}) }
    return reply.code(ok ? 200 : 503).send({ ok, ...parts_, version: parts.version, ...why })
  })
  const description = openApi(
    parts.routes.map(route => route.endpoint),
    parts.version,
    config.publicUrl,
  )
  server.get('/api/openapi.json', async () => description)
  metrics.mount(server, parts.metricsToken)
  mountLive(server, parts)
  await mountAuth(server, parts)
  for (const route of parts.routes) mountRoute(server, route, parts)
  await mountWeb(server, parts.webFolder)
  return server
}
