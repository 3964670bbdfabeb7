import { sql } from 'kysely'
import type { Db } from '../index.ts'

/** A saved view that was deleted can come back for a day; a tag is poured into another batch by batch. */
export async function up(db: Db): Promise<void> {
  await sql`alter table saved_view add column deleted_at timestamptz`.execute(db)
  // into: the tag that takes its place; null: nothing is under way.
  await sql`
    alter table mention_tag add column merging_into integer, add column merge_total integer not null default 0,
      add column merge_done integer not null default 0`.execute(db)
}
