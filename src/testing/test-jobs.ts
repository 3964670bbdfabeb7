import { sql } from 'kysely'
import type { Clock } from '../clock.ts'
import type { Db } from '../db/index.ts'
import { listFailures } from '../jobs/failures.ts'
import { createHandler, type Handler } from '../jobs/handler.ts'
import { createSender, type Jobs, type JobType } from '../jobs/index.ts'
import { describe } from '../jobs/runner.ts'
import { silentLog } from '../log.ts'

export type TestJobs = Jobs & {
  /**
   * Runs what is due by the test's clock, and what that sends, until nothing is. Jobs that wait for later (retries
   * included) run after `clock.advance(…)`. Throws the first error of a handler unless `failures` is `keep`.
   * @returns how many ran and how many of these failed
   */
  drain(options?: { failures?: 'throw' | 'keep' }): Promise<{ ran: number; failed: number }>
  /** Names and data of the jobs that wait, the oldest first. */
  waiting(name?: string): Promise<{ name: string; data: unknown; startAfter: Date }[]>
}

/** The real queue in the test's database; jobs run only when `drain` says so. */
export function testJobs(db: Db, clock: Clock): TestJobs {
  const sender = createSender(db, silentLog, clock)
  const { boss } = sender
  const handlers = new Map<string, Handler>()
  const stopping = new AbortController()
  let drainedAt = clock.now().getTime()

  /** The queue lives in real time: what passed on the test's clock is taken off its waiting times. */
  async function catchUp(): Promise<void> {
    const passed = clock.now().getTime() - drainedAt
    drainedAt += passed
    if (passed > 0)
      await sql`
        update jobs.job set start_after = start_after - ${passed} * interval '1 millisecond' where state < 'active'
      `.execute(db)
  }

  async function runNext(): Promise<{ error?: unknown } | null> {
    for (const { type, run } of handlers.values()) {
      await sender.ensureQueue(type.name)
      const [job] = await boss.fetch<unknown>(type.name, { batchSize: 1, includeMetadata: true })
      if (!job) continue
      const attempt = { id: job.id, retryCount: job.retryCount }
      try {
        await run(job.data, stopping.signal)
        await boss.deleteJob(type.name, attempt)
        return {}
      } catch (error) {
        await boss.fail(type.name, attempt, describe(error))
        return { error }
      }
    }
    return null
  }

  return {
    send: sender.send,
    handle(type, handler) {
      if (handlers.has(type.name)) throw new Error(`${type.name} has two handlers`)
      handlers.set(type.name, createHandler(type, handler))
    },
    schedule(type: JobType, _cron, data) {
      type.data.parse(data)
    },
    async start() {},
    async stop() {
      stopping.abort()
      await sender.stop()
    },
    healthy: async () => true,
    listFailures: (organisationId, limit = 100) => listFailures(db, organisationId, limit),
    async retry(failure) {
      await sender.open()
      await boss.retry(failure.name, failure.id)
    },
    async drain({ failures = 'throw' } = {}) {
      await sender.open()
      await catchUp()
      let ran = 0
      let failed = 0
      for (let result = await runNext(); result !== null; result = await runNext()) {
        ran += 1
        if (!('error' in result)) continue
        failed += 1
        if (failures === 'throw') throw result.error
      }
      return { ran, failed }
    },
    async waiting(name) {
      const { rows } = await sql<{ name: string; data: unknown; startAfter: Date }>`
        select name, data, start_after as "startAfter" from jobs.job
        where state < 'active' and (${name ?? null}::text is null or name = ${name ?? null})
        order by created_on, id
      `.execute(db)
      return rows
    },
  }
}
