import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { memberRoute, type Route } from '../http/index.ts'
import { deleteApiKey, listApiKeysOf, makeApiKey } from './api-keys.ts'
import { findAuditEntries } from './audit.ts'
import * as endpoints from './endpoints.ts'
import { deleteInvitation, invite, listWaitingInvitations } from './invitations.ts'
import { endMembership, listMembersFor, setRole } from './members.ts'
import { readOidc, redirectUri, removeOidcProvider, saveOidc } from './oidc-settings.ts'
import { changeOrganisation, findOrganisation } from './organisations.ts'

export function organisationRoutes(ctx: Context): Route[] {
  return [
    memberRoute(endpoints.getOrganisation, async ({ actor }) => {
      const row = await findOrganisation(ctx.db, actor.organisationId)
      return {
        id: row.id,
        name: row.name,
        slug: row.slug,
        languages: row.languages,
        timeZone: row.time_zone,
        retentionDays: row.retention_days,
        privacyContact: row.privacy_contact,
        createdAt: row.created_at.toISOString(),
        role: actor.role,
      }
    }),
    memberRoute(endpoints.updateOrganisation, async ({ input, info, actor }) => ({
      slug: await changeOrganisation(ctx.db, actor, input, info.ip),
    })),

    memberRoute(endpoints.listMembers, async ({ actor }) => ({ items: await listMembersFor(ctx.db, actor) })),
    memberRoute(endpoints.changeRole, async ({ input, info, actor }) => {
      await setRole(ctx.db, actor, input.userId, input.role, info.ip)
      return {}
    }),
    memberRoute(endpoints.removeMember, async ({ input, info, actor }) => {
      await endMembership(ctx.db, actor, input.userId, info.ip)
      return {}
    }),
    memberRoute(endpoints.leaveOrganisation, async ({ info, actor }) => {
      if (actor.userId === null) throw new AppError('org.people-only', {}, { status: 403 })
      await endMembership(ctx.db, actor, actor.userId, info.ip)
      return {}
    }),

    memberRoute(endpoints.listInvitations, async ({ actor }) => ({
      items: await listWaitingInvitations(ctx.db, actor.organisationId, ctx.clock.now()),
    })),
    memberRoute(endpoints.createInvitation, async ({ input, info, actor }) => invite(ctx, actor, input, info.ip)),
    memberRoute(endpoints.revokeInvitation, async ({ input, info, actor }) => {
      await deleteInvitation(ctx.db, actor, input.id, info.ip)
      return {}
    }),

    memberRoute(endpoints.listApiKeys, async ({ actor }) => ({
      items: await listApiKeysOf(ctx.db, actor.organisationId, ctx.clock.now()),
    })),
    memberRoute(endpoints.createApiKey, async ({ input, info, actor }) => makeApiKey(ctx, actor, input, info.ip)),
    memberRoute(endpoints.revokeApiKey, async ({ input, info, actor }) => {
      await deleteApiKey(ctx.db, actor, input.id, info.ip)
      return {}
    }),

    memberRoute(endpoints.getOidc, async ({ actor }) => ({
      redirectUri: redirectUri(ctx.config),
      provider: await readOidc(ctx.db, actor.organisationId),
    })),
    memberRoute(endpoints.setOidc, async ({ input, info, actor }) => {
      await saveOidc(ctx, actor, input, info.ip)
      return {}
    }),
    memberRoute(endpoints.removeOidc, async ({ info, actor }) => {
      await removeOidcProvider(ctx.db, actor, info.ip)
      return {}
    }),

    memberRoute(endpoints.listAudit, async ({ input, actor }) => findAuditEntries(ctx.db, actor.organisationId, input)),
  ]
}
