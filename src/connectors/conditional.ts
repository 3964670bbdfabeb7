import { createHash } from 'node:crypto'
import { retryTime } from './ask-json.ts'
import type { Cursor } from './contract.ts'

type Answered = { status: number; headers: Record<string, string>; body: Uint8Array }

/** Headers that let the server say "nothing new" (RFC 9110 §13), from the validators that `remember` kept in the cursor. */
export function conditionalHeaders(cursor: Cursor): Record<string, string> {
  const headers: Record<string, string> = {}
  if (typeof cursor?.etag === 'string') headers['if-none-match'] = cursor.etag
  if (typeof cursor?.lastModified === 'string') headers['if-modified-since'] = cursor.lastModified
  return headers
}

/**
 * Whether the answer is the same as last time: a 304, or the same bytes from a server that knows no validators.
 * Call with the cursor of the request, before `remember`.
 */
export const isUnchanged = (cursor: Cursor, response: Answered): boolean =>
  response.status === 304 || (typeof cursor?.hash === 'string' && cursor.hash === hashOf(response.body))

/** The members to put into the next cursor: `{ etag, lastModified, hash }`. A 304 keeps what it does not replace. */
export function remember(
  cursor: Cursor,
  response: Answered,
): { etag: string | null; lastModified: string | null; hash: string | null } {
  const unchanged = response.status === 304
  if (!unchanged && isTooFresh(response.headers)) return { etag: null, lastModified: null, hash: hashOf(response.body) }
  const kept = (name: 'etag' | 'lastModified' | 'hash') =>
    unchanged && typeof cursor?.[name] === 'string' ? cursor[name] : null
  return {
    etag: short(response.headers.etag) ?? kept('etag'),
    lastModified: short(response.headers['last-modified']) ?? kept('lastModified'),
    hash: unchanged ? kept('hash') : hashOf(response.body),
  }
}

/**
 * Whether the content changed within the second in which it was read: `Last-Modified` has no finer grain, so it (and an
 * ETag made of it, as WordPress makes them) would call the next change of that second "nothing new" (RFC 9110 §8.8.2.2).
 */
export function isTooFresh(headers: Record<string, string>): boolean {
  const changed = Date.parse(headers['last-modified'] ?? '')
  const answered = Date.parse(headers.date ?? '')
  return answered - changed < 2_000
}

const hour = 3_600_000
/** Publishers write "a month" into Cache-Control for their pictures' sake; no source is left alone longer than this for it. */
const longestCache = 6 * hour
const longestRetry = 24 * hour

/**
 * When the source wants to be asked again, or null: the latest of `Retry-After`, `Cache-Control: max-age` (less `Age`)
 * and `ttlMinutes` (what the content itself asks for). Capped, so that a slip of the publisher does not silence a source.
 */
export function notBefore(headers: Record<string, string>, now: Date, ttlMinutes: number | null = null): Date | null {
  const cache = headers['cache-control'] ?? ''
  const maxAge = /no-cache|no-store/i.test(cache)
    ? 0
    : Number(/(?:^|[\s,])max-age\s*=\s*"?(\d+)/i.exec(cache)?.[1] ?? 0)
  const fresh = Math.max(0, maxAge - (Number(headers.age) || 0)) * 1000
  const asked = Math.min(longestCache, Math.max(fresh, (ttlMinutes ?? 0) * 60_000))
  const retry = retryTime({ 'retry-after': headers['retry-after'] ?? '' }, now)
  const wait = Math.max(asked, Math.min(longestRetry, (retry?.getTime() ?? 0) - now.getTime()))
  return wait > 0 ? new Date(now.getTime() + wait) : null
}

const hashOf = (body: Uint8Array) => createHash('sha256').update(body).digest('base64url').slice(0, 27)

/** Cursors stay small: a validator of absurd length is not worth keeping. */
const short = (header: string | undefined) =>
  header !== undefined && header !== '' && header.length <= 500 ? header : null
