import type { ColumnType, Generated } from 'kysely'
import { z } from 'zod'
import type { Role } from '../permissions.ts'

/** An IANA time zone that this machine knows (`America/Montreal`). */
export const timeZone = z.string().refine(isTimeZone, { message: 'IANA' })
export const locale = z.enum(['fr', 'en'])
export const theme = z.enum(['light', 'dark', 'auto'])
/** What stands in the address of an organisation's pages: `/o/<slug>`. */
export const slug = z
  .string()
  .min(2)
  .max(60)
  .regex(/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/)
/** Long enough that guessing is hopeless at the pace that sign-in allows; no rule on its characters (NIST SP 800-63B). */
export const newPassword = z.string().min(12).max(128)
export const email = z.string().trim().toLowerCase().max(254).pipe(z.email())
export const personName = z.string().trim().min(1).max(120)

function isTimeZone(name: string): boolean {
  if (!/^[A-Z]/i.test(name)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

type Insertable<T, Missing = never> = ColumnType<T, T | Missing, T>
type Timestamp = ColumnType<Date, Date | string, Date | string>
type Json<T> = ColumnType<T, string, string>

export type OrganisationTable = {
  id: string
  slug: string
  name: string
  /** Languages that the organisation speaks in public, the first one before the others. */
  languages: ('fr' | 'en')[]
  time_zone: string
  /** Days that heard content is kept where a source says nothing stricter; null keeps it until somebody decides. */
  retention_days: number | null
  /** Who answers for personal information (Loi 25, RGPD): a name and a way to reach them. */
  privacy_contact: string | null
  created_at: Timestamp
}

export type MemberTable = {
  organisation_id: string
  user_id: string
  role: Role
  created_at: Timestamp
}

export type InvitationTable = {
  organisation_id: string
  id: string
  email: string
  role: Role
  /** SHA-256 of the link's secret part; the link itself is shown to the one who made it and sent, never kept. */
  token_hash: string
  invited_by: string | null
  created_at: Timestamp
  expires_at: Timestamp
  accepted_at: Insertable<Date | null, undefined>
  accepted_by: Insertable<string | null, undefined>
}

export type ApiKeyTable = {
  organisation_id: string
  id: string
  name: string
  role: Role
  /** The first characters, to recognise a key by. */
  prefix: string
  /** SHA-256 of the key: 256 bits of chance need no slow hash. */
  key_hash: string
  created_by: string | null
  created_at: Timestamp
  expires_at: Insertable<Date | null, undefined>
  last_used_at: Insertable<Date | null, undefined>
}

export type AuditEntryTable = {
  organisation_id: string
  id: Generated<string>
  at: Timestamp
  actor_id: string | null
  actor_name: string
  via: 'session' | 'api-key' | 'system'
  /** `feature.verb-noun`, such as `org.change-role`. */
  action: string
  subject_type: string
  subject_id: string
  subject_name: string
  details: Json<Record<string, unknown>>
  ip: string | null
}

export type OidcProviderTable = {
  organisation_id: string
  /** Text of the button: « Compte de l’Université ». */
  label: string
  issuer: string
  client_id: string
  /** Sealed (`org.oidc-secret`); null for a public client, which PKCE protects. */
  sealed_secret: string | null
  /** Domains of e-mail addresses that this provider speaks for, in lower case. */
  domains: string[]
  /** Role of people of these domains who are no member yet; null admits members only. */
  default_role: Role | null
  updated_at: Timestamp
}

export type OidcFlowTable = {
  organisation_id: string
  /** SHA-256 of `state`. */
  state_hash: string
  /** SHA-256 of the cookie that ties the flow to one browser. */
  browser_hash: string
  nonce: string
  /** PKCE, sealed (`org.oidc-verifier`). */
  sealed_verifier: string
  /** Path within the product to land on. */
  landing: string
  expires_at: Timestamp
}

/** Attempts at something that can be guessed, counted per key within a window. Belongs to the installation, not to an organisation. */
export type AttemptTable = {
  key: string
  count: number
  window_ends_at: Timestamp
  /** When the next try is heard (throttle.ts); null where tries are only counted. */
  free_at: Generated<Date | null>
}

/**
 * The tables of better-auth, with its column names. People belong to the installation: the same account may be a
 * member of several organisations, so these (and `attempt`) are the only tables without an organisation.
 */
export type AuthUserTable = {
  id: string
  name: string
  email: string
  emailVerified: boolean
  image: Insertable<string | null, undefined>
  createdAt: Timestamp
  updatedAt: Timestamp
  twoFactorEnabled: Insertable<boolean | null, undefined>
  locale: Insertable<string | null, undefined>
  theme: Insertable<string | null, undefined>
  timeZone: Insertable<string | null, undefined>
  /** Null: yes. */
  characterKeys: Insertable<boolean | null, undefined>
}

export type AuthSessionTable = {
  id: string
  token: string
  userId: string
  expiresAt: Timestamp
  createdAt: Timestamp
  updatedAt: Timestamp
  ipAddress: string | null
  userAgent: string | null
  /** Set when an organisation's own provider vouched for the person: the session is good for that organisation only. */
  organisationId: string | null
}

export type AuthAccountTable = {
  id: string
  accountId: string
  providerId: string
  userId: string
  password: Insertable<string | null, undefined>
  createdAt: Timestamp
  updatedAt: Timestamp
}

export type AuthVerificationTable = { id: string; identifier: string; value: string; expiresAt: Timestamp }
export type AuthPasskeyTable = {
  id: string
  name: string | null
  userId: string
  credentialID: string
  createdAt: Timestamp | null
}
export type AuthTwoFactorTable = { id: string; userId: string; verified: boolean | null }

declare module '../db/tables.ts' {
  interface Tables {
    organisation: OrganisationTable
    member: MemberTable
    invitation: InvitationTable
    api_key: ApiKeyTable
    audit_entry: AuditEntryTable
    oidc_provider: OidcProviderTable
    oidc_flow: OidcFlowTable
    attempt: AttemptTable
    auth_user: AuthUserTable
    auth_session: AuthSessionTable
    auth_account: AuthAccountTable
    auth_passkey: AuthPasskeyTable
    auth_verification: AuthVerificationTable
    auth_two_factor: AuthTwoFactorTable
  }
}
