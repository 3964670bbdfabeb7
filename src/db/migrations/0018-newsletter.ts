import { sql } from 'kysely'
import type { Db } from '../index.ts'

/** Newsletters: lists with their subscribers and the proof of each consent, and a row for every person an issue goes to. */
export async function up(db: Db): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const organisation = 'organisation_id uuid not null references organisation (id) on delete cascade'
const channel = 'foreign key (organisation_id, channel_id) references channel (organisation_id, id) on delete cascade'

const statements = [
  // A list is a channel of the connector `newsletter`; this is what a channel does not have.
  `create table newsletter_list (
    ${organisation}, channel_id uuid not null, token text not null unique, open boolean not null,
    title text not null, sender_name text not null, sender_address text not null, postal_address text not null,
    language text not null, purpose text not null, per_minute integer not null, soft_bounces integer not null,
    turn_at timestamptz, bounce_address text,
    created_at timestamptz not null, updated_at timestamptz not null,
    primary key (organisation_id, channel_id), ${channel})`,
  `create table newsletter_subscriber (
    ${organisation}, channel_id uuid not null, id uuid not null, email text not null, language text not null,
    mailbox text not null,
    state text not null check (state in ('pending', 'active', 'left', 'bounced', 'complained')),
    token text not null unique, confirm_hash text, confirm_until timestamptz, asked_at timestamptz,
    asked_times integer not null default 0,
    created_at timestamptz not null, active_at timestamptz, ended_at timestamptz,
    primary key (organisation_id, id), unique (organisation_id, channel_id, email), ${channel})`,
  `create index newsletter_subscriber_page on newsletter_subscriber (organisation_id, channel_id, created_at desc, id desc)`,
  `create index newsletter_subscriber_mailbox on newsletter_subscriber (organisation_id, mailbox)`,
  `create index newsletter_subscriber_pending on newsletter_subscriber (asked_at) where state = 'pending'`,
  // The proof: what somebody did, when, on which words, and where it came from. Never changed, gone with the person.
  `create table newsletter_consent (
    ${organisation}, subscriber_id uuid not null, number integer not null, at timestamptz not null, act text not null,
    wording text not null, origin text not null,
    primary key (organisation_id, subscriber_id, number),
    foreign key (organisation_id, subscriber_id) references newsletter_subscriber (organisation_id, id) on delete cascade)`,
  `create table newsletter_issue (
    ${organisation}, send_id uuid not null, channel_id uuid not null, begun_at timestamptz not null, ended_at timestamptz,
    -- Whoever waits after that gets nothing.
    stopped_at timestamptz,
    -- How many refusals followed each other, and what all of them said.
    refusals integer not null default 0, refused_as text,
    error_code text, error_params jsonb,
    primary key (organisation_id, send_id),
    foreign key (organisation_id, send_id) references send (organisation_id, id) on delete cascade)`,
  // One person of one issue. 'sending' is written and committed before a byte of the message leaves.
  `create table newsletter_recipient (
    ${organisation}, send_id uuid not null, id uuid not null, subscriber_id uuid, email text not null,
    token text not null unique,
    state text not null check (state in ('waiting', 'sending', 'sent', 'refused', 'bounced', 'unknown', 'skipped')),
    tries integer not null default 0, next_at timestamptz not null, begun_at timestamptz, ended_at timestamptz,
    answer text, verdict text, left_at timestamptz, complained_at timestamptz,
    primary key (organisation_id, id), unique (organisation_id, send_id, subscriber_id),
    foreign key (organisation_id, send_id) references newsletter_issue (organisation_id, send_id) on delete cascade)`,
  `create index newsletter_recipient_next on newsletter_recipient (organisation_id, send_id, next_at, id)
    where state = 'waiting'`,
  `create index newsletter_recipient_sending on newsletter_recipient (organisation_id, send_id) where state = 'sending'`,
  `create index newsletter_recipient_page on newsletter_recipient (organisation_id, send_id, id)`,
  `create index newsletter_recipient_person on newsletter_recipient (organisation_id, subscriber_id)`,
]
