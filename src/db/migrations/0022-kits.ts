import { sql } from 'kysely'
import type { Db } from '../index.ts'

/** Kits of a campaign, who shared them and people to contact. */
export async function up(db: Db): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const organisation = 'organisation_id uuid not null references organisation (id) on delete cascade'
const campaign =
  'foreign key (organisation_id, campaign_id) references campaign (organisation_id, id) on delete cascade'

const statements = [
  // content: what is being written; published: what its public page shows, null until somebody published it.
  `create table kit (
    ${organisation}, id uuid not null, campaign_id uuid not null,
    audience text not null check (audience in ('media', 'staff', 'board', 'partner', 'volunteer', 'other')),
    token text not null unique, content jsonb not null, version integer not null default 1, open boolean not null default false,
    published jsonb, published_at timestamptz, published_by text, updated_at timestamptz not null, updated_by text not null,
    removed boolean not null default false, primary key (organisation_id, id), ${campaign},
    check (num_nulls(published, published_at, published_by) in (0, 3)))`,
  'create index kit_campaign on kit (organisation_id, campaign_id)',
  // Said by whoever shared. Once the day to keep it has passed, only the network and the time stay.
  `create table kit_share (
    ${organisation}, id uuid not null, kit_id uuid not null, network text not null, name text, link text, token_hash text unique,
    keep_until date not null, shared_at timestamptz not null, primary key (organisation_id, id),
    foreign key (organisation_id, kit_id) references kit (organisation_id, id) on delete cascade,
    check (num_nulls(name, link, token_hash) in (0, 3)))`,
  'create index kit_share_newest on kit_share (organisation_id, kit_id, shared_at desc, id)',
  `create table campaign_contact (
    ${organisation}, id uuid not null, campaign_id uuid not null, kind text not null check (kind in ('blogger', 'media', 'ambassador')),
    name text not null, reach text not null, state text not null
      check (state in ('to-contact', 'contacted', 'answered', 'agreed', 'declined')),
    by text not null, on_day date, note text not null, updated_at timestamptz not null, updated_by text not null,
    primary key (organisation_id, id), ${campaign})`,
  'create index campaign_contact_campaign on campaign_contact (organisation_id, campaign_id)',
]
