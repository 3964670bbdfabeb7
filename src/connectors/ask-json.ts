import { OutboundError, type OutboundRequest, type OutboundResponse } from '../outbound/index.ts'
import { ConnectorError } from './connector-error.ts'
import type { ConnectorContext } from './contract.ts'
import { reason } from './reasons.ts'
import { toldBy } from './told-by.ts'

type Asking = Pick<ConnectorContext, 'http' | 'now' | 'signal'>

/** An answer whose body is JSON; `value` is unchecked. */
export type JsonAnswer = { url: string; status: number; headers: Record<string, string>; value: unknown }

/** One request to an API that speaks JSON. Anything but a 2xx answer with JSON inside throws a `ConnectorError`. */
export async function askJson(ctx: Asking, request: OutboundRequest): Promise<JsonAnswer> {
  const response = await askDone(ctx, request)
  try {
    return { url: response.url, status: response.status, headers: response.headers, value: response.json() }
  } catch (cause) {
    throw new ConnectorError('unavailable', reason('not-json', { host: hostOf(response.url) }), { cause })
  }
}

/** What an answer says, unchecked; null where it is no JSON (many have no body). */
export function jsonOf(answer: OutboundResponse): unknown {
  try {
    return answer.json()
  } catch {
    return null
  }
}

/** One request that is carried out or refused, whatever the answer's body is. Anything but 2xx throws a `ConnectorError`. */
export async function askDone(ctx: Asking, request: OutboundRequest): Promise<OutboundResponse> {
  const response = await ask(ctx, { ...request, headers: { accept: 'application/json', ...request.headers } })
  if (response.status < 200 || response.status > 299) throw refusal(response, ctx.now)
  return response
}

/** One request whose answer may have any status; only a failed exchange throws (`ConnectorError`). */
export async function ask(ctx: Asking, request: OutboundRequest): Promise<OutboundResponse> {
  const once = () => ctx.http.fetch({ signal: ctx.signal, ...request })
  try {
    return await once().catch((error: unknown) => {
      if (wasCutOff(error) && (request.method ?? 'GET') === 'GET') return once()
      throw error
    })
  } catch (error) {
    throw asConnectorError(error)
  }
}

/**
 * A server may close a kept connection in the very moment in which it is used again. Asking once more is right then,
 * for questions (RFC 9112 §9.3.1).
 */
function wasCutOff(error: unknown): boolean {
  const code = error instanceof OutboundError ? (error.cause as { code?: unknown } | undefined)?.code : undefined
  return code === 'ECONNRESET' || code === 'EPIPE' || code === 'UND_ERR_SOCKET'
}

/** What a failed exchange means for a source. Aborts and faults of ours pass unchanged. */
export function asConnectorError(error: unknown): unknown {
  if (!(error instanceof OutboundError)) return error
  return new ConnectorError(error.kind === 'blocked' ? 'rejected' : 'unavailable', error.reason, { cause: error })
}

const hostOf = (url: string) => new URL(url).host

type Refused = { url: string; status: number; headers: Record<string, string>; text(): string }

/** The `ConnectorError` that an answer outside 2xx means, with the server's own sentence where it gave one. */
export function refusal(response: Refused, now: Date): ConnectorError {
  const { status } = response
  const why = toldBy(response, sentence(response))
  const retryAt = retryTime(response.headers, now)
  if (status === 429) return new ConnectorError('rate-limit', why, { retryAt })
  if (status === 401 || status === 403) return new ConnectorError('auth', why)
  if (status === 404 || status === 410) return new ConnectorError('gone', why)
  if (status === 408 || status === 425 || status >= 500 || status < 400)
    return new ConnectorError('unavailable', why, { retryAt })
  return new ConnectorError('rejected', why)
}

/** What another side may ask for at most, by a slip or not: a week. */
const longestAsked = 7 * 86_400_000

/** `Retry-After` (seconds or a date, RFC 9110 §10.2.3), else the reset that Mastodon (a date), Bluesky and X (seconds of the epoch) tell. */
export function retryTime(headers: Record<string, string>, now: Date): Date | null {
  const after = headers['retry-after']?.trim()
  const reset = headers['x-ratelimit-reset'] ?? headers['ratelimit-reset'] ?? headers['x-rate-limit-reset']
  const told = after ?? reset?.trim()
  if (told === undefined) return null
  const inSeconds = after !== undefined && /^\d+$/.test(after)
  const time = inSeconds
    ? now.getTime() + Number(after) * 1000
    : /^\d{9,}$/.test(told)
      ? Number(told) * 1000
      : Date.parse(told)
  return Number.isNaN(time) ? null : new Date(Math.min(time, now.getTime() + longestAsked))
}

function sentence(response: Refused): string | null {
  const text = response.text().trim()
  try {
    const value = JSON.parse(text) as Record<string, unknown>
    // `detail` and `title`: RFC 9457.
    const told = [value.message, value.error_description, value.detail, value.error, value.title].find(
      each => typeof each === 'string' && each !== '',
    )
    return typeof told === 'string' ? told : null
  } catch {
    // An HTML page or nothing at all says no more than the status; a short line of text may.
    return text === '' || text.startsWith('<') || text.length > 200 ? null : text.replaceAll(/\s+/g, ' ')
  }
}
