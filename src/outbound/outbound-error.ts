/**
 * Why a request has no answer. HTTP statuses are answers, not errors.
 * - `blocked`: the SSRF guard refuses the address, or the address cannot be used at all;
 * - `timeout`: nothing came, or not all of it, in the time given;
 * - `too-large`: more bytes than the cap, counted after decompression;
 * - `network`: no such host, refused or broken connection, bad certificate, nonsense instead of HTTP.
 * `message` is a plain English sentence without secrets, fit for the log and a source's health page.
 */
export class OutboundError extends Error {
  readonly kind: OutboundErrorKind
  /** The HTTP status that refused a WebSocket; null otherwise. */
  readonly status: number | null

  constructor(kind: OutboundErrorKind, message: string, options: { cause?: unknown; status?: number } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'OutboundError'
    this.kind = kind
    this.status = options.status ?? null
  }
}

export type OutboundErrorKind = 'blocked' | 'timeout' | 'too-large' | 'network'

const sentences: Record<string, (host: string) => string> = {
  ENOTFOUND: host => `There is no site called ${host}.`,
  EAI_AGAIN: host => `The address of ${host} could not be looked up just now.`,
  ECONNREFUSED: host => `${host} refuses connections.`,
  ECONNRESET: host => `${host} closed the connection before answering.`,
  EPIPE: host => `${host} closed the connection before answering.`,
  UND_ERR_SOCKET: host => `${host} closed the connection before answering.`,
  EHOSTUNREACH: host => `${host} cannot be reached from here.`,
  ENETUNREACH: host => `${host} cannot be reached from here.`,
  UND_ERR_HEADERS_OVERFLOW: host => `${host} sent more headers than can be accepted.`,
}

const timeouts = new Set(['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'ETIMEDOUT'])

/** Turns what undici, node:net, node:tls, node:dns or node:zlib threw into an `OutboundError`. */
export function toOutboundError(error: unknown, host: string): OutboundError {
  if (error instanceof OutboundError) return error
  // A host with several addresses fails with all their errors at once, undici's fetch with the real one as cause.
  if (error instanceof AggregateError && error.errors.length > 0) return toOutboundError(error.errors[0], host)
  const { code, message, cause } = error as { code?: string; message?: string; cause?: unknown }
  if (code === undefined && cause instanceof Error) return toOutboundError(cause, host)
  if (code !== undefined && timeouts.has(code)) {
    return new OutboundError('timeout', `${host} did not answer in time.`, { cause: error })
  }
  const known = code === undefined ? undefined : sentences[code]
  if (known !== undefined) return new OutboundError('network', known(host), { cause: error })
  if (code !== undefined && /CERT|TLS|SSL|SELF_SIGNED|ISSUER|EPROTO/.test(code)) {
    return new OutboundError('network', `The secure connection to ${host} cannot be trusted (${code}).`, {
      cause: error,
    })
  }
  if (code?.startsWith('HPE_')) {
    return new OutboundError('network', `${host} answered something that is not HTTP.`, { cause: error })
  }
  if (code?.startsWith('Z_') || code?.startsWith('ERR_BROTLI') || code?.startsWith('ERR__ERROR_')) {
    return new OutboundError('network', `${host} sent a compressed answer that is broken.`, { cause: error })
  }
  const detail = code ?? message ?? 'unknown'
  return new OutboundError('network', `The exchange with ${host} failed (${detail}).`, { cause: error })
}
