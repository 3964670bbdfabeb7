import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { decodeText } from '../outbound/decode-text.ts'
import type { Outbound, OutboundRequest, OutboundResponse } from '../outbound/index.ts'

export type FixtureAnswer = {
  status?: number
  headers?: Record<string, string>
  body?: string | Uint8Array
  /** Thrown instead of answering, to play a broken network. */
  error?: Error
}

export type FixtureOutbound = Outbound & { requests: OutboundRequest[] }

/**
 * The network of a test, out of recorded answers: `https://host/a/b?x=1` is `<folder>/host/a/b@x=1`, or the same with
 * one of the extensions below, or `…/index` for an address that ends in a slash. Beside it, `<file>.answer.json` may hold
 * `{ "status", "headers" }`. `answers` (by whole URL) go first. What is not there answers 404. Validators are honoured:
 * a request that brings the answer's ETag or Last-Modified gets 304.
 */
export function fixtureOutbound(folder: URL | null, answers: Record<string, FixtureAnswer> = {}): FixtureOutbound {
  const requests: OutboundRequest[] = []
  const answer = async (request: OutboundRequest): Promise<OutboundResponse> => {
    request.signal?.throwIfAborted()
    requests.push(request)
    const found = answers[request.url] ??
      (folder === null ? null : await recorded(folder, request.url)) ?? { status: 404, body: 'absent' }
    if (found.error !== undefined) throw found.error
    const headers = found.headers ?? {}
    const unchanged =
      (headers.etag !== undefined && request.headers?.['if-none-match'] === headers.etag) ||
      (headers['last-modified'] !== undefined && request.headers?.['if-modified-since'] === headers['last-modified'])
    const body = unchanged
      ? new Uint8Array()
      : typeof found.body === 'string'
        ? new TextEncoder().encode(found.body)
        : (found.body ?? new Uint8Array())
    const text = () => decodeText(body, headers['content-type'])
    return {
      url: request.url,
      status: unchanged ? 304 : (found.status ?? 200),
      headers,
      body,
      text,
      json: () => JSON.parse(text()) as unknown,
    }
  }
  return {
    requests,
    fetch: answer,
    open: async request => {
      const { url, status, headers, body } = await answer(request)
      return {
        url,
        status,
        headers,
        chunks: (async function* () {
          yield body
        })(),
      }
    },
    connect: async function* (url, { signal }) {
      const lines = (await answer({ url, signal })).text().split('\n')
      for (const line of lines) {
        if (signal.aborted) return
        if (line !== '') yield line
      }
    },
  }
}

const types: Record<string, string> = {
  '': 'application/octet-stream',
  '.xml': 'application/xml',
  '.json': 'application/json',
  '.html': 'text/html; charset=utf-8',
  '.ndjson': 'application/x-ndjson',
  '.txt': 'text/plain',
}

async function recorded(folder: URL, address: string): Promise<FixtureAnswer | null> {
  const url = new URL(address)
  const path = url.pathname.endsWith('/') ? `${url.pathname}index` : url.pathname
  const file = join(
    fileURLToPath(folder),
    url.host.replace(':', '_'),
    path + (url.search === '' ? '' : `@${url.search.slice(1).replaceAll('/', '%2F')}`),
  )
  const extension = /\.[a-z]+$/.exec(file)?.[0] ?? ''
  for (const added of extension in types ? ['', ...Object.keys(types)] : Object.keys(types)) {
    const body = await readFile(file + added).catch(() => null)
    if (body === null) continue
    const told = await readFile(`${file}${added}.answer.json`, 'utf8').catch(() => '{}')
    const { status, headers } = JSON.parse(told) as FixtureAnswer
    return { status: status ?? 200, headers: { 'content-type': types[added || extension] ?? '', ...headers }, body }
  }
  return null
}
