import { sql } from 'kysely'
import type { Db } from '../index.ts'

/** Campaigns, and the pledges that people make for them. */
export async function up(db: Db): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const organisation = 'organisation_id uuid not null references organisation (id) on delete cascade'
const campaign =
  'foreign key (organisation_id, campaign_id) references campaign (organisation_id, id) on delete cascade'

const statements = [
  `create table campaign (
    ${organisation}, id uuid not null, name text not null, note text not null default '', objective text,
    from_day date not null, to_day date not null, hashtag text not null default '', topic_id integer,
    created_at timestamptz not null, created_by text not null, removed boolean not null default false,
    primary key (organisation_id, id), check (from_day <= to_day))`,
  'alter table key_date add column campaign_id uuid',
  `create index entry_campaign on entry (organisation_id, campaign_id) where campaign_id is not null`,
  // The public page on which people sign. Its address is given away, no secret.
  `create table pledge_page (
    ${organisation}, campaign_id uuid not null, token text not null unique, open boolean not null, title text not null,
    body text not null, consent text not null, keep_until date not null, language text not null, goal integer,
    erased_at timestamptz, updated_at timestamptz not null, updated_by text not null, primary key (organisation_id, campaign_id), ${campaign})`,
  // confirmed_at null: asked for, and not confirmed by mail yet; forgotten after some days. Once the page's day to keep
  // them has passed, what names a person is null and only that somebody confirmed stays.
  `create table pledge (
    ${organisation}, id uuid not null, campaign_id uuid not null, email text, mailbox text, first_name text, last_name text,
    shown boolean not null, hidden boolean not null default false, consent text, token_hash text unique,
    asked_at timestamptz not null, confirmed_at timestamptz, primary key (organisation_id, id), ${campaign},
    check (num_nulls(email, mailbox, first_name, last_name, consent, token_hash) in (0, 6)))`,
  'create unique index pledge_once on pledge (organisation_id, campaign_id, mailbox)',
  'create index pledge_newest on pledge (organisation_id, campaign_id, confirmed_at desc, id)',
  'create index pledge_waiting on pledge (asked_at) where confirmed_at is null',
  // What arrived elsewhere, counted by a person.
  `create table pledge_count (
    ${organisation}, id uuid not null, campaign_id uuid not null, way text not null check (way in ('email', 'post', 'hand')),
    count integer not null check (count > 0), day date not null, source text not null, created_at timestamptz not null,
    created_by text not null, removed boolean not null default false, primary key (organisation_id, id), ${campaign})`,
]
