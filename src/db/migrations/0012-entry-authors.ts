import { sql } from 'kysely'
import type { Db } from '../index.ts'

/**
 * Who wrote what others will see of an entry, and which places a version changed: written with the version, so that nobody
 * reads all texts that ever were to tell. Who asked somebody outside to approve.
 */
export async function up(db: Db): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // place: a variant's id, or '' for what is said of the whole entry. user_id '': a key that is nobody's.
  `create table entry_author (
    organisation_id uuid not null references organisation (id) on delete cascade,
    entry_id uuid not null, place text not null, user_id text not null,
    primary key (organisation_id, entry_id, place, user_id),
    foreign key (organisation_id, entry_id) references entry (organisation_id, id) on delete cascade)`,
  // Of versions from before nobody looked at what they changed: whoever wrote one counts as an author of all.
  `insert into entry_author (organisation_id, entry_id, place, user_id)
    select distinct organisation_id, entry_id, '', coalesce(by_id, '') from entry_version
    union select distinct v.organisation_id, v.entry_id, r.id::text, coalesce(v.by_id, '') from entry_version v
      join variant r on r.organisation_id = v.organisation_id and r.entry_id = v.entry_id`,
  `alter table entry_version add column places text[] not null default '{}'`,
  `alter table approval_link add column created_by_id text, add column created_by text not null default ''`,
]
