import { sql } from 'kysely'
import type { Context } from '../../context.ts'

/** Minutes for which a source may stand in the queue before it counts as late. */
const patience = 5

/** Sources of the whole installation, each under one word: for its operator. */
export async function countSources(ctx: Context): Promise<Record<string, number>> {
  const lateBefore = new Date(ctx.clock.now().getTime() - patience * 60_000)
  const { rows } = await sql<{ state: string; count: number }>`
    select case
        when state = 'paused' then 'paused'
        when failures > 0 then 'failing'
        when next_poll_at < ${lateBefore} and (lease_until is null or lease_until < ${ctx.clock.now()}) then 'late'
        else 'well' end as state, count(*)::int as count
    from source group by 1`.execute(ctx.db)
  return { well: 0, failing: 0, late: 0, paused: 0, ...Object.fromEntries(rows.map(row => [row.state, row.count])) }
}
