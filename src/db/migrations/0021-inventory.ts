import { sql } from 'kysely'
import type { Db } from '../index.ts'

/** The content inventory: what exists already, where it was found, whose needs it answers, and what is to become of it. */
export async function up(db: Db): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const organisation = 'organisation_id uuid not null references organisation (id) on delete cascade'

const statements = [
  // `run` numbers the readings; `listing`: how far the present one has come in its list of addresses; `listed`: it has all,
  // and goes on with the pages. `attempts`: how often in a row it has come no further.
  `create table inventory_source (
    ${organisation}, id uuid not null, kind text not null check (kind in ('sitemap', 'feed', 'wordpress')),
    address text not null, title text not null, weekly boolean not null,
    state text not null check (state in ('reading', 'stopped', 'done', 'failed')), run integer not null,
    listing jsonb, listed boolean not null default false, attempts integer not null default 0, error jsonb, remarks jsonb not null default '[]',
    started_at timestamptz not null, ended_at timestamptz, next_at timestamptz,
    created_at timestamptz not null, created_by text not null,
    primary key (organisation_id, id), unique (organisation_id, kind, address))`,
  'create index inventory_source_due on inventory_source (next_at) where weekly',
  // `address_key`: the address as it is compared; the id where there is none. The numbers are those of readings.
  // `same_as`: the item whose address this page calls its own. `own`: fields that a person wrote, which readings leave alone.
  `create table inventory_item (
    ${organisation}, id uuid not null, address text, address_key text not null, place text not null default '',
    kind text not null check (kind in ('page', 'article', 'document', 'video', 'slides', 'audio', 'picture')),
    title text not null, description text not null default '', language text,
    published_at timestamptz, changed_at timestamptz, dated_at timestamptz not null,
    found_at timestamptz not null, found_by text not null, own text[] not null default '{}',
    same_as uuid, source_id uuid, found_run integer, listed_run integer, listed_changed_at timestamptz, read_run integer,
    changed_run integer, read_at timestamptz, validators jsonb, error jsonb, gone_at timestamptz,
    needs text[] not null default '{}', audiences text[] not null default '{}', objectives text[] not null default '{}',
    review text check (review in ('good', 'renew', 'remove')), reviewed_at timestamptz, reviewed_by text,
    note text not null default '',
    primary key (organisation_id, id), unique (organisation_id, address_key))`,
  'create index inventory_item_dated on inventory_item (organisation_id, dated_at desc, id desc)',
  'create index inventory_item_source on inventory_item (organisation_id, source_id, read_run)',
]
