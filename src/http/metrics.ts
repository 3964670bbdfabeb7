import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'

/** Figures of this process for Prometheus. No label holds a person, an organisation or an address with parameters. */
export function createMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'vigie_http_request_seconds',
    help: 'Duration of requests by method, route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [registry],
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

// Hashing first gives both sides one length, which the comparison in constant time asks for.
const sameWord = (a: string, b: string): boolean =>
  timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest())
