import { createHmac, randomUUID } from 'node:crypto'

/** Who asks, and in whose name; before a person granted anything there is no token. */
export type Credentials = { key: string; keySecret: string; token: string; tokenSecret: string }
type Signed = {
  method: string
  /** Its query counts among what is signed. */
  url: string
  /** Fields of a form, and what else the network counts: everything but files. */
  fields?: Record<string, string>
  /** `oauth_callback`, `oauth_verifier`. */
  more?: Record<string, string>
}
type Moment = { nonce: string; timestamp: number }

/** The `Authorization` of a request by OAuth 1.0a with HMAC-SHA1 (RFC 5849 §3). */
export function authorisationOf(
  request: Signed,
  credentials: Credentials,
  now: Date,
  moment: Moment = { nonce: randomUUID(), timestamp: Math.floor(now.getTime() / 1000) },
): string {
  const protocol: Record<string, string> = {
    oauth_consumer_key: credentials.key,
    ...(credentials.token === '' ? {} : { oauth_token: credentials.token }),
    oauth_signature_method: 'HMAC-SHA1',
    oauth_timestamp: String(moment.timestamp),
    oauth_nonce: moment.nonce,
    ...request.more,
  }
  const base = signatureBase(request.method, request.url, [
    ...Object.entries(protocol),
    ...Object.entries(request.fields ?? {}),
  ])
  const key = `${encoded(credentials.keySecret)}&${encoded(credentials.tokenSecret)}`
  const signature = createHmac('sha1', key).update(base).digest('base64')
  const told = Object.entries({ ...protocol, oauth_signature: signature })
  return `OAuth ${told.map(([name, value]) => `${encoded(name)}="${encoded(value)}"`).join(', ')}`
}

/** What is signed: method, address without its query, and every parameter in order (§3.4.1). */
export function signatureBase(method: string, url: string, parameters: [string, string][]): string {
  const { protocol, host, pathname, searchParams } = new URL(url)
  const pairs = [...searchParams, ...parameters].map(([name, value]) => [encoded(name), encoded(value)] as const)
  const sorted = pairs.toSorted(([a, x], [b, y]) => (a === b ? compare(x, y) : compare(a, b)))
  const normalised = sorted.map(([name, value]) => `${name}=${value}`).join('&')
  return [method.toUpperCase(), `${protocol}//${host}${pathname}`, normalised].map(encoded).join('&')
}

/** By bytes, not by what a language thinks of letters; encoded text has no others than ASCII. */
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** §3.6: more is escaped than in a form. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, mark => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
