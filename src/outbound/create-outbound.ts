import { performance } from 'node:perf_hooks'
import type { Readable } from 'node:stream'
import { Agent, type Dispatcher, request as undiciRequest } from 'undici'
import type { Clock } from '../clock.ts'
import { createAddressGuard } from './address-guard.ts'
import { checkUrl, type Destination } from './check-url.ts'
import type { Outbound, OutboundRequest, OutboundResponse } from './contract.ts'
import { acceptEncoding, decompressed, readAll, tooLarge } from './decode-body.ts'
import { decodeText } from './decode-text.ts'
import { guardedConnect, type Resolve, systemResolve } from './guarded-connect.ts'
import { OutboundError, toOutboundError } from './outbound-error.ts'
import { Pace, type PaceOptions, politePace } from './pace.ts'
import { isRedirect, maxRedirects, redirected, redirectedTo } from './redirect.ts'
import { timeLimit } from './time-limit.ts'
import { webSocketFrames } from './web-socket.ts'

export type OutboundOptions = {
  /** host:port or CIDR exempt from the SSRF guard, and from the interval between requests. */
  allow: readonly string[]
  /** Where a site's owner can complain: an address or an e-mail; part of the User-Agent. */
  contact: string
  version: string
  clock: Clock
  resolve?: Resolve
  pace?: PaceOptions
  /** Milliseconds without a byte after which a stream or a WebSocket counts as broken; 90,000 by default. */
  idle?: number
}

const defaultTimeout = 20_000
const defaultMaxBytes = 10 * 1024 * 1024

/** Throws RangeError when an entry of `allow` cannot be read. `close` ends every connection. */
export function createOutbound(options: OutboundOptions): Outbound & { close(): Promise<void> } {
  const guard = createAddressGuard(options.allow)
  const connect = guardedConnect(guard, options.resolve ?? systemResolve, 10_000)
  const limits = { connect, allowH2: false, maxHeaderSize: 64 * 1024, headersTimeout: 0 }
  // Long streams have a pool of their own, or they would hold the places of short requests to the same host.
  const short = new Agent({ ...limits, bodyTimeout: 0, connections: 8, pipelining: 1, keepAliveTimeout: 10_000 })
  const idle = options.idle ?? 90_000
  const long = new Agent({ ...limits, bodyTimeout: idle, pipelining: 1 })
  const pace = new Pace(options.pace ?? politePace, options.clock)
  const userAgent = `Vigie/${options.version} (+${options.contact})`

  /** One request and its redirects, up to the headers of the final answer; `read` takes the body and ends the turn. */
  async function exchange<T>(request: OutboundRequest, agent: Agent, read: (answer: Answer) => Promise<T>): Promise<T> {
    let hop: Pick<OutboundRequest, 'method' | 'headers' | 'body'> = request
    let to = checkUrl(request.url, 'http')
    let left = request.timeout ?? defaultTimeout
    for (let redirects = 0; ; redirects += 1) {
      const leave = await pace.enter(to.url.host, guard.exempts(to.host, to.port), request.signal)
      // Waiting for one's turn is not the host's slowness: the time runs only while it is asked.
      const startedAt = performance.now()
      const limit = timeLimit(left, to.host, request.signal)
      try {
        const ask = () => send(checked(agent, request.beforeSend), hop, to, userAgent, limit.signal)
        const answer = await ask().catch(error => (mayAskAgain(hop, error) ? ask() : Promise.reject(error)))
        const follows = isRedirect(answer.status) && request.redirects !== 0
        const location = follows ? answer.headers.location : undefined
        if (location === undefined) return await ended(read, answer)
        if (redirects === maxRedirects)
          throw new OutboundError('too-many-redirects', { host: to.host, most: maxRedirects })
        answer.body.on('error', () => {}).destroy()
        const next = redirectedTo(to, checkUrl(location, 'http', to.url))
        hop = redirected(hop, answer.status, to, next)
        to = next
      } catch (error) {
        const thrown = limit.error(error)
        throw request.signal?.aborted && thrown === request.signal.reason ? thrown : toOutboundError(thrown, to.host)
      } finally {
        limit.end()
        leave()
        left -= performance.now() - startedAt
      }
    }
  }

  return {
    fetch: request =>
      exchange(request, short, async answer => {
        const maxBytes = request.maxBytes ?? defaultMaxBytes
        if (Number(answer.headers['content-length'] ?? 0) > maxBytes && request.method !== 'HEAD')
          throw tooLarge(maxBytes)
        const empty = request.method === 'HEAD' || answer.status === 204 || answer.status === 304
        const body = empty ? answer.body : decompressed(answer.body, answer.headers['content-encoding'])
        return response(answer, await readAll(body, maxBytes))
      }),
    open: request =>
      exchange(request, long, async answer => {
        const body = decompressed(answer.body, answer.headers['content-encoding'])
        return {
          url: answer.url,
          status: answer.status,
          headers: answer.headers,
          chunks: chunks(body, new URL(answer.url).host, request.signal),
        }
      }),
    connect: (url, { signal, headers }) =>
      webSocketFrames({ url, signal, headers: { ...headers, 'user-agent': userAgent }, connect, idle }),
    close: async () => {
      await Promise.all([short.destroy(), long.destroy()])
    },
  }
}

