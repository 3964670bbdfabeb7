import { sql } from 'kysely'
import type { Db } from '../db/index.ts'

/**
 * Mentions on which strategies rest, those put aside and earlier versions included: listening keeps their place and day
 * when their words must leave.
 */
export async function heldMentions(db: Db, organisationId: string): Promise<string[]> {
  const named = sql.lit('$.** ? (@.kind == "mention").of')
  const { rows } = await sql<{ mention: string }>`
    select jsonb_path_query(body, ${named}) #>> '{}' as mention from plan_item where organisation_id = ${organisationId}
    union
    select jsonb_path_query(snapshot, ${named}) #>> '{}' from plan_version where organisation_id = ${organisationId}`.execute(
    db,
  )
  return rows.map(row => row.mention)
}
