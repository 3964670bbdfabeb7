import { sql } from 'kysely'
import type { Db } from '../index.ts'

/**
 * The executable strategy (docs/decisions/0090): the working text in rows of items and sections, each change of a place
 * on a line of its own, versions as whole texts, findings with the time they stood, figures, readings, surveys, shares.
 */
export async function up(db: Db): Promise<void> {
  for (const statement of [...text, ...checks, ...figures, ...outside]) await sql.raw(statement).execute(db)
}

const organisation = 'organisation_id uuid not null references organisation (id) on delete cascade'
const strategy =
  'foreign key (organisation_id, strategy_id) references plan_strategy (organisation_id, id) on delete cascade'

const text = [
  `create table plan_strategy (
    ${organisation}, id integer not null,
    name text not null, language text not null check (language in ('fr', 'en')),
    mode text not null check (mode in ('listen', 'full')),
    state text not null check (state in ('draft', 'adopted', 'under-review')),
    archived boolean not null default false, revision integer not null default 1,
    in_force integer, under_review integer,
    file_text text,
    checked_at timestamptz, checked_revision integer, finding_counts jsonb,
    created_at timestamptz not null, updated_at timestamptz not null, updated_by text not null,
    primary key (organisation_id, id))`,
  // An item of a collection, a section (item_id '') or an accepted finding (item_id: rule and place).
  `create table plan_item (
    ${organisation}, strategy_id integer not null, list text not null, item_id text not null,
    position integer not null, body jsonb not null,
    primary key (organisation_id, strategy_id, list, item_id), ${strategy})`,
  `create table plan_change (
    ${organisation}, strategy_id integer not null, id uuid not null, change_id uuid not null,
    revision integer not null, at timestamptz not null, by_id text, by_name text not null, via text not null,
    kind text not null check (kind in ('set', 'add', 'remove', 'move')),
    place text not null, before jsonb not null, after jsonb not null, undoes uuid,
    primary key (organisation_id, strategy_id, id), ${strategy})`,
  'create index plan_change_place on plan_change (organisation_id, strategy_id, place text_pattern_ops, revision desc)',
  'create index plan_change_set on plan_change (organisation_id, strategy_id, change_id)',
  `create table plan_version (
    ${organisation}, strategy_id integer not null, number integer not null,
    snapshot jsonb not null, revision integer not null,
    state text not null check (state in ('under-review', 'adopted', 'returned', 'superseded')),
    submitted_at timestamptz not null, submitted_by_id text, submitted_by text not null, submitted_role text not null,
    submitted_note text not null,
    decided_at timestamptz, decided_by_id text, decided_by text, decided_role text, decided_note text,
    finding_counts jsonb not null,
    primary key (organisation_id, strategy_id, number), ${strategy})`,
  `create unique index plan_version_waiting on plan_version (organisation_id, strategy_id) where state = 'under-review'`,
  `create unique index plan_version_in_force on plan_version (organisation_id, strategy_id) where state = 'adopted'`,
  `create table plan_opened (
    ${organisation}, strategy_id integer not null, number integer not null,
    user_id text not null references auth_user (id) on delete cascade, first_at timestamptz not null,
    primary key (organisation_id, strategy_id, number, user_id), ${strategy})`,
]

const checks = [
  `create table plan_finding (
    ${organisation}, strategy_id integer not null, id uuid not null,
    rule text not null, place text not null, severity text not null, params jsonb not null,
    first_seen_at timestamptz not null, resolved_at timestamptz,
    primary key (organisation_id, strategy_id, id), ${strategy})`,
  `create unique index plan_finding_open on plan_finding (organisation_id, strategy_id, rule, place) where resolved_at is null`,
]

const figures = [
  `create table plan_series (
    ${organisation}, id text not null, name text not null, definition text not null, unit text not null,
    stage text not null, better text not null, adds text not null check (adds in ('latest', 'sum')),
    archived boolean not null default false, created_at timestamptz not null,
    primary key (organisation_id, id))`,
  `create table plan_figure (
    ${organisation}, series_id text not null, id uuid not null, day date not null, value double precision not null,
    source text not null, by_id text, by_name text not null, via text not null, at timestamptz not null,
    replaced_at timestamptz, replaced_by text,
    primary key (organisation_id, series_id, id),
    foreign key (organisation_id, series_id) references plan_series (organisation_id, id) on delete cascade)`,
  `create unique index plan_figure_day on plan_figure (organisation_id, series_id, day) where replaced_at is null`,
  // What an objective read on a day; stays when the mentions behind it have left.
  `create table plan_reading (
    ${organisation}, strategy_id integer not null, objective_id text not null, binding text not null, day date not null,
    value double precision not null, numerator double precision, denominator double precision, read_at timestamptz not null,
    primary key (organisation_id, strategy_id, objective_id, binding, day), ${strategy})`,
  // The latest reading with what it is made of; `reading` null: its filters name nothing that exists.
  `create table plan_gauge (
    ${organisation}, strategy_id integer not null, objective_id text not null, binding text not null,
    reading jsonb, read_at timestamptz not null,
    primary key (organisation_id, strategy_id, objective_id), ${strategy})`,
]

const outside = [
  `create table plan_share (
    ${organisation}, strategy_id integer not null, id uuid not null, token_hash text not null,
    document text not null check (document in ('strategy', 'summary', 'board')), version integer,
    locale text not null check (locale in ('fr', 'en')), created_at timestamptz not null, created_by text not null,
    expires_at timestamptz not null, revoked_at timestamptz, views integer not null default 0,
    primary key (organisation_id, strategy_id, id), unique (organisation_id, token_hash), ${strategy})`,
  `create table plan_survey (
    ${organisation}, strategy_id integer not null, id text not null, token_hash text not null, sealed_token text not null,
    name text not null, language text not null, groups text[] not null, invited integer not null,
    opened_at timestamptz not null, closes_on date, closed_at timestamptz,
    primary key (organisation_id, strategy_id, id), unique (organisation_id, token_hash), ${strategy})`,
  // Neither who nor when: the order of rows tells nothing either, their ids are chance.
  `create table plan_survey_answer (
    ${organisation}, strategy_id integer not null, survey_id text not null, id uuid not null,
    "group" text, answers jsonb not null,
    primary key (organisation_id, strategy_id, survey_id, id),
    foreign key (organisation_id, strategy_id, survey_id)
      references plan_survey (organisation_id, strategy_id, id) on delete cascade)`,
  // When somebody had the river before their eyes: one row a person.
  `create table river_look (
    ${organisation}, user_id text not null references auth_user (id) on delete cascade, at timestamptz not null,
    primary key (organisation_id, user_id))`,
]
