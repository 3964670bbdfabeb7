import { sql } from 'kysely'
import type { Db } from '../index.ts'

/** Whether shortcuts of a character alone work for a person; null: yes. */
export async function up(db: Db): Promise<void> {
  await sql`alter table auth_user add column "characterKeys" boolean`.execute(db)
}
