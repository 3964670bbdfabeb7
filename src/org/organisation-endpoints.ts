import { z } from 'zod'
import { endpoint, nothing } from '../endpoint.ts'
import { roles } from '../permissions.ts'
import { email, locale, slug, timeZone } from './schema.ts'

const id = z.object({ id: z.uuid() })
const role = z.enum(roles)

const settings = {
  name: z.string().trim().min(1).max(120),
  slug,
  /** Languages that the organisation speaks in public, the first one before the others. */
  languages: z.array(locale).min(1).max(2),
  timeZone,
  /** Days that heard content is kept where a source says nothing stricter; null: until somebody decides. */
  retentionDays: z.number().int().min(1).max(3650).nullable(),
  /** Who answers for personal information: a name and a way to reach them. */
  privacyContact: z.string().trim().max(300).nullable(),
}

export const getOrganisation = endpoint({
  id: 'org.get-organisation',
  method: 'GET',
  path: '/api/o/:organisation/settings',
  summary: 'The organisation, and the own role in it',
  permission: 'org.read',
  input: nothing,
  output: z.object({ id: z.string(), ...settings, createdAt: z.string(), role }),
})

export const updateOrganisation = endpoint({
  id: 'org.update-organisation',
  method: 'PATCH',
  path: '/api/o/:organisation/settings',
  summary: 'Change settings of the organisation',
  permission: 'org.manage',
  input: z.object(settings).partial(),
  output: z.object({ slug: z.string() }),
})

export const listMembers = endpoint({
  id: 'org.list-members',
  method: 'GET',
  path: '/api/o/:organisation/members',
  summary: 'Members of the organisation',
  permission: 'members.read',
  input: nothing,
  output: z.object({
    items: z.array(
      z.object({
        userId: z.string(),
        name: z.string(),
        email: z.string(),
        role,
        joinedAt: z.string(),
        /** Only told to those who manage members. */
        twoFactor: z.boolean().nullable(),
      }),
    ),
  }),
})

export const changeRole = endpoint({
  id: 'org.change-role',
  method: 'PATCH',
  path: '/api/o/:organisation/members/:userId',
  summary: 'Give a member another role; the last administrator keeps it',
  permission: 'members.manage',
  input: z.object({ userId: z.string().min(1).max(80), role }),
  output: nothing,
})

export const removeMember = endpoint({
  id: 'org.remove-member',
  method: 'DELETE',
  path: '/api/o/:organisation/members/:userId',
  summary: 'End a membership; the account stays, the last administrator too',
  permission: 'members.manage',
  input: z.object({ userId: z.string().min(1).max(80) }),
  output: nothing,
})

export const leaveOrganisation = endpoint({
  id: 'org.leave-organisation',
  method: 'DELETE',
  path: '/api/o/:organisation/membership',
  summary: 'End the own membership',
  permission: 'org.read',
  input: nothing,
  output: nothing,
})

export const listInvitations = endpoint({
  id: 'org.list-invitations',
  method: 'GET',
  path: '/api/o/:organisation/invitations',
  summary: 'Invitations that wait for an answer, expired ones included',
  permission: 'members.manage',
  input: nothing,
  output: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        email: z.string(),
        role,
        invitedBy: z.string().nullable(),
        createdAt: z.string(),
        expiresAt: z.string(),
        expired: z.boolean(),
      }),
    ),
  }),
})

export const createInvitation = endpoint({
  id: 'org.create-invitation',
  method: 'POST',
  path: '/api/o/:organisation/invitations',
  summary: 'Invite an address; an earlier invitation of the same address is replaced',
  permission: 'members.manage',
  input: z.object({ email, role, days: z.number().int().min(1).max(60).default(7) }),
  output: z.object({
    id: z.string(),
    /** To copy; shown once. */
    link: z.string(),
    /** Whether a message was put in the post as well. */
    mailed: z.boolean(),
    expiresAt: z.string(),
  }),
  limitPerMinute: 60,
})

export const revokeInvitation = endpoint({
  id: 'org.revoke-invitation',
  method: 'DELETE',
  path: '/api/o/:organisation/invitations/:id',
  summary: 'Take an invitation back',
  permission: 'members.manage',
  input: id,
  output: nothing,
})

