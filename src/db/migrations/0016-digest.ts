import { sql } from 'kysely'
import type { Db } from '../index.ts'

/** The voice of the public is a document like the others: a link may lead to it. */
export async function up(db: Db): Promise<void> {
  await sql`
    alter table plan_share
      drop constraint plan_share_document_check,
      add constraint plan_share_document_check check (document in ('strategy', 'summary', 'board', 'digest'))`.execute(
    db,
  )
}
