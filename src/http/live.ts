import type { FastifyInstance } from 'fastify'
import { AppError } from '../errors.ts'
import { preferredLocale } from '../messages.ts'
import { can, type Permission } from '../permissions.ts'
import { answerError } from './answer-error.ts'
import { type Gatekeeper, toHeaders } from './mount-route.ts'

/** Something happened in an organisation; a hint to look again, never the only carrier of a fact. */
export type LiveEvent = {
  organisationId: string
  kind: string
  id?: string | undefined
  data?: unknown
  /** Who may hear of it. */
  permission: Permission
}
export type Live = { subscribe(organisationId: string, listener: (event: LiveEvent) => void): () => void }

const beatEvery = 25_000

/**
 * `GET /api/o/:organisation/live`: server-sent events, `event:` the kind, `data:` JSON. A beat keeps proxies awake and
 * asks again whether the reader still belongs here, so that a removed member stops hearing.
 */
export function mountLive(server: FastifyInstance, parts: Gatekeeper & { live: Live }): void {
  server.get<{ Params: { organisation: string } }>(
    '/api/o/:organisation/live',
    { compress: false },
    async (request, reply) => {
      const headers = toHeaders(request.headers)
      const admitted = async () => {
        const actor = await parts.actorFor(headers, request.params.organisation)
        return actor !== null && can(actor.role, 'org.read') ? actor : null
      }
      const actor = await admitted()
      if (actor === null) {
        const refusal = answerError(
          new AppError('app.not-signed-in', {}, { status: 401 }),
          preferredLocale(request.headers['accept-language']),
        )
        return reply.code(refusal.status).send(refusal.answer)
      }
      reply.hijack()
      const stream = reply.raw
      for (const [name, value] of Object.entries(reply.getHeaders()))
        if (value !== undefined) stream.setHeader(name, value)
      stream.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      })
      stream.write('retry: 3000\n\nevent: ready\ndata: {}\n\n')
      const leave = parts.live.subscribe(actor.organisationId, event => {
        if (!can(actor.role, event.permission)) return
        // A reader that does not keep up is let go; it reconnects and reads the state again.
        if (stream.writableLength > 1_000_000) return stream.destroy()
        stream.write(
          `event: ${event.kind}\ndata: ${JSON.stringify({ id: event.id, ...(event.data as object | undefined) })}\n\n`,
        )
      })
      const beat = setInterval(() => {
        admitted().then(
          still => (still === null ? stream.end() : stream.write(': beat\n\n')),
          () => stream.end(),
        )
      }, beatEvery)
      beat.unref()
      stream.on('close', () => {
        clearInterval(beat)
        leave()
      })
    },
  )
}