export const listApiKeys = endpoint({
  id: 'org.list-api-keys',
  method: 'GET',
  path: '/api/o/:organisation/api-keys',
  summary: 'API keys of the organisation',
  permission: 'api-keys.manage',
  input: nothing,
  output: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        role,
        prefix: z.string(),
        createdBy: z.string().nullable(),
        createdAt: z.string(),
        expiresAt: z.string().nullable(),
        expired: z.boolean(),
        lastUsedAt: z.string().nullable(),
      }),
    ),
  }),
})

export const createApiKey = endpoint({
  id: 'org.create-api-key',
  method: 'POST',
  path: '/api/o/:organisation/api-keys',
  summary: 'Make an API key, sent as `Authorization: Bearer vgk_…`',
  permission: 'api-keys.manage',
  input: z.object({
    name: z.string().trim().min(1).max(80),
    role,
    /** Null: no end. */
    days: z.number().int().min(1).max(3650).nullable().default(365),
  }),
  output: z.object({
    id: z.string(),
    /** Shown once. */
    key: z.string(),
    expiresAt: z.string().nullable(),
  }),
})

export const revokeApiKey = endpoint({
  id: 'org.revoke-api-key',
  method: 'DELETE',
  path: '/api/o/:organisation/api-keys/:id',
  summary: 'Switch an API key off for good',
  permission: 'api-keys.manage',
  input: id,
  output: nothing,
})

const oidc = {
  label: z.string().trim().min(1).max(60),
  issuer: z.url({ protocol: /^https?$/ }).max(300),
  clientId: z.string().trim().min(1).max(300),
  domains: z.array(z.string().trim().toLowerCase().regex(z.regexes.domain)).max(50),
  defaultRole: role.nullable(),
}

export const getOidc = endpoint({
  id: 'org.get-oidc',
  method: 'GET',
  path: '/api/o/:organisation/oidc',
  summary: 'Sign-in through the organisation’s own provider (OpenID Connect)',
  permission: 'org.manage',
  input: nothing,
  output: z.object({
    /** To register at the provider. */
    redirectUri: z.string(),
    provider: z.object({ ...oidc, hasSecret: z.boolean() }).nullable(),
  }),
})

export const setOidc = endpoint({
  id: 'org.set-oidc',
  method: 'PUT',
  path: '/api/o/:organisation/oidc',
  summary: 'Set the provider; its discovery document is read at once, so that a wrong address is found now',
  permission: 'org.manage',
  /** `clientSecret`: absent keeps the one there is, null for a public client. */
  input: z.object({ ...oidc, clientSecret: z.string().min(1).max(500).nullable().optional() }),
  output: nothing,
  limitPerMinute: 20,
})

export const removeOidc = endpoint({
  id: 'org.remove-oidc',
  method: 'DELETE',
  path: '/api/o/:organisation/oidc',
  summary: 'Remove the provider and end the sessions that it opened',
  permission: 'org.manage',
  input: nothing,
  output: nothing,
})

export const listAudit = endpoint({
  id: 'org.list-audit',
  method: 'GET',
  path: '/api/o/:organisation/audit',
  summary: 'The audit log, newest first',
  permission: 'audit.read',
  input: z.object({
    /** From an answer's `next`. */
    after: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    actorId: z.string().max(80).optional(),
    /** Whole (`org.change-role`) or the feature (`org`). */
    action: z.string().max(80).optional(),
    subjectType: z.string().max(80).optional(),
    subjectId: z.string().max(120).optional(),
    /** ISO 8601 instants. */
    since: z.iso.datetime({ offset: true }).optional(),
    until: z.iso.datetime({ offset: true }).optional(),
  }),
  output: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        at: z.string(),
        actor: z.object({ id: z.string().nullable(), name: z.string(), via: z.enum(['session', 'api-key', 'system']) }),
        action: z.string(),
        subject: z.object({ type: z.string(), id: z.string(), name: z.string() }),
        details: z.record(z.string(), z.unknown()),
        ip: z.string().nullable(),
      }),
    ),
    next: z.string().nullable(),
  }),
})
