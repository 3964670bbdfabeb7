import type { Outbound, OutboundRequest, OutboundResponse } from '../../outbound/index.ts'
import { OutboundError } from '../../outbound/index.ts'

export type Answer = { status?: number; headers?: Record<string, string>; json?: unknown; body?: string }

/** What happens to a request: the line breaks before it, or after it was carried out; or something else is answered. */
export type Fault = 'break-before' | 'break-after' | { instead: Answer } | { after: Answer }

/** A network that a test answers for itself; streams and sockets are not part of publishing. */
export function answering(answer: (request: OutboundRequest) => Answer | Promise<Answer>): Outbound {
  return {
    fetch: async request => {
      request.signal?.throwIfAborted()
      return toResponse(request.url, await answer(request))
    },
    open: () => Promise.reject(new Error('no streams here')),
    connect: () => {
      throw new Error('no sockets here')
    },
  }
}

/** The same network with faults: `fault` is asked about each request, counted from 0. */
export function faulty(
  http: Outbound,
  fault: (request: OutboundRequest, index: number) => Fault | null,
): Outbound & { requests: OutboundRequest[] } {
  const requests: OutboundRequest[] = []
  return {
    ...http,
    requests,
    fetch: async request => {
      const what = fault(request, requests.length)
      requests.push(request)
      const broken = new OutboundError('closed-connection', { host: new URL(request.url).host })
      if (what === 'break-before') throw broken
      if (what !== null && typeof what === 'object' && 'instead' in what) return toResponse(request.url, what.instead)
      const response = await http.fetch(request)
      if (what === 'break-after') throw broken
      return what !== null && typeof what === 'object' ? toResponse(request.url, what.after) : response
    },
  }
}

function toResponse(url: string, answer: Answer): OutboundResponse {
  const text = answer.json === undefined ? (answer.body ?? '') : JSON.stringify(answer.json)
  return {
    url,
    status: answer.status ?? 200,
    headers: { 'content-type': answer.json === undefined ? 'text/plain' : 'application/json', ...answer.headers },
    body: new TextEncoder().encode(text),
    text: () => text,
    json: () => JSON.parse(text) as unknown,
  }
}
