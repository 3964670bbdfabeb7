import { sql } from 'kysely'
import type { Db } from '../index.ts'

/** What helps writing: campaign tags and short links, saved texts. */
export async function up(db: Db): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const organisation = 'organisation_id uuid not null references organisation (id) on delete cascade'
const entry = 'foreign key (organisation_id, entry_id) references entry (organisation_id, id) on delete cascade'

const statements = [
  // What new variants begin with.
  `create table link_setting (
    ${organisation}, tags boolean not null, short boolean not null,
    updated_at timestamptz not null, updated_by text not null, primary key (organisation_id))`,
  // `place_id`: the account, or the variant of a hand-over. `address`: as it was written into the text, whatever the product's
  // own address is by now. Kept for as long as the organisation: what was published leads on.
  `create table short_link (
    ${organisation}, code text not null unique, entry_id uuid not null, place_id uuid not null,
    target text not null, target_hash text not null, address text not null, created_at timestamptz not null,
    primary key (organisation_id, code), unique (organisation_id, entry_id, place_id, target_hash), ${entry})`,
  // How often a day: nothing of who.
  `create table short_link_day (
    ${organisation}, code text not null, day date not null, opened integer not null,
    primary key (organisation_id, code, day),
    foreign key (organisation_id, code) references short_link (organisation_id, code) on delete cascade)`,
  `create table snippet (
    ${organisation}, id uuid not null, name text not null,
    kind text not null check (kind in ('call', 'signature', 'hashtags', 'notice')), language text not null, text text not null,
    created_at timestamptz not null, updated_at timestamptz not null, updated_by text not null,
    removed boolean not null default false, primary key (organisation_id, id))`,
]
