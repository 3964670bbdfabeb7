import type { Outbound, OutboundRequest } from '../../outbound/index.ts'
import type { Timing } from './timing.ts'

/** Why a step was stopped by ourselves, before its request went out. */
export class StepStopped extends Error {
  readonly why: 'lost' | 'held' | 'slept' | 'stopping'
  constructor(why: StepStopped['why']) {
    super(`step stopped: ${why}`)
    this.name = 'StepStopped'
    this.why = why
  }
}

/** What a step did with the world, and the only way that it has to it. */
export type Gate = {
  http: Outbound
  intend(): Promise<void>
  signal: AbortSignal
  /** Whether an intent was written, and whether a byte of a request was after it. */
  readonly intended: boolean
  readonly asked: boolean
  /** Set when we stopped it ourselves: whatever the connector makes of that, no request went out after the intent. */
  readonly stopped: StepStopped | null
  end(): void
}

/**
 * Stands between a connector and the network. Nothing is written to a socket after an intent that has grown old (the
 * process or the machine slept, and another may have taken over), nothing after the time in which a request must end, and
 * no second request of a step is announced. After an intent no redirect is followed: the first answer tells.
 *
 * @param lost aborts when the account is no longer ours
 * @param stopping aborts when the product stops: what is not intended yet is left for the next start
 * @param write writes the intent; false: it may not go out any more
 */
export function createGate(
  http: Outbound,
  timing: Timing,
  lost: AbortSignal,
  stopping: AbortSignal,
  write: (() => Promise<boolean>) | null,
): Gate {
  const limit = new AbortController()
  let timer = setTimeout(() => limit.abort(tooSlow()), write === null ? timing.request : timing.prepare)
  let since: (() => number) | null = null
  let asked = false
  let stopped: StepStopped | null = null

  const stop = (why: StepStopped['why']): StepStopped => {
    const error = new StepStopped(why)
    // After a request has gone out nothing that we do is a proof that nothing came about.
    if (!asked) stopped ??= error
    if (!limit.signal.aborted) limit.abort(error)
    return error
  }
  const onLost = () => stop('lost')
  const onStopping = () => {
    if (since === null) stop('stopping')
  }
  lost.addEventListener('abort', onLost, { once: true })
  stopping.addEventListener('abort', onStopping, { once: true })
  if (lost.aborted) onLost()
  if (stopping.aborted) onStopping()

  /** Thrown, it keeps a request from being made. */
  const admit = () => {
    if (stopped !== null) throw stopped
    if (since !== null && !asked && since() > timing.begin) throw stop('slept')
    limit.signal.throwIfAborted()
  }
  const pass = (request: OutboundRequest): OutboundRequest => {
    admit()
    const signal = request.signal === undefined ? limit.signal : AbortSignal.any([request.signal, limit.signal])
    if (since === null) return { ...request, signal }
    const beforeSend = () => {
      admit()
      asked = true
    }
    return { ...request, signal, redirects: 0, beforeSend }
  }

  return {
    http: {
      fetch: async request => http.fetch(pass(request)),
      open: async request => http.open(pass(request)),
      connect: (url, options) => http.connect(url, options),
    },
    async intend() {
      if (write === null) throw new Error('nothing may be made while looking')
      if (since !== null) throw new Error('a step announced two requests')
      if (stopped !== null) throw stopped
      limit.signal.throwIfAborted()
      const age = stopwatch()
      if (!(await write())) throw stop('held')
      since = age
      clearTimeout(timer)
      timer = setTimeout(() => limit.abort(tooSlow()), Math.max(0, timing.request - age()))
      if (stopped !== null) throw stopped
    },
    signal: limit.signal,
    get intended() {
      return since !== null
    },
    get asked() {
      return asked
    },
    get stopped() {
      return stopped
    },
    end() {
      clearTimeout(timer)
      lost.removeEventListener('abort', onLost)
      stopping.removeEventListener('abort', onStopping)
      // Whatever the connector left running ends with its step.
      if (!limit.signal.aborted) limit.abort(new Error('the step is over'))
    },
  }
}

/** Milliseconds since now. One clock stands still while a machine is suspended, the other may be set back: the greater counts. */
function stopwatch(): () => number {
  const [steady, wall] = [performance.now(), Date.now()]
  return () => Math.max(performance.now() - steady, Date.now() - wall)
}

const tooSlow = () => new Error('the step took too long')
