import type { FastifyInstance } from 'fastify'
import { toHeaders } from './mount-route.ts'

/**
 * The authentication library answers fetch requests below /api/auth/. Its own limits against guessing stand behind the
 * one given here.
 */
export async function mountAuth(
  server: FastifyInstance,
  parts: { auth(request: Request): Promise<Response>; config: { publicUrl: string } },
): Promise<void> {
  await server.register(async scope => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    scope.route({
      method: ['GET', 'POST'],
      url: '/api/auth/*',
      config: { rateLimit: { max: 120, timeWindow: '1 minute' } },
      handler: async (request, reply) => {
        const headers = toHeaders(request.headers)
        headers.set('x-forwarded-for', request.ip)
        const body = request.method === 'POST' && Buffer.isBuffer(request.body) ? new Uint8Array(request.body) : null
        const url = new URL(request.url, `${request.protocol}://${request.host}`)
        const answer = await parts.auth(new Request(url, { method: request.method, headers, body }))
        void reply.code(answer.status)
        for (const [name, value] of answer.headers) if (name !== 'set-cookie') void reply.header(name, value)
        const cookies = answer.headers.getSetCookie()
        if (cookies.length > 0) void reply.header('set-cookie', cookies)
        return reply.send(answer.body === null ? '' : await answer.text())
      },
    })
  })
}
