import { sql } from 'kysely'
import type { Db } from '../index.ts'

/** How far back a source's mentions have left: what was counted of those hours cannot be counted again. */
export async function up(db: Db): Promise<void> {
  await sql`alter table source add column purged_before timestamptz`.execute(db)
}
