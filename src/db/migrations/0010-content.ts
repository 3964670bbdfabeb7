import { sql } from 'kysely'
import type { Db } from '../index.ts'

/**
 * Content from idea to approved entry: ideas, entries with a variant for each channel or hand-over, their history, media
 * in the database (so that a backup and a second process have them), approvals and remarks of people.
 */
export async function up(db: Db): Promise<void> {
  for (const statement of [...media, ...ideas, ...entries, ...approval]) await sql.raw(statement).execute(db)
}

const organisation = 'organisation_id uuid not null references organisation (id) on delete cascade'
const entry = 'foreign key (organisation_id, entry_id) references entry (organisation_id, id) on delete cascade'

const media = [
  `create table media (
    ${organisation}, id uuid not null, name text not null,
    kind text not null check (kind in ('image', 'video', 'audio', 'file')), type text not null,
    size integer not null, sha256 text not null, width integer, height integer, seconds real,
    alt jsonb not null default '{}', decorative boolean not null default false,
    focus jsonb, rights jsonb not null default '{}',
    created_at timestamptz not null, created_by text not null, removed_at timestamptz,
    primary key (organisation_id, id))`,
  'create index media_newest on media (organisation_id, created_at desc, id) where removed_at is null',
  // The file in pieces of one megabyte; rendition '' is the file itself, 'thumb' a small picture of it.
  `create table media_piece (
    ${organisation}, media_id uuid not null, rendition text not null, number integer not null, bytes bytea not null,
    primary key (organisation_id, media_id, rendition, number),
    foreign key (organisation_id, media_id) references media (organisation_id, id) on delete cascade)`,
]

const ideas = [
  `create table idea (
    ${organisation}, id uuid not null, title text not null, note text not null default '',
    origin text not null check (origin in ('person', 'mention', 'question', 'subject', 'key-date', 'inventory', 'form')),
    origin_ref jsonb not null default '{}',
    credit text not null default '', contact text not null default '', consent boolean not null default false,
    objectives text[] not null default '{}', audiences text[] not null default '{}', need text,
    state text not null check (state in ('open', 'taken', 'aside')), aside_why text not null default '',
    created_at timestamptz not null, created_by text not null, updated_at timestamptz not null,
    primary key (organisation_id, id))`,
  'create index idea_newest on idea (organisation_id, state, created_at desc, id)',
  // The public form by which staff and partners bring ideas: one an organisation. Its address is given away, no secret.
  `create table idea_form (
    ${organisation}, token text not null unique, open boolean not null, intro text not null, language text not null,
    updated_at timestamptz not null, updated_by text not null, primary key (organisation_id))`,
]

const entries = [
  `create table entry (
    ${organisation}, id uuid not null, title text not null, brief text not null default '',
    state text not null check (state in ('draft', 'review', 'approved', 'removed')),
    idea_id uuid, campaign_id uuid, theme text not null default '', series text not null default '',
    objectives text[] not null default '{}', audiences text[] not null default '{}', need text,
    about text not null default 'public' check (about in ('public', 'us')),
    ai_use text check (ai_use in ('none', 'helped', 'drafted')),
    language text not null, translation_of uuid, owner_id text, author_id text, author_name text not null,
    effort_minutes integer,
    zone text not null, planned_at timestamptz, planned_local text,
    version integer not null default 1, approved_version integer, content_hash text not null default '',
    created_at timestamptz not null, updated_at timestamptz not null, updated_by text not null,
    primary key (organisation_id, id))`,
  `create index entry_planned on entry (organisation_id, planned_at, id) where state <> 'removed'`,
  'create index entry_newest on entry (organisation_id, updated_at desc, id)',
  // channel_id null: handed over by a person, to the place that \`target\` names; due_at: it is scheduled.
  `create table variant (
    ${organisation}, id uuid not null, entry_id uuid not null, channel_id uuid, target text not null default '',
    position integer not null, content jsonb not null, media uuid[] not null default '{}',
    planned_at timestamptz, planned_local text, due_at timestamptz, reminded_at timestamptz,
    handed_over_at timestamptz, handed_over_by text, proof jsonb, removed boolean not null default false,
    primary key (organisation_id, id), ${entry})`,
  'create index variant_entry on variant (organisation_id, entry_id, position)',
  'create index variant_planned on variant (organisation_id, planned_at) where not removed',
  'create index variant_media on variant using gin (media)',
  `create table entry_version (
    ${organisation}, entry_id uuid not null, version integer not null, at timestamptz not null,
    by_id text, by_name text not null, snapshot jsonb not null,
    primary key (organisation_id, entry_id, version), ${entry})`,
]

const approval = [
  // A round is a version that was submitted, with the levels that the policy asked for then.
  `create table approval_round (
    ${organisation}, entry_id uuid not null, round integer not null, version integer not null,
    levels jsonb not null, level integer not null default 0,
    state text not null check (state in ('waiting', 'approved', 'returned', 'withdrawn', 'superseded')),
    submitted_at timestamptz not null, submitted_by_id text, submitted_by text not null, note text not null default '',
    due_at timestamptz, reminded_at timestamptz, urgent_why text, ended_at timestamptz,
    primary key (organisation_id, entry_id, round), ${entry})`,
  `create index approval_waiting on approval_round (organisation_id, due_at) where state = 'waiting'`,
  `create table approval_decision (
    ${organisation}, entry_id uuid not null, round integer not null, number integer not null, level integer not null,
    decision text not null check (decision in ('approved', 'returned', 'emergency')),
    by_id text, by_name text not null, for_name text, via text not null, note text not null default '', at timestamptz not null,
    primary key (organisation_id, entry_id, round, number), ${entry})`,
  `create table approval_link (
    ${organisation}, id uuid not null, entry_id uuid not null, round integer not null, level integer not null,
    name text not null, email text not null, token_hash text not null unique, expires_at timestamptz not null, used_at timestamptz,
    revoked_at timestamptz, primary key (organisation_id, id), ${entry})`,
  `create table entry_comment (
    ${organisation}, id uuid not null, entry_id uuid not null, variant_id uuid, part integer, start_at integer, end_at integer,
    quote text not null default '', body text not null, answers uuid,
    by_id text, by_name text not null, at timestamptz not null, settled_at timestamptz, settled_by text,
    primary key (organisation_id, id), ${entry})`,
  'create index entry_comment_entry on entry_comment (organisation_id, entry_id, at)',
  // Remarks of the policy that a person accepted, with the reason.
  `create table accepted_remark (
    ${organisation}, entry_id uuid not null, remark_key text not null, reason text not null,
    by_id text, by_name text not null, at timestamptz not null,
    primary key (organisation_id, entry_id, remark_key), ${entry})`,
  // Up to which version somebody has looked at an entry: what changed since is shown.
  `create table entry_seen (
    ${organisation}, entry_id uuid not null, user_id text not null references auth_user (id) on delete cascade,
    version integer not null, at timestamptz not null,
    primary key (organisation_id, entry_id, user_id), ${entry})`,
]
