import { sql } from 'kysely'
import type { Db } from '../index.ts'

/**
 * Listening. `mention.search` holds words and facets (topic, source, language, tone…) as lexemes of one GIN index, so
 * that any combination of filters is one intersection of posting lists: docs/decisions/0081.
 */
export async function up(db: Db): Promise<void> {
  await sql`
    create table listen_state (
      organisation_id uuid primary key references organisation (id) on delete cascade,
      revision integer not null default 1,
      tone_revision integer not null default 1,
      unmatched_days integer not null default 30
    )`.execute(db)
  await sql`
    create table listen_counter (
      organisation_id uuid not null references organisation (id) on delete cascade,
      kind text not null,
      value integer not null,
      primary key (organisation_id, kind)
    )`.execute(db)
  await sql`
    create table topic (
      organisation_id uuid not null references organisation (id) on delete cascade,
      id integer not null,
      name text not null,
      kind text not null check (kind in ('us', 'competitor', 'theme', 'campaign', 'person')),
      query text not null,
      colour text not null,
      sources integer[] not null default '{}',
      archived boolean not null default false,
      revision integer not null default 1,
      apply_total integer not null default 0,
      apply_done integer not null default 0,
      apply_cursor text,
      deleting boolean not null default false,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      primary key (organisation_id, id)
    )`.execute(db)
  await sql`create unique index topic_name on topic (organisation_id, lower(name)) where not deleting`.execute(db)
  await createSource(db)
  await createMention(db)
  await createWork(db)
  await createFigures(db)
}

async function createSource(db: Db): Promise<void> {
  await sql`
    create table source (
      organisation_id uuid not null references organisation (id) on delete cascade,
      id integer not null,
      connector text not null,
      settings jsonb not null,
      settings_key text not null,
      secret text,
      title text not null,
      show text not null default 'matches' check (show in ('matches', 'all')),
      state text not null default 'active' check (state in ('active', 'paused', 'failing')),
      every_minutes integer not null,
      cursor jsonb,
      hook_token text,
      lease_owner text,
      lease_until timestamptz,
      next_poll_at timestamptz,
      last_attempt_at timestamptz,
      last_success_at timestamptz,
      last_new_item_at timestamptz,
      error_code text,
      error_params jsonb,
      failures integer not null default 0,
      warnings text[] not null default '{}',
      gaps integer[] not null default '{}',
      created_at timestamptz not null,
      primary key (organisation_id, id)
    )`.execute(db)
  await sql`create unique index source_same on source (organisation_id, connector, settings_key)`.execute(db)
  await sql`create index source_due on source (next_poll_at) where state <> 'paused'`.execute(db)
  await sql`create index source_hook on source (hook_token) where hook_token is not null`.execute(db)
  await sql`
    create table mention_import (
      organisation_id uuid not null references organisation (id) on delete cascade,
      id integer not null,
      name text not null,
      format text not null,
      source_id integer not null,
      state text not null,
      rows integer not null default 0,
      added integer not null default 0,
      known integer not null default 0,
      matched integer not null default 0,
      failed integer not null default 0,
      errors jsonb not null default '[]',
      created_at timestamptz not null,
      primary key (organisation_id, id)
    )`.execute(db)
}

async function createMention(db: Db): Promise<void> {
  await sql`
    create table mention (
      organisation_id uuid not null references organisation (id) on delete cascade,
      id uuid not null,
      page_id uuid,
      occurred_at timestamptz not null,
      collected_at timestamptz not null,
      edited_at timestamptz,
      source_id integer not null,
      tone_score real not null,
      tone smallint not null,
      duplicates integer not null default 0,
      author_followers integer,
      notes smallint not null default 0,
      tone_corrected boolean not null default false,
      shown boolean not null,
      hidden boolean not null default false,
      starred boolean not null default false,
      removed boolean not null default false,
      connector text not null,
      key text not null,
      kind text not null,
      url text,
      title text,
      body text not null,
      language text,
      author_id text,
      author_key text,
      author_name text,
      author_handle text,
      author_url text,
      author_avatar text,
      reply_to uuid,
      thread_id uuid,
      content_hash text not null,
      group_id uuid,
      status text not null default 'new',
      priority text not null default 'normal',
      assignee text,
      classification text,
      topics integer[] not null,
      tags integer[] not null default '{}',
      also_sources integer[] not null default '{}',
      hashtags text[] not null,
      extra jsonb not null,
      search tsvector not null,
      primary key (organisation_id, id)
    )`.execute(db)
  // Words are many and items come in batches: the parser of PostgreSQL is not used, so neither is its dictionary.
  await sql`alter table mention alter column search set storage external`.execute(db)
  await sql`create unique index mention_page on mention (organisation_id, page_id) where page_id is not null`.execute(
    db,
  )
  await sql`create index mention_river on mention (organisation_id, occurred_at desc, id desc) where shown`.execute(db)
  await sql`create index mention_time on mention (organisation_id, occurred_at desc, id desc)`.execute(db)
  await sql`create index mention_collected on mention using brin (collected_at) with (pages_per_range = 32)`.execute(db)
  await sql`create index mention_search on mention using gin (search)`.execute(db)
}

