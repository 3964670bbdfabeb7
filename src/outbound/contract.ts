/**
 * The only way out. Every request passes the SSRF guard (each DNS answer and each redirect), caps of size and time,
 * and a pace per host; it carries an honest User-Agent with a contact. Failures throw
 * `OutboundError` (kind: blocked | timeout | too-large | network); HTTP statuses are answers, not errors.
 */
export type Outbound = {
  fetch(request: OutboundRequest): Promise<OutboundResponse>
  /** A body that is read as it arrives (server-sent events, NDJSON); no size cap, an idle cap instead. */
  open(request: OutboundRequest): Promise<OutboundStream>
  /** Text frames of a WebSocket until `signal` aborts or the peer closes; throws when it breaks. */
  connect(url: string, options: { signal: AbortSignal; headers?: Record<string, string> }): AsyncIterable<string>
}

export type OutboundRequest = {
  url: string
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD'
  headers?: Record<string, string>
  body?: string | Uint8Array
  /** Milliseconds for the whole exchange; 20,000 by default. */
  timeout?: number
  /** Bytes of the decoded body; 10 MiB by default. */
  maxBytes?: number
  signal?: AbortSignal
  /** How many redirects are followed, 5 by default; where none is, a redirect is an answer like another. */
  redirects?: 0
  /**
   * Called at once before the first byte is written to the socket: after waiting for one's turn, looking up and
   * connecting. Where it throws nothing is written, and the request fails.
   */
  beforeSend?: () => void
}

export type OutboundResponse = {
  /** After redirects. */
  url: string
  status: number
  /** Names in lower case. */
  headers: Record<string, string>
  body: Uint8Array
  /** Decoded by the charset of BOM, Content-Type, XML declaration or meta tag, UTF-8 otherwise. */
  text(): string
  json(): unknown
}

export type OutboundStream = {
  url: string
  status: number
  headers: Record<string, string>
  chunks: AsyncIterable<Uint8Array>
}
