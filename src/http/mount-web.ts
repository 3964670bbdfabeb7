import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { preferredLocale } from '../messages.ts'
import { answerError } from './answer-error.ts'

/** The built page: hashed files are kept for a year, index.html is asked for anew, and any other address that a browser opens is the page's own. */
export async function mountWeb(server: FastifyInstance, folder: string | null): Promise<void> {
  const page =
    folder !== null && existsSync(join(folder, 'index.html'))
      ? await readFile(join(folder, 'index.html'), 'utf8')
      : null
  if (folder !== null && page !== null) {
    await server.register(fastifyStatic, {
      root: folder,
      index: false,
      // Only files that are there are routes; every other address is the page's own.
      wildcard: false,
      cacheControl: false,
      setHeaders: (reply, path) => {
        void reply.header(
          'cache-control',
          path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        )
      },
    })
  }
  server.setNotFoundHandler({ preHandler: server.rateLimit?.() ?? [] }, (request, reply) => {
    const isPage =
      request.method === 'GET' && !request.url.startsWith('/api/') && request.headers.accept?.includes('text/html')
    if (page !== null && isPage)
      return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page)
    const { answer } = answerError({ statusCode: 404 }, preferredLocale(request.headers['accept-language']))
    return reply.code(404).send(answer)
  })
}