async function createWork(db: Db): Promise<void> {
  await sql`
    create table author_mark (
      organisation_id uuid not null references organisation (id) on delete cascade,
      author_id text not null,
      name text not null,
      tags integer[] not null default '{}',
      hidden boolean not null default false,
      note text not null default '',
      updated_at timestamptz not null,
      primary key (organisation_id, author_id)
    )`.execute(db)
  await sql`
    create table mention_tag (
      organisation_id uuid not null references organisation (id) on delete cascade,
      id integer not null,
      name text not null,
      colour text not null,
      primary key (organisation_id, id)
    )`.execute(db)
  await sql`create unique index mention_tag_name on mention_tag (organisation_id, lower(name))`.execute(db)
  await sql`
    create table mention_note (
      organisation_id uuid not null references organisation (id) on delete cascade,
      id integer not null,
      mention_id uuid not null,
      text text not null,
      by_id text,
      by_name text not null,
      created_at timestamptz not null,
      edited_at timestamptz,
      primary key (organisation_id, id)
    )`.execute(db)
  await sql`create index mention_note_mention on mention_note (organisation_id, mention_id)`.execute(db)
  await sql`
    create table saved_view (
      organisation_id uuid not null references organisation (id) on delete cascade,
      id integer not null,
      name text not null,
      filter jsonb not null,
      shared boolean not null,
      owner_id text,
      primary key (organisation_id, id)
    )`.execute(db)
  await sql`
    create table mention_action (
      organisation_id uuid not null references organisation (id) on delete cascade,
      id uuid not null,
      at timestamptz not null,
      by_id text,
      by_name text not null,
      actions jsonb not null,
      undone boolean not null default false,
      primary key (organisation_id, id)
    )`.execute(db)
  await sql`
    create table mention_action_item (
      organisation_id uuid not null references organisation (id) on delete cascade,
      action_id uuid not null,
      mention_id uuid not null,
      before jsonb not null,
      primary key (organisation_id, mention_id, action_id)
    )`.execute(db)
  await sql`create index mention_action_item_action on mention_action_item (organisation_id, action_id)`.execute(db)
  await sql`
    create table tone_word (
      organisation_id uuid not null references organisation (id) on delete cascade,
      language text not null,
      word text not null,
      weight real not null,
      primary key (organisation_id, language, word)
    )`.execute(db)
}

async function createFigures(db: Db): Promise<void> {
  await sql`
    create table mention_hour (
      organisation_id uuid not null references organisation (id) on delete cascade,
      hour timestamptz not null,
      topic_id integer not null,
      source_id integer not null,
      tone smallint not null,
      language text not null,
      mentions integer not null,
      primary key (organisation_id, topic_id, hour, source_id, language, tone)
    )`.execute(db)
  await sql`create index mention_hour_source on mention_hour (organisation_id, source_id, hour)`.execute(db)
  await sql`
    create table mention_hour_dirty (
      organisation_id uuid not null references organisation (id) on delete cascade,
      hour timestamptz not null,
      source_id integer not null,
      primary key (organisation_id, hour, source_id)
    )`.execute(db)
  await sql`
    create table collected_hour (
      organisation_id uuid not null references organisation (id) on delete cascade,
      source_id integer not null,
      hour timestamptz not null,
      collected integer not null,
      matched integer not null,
      primary key (organisation_id, source_id, hour)
    )`.execute(db)
}
