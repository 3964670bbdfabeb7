import type { Destination } from './check-url.ts'
import type { OutboundRequest } from './contract.ts'
import { OutboundError } from './outbound-error.ts'

type Hop = Pick<OutboundRequest, 'method' | 'headers' | 'body'>

export const maxRedirects = 5

export const isRedirect = (status: number) => [301, 302, 303, 307, 308].includes(status)

/** Headers that say nothing about who asks: all that a stranger gets who was reached by a redirect. */
const harmless = new Set(['accept', 'accept-language', 'if-none-match', 'if-modified-since', 'range', 'user-agent'])

/** Going from http to https of the same host counts as the same origin. */
const sameOrigin = (from: Destination, to: Destination): boolean =>
  from.url.origin === to.url.origin ||
  (from.host === to.host && from.port === 80 && to.port === 443 && to.url.protocol === 'https:')

/** A redirect names its target without the name and password of the address that was asked: at home they go along. */
export const redirectedTo = (from: Destination, to: Destination): Destination =>
  sameOrigin(from, to) ? { ...to, authorization: to.authorization ?? from.authorization } : to

/**
 * The request to send to a redirect's target (RFC 9110 §15.4, Fetch §4.5): what changes of method and body, and nothing
 * secret to another origin.
 */
export function redirected(hop: Hop, status: number, from: Destination, to: Destination): Hop {
  const method = hop.method ?? 'GET'
  const becomesGet = (status === 303 && method !== 'HEAD') || ((status === 301 || status === 302) && method === 'POST')
  const same = sameOrigin(from, to)
  const body = becomesGet ? undefined : hop.body
  if (body !== undefined && !same) {
    throw new OutboundError('body-elsewhere', { host: from.host, target: to.host })
  }
  const headers = Object.entries(hop.headers ?? {}).filter(([name]) => {
    const lower = name.toLowerCase()
    return (same || harmless.has(lower)) && !(becomesGet && lower.startsWith('content-'))
  })
  return { method: becomesGet ? 'GET' : method, headers: Object.fromEntries(headers), body }
}
