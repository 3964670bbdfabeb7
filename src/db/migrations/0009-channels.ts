import { sql } from 'kysely'
import type { Db } from '../index.ts'

/**
 * Accounts that an organisation authorised, and the ledger of what is sent with them (docs/decisions/0100): a send is a
 * row written before any request, its steps and doubts are lines of their own.
 */
export async function up(db: Db): Promise<void> {
  for (const statement of [...channels, ...ledger]) await sql.raw(statement).execute(db)
}

const organisation = 'organisation_id uuid not null references organisation (id) on delete cascade'

const channels = [
  `create table channel (
    ${organisation}, id uuid not null,
    connector text not null, settings jsonb not null, settings_key text not null,
    name text not null,
    account_key text not null, account jsonb not null,
    secret text, client text,
    expires_at timestamptz,
    state text not null check (state in ('working', 'broken', 'removed')),
    error_code text, error_params jsonb, error_at timestamptz,
    checked_at timestamptz, warned_at timestamptz, warnings jsonb not null default '[]',
    limits jsonb,
    paused_at timestamptz, paused_by text, paused_why text,
    restricted boolean not null default false,
    strategy_network text,
    created_at timestamptz not null, created_by text not null, updated_at timestamptz not null,
    primary key (organisation_id, id))`,
  // One account is one channel, however often it is connected; a removed one stays for the record of its sends.
  `create unique index channel_account on channel (organisation_id, connector, account_key) where state <> 'removed'`,
  `create index channel_expiry on channel (expires_at) where state = 'working' and expires_at is not null`,
  // Who alone may publish where a channel is restricted; whoever leaves the organisation leaves these lists.
  `create table channel_person (
    ${organisation}, channel_id uuid not null, user_id text not null,
    primary key (organisation_id, channel_id, user_id),
    foreign key (organisation_id, user_id) references member (organisation_id, user_id) on delete cascade,
    foreign key (organisation_id, channel_id) references channel (organisation_id, id) on delete cascade)`,
  // An authorisation under way at a network: state and verifier, sealed; taken once, gone after ten minutes.
  `create table channel_grant (
    ${organisation}, id uuid not null, user_id text not null references auth_user (id) on delete cascade,
    state_hash text not null unique, sealed text not null, connector text not null, channel_id uuid,
    expires_at timestamptz not null,
    primary key (organisation_id, id))`,
  // What an application that people made is called at its network.
  `create table channel_client (
    ${organisation}, connector text not null, place text not null, sealed text not null, created_at timestamptz not null,
    primary key (organisation_id, connector, place))`,
]

const ledger = [
  `create table publish_state (
    ${organisation}, paused_at timestamptz, paused_by text, paused_why text,
    tolerance_minutes integer not null default 30,
    primary key (organisation_id))`,
  `create table send (
    ${organisation}, id uuid not null,
    entry_id uuid not null, variant_id uuid not null, channel_id uuid not null,
    key text not null, draft jsonb not null, draft_hash text not null,
    due_at timestamptz not null, next_at timestamptz not null,
    state text not null check (state in ('waiting', 'sending', 'published', 'failed', 'unknown', 'late', 'held', 'cancelled')),
    step integer not null default 0, step_state jsonb, progressed_at timestamptz,
    failures integer not null default 0,
    begun_at timestamptz, intended_at timestamptz,
    posts jsonb not null default '[]', error_code text, error_params jsonb, held_why text,
    settled_by text, settled_at timestamptz, removed_at timestamptz, removed_by text,
    events integer not null default 0,
    created_at timestamptz not null, created_by text not null, ended_at timestamptz,
    primary key (organisation_id, id),
    unique (organisation_id, key),
    foreign key (organisation_id, channel_id) references channel (organisation_id, id) on delete cascade)
    with (fillfactor = 70)`,
  // An open intent: begun_at tells when the step's first request may have gone out, intended_at when the last one may.
  `alter table send add constraint send_intent check ((begun_at is null) = (intended_at is null))`,
  `alter table send add constraint send_removed check (removed_at is null or state in ('published', 'cancelled'))`,
  // A variant has one send that is not over; a second is only possible once the first was cancelled, taken back or failed.
  `create unique index send_current on send (organisation_id, variant_id)
    where state in ('waiting', 'sending', 'published', 'unknown', 'late', 'held') and removed_at is null`,
  `create index send_due on send (next_at) where state in ('waiting', 'sending')`,
  `create index send_open on send (organisation_id, channel_id, next_at, id)
    where state in ('waiting', 'sending', 'held', 'late')`,
  'create index send_entry on send (organisation_id, entry_id)',
  'create index send_channel on send (organisation_id, channel_id, due_at desc)',
  'create index send_newest on send (organisation_id, due_at desc, id desc)',
  `create index send_ended on send (organisation_id, ended_at) where state in ('published', 'failed')`,
  `create index send_unknown on send (organisation_id) where state = 'unknown'`,
  `create table send_event (
    ${organisation}, send_id uuid not null, number integer not null, at timestamptz not null,
    kind text not null, step integer not null,
    detail jsonb not null default '{}', by_name text,
    primary key (organisation_id, send_id, number),
    foreign key (organisation_id, send_id) references send (organisation_id, id) on delete cascade)`,
  // Who sends by an account now (until null: nobody), and until when its network wants to be left alone.
  `create table channel_turn (
    ${organisation}, channel_id uuid not null, fence uuid not null, until timestamptz, limited_until timestamptz,
    primary key (organisation_id, channel_id),
    foreign key (organisation_id, channel_id) references channel (organisation_id, id) on delete cascade)
    with (fillfactor = 50)`,
]
