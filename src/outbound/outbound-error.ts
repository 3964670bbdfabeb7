import type { Reason } from '../errors.ts'
import { errorMessage } from '../messages.ts'
import { type OutboundErrorKind, type OutboundReason, outboundReasons, type ReasonParams } from './reasons.ts'

/**
 * Why a request has no answer. HTTP statuses are answers, not errors. `reason` is spoken to people in their language;
 * `message` is the same in English, for the log. Neither holds secrets.
 */
export class OutboundError extends Error {
  readonly kind: OutboundErrorKind
  readonly reason: Reason
  /** The HTTP status that refused a WebSocket; null otherwise. */
  readonly status: number | null

  constructor(...[name, params, options = {}]: Told) {
    const reason: Reason = { code: `outbound.${name}`, params }
    super(
      errorMessage('en', reason.code, reason.params),
      options.cause === undefined ? undefined : { cause: options.cause },
    )
    this.name = 'OutboundError'
    this.kind = outboundReasons[name].kind
    this.reason = reason
    this.status = options.status ?? null
  }
}

/** A reason, with the parameters that are its own. */
type Told = {
  [R in OutboundReason]: [name: R, params: ReasonParams<R>, options?: { cause?: unknown; status?: number }]
}[OutboundReason]

const known: Record<string, OutboundReason & Hosted> = {
  ENOTFOUND: 'no-such-site',
  EAI_AGAIN: 'lookup-failed',
  ECONNREFUSED: 'refuses-connections',
  ECONNRESET: 'closed-connection',
  EPIPE: 'closed-connection',
  UND_ERR_SOCKET: 'closed-connection',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  UND_ERR_HEADERS_OVERFLOW: 'too-many-headers',
}
/** Reasons that name the host and nothing else. */
type Hosted =
  | 'no-such-site'
  | 'lookup-failed'
  | 'refuses-connections'
  | 'closed-connection'
  | 'unreachable'
  | 'too-many-headers'

const timeouts = new Set(['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'ETIMEDOUT'])

/** Turns what undici, node:net, node:tls, node:dns or node:zlib threw into an `OutboundError`. */
export function toOutboundError(error: unknown, host: string): OutboundError {
  if (error instanceof OutboundError) return error
  // A host with several addresses fails with all their errors at once, undici's fetch with the real one as cause.
  if (error instanceof AggregateError && error.errors.length > 0) return toOutboundError(error.errors[0], host)
  const { code, message, cause } = error as { code?: string; message?: string; cause?: unknown }
  if (code === undefined && cause instanceof Error) return toOutboundError(cause, host)
  const options = { cause: error }
  if (code !== undefined && timeouts.has(code)) return new OutboundError('no-answer', { host }, options)
  const reason = code === undefined ? undefined : known[code]
  if (reason !== undefined) return new OutboundError(reason, { host }, options)
  if (code !== undefined && /CERT|TLS|SSL|SELF_SIGNED|ISSUER|EPROTO/.test(code))
    return new OutboundError('untrusted', { host, detail: code }, options)
  if (code?.startsWith('HPE_')) return new OutboundError('not-http', { host }, options)
  if (code?.startsWith('Z_') || code?.startsWith('ERR_BROTLI') || code?.startsWith('ERR__ERROR_'))
    return new OutboundError('broken-compression', { host }, options)
  return new OutboundError('exchange-failed', { host, detail: (code ?? message ?? '?').slice(0, 200) }, options)
}
