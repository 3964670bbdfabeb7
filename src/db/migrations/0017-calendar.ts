import { sql } from 'kysely'
import type { Db } from '../index.ts'

/** The organisation's own key dates, and the addresses at which people subscribe to the calendar. */
export async function up(db: Db): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const organisation = 'organisation_id uuid not null references organisation (id) on delete cascade'

const statements = [
  `create table key_date (
    ${organisation}, id uuid not null, name text not null, day date not null, every_year boolean not null,
    created_at timestamptz not null, created_by text not null, removed boolean not null default false,
    primary key (organisation_id, id))`,
  // Of the address only the hash is kept: it is shown once, when it is made.
  `create table calendar_feed (
    ${organisation}, user_id text not null references auth_user (id) on delete cascade, token_hash text not null unique,
    locale text not null, created_at timestamptz not null,
    primary key (organisation_id, user_id))`,
]
