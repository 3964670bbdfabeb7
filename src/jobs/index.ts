import type { z } from 'zod'
import type { Db } from '../db/index.ts'
import type { JobFailure } from './failures.ts'

export { installJobs, jobTables } from './boss.ts'
export { createJobs, createSender, type JobsParts } from './create-jobs.ts'
export { countJobs, type JobFailure } from './failures.ts'

/** A kind of background work. `name` is `feature.verb-noun`; `data` is what travels, always with the organisation. */
export type JobType<Data extends z.ZodType = z.ZodType> = {
  name: `${string}.${string}`
  data: Data
  /** How often a failure is tried again (default 5) and the seconds before the first retry, doubled each time (default 10). */
  retries?: number
  retryDelay?: number
  /** Seconds after which a run counts as lost and is tried again (default 900). */
  expireIn?: number
  /** Runs at the same time in this process (default 1). */
  concurrency?: number
}

export const jobType = <Data extends z.ZodType>(type: JobType<Data>): JobType<Data> => type

export type Jobs = {
  /**
   * Sent with the change that caused it: pass the transaction. With `key`, at most one waiting job of that key exists.
   * `quietly`: found within two seconds; nobody is woken, so that many such transactions commit side by side.
   */
  send<Data extends z.ZodType>(
    db: Db,
    type: JobType<Data>,
    data: z.input<Data>,
    options?: { startAfter?: Date; key?: string; quietly?: boolean },
  ): Promise<void>
  /** Called by `app.ts` before `start`. The signal aborts when the product stops. */
  handle<Data extends z.ZodType>(
    type: JobType<Data>,
    handler: (data: z.output<Data>, signal: AbortSignal) => Promise<void>,
  ): void
  /** Every so many minutes (cron, UTC), one run across all processes. */
  schedule<Data extends z.ZodType>(type: JobType<Data>, cron: string, data: z.input<Data>): void
  start(): Promise<void>
  /** Lets running jobs end (at most `graceSeconds`), then stops. */
  stop(graceSeconds?: number): Promise<void>
  /** True while the queue answers. */
  healthy(): Promise<boolean>
  /** Jobs given up after their last retry, the latest first; `null`: of the whole installation. */
  listFailures(organisationId: string | null, limit?: number): Promise<JobFailure[]>
  /** Lets a failed job run once more. */
  retry(failure: { name: string; id: string }): Promise<void>
}
