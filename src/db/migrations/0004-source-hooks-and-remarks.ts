import { sql } from 'kysely'
import type { Db } from '../index.ts'

/**
 * The secret address of a webhook is looked up by its SHA-256 and shown from a sealed copy. Sealing needs the
 * installation's secret, which no migration has: the next start seals what `hook_token` still holds and empties it.
 * Remarks on a source's last reading become codes with their parameters, so that each reader gets them in the own
 * language; those that were stored as English text come anew with the next reading.
 */
export async function up(db: Db): Promise<void> {
  await sql`alter table source add column hook_hash text, add column hook_sealed text`.execute(db)
  await sql`
    update source set hook_hash = encode(sha256(convert_to(hook_token, 'UTF8')), 'hex') where hook_token is not null
  `.execute(db)
  await sql`drop index source_hook`.execute(db)
  await sql`create unique index source_hook on source (hook_hash) where hook_hash is not null`.execute(db)
  await sql`alter table source drop column warnings, add column warnings jsonb not null default '[]'`.execute(db)
}
