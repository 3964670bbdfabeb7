import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** A figure of the installation, by state; read each time that somebody looks. */
export type Figure = { name: string; help: string; read(): Promise<Record<string, number>> }

/** Figures of this process for Prometheus. No label holds a person, an organisation or an address with parameters. */
export function createMetrics(figures: readonly Figure[]) {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'vigie_http_request_seconds',
    help: 'Duration of requests by method, route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [registry],
  })
  for (const { name, help, read } of figures)
    new Gauge({
      name,
      help,
      labelNames: ['state'],
      registers: [registry],
      async collect() {
        this.reset()
        // What cannot be read, or not soon, is left out: the other figures tell why.
        const counts = await Promise.race([read().catch(() => ({})), nothingAfter(patience)])
        for (const [state, count] of Object.entries(counts)) this.set({ state }, count)
      },
    })
  return {
    observe: (method: string, route: string, status: number, seconds: number) =>
      requests.observe({ method, route, status }, seconds),
    mount: (server: FastifyInstance, token: string) =>
      server.get('/metrics', async (request, reply) => {
        if (!sameWord(request.headers.authorization ?? '', `Bearer ${token}`))
          return reply.code(401).header('www-authenticate', 'Bearer').send()
        return reply.type(registry.contentType).send(await registry.metrics())
      }),
  }
}

/** Milliseconds: whoever collects figures waits some seconds for all of them, the database may take a minute for one. */
const patience = 2_000

const nothingAfter = (milliseconds: number) =>
  new Promise<Record<string, number>>(resolve => setTimeout(resolve, milliseconds, {}).unref())

// Hashing first gives both sides one length, which the comparison in constant time asks for.
const sameWord = (a: string, b: string): boolean =>
  timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest())
