import { sql } from 'kysely'
import type { Db } from '../../db/index.ts'

/** What was kept of the plan, by network of the strategy: for its checks. */
export type SendCounts = {
  /** A network's id in the strategy; null: accounts that serve none. */
  network: string | null
  lastPublishedAt: Date | null
  published: number
  failed: number
  unknown: number
  /** Came up later than the tolerance allows by itself, whatever was decided then. */
  late: number
}

/** Counts of sends that were due from `from` (included) to `to` (excluded). */
export async function countForPlan(db: Db, organisationId: string, from: Date, to: Date): Promise<SendCounts[]> {
  const { rows } = await sql<SendCounts>`
    select c.strategy_network as network,
      max(s.ended_at) filter (where s.state = 'published' and s.removed_at is null) as "lastPublishedAt",
      count(*) filter (where s.state = 'published' and s.removed_at is null)::int as published,
      count(*) filter (where s.state = 'failed')::int as failed,
      count(*) filter (where s.state = 'unknown')::int as unknown,
      count(*) filter (where exists (select 1 from send_event e
        where e.organisation_id = s.organisation_id and e.send_id = s.id and e.kind = 'late'))::int as late
    from send s join channel c on c.organisation_id = s.organisation_id and c.id = s.channel_id
    where s.organisation_id = ${organisationId} and s.due_at >= ${from} and s.due_at < ${to}
    group by c.strategy_network order by c.strategy_network nulls last`.execute(db)
  return rows
}
