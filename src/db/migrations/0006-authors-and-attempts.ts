import { sql } from 'kysely'
import type { Db } from '../index.ts'

/**
 * What an author wrote, newest first, with its tone: counts over all of it are read from the index alone, and the list
 * is turned by its key. `free_at`: when the next try at something that can be guessed is heard again; the waiting grows
 * with each failure (docs/decisions/0060).
 */
export async function up(db: Db): Promise<void> {
  await sql`
    create index mention_author on mention (organisation_id, author_id, occurred_at desc, id desc) include (tone)
    where author_id is not null`.execute(db)
  await sql`alter table attempt add column free_at timestamptz`.execute(db)
}
