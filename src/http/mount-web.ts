import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { preferredLocale } from '../messages.ts'
import { answerError } from './answer-error.ts'

type WebFile = { body: Buffer; type: string; etag: string; cacheControl: string }

/**
 * The built page, held in memory (some 3 MB): another start may build a new page into the same folder at any moment,
 * and this process goes on answering with the one that belongs to its own API. Hashed files are kept for a year by
 * browsers, index.html is asked for anew, and any other address that a browser opens is the page's own; other programs are told in a line that there is nothing.
 */
export async function mountWeb(server: FastifyInstance, folder: string | null): Promise<void> {
  const files = folder !== null && existsSync(join(folder, 'index.html')) ? await readFolder(folder) : new Map()
  const page: WebFile | undefined = files.get('/index.html')
  for (const [path, file] of files) server.get(path, (request, reply) => answer(request, reply, file))
  server.setNotFoundHandler({ preHandler: server.rateLimit?.() ?? [] }, (request, reply) => {
    const isPage =
      request.method === 'GET' && !request.url.startsWith('/api/') && request.headers.accept?.includes('text/html')
    if (page !== undefined && isPage) return answer(request, reply, page)
    const { answer: told } = answerError({ statusCode: 404 }, preferredLocale(request.headers['accept-language']))
    if (request.url.startsWith('/api/')) return reply.code(404).send(told)
    return reply.code(404).type('text/plain; charset=utf-8').send(`${told.error.message}\n`)
  })
}

/** Every file by its address. */
async function readFolder(folder: string): Promise<Map<string, WebFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  return new Map(
    await Promise.all(
      files.map(async (file): Promise<[string, WebFile]> => {
        const path = `/${relative(folder, file).split(sep).map(encodeURIComponent).join('/')}`
        const body = await readFile(file)
        const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
        const cacheControl = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
        return [path, { body, type: types[extname(file)] ?? 'application/octet-stream', etag, cacheControl }]
      }),
    ),
  )
}

function answer(request: FastifyRequest, reply: FastifyReply, { body, type, etag, cacheControl }: WebFile) {
  void reply.header('cache-control', cacheControl).header('etag', etag)
  // A proxy that compresses marks the validator as weak (RFC 9110 §8.8.1): it is the same file.
  const known = (request.headers['if-none-match'] ?? '').split(/\s*,\s*/).some(tag => tag.replace(/^W\//, '') === etag)
  return known ? reply.code(304).send() : reply.type(type).send(body)
}

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}
