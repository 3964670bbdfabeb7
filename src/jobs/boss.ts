import { getConstructionPlans, PgBoss } from 'pg-boss'
import { type Db, poolOf } from '../db/index.ts'
import type { Log } from '../log.ts'
import type { JobType } from './index.ts'

/** The schema of pg-boss's tables. */
export const schema = 'jobs'
/** Seconds without a sign of life after which a running job counts as lost. */
export const heartbeat = 60

/**
 * pg-boss keeps the queue (its tables, retries, expiry, cron); its own worker loop is not used (see runner.ts). It runs
 * on the product's pool.
 * @param duties `keep`: upkeep and cron as well; `send`: a process that only sends.
 */
export function createBoss(db: Db, log: Log, duties: 'keep' | 'send'): PgBoss {
  const pool = poolOf(db)
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values as unknown[]) },
    schema,
    // A process that only sends finds the tables made by `installJobs`.
    migrate: false,
    supervise: duties === 'keep',
    schedule: duties === 'keep',
    cronWorkerIntervalSeconds: 10,
    queueCacheIntervalSeconds: 300,
  })
  boss.on('error', error => log.warn({ err: error }, 'job queue'))
  boss.on('warning', warning => log.warn({ warning }, 'job queue'))
  return boss
}

/** Makes or updates pg-boss's tables. Part of migrating; safe to repeat. */
export async function installJobs(db: Db, log: Log): Promise<void> {
  const pool = poolOf(db)
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values as unknown[]) },
    schema,
    supervise: false,
    schedule: false,
  })
  boss.on('error', error => log.warn({ err: error }, 'job queue'))
  await boss.start()
  await boss.stop({ graceful: false, close: false })
}

/** The statements that make the tables anew within a transaction of the caller's (restore). */
export const jobTables = (): string =>
  getConstructionPlans(schema)
    .replace(/^\s*BEGIN;/, '')
    .replace(/COMMIT;\s*$/, '')

const day = 24 * 3600

/** What each queue is made with; a job carries its own retries and expiry, so that a change of a type counts at once. */
export const queueOptions = {
  // At most one job of a key waits.
  policy: 'short',
  // Done jobs are deleted at once; this is how long failures can be looked at.
  deleteAfterSeconds: 30 * day,
  retentionSeconds: 90 * day,
} as const

export const jobOptions = (type: JobType) => ({
  retryLimit: type.retries ?? 5,
  retryDelay: type.retryDelay ?? 10,
  retryBackoff: true,
  retryDelayMax: 6 * 3600,
  expireInSeconds: type.expireIn ?? 900,
  heartbeatSeconds: heartbeat,
})