/** Whatever goes wrong while reading, the connection is let go. */
async function ended<T>(read: (answer: Answer) => Promise<T>, answer: Answer): Promise<T> {
  try {
    return await read(answer)
  } catch (error) {
    answer.body.on('error', () => {}).destroy()
    throw error
  }
}

/** undici starts a request when its socket stands, at once before it writes; what is thrown then keeps it from writing. */
function checked(agent: Agent, check: (() => void) | undefined): Dispatcher {
  if (check === undefined) return agent
  return agent.compose(dispatch => (options, handler) => {
    const start = handler.onRequestStart?.bind(handler)
    handler.onRequestStart = (...given) => {
      check()
      start?.(...given)
    }
    return dispatch(options, handler)
  })
}

/**
 * A site may close a kept connection just as it is used again (RFC 9112, 9.3.1). What asks for the same however often it is
 * asked is asked once more, over another; a post is not: only who sent it can tell what may have come of it.
 */
function mayAskAgain({ method = 'GET', body }: Pick<OutboundRequest, 'method' | 'body'>, error: unknown): boolean {
  const { code } = error as { code?: unknown }
  const closed = code === 'UND_ERR_SOCKET' || code === 'ECONNRESET' || code === 'EPIPE'
  return closed && body === undefined && ['GET', 'HEAD', 'DELETE'].includes(method)
}

type Answer = { url: string; status: number; headers: Record<string, string>; body: Readable }

async function send(
  dispatcher: Dispatcher,
  hop: Pick<OutboundRequest, 'method' | 'headers' | 'body'>,
  to: Destination,
  userAgent: string,
  signal: AbortSignal,
): Promise<Answer> {
  const given = Object.fromEntries(
    Object.entries(hop.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  )
  const { statusCode, headers, body } = await undiciRequest(to.url, {
    dispatcher,
    method: hop.method ?? 'GET',
    headers: {
      accept: '*/*',
      'accept-encoding': acceptEncoding,
      ...(to.authorization === null ? {} : { authorization: to.authorization }),
      ...given,
      'user-agent': userAgent,
    },
    body: hop.body ?? null,
    signal,
  })
  const flat = Object.entries(headers).map(([name, value]) => [
    name.toLowerCase(),
    Array.isArray(value) ? value.join(', ') : (value ?? ''),
  ])
  return { url: to.url.href, status: statusCode, headers: Object.fromEntries(flat), body }
}

function response(answer: Answer, body: Uint8Array): OutboundResponse {
  const text = () => decodeText(body, answer.headers['content-type'])
  return {
    url: answer.url,
    status: answer.status,
    headers: answer.headers,
    body,
    text,
    // JSON is UTF-8 (RFC 8259), whatever a header claims; a mark at its head is forgiven.
    json: () => JSON.parse(new TextDecoder().decode(body)) as unknown,
  }
}

function chunks(body: Readable, host: string, signal: AbortSignal | undefined): AsyncIterable<Uint8Array> {
  const abort = () => body.on('error', () => {}).destroy(signal?.reason)
  if (signal?.aborted) abort()
  else signal?.addEventListener('abort', abort, { once: true })
  return (async function* () {
    try {
      for await (const chunk of body) yield chunk as Uint8Array
    } catch (error) {
      throw signal?.aborted ? signal.reason : toOutboundError(error, host)
    } finally {
      signal?.removeEventListener('abort', abort)
      body.destroy()
    }
  })()
}
