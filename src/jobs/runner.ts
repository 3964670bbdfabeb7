import type { PgBoss } from 'pg-boss'
import type { Log } from '../log.ts'
import type { Handler } from './handler.ts'

type Attempt = { id: string; retryCount: number }
export type Outcome = 'done' | 'failed' | 'put-back'

/**
 * Runs the jobs of one type: as many at a time as the type allows, the next as soon as one ends, none asked for while
 * nobody called `wake`. (pg-boss's own workers wait out their polling interval after each job and poll each queue.)
 */
export function createRunner(boss: PgBoss, handler: Handler, log: Log, putBack: (attempt: Attempt) => Promise<void>) {
  const { type } = handler
  const running = new Map<string, Attempt>()
  const ended = new Set<Promise<unknown>>()
  const stopping = new AbortController()
  let pumping = false
  let pumped: Promise<void> = Promise.resolve()
  let wokenAgain = false

  function wake(): void {
    if (pumping) wokenAgain = true
    else pumped = pump()
  }

  /** Takes and starts jobs until there are none or no room. */
  async function pump(): Promise<void> {
    pumping = true
    try {
      do {
        wokenAgain = false
        const room = (type.concurrency ?? 1) - running.size
        if (room <= 0 || stopping.signal.aborted) break
        const jobs = await boss.fetch<unknown>(type.name, { batchSize: room, includeMetadata: true })
        // What was asked for before the stop and came after it was never begun.
        if (stopping.signal.aborted) {
          for (const job of jobs) await putBack(job).catch(() => {})
          break
        }
        for (const job of jobs) {
          const run = runOne(job).finally(() => ended.delete(run))
          ended.add(run)
        }
        if (jobs.length === room) break // full: whoever ends first asks again
        if (jobs.length > 0) wokenAgain = true
      } while (wokenAgain)
    } catch (error) {
      if (!stopping.signal.aborted) log.warn({ err: error, job: type.name }, 'jobs could not be fetched')
    } finally {
      pumping = false
    }
  }

  async function runOne(job: { id: string; retryCount: number; retryLimit: number; data: unknown }): Promise<Outcome> {
    const attempt = { id: job.id, retryCount: job.retryCount }
    running.set(job.id, attempt)
    // Its own timer: the queue calls the job lost at the same moment, and two runs of one job must not overlap.
    const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout((type.expireIn ?? 900) * 1000)])
    const started = performance.now()
    try {
      await handler.run(job.data, signal)
      await boss.deleteJob(type.name, attempt)
      log.debug({ job: type.name, id: job.id, ms: Math.round(performance.now() - started) }, 'job done')
      return 'done'
    } catch (error) {
      if (stopping.signal.aborted) {
        await putBack(attempt).catch(() => {})
        return 'put-back'
      }
      const last = job.retryCount >= job.retryLimit
      log[last ? 'error' : 'warn'](
        { err: error, job: type.name, id: job.id, attempt: job.retryCount + 1 },
        'job failed',
      )
      await boss.fail(type.name, attempt, describe(error)).catch(failure => {
        // The queue will call it lost in a minute and try again.
        log.warn({ err: failure, job: type.name, id: job.id }, 'a failed job could not be noted')
      })
      return 'failed'
    } finally {
      running.delete(job.id)
      wake()
    }
  }

  return {
    type,
    wake,
    /** Tells the queue that the running jobs live. */
    async touch(): Promise<void> {
      if (running.size > 0) await boss.touch(type.name, [...running.values()])
    },
    /** Asks running jobs to end; those that are not done after the grace go back into the queue. */
    async stop(graceMs: number): Promise<void> {
      stopping.abort(new Error('Vigie is stopping'))
      const grace = AbortSignal.timeout(graceMs)
      const over = new Promise<void>(resolve => grace.addEventListener('abort', () => resolve()))
      const done = pumped.then(() => Promise.allSettled([...ended]))
      await Promise.race([done, over])
      for (const attempt of running.values()) await putBack(attempt).catch(() => {})
    },
  }
}

export type Runner = ReturnType<typeof createRunner>

/** What is kept of an error for those who look at failures: no stack of somebody's data, no headers. */
export const describe = (error: unknown) =>
  error instanceof Error
    ? { name: error.name, message: error.message.slice(0, 2000) }
    : { name: 'Error', message: String(error).slice(0, 2000) }
