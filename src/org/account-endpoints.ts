import { z } from 'zod'
import { endpoint, nothing } from '../endpoint.ts'
import { roles } from '../permissions.ts'
import { email, locale, newPassword, personName, slug, theme, timeZone } from './schema.ts'
import { webAuthn } from './sign-in-endpoints.ts'

const id = z.object({ id: z.string().min(1).max(80) })
const password = z.string().min(1).max(128)

export const me = endpoint({
  id: 'org.me',
  method: 'GET',
  path: '/api/me',
  summary: 'Who is signed in, with preferences and organisations',
  permission: 'signed-in',
  input: nothing,
  output: z.object({
    account: z.object({
      id: z.string(),
      name: z.string(),
      email: z.string(),
      locale,
      theme,
      /** Null: as the organisation. */
      timeZone: z.string().nullable(),
      /** Whether shortcuts of a character alone work (WCAG 2.1.4). */
      characterKeys: z.boolean(),
      twoFactor: z.boolean(),
      /** False for people who only sign in through their organisation's provider. */
      hasPassword: z.boolean(),
    }),
    organisations: z.array(z.object({ slug: z.string(), name: z.string(), role: z.enum(roles), timeZone: z.string() })),
    /** Set when an organisation's provider opened the session: it is good for that organisation (slug), and credentials are not managed here. */
    onlyFor: z.string().nullable(),
    /** Set in a demonstration: everything is imaginary. `kept`: it stays when the demonstration ends. */
    demonstration: z.object({ kept: z.boolean() }).nullable(),
  }),
})

export const updateMe = endpoint({
  id: 'org.update-me',
  method: 'PATCH',
  path: '/api/me',
  summary: 'Change own name and preferences',
  permission: 'signed-in',
  input: z.object({
    name: personName.optional(),
    locale: locale.optional(),
    theme: theme.optional(),
    timeZone: timeZone.nullable().optional(),
    characterKeys: z.boolean().optional(),
  }),
  output: nothing,
})

export const startEmailChange = endpoint({
  id: 'org.start-email-change',
  method: 'POST',
  path: '/api/me/email',
  summary: 'Post a link to a new address; the account keeps its old one until the link is used',
  permission: 'signed-in',
  input: z.object({ email, password }),
  output: nothing,
  limitPerMinute: 10,
})

export const changePassword = endpoint({
  id: 'org.change-password',
  method: 'POST',
  path: '/api/me/password',
  summary: 'Change own password; other sessions end unless told otherwise',
  permission: 'signed-in',
  input: z.object({ current: password, next: newPassword, endOthers: z.boolean().default(true) }),
  output: nothing,
  limitPerMinute: 10,
})

export const listSessions = endpoint({
  id: 'org.list-sessions',
  method: 'GET',
  path: '/api/me/sessions',
  summary: 'Where the account is signed in',
  permission: 'signed-in',
  input: nothing,
  output: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        current: z.boolean(),
        createdAt: z.string(),
        lastSeenAt: z.string(),
        expiresAt: z.string(),
        ip: z.string().nullable(),
        userAgent: z.string().nullable(),
      }),
    ),
  }),
})

export const endSession = endpoint({
  id: 'org.end-session',
  method: 'DELETE',
  path: '/api/me/sessions/:id',
  summary: 'Sign out one session',
  permission: 'signed-in',
  input: id,
  output: nothing,
})

export const endSessions = endpoint({
  id: 'org.end-sessions',
  method: 'POST',
  path: '/api/me/sessions/end',
  summary: 'Sign out everywhere, this session included when `current` is true',
  permission: 'signed-in',
  input: z.object({ current: z.boolean().default(false) }),
  output: z.object({ ended: z.number() }),
})

export const startTwoFactor = endpoint({
  id: 'org.start-two-factor',
  method: 'POST',
  path: '/api/me/two-factor',
  summary: 'Begin two-step sign-in: the secret for an authenticator application, and backup codes (shown once)',
  permission: 'signed-in',
  input: z.object({ password }),
  output: z.object({
    /** otpauth:// address, for a QR code. */
    uri: z.string(),
    /** The same secret in base32, to type. */
    secret: z.string(),
    backupCodes: z.array(z.string()),
  }),
  limitPerMinute: 10,
})

export const confirmTwoFactor = endpoint({
  id: 'org.confirm-two-factor',
  method: 'POST',
  path: '/api/me/two-factor/confirm',
  summary: 'Switch two-step sign-in on with a first code',
  permission: 'signed-in',
  input: z.object({ code: z.string().trim().min(6).max(10) }),
  output: nothing,
  limitPerMinute: 20,
})

export const stopTwoFactor = endpoint({
  id: 'org.stop-two-factor',
  method: 'POST',
  path: '/api/me/two-factor/disable',
  summary: 'Switch two-step sign-in off',
  permission: 'signed-in',
  input: z.object({ password }),
  output: nothing,
  limitPerMinute: 10,
})

export const renewBackupCodes = endpoint({
  id: 'org.renew-backup-codes',
  method: 'POST',
  path: '/api/me/two-factor/backup-codes',
  summary: 'New backup codes; the old ones stop working',
  permission: 'signed-in',
  input: z.object({ password }),
  output: z.object({ backupCodes: z.array(z.string()) }),
  limitPerMinute: 10,
})

export const listPasskeys = endpoint({
  id: 'org.list-passkeys',
  method: 'GET',
  path: '/api/me/passkeys',
  summary: 'Own passkeys',
  permission: 'signed-in',
  input: nothing,
  output: z.object({
    items: z.array(z.object({ id: z.string(), name: z.string(), createdAt: z.string().nullable() })),
  }),
})

export const startPasskey = endpoint({
  id: 'org.start-passkey',
  method: 'POST',
  path: '/api/me/passkeys/options',
  summary: 'Begin to add a passkey: options for navigator.credentials.create',
  permission: 'signed-in',
  input: nothing,
  output: webAuthn,
  limitPerMinute: 20,
})

export const addPasskey = endpoint({
  id: 'org.add-passkey',
  method: 'POST',
  path: '/api/me/passkeys',
  summary: 'Keep the passkey that the browser made',
  permission: 'signed-in',
  input: z.object({ name: z.string().trim().min(1).max(80), response: webAuthn }),
  output: id,
  limitPerMinute: 20,
})

export const removePasskey = endpoint({
  id: 'org.remove-passkey',
  method: 'DELETE',
  path: '/api/me/passkeys/:id',
  summary: 'Forget a passkey',
  permission: 'signed-in',
  input: id,
  output: nothing,
})

export const createOrganisation = endpoint({
  id: 'org.create-organisation',
  method: 'POST',
  path: '/api/organisations',
  summary: 'Create one more organisation; for administrators of an existing one',
  permission: 'signed-in',
  input: z.object({
    name: z.string().trim().min(1).max(120),
    slug: slug.optional(),
    timeZone: timeZone.default('America/Montreal'),
  }),
  output: z.object({ organisation: z.string() }),
})
