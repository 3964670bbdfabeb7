import { ConnectorError } from '../../connectors/index.ts'
import type { ErrorCode, ErrorParams, Reason } from '../../errors.ts'

const minute = 60_000
const day = 86_400_000

/** After a success: the source's own rhythm, later when it asked so, at once when more is waiting. */
export function nextAfterSuccess(
  now: Date,
  everyMinutes: number,
  page: { more?: boolean; notBefore?: Date | null },
): Date {
  if (page.more === true) return now
  const usual = now.getTime() + everyMinutes * minute
  const asked = page.notBefore?.getTime() ?? 0
  return new Date(Math.max(usual, Math.min(asked, now.getTime() + 7 * day)))
}

/** How long the site itself asked not to be read again; null when nothing was asked, or the time is over. */
export function askedToWait(
  row: {
    next_poll_at: Date | null
    last_success_at: Date | null
    every_minutes: number
    failures: number
    error_params: ErrorParams | null
  },
  now: Date,
): Date | null {
  const told = row.error_params?.retryAt
  const asked =
    row.failures > 0
      ? new Date(typeof told === 'number' ? told : 0)
      : // After a success only such a wish makes the pause longer than the source's own rhythm.
        row.last_success_at !== null &&
          Number(row.next_poll_at) > row.last_success_at.getTime() + row.every_minutes * minute
        ? row.next_poll_at!
        : new Date(0)
  return asked > now ? asked : null
}

export type Failure = {
  code: ErrorCode
  params: ErrorParams
  /** Nothing will change until a person acts, or only seldom. */
  lasting: boolean
  next: Date
}

/** A reason inside the parameters of an error: its code beside its own parameters (`tellError` speaks it). */
const because = ({ code, params }: Reason): ErrorParams => ({ ...params, because: code })

/**
 * After a failure: what a person is told, and when to try again. The waiting doubles with each failure in a row, from
 * one minute (or the source's rhythm when it is slower; two seconds for a stream that broke: `everyMinutes` 0) to a day;
 * some chance keeps sources of one host apart.
 */
export function planAfterFailure(
  error: unknown,
  now: Date,
  everyMinutes: number,
  failures: number,
  chance: number,
): Failure {
  const kind = error instanceof ConnectorError ? error.kind : 'unexpected'
  const lasting = kind === 'auth' || kind === 'gone' || kind === 'rejected'
  const soon = everyMinutes === 0 ? 2_000 : Math.max(minute, Math.min(everyMinutes * minute, 15 * minute))
  const first = lasting ? 60 * minute : soon
  const wait = Math.min(first * 2 ** Math.min(failures, 12), day) * (0.9 + 0.2 * chance)
  const asked = error instanceof ConnectorError ? (error.retryAt?.getTime() ?? 0) : 0
  const next = new Date(Math.max(now.getTime() + (asked > 0 ? 0 : wait), Math.min(asked, now.getTime() + 7 * day)))
  const code: ErrorCode = `listen.source-${kind}`
  const params = error instanceof ConnectorError ? because(error.reason) : {}
  return { code, params: asked > 0 ? { ...params, retryAt: next.getTime() } : params, lasting, next }
}
