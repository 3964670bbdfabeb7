import type { FastifyInstance } from 'fastify'
import { preferredLocale } from '../messages.ts'
import { can, type Permission } from '../permissions.ts'
import { answerError } from './answer-error.ts'
import { type Gatekeeper, toHeaders, whyNobody } from './mount-route.ts'

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
      let actor = await admitted()
      if (actor === null) {
        const refusal = answerError(
          await whyNobody(parts, headers),
          preferredLocale(request.headers['accept-language']),
        )
        return reply.code(refusal.status).send(refusal.answer)
      }
      reply.hijack()
      const stream = reply.raw
      // Gone while we asked who it is: nothing would tell of it any more.
      if (stream.destroyed) return
      for (const [name, value] of Object.entries(reply.getHeaders()))
        if (value !== undefined) stream.setHeader(name, value)
      stream.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      })
      stream.write('retry: 3000\n\nevent: ready\ndata: {}\n\n')
      const leave = parts.live.subscribe(actor.organisationId, event => {
        if (actor === null || !can(actor.role, event.permission)) return
        // A reader that does not keep up is let go; it reconnects and reads the state again.
        if (stream.writableLength > 1_000_000) return stream.destroy()
        stream.write(
          `event: ${event.kind}\ndata: ${JSON.stringify({ id: event.id, ...(event.data as object | undefined) })}\n\n`,
        )
      })
      const beat = setInterval(() => {
        // With another role since, other news are theirs.
        admitted().then(
          still => {
            actor = still
            if (still === null) end()
            else stream.write(': beat\n\n')
          },
          () => end(),
        )
      }, beatEvery)
      beat.unref()
      const forget = () => {
        clearInterval(beat)
        leave()
      }
      const end = () => {
        forget()
        stream.end()
      }
      stream.on('close', forget)
      stream.on('error', forget)
    },
  )
}
