import { sql } from 'kysely'
import type { Db } from '../index.ts'

/** Organisations, members, invitations, API keys, audit; and better-auth's tables, which a test compares with what it wants. */
export async function up(db: Db): Promise<void> {
  for (const statement of [...identity, ...organisations, ...auditLog]) await sql.raw(statement).execute(db)
}

// People belong to the installation: one account may be a member of several organisations.
const identity = [
  `create table auth_user (
    id text primary key, name text not null, email text not null unique check (email = lower(email)),
    "emailVerified" boolean not null, image text,
    "createdAt" timestamptz not null default current_timestamp, "updatedAt" timestamptz not null default current_timestamp,
    "twoFactorEnabled" boolean, locale text, theme text, "timeZone" text)`,
  `create table auth_session (
    id text primary key, "expiresAt" timestamptz not null, token text not null unique,
    "createdAt" timestamptz not null default current_timestamp, "updatedAt" timestamptz not null,
    "ipAddress" text, "userAgent" text, "userId" text not null references auth_user (id) on delete cascade,
    "organisationId" text)`,
  `create table auth_account (
    id text primary key, "accountId" text not null, "providerId" text not null,
    "userId" text not null references auth_user (id) on delete cascade,
    "accessToken" text, "refreshToken" text, "idToken" text,
    "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, scope text, password text,
    "createdAt" timestamptz not null default current_timestamp, "updatedAt" timestamptz not null,
    unique ("providerId", "accountId"))`,
  `create table auth_verification (
    id text primary key, identifier text not null, value text not null, "expiresAt" timestamptz not null,
    "createdAt" timestamptz not null default current_timestamp, "updatedAt" timestamptz not null default current_timestamp)`,
  `create table auth_two_factor (
    id text primary key, secret text not null, "backupCodes" text not null,
    "userId" text not null references auth_user (id) on delete cascade,
    verified boolean, "failedVerificationCount" integer, "lockedUntil" timestamptz)`,
  `create table auth_passkey (
    id text primary key, name text, "publicKey" text not null,
    "userId" text not null references auth_user (id) on delete cascade, "credentialID" text not null,
    counter integer not null, "deviceType" text not null, "backedUp" boolean not null, transports text,
    "createdAt" timestamptz, aaguid text)`,
  `create index "auth_session_userId_idx" on auth_session ("userId")`,
  `create index "auth_account_userId_idx" on auth_account ("userId")`,
  `create index auth_verification_identifier_idx on auth_verification (identifier)`,
  `create index auth_two_factor_secret_idx on auth_two_factor (secret)`,
  `create index "auth_two_factor_userId_idx" on auth_two_factor ("userId")`,
  `create index "auth_passkey_userId_idx" on auth_passkey ("userId")`,
  `create index "auth_passkey_credentialID_idx" on auth_passkey ("credentialID")`,
  `create table attempt (key text primary key, count integer not null, window_ends_at timestamptz not null)`,
]

const roles = `('administrator', 'manager', 'animator', 'contributor', 'approver', 'employee', 'reader')`

const organisations = [
  `create table organisation (
    id uuid primary key, slug text not null unique, name text not null, languages text[] not null, time_zone text not null,
    retention_days integer check (retention_days > 0), privacy_contact text, created_at timestamptz not null)`,
  `create table member (
    organisation_id uuid not null references organisation (id) on delete cascade,
    user_id text not null references auth_user (id) on delete cascade,
    role text not null check (role in ${roles}), created_at timestamptz not null,
    primary key (organisation_id, user_id))`,
  'create index member_user_idx on member (user_id)',
  `create table invitation (
    organisation_id uuid not null references organisation (id) on delete cascade, id uuid not null,
    email text not null check (email = lower(email)), role text not null check (role in ${roles}),
    token_hash text not null, invited_by text references auth_user (id) on delete set null,
    created_at timestamptz not null, expires_at timestamptz not null,
    accepted_at timestamptz, accepted_by text references auth_user (id) on delete set null,
    primary key (organisation_id, id), unique (organisation_id, token_hash))`,
  'create unique index invitation_waiting_idx on invitation (organisation_id, email) where accepted_at is null',
  `create table api_key (
    organisation_id uuid not null references organisation (id) on delete cascade, id uuid not null, name text not null,
    role text not null check (role in ${roles}), prefix text not null, key_hash text not null,
    created_by text references auth_user (id) on delete set null,
    created_at timestamptz not null, expires_at timestamptz, last_used_at timestamptz,
    primary key (organisation_id, id), unique (organisation_id, key_hash))`,
  `create table oidc_provider (
    organisation_id uuid primary key references organisation (id) on delete cascade, label text not null,
    issuer text not null, client_id text not null, sealed_secret text, domains text[] not null,
    default_role text check (default_role in ${roles}), updated_at timestamptz not null)`,
  `create table oidc_flow (
    organisation_id uuid not null references organisation (id) on delete cascade, state_hash text not null,
    browser_hash text not null, nonce text not null, sealed_verifier text not null, landing text not null,
    expires_at timestamptz not null, primary key (organisation_id, state_hash))`,
]

const auditLog = [
  `create table audit_entry (
    organisation_id uuid not null references organisation (id) on delete cascade, id uuid not null,
    at timestamptz not null, actor_id text, actor_name text not null, via text not null, action text not null,
    subject_type text not null, subject_id text not null, subject_name text not null, details jsonb not null, ip text,
    primary key (organisation_id, id))`,
  'create index audit_entry_subject_idx on audit_entry (organisation_id, subject_type, subject_id)',
  'create index audit_entry_actor_idx on audit_entry (organisation_id, actor_id)',
  // Entries leave only with their organisation (whose row is gone by then), or by a documented act of maintenance.
  `create function refuse_audit_change() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' and (current_setting('vigie.maintenance', true) = 'on'
      or not exists (select from organisation where id = old.organisation_id)) then
      return old;
    end if;
    raise exception 'the audit log is append-only';
  end $$`,
  `create trigger audit_entry_append_only before update or delete on audit_entry
    for each row execute function refuse_audit_change()`,
]
