import { sql } from 'kysely'
import type { Db } from '../db/index.ts'
import { schema } from './boss.ts'

/** A job that was given up after its last retry; kept for 30 days. */
export type JobFailure = { id: string; name: string; failedAt: Date; attempts: number; reason: string; data: unknown }

const jobs = sql.table(`${schema}.job`)

/** The latest first; `organisationId` null: of the whole installation. */
export async function listFailures(db: Db, organisationId: string | null, limit: number): Promise<JobFailure[]> {
  const { rows } = await sql<JobFailure>`
    select id, name, completed_on as "failedAt", retry_count + 1 as attempts,
      coalesce(output->>'message', output->'value'->>'message', '') as reason, data
    from ${jobs}
    where state = 'failed' and (${organisationId}::text is null or data->>'organisationId' = ${organisationId})
    order by completed_on desc
    limit ${limit}
  `.execute(db)
  return rows
}

/** Jobs of the whole installation that wait, run, and were given up within the last 30 days: for its operator. */
export async function countJobs(db: Db): Promise<Record<string, number>> {
  const { rows } = await sql<{ state: string; count: number }>`
    select case when state < 'active' then 'waiting' when state = 'active' then 'running' else 'failed' end as state,
      count(*)::int as count
    from ${jobs} where state <= 'active' or state = 'failed' group by 1`.execute(db)
  return { waiting: 0, running: 0, failed: 0, ...Object.fromEntries(rows.map(row => [row.state, row.count])) }
}

/** What a clean stop interrupts goes back as if it had never begun: it costs no retry. */
export async function putBack(db: Db, name: string, attempt: { id: string; retryCount: number }): Promise<void> {
  await sql`
    update ${jobs} set state = 'retry', started_on = null, start_after = now()
    where name = ${name} and id = ${attempt.id}::uuid and retry_count = ${attempt.retryCount} and state = 'active'
  `.execute(db)
}

/**
 * After a crash of the only process, what was running waits again at once instead of running into its expiry.
 * That costs no retry either, but twenty crashes with the same job give it up: it may be what kills the process.
 * @returns how many wait again
 */
export async function recoverLost(db: Db): Promise<number> {
  // pg-boss uses source_retry_count for dead letter queues, which we have none of; here it counts crashes.
  await sql`
    update ${jobs} set state = 'failed', completed_on = now(),
      output = '{"name":"Error","message":"the process ended again and again while this job ran"}'
    where state = 'active' and source_retry_count >= 20
  `.execute(db)
  const { numAffectedRows } = await sql`
    update ${jobs} set state = 'retry', start_after = now(), retry_limit = retry_limit + 1,
      source_retry_count = coalesce(source_retry_count, 0) + 1
    where state = 'active'
  `.execute(db)
  return Number(numAffectedRows ?? 0)
}

/** Which of these types have a job that could run now. */
export async function dueNames(db: Db, names: string[]): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from unnest(${names}::text[]) as wanted(name)
    where exists (
      select 1 from ${jobs} as job
      where job.name = wanted.name and job.state < 'active' and job.start_after <= now() and not job.blocked
    )
  `.execute(db)
  return rows.map(row => row.name)
}
