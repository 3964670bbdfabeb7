import { sql } from 'kysely'
import type { Db } from '../index.ts'

/**
 * A version keeps who was recognised in the people named to adopt it, by account: a name or an address that changes later
 * changes nothing. A link says which chapters of the strategy it shows; links made before show all that is not confidential.
 */
export async function up(db: Db): Promise<void> {
  await sql`alter table plan_version add column approvers jsonb`.execute(db)
  await sql`alter table plan_share add column chapters text[], add column confidential text[] not null default '{}'`.execute(
    db,
  )
}
