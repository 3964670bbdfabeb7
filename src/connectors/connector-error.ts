import type { Reason } from '../errors.ts'
import { errorMessage } from '../messages.ts'

/**
 * What can go wrong at a source or a network, in five kinds that the rest of the product understands:
 * - `auth`: the access was refused or has expired: a person must mend it;
 * - `rate-limit`: asked too often: wait until `retryAt`;
 * - `rejected`: the network refuses this request for good, `reason` tells its own sentence;
 * - `gone`: the thing no longer exists (404, 410, deleted account);
 * - `unavailable`: no usable answer this time (network, 5xx, nonsense): try again later.
 * `reason` (reasons.ts) is spoken to people in their language; `message` is the same in English, for the log.
 */
export class ConnectorError extends Error {
  readonly kind: ConnectorErrorKind
  readonly reason: Reason
  readonly retryAt: Date | null

  constructor(kind: ConnectorErrorKind, reason: Reason, options: { retryAt?: Date | null; cause?: unknown } = {}) {
    super(
      `${kind}: ${errorMessage('en', reason.code, reason.params)}`,
      options.cause === undefined ? undefined : { cause: options.cause },
    )
    this.name = 'ConnectorError'
    this.kind = kind
    this.reason = reason
    this.retryAt = options.retryAt ?? null
  }
}

/**
 * There is no stream for these settings (the server offers none, or not without an access that was not given): where the
 * connector polls too, the source is polled instead and its health says why.
 */
export class NoStream extends ConnectorError {
  constructor(reason: Reason, options: { cause?: unknown } = {}) {
    super('rejected', reason, options)
    this.name = 'NoStream'
  }
}

export type ConnectorErrorKind = 'auth' | 'rate-limit' | 'rejected' | 'gone' | 'unavailable'
