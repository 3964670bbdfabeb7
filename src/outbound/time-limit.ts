import { OutboundError } from './outbound-error.ts'

/** A signal that aborts when the caller's does or when the time is up; `error` tells which, as what to throw. */
export type TimeLimit = { signal: AbortSignal; error(thrown: unknown): unknown; end(): void }

export function timeLimit(milliseconds: number, host: string, signal: AbortSignal | undefined): TimeLimit {
  const controller = new AbortController()
  const timer = setTimeout(
    () => controller.abort(new OutboundError('too-slow', { host, seconds: Math.ceil(milliseconds / 1000) })),
    Math.max(0, milliseconds),
  )
  const abort = () => controller.abort(signal?.reason)
  if (signal?.aborted) abort()
  else signal?.addEventListener('abort', abort, { once: true })
  return {
    signal: controller.signal,
    error: thrown => (controller.signal.aborted ? controller.signal.reason : thrown),
    end: () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
    },
  }
}
