import { sql } from 'kysely'
import type { Db } from '../index.ts'

/** Editorial policies as data (govern): a working text, whole versions with who approved them, and which is in force. */
export async function up(db: Db): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const organisation = 'organisation_id uuid not null references organisation (id) on delete cascade'

const statements = [
  `create table policy (
    ${organisation}, kind text not null check (kind in ('editorial')),
    body jsonb not null, revision integer not null default 1,
    state text not null check (state in ('draft', 'under-review', 'in-force')),
    in_force integer, updated_at timestamptz not null, updated_by text not null,
    -- Who wrote since the version in force: none of them approves it.
    writers jsonb not null default '[]',
    primary key (organisation_id, kind))`,
  `create table policy_version (
    ${organisation}, kind text not null, number integer not null, body jsonb not null,
    state text not null check (state in ('under-review', 'in-force', 'returned', 'superseded')),
    submitted_at timestamptz not null, submitted_by_id text, submitted_by text not null, note text not null default '',
    decided_at timestamptz, decided_by_id text, decided_by text, decided_note text not null default '',
    legal_reading jsonb, in_force_from date, writers jsonb not null default '[]',
    primary key (organisation_id, kind, number),
    foreign key (organisation_id, kind) references policy (organisation_id, kind) on delete cascade)`,
  `create unique index policy_version_in_force on policy_version (organisation_id, kind) where state = 'in-force'`,
  `create unique index policy_version_waiting on policy_version (organisation_id, kind) where state = 'under-review'`,
]
