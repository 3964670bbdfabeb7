import type { Context } from '../context.ts'
import { AppError, notFound } from '../errors.ts'
import { accountRoute, type Route } from '../http/index.ts'
import type { Account } from '../permissions.ts'
import { findAccount, hasPassword, sessionScope, toLocale } from './accounts.ts'
import { audit, auditAccount } from './audit.ts'
import type { Auth } from './auth.ts'
import { callAuth } from './auth-call.ts'
import { startEmailChange } from './change-email.ts'
import * as endpoints from './endpoints.ts'
import { insertMember, insertOrganisation, listOrganisations } from './organisations.ts'
import { endPendingLinks } from './pending-links.ts'
import { theme } from './schema.ts'
import { endOwnSession, endOwnSessions, listOwnSessions } from './sessions.ts'

export function accountRoutes(ctx: Context, auth: Auth): Route[] {
  return [...preferenceRoutes(ctx, auth), ...credentialRoutes(ctx, auth), ...sessionRoutes(ctx)]
}

/**
 * A session that an organisation's provider opened may not change how the person signs in elsewhere: that provider
 * would gain the whole account. Throws `org.managed-by-provider` (403).
 */
async function requireWholeAccount(ctx: Context, account: Account): Promise<void> {
  if ((await sessionScope(ctx.db, account.sessionId)) !== null)
    throw new AppError('org.managed-by-provider', {}, { status: 403 })
}

function preferenceRoutes(ctx: Context, auth: Auth): Route[] {
  return [
    accountRoute(endpoints.me, async ({ info, account }) => {
      // Every page asks this first: the one place where a session is prolonged, cookie included.
      await callAuth(info, async headers => auth.api.getSession({ headers, returnHeaders: true }))
      const only = await sessionScope(ctx.db, account.sessionId)
      const user = await findAccount(ctx.db, account.userId)
      const organisations = await listOrganisations(ctx.db, account.userId, only)
      return {
        account: {
          id: user.id,
          name: user.name,
          email: user.email,
          locale: toLocale(user.locale, info.locale),
          theme: theme.catch('auto').parse(user.theme),
          timeZone: user.timeZone,
          characterKeys: user.characterKeys !== false,
          twoFactor: user.twoFactorEnabled === true,
          hasPassword: await hasPassword(ctx.db, user.id),
        },
        organisations: organisations.map(({ slug, name, role, time_zone }) => ({
          slug,
          name,
          role,
          timeZone: time_zone,
        })),
        onlyFor: only === null ? null : (organisations[0]?.slug ?? null),
        demonstration: ctx.config.demonstration && { kept: ctx.config.demonstration.kept },
      }
    }),

    accountRoute(endpoints.updateMe, async ({ input, account }) => {
      if (input.name !== undefined) await requireWholeAccount(ctx, account)
      await ctx.db
        .updateTable('auth_user')
        .set({ ...input, updatedAt: ctx.clock.now() })
        .where('id', '=', account.userId)
        .execute()
      return {}
    }),

    accountRoute(endpoints.createOrganisation, async ({ input, info, account }) => {
      await requireWholeAccount(ctx, account)
      const own = await listOrganisations(ctx.db, account.userId, null)
      if (!own.some(one => one.role === 'administrator')) throw new AppError('app.not-allowed', {}, { status: 403 })
      return ctx.db.transaction().execute(async tx => {
        const now = ctx.clock.now()
        const { id, slug } = await insertOrganisation(tx, { ...input, languages: [account.locale] }, now)
        await insertMember(tx, id, account.userId, 'administrator', now)
        const actor = { organisationId: id, userId: account.userId, name: account.name, via: 'session' } as const
        await audit(tx, actor, 'org.create-organisation', { type: 'organisation', id, name: input.name }, {}, info.ip)
        return { organisation: slug }
      })
    }),
  ]
}

function credentialRoutes(ctx: Context, auth: Auth): Route[] {
  return [
    accountRoute(endpoints.startEmailChange, async ({ input, info, account }) => {
      await requireWholeAccount(ctx, account)
      await startEmailChange(ctx, auth, account, input, info)
      return {}
    }),

    accountRoute(endpoints.changePassword, async ({ input, info, account }) => {
      await requireWholeAccount(ctx, account)
      const body = { currentPassword: input.current, newPassword: input.next, revokeOtherSessions: input.endOthers }
      await callAuth(info, async headers => auth.api.changePassword({ body, headers, returnHeaders: true }))
      await endPendingLinks(ctx.db, account.userId)
      await auditAccount(ctx.db, account, 'org.change-password', { ip: info.ip })
      return {}
    }),

    accountRoute(endpoints.startTwoFactor, async ({ input, info, account }) => {
      await requireWholeAccount(ctx, account)
      const body = { password: input.password, method: 'totp' as const }
      const answer = await callAuth(info, async headers =>
        auth.api.enableTwoFactor({ body, headers, returnHeaders: true }),
      )
      if (answer.method !== 'totp') throw new Error('asked for TOTP, got something else')
      const secret = new URL(answer.totpURI).searchParams.get('secret') ?? ''
      return { uri: answer.totpURI, secret, backupCodes: answer.backupCodes }
    }),

    accountRoute(endpoints.confirmTwoFactor, async ({ input, info, account }) => {
      await requireWholeAccount(ctx, account)
      const body = { code: input.code }
      await callAuth(info, async headers => auth.api.verifyTOTP({ body, headers, returnHeaders: true }))
      await auditAccount(ctx.db, account, 'org.enable-two-factor', { ip: info.ip })
      return {}
    }),

    accountRoute(endpoints.stopTwoFactor, async ({ input, info, account }) => {
      await requireWholeAccount(ctx, account)
      const body = { password: input.password }
      await callAuth(info, async headers => auth.api.disableTwoFactor({ body, headers, returnHeaders: true }))
      await auditAccount(ctx.db, account, 'org.disable-two-factor', { ip: info.ip })
      return {}
    }),

    accountRoute(endpoints.renewBackupCodes, async ({ input, info, account }) => {
      await requireWholeAccount(ctx, account)
      const body = { password: input.password }
      const { backupCodes } = await callAuth(info, async headers =>
        auth.api.generateBackupCodes({ body, headers, returnHeaders: true }),
      )
      await auditAccount(ctx.db, account, 'org.renew-backup-codes', { ip: info.ip })
      return { backupCodes }
    }),

    accountRoute(endpoints.listPasskeys, async ({ account }) => {
      const rows = await ctx.db
        .selectFrom('auth_passkey')
        .select(['id', 'name', 'createdAt'])
        .where('userId', '=', account.userId)
        .orderBy('createdAt')
        .execute()
      return {
        items: rows.map(row => ({ ...row, name: row.name ?? '', createdAt: row.createdAt?.toISOString() ?? null })),
      }
    }),

    accountRoute(endpoints.startPasskey, async ({ info, account }) => {
      await requireWholeAccount(ctx, account)
      const options = await callAuth(info, async headers =>
        auth.api.generatePasskeyRegistrationOptions({ headers, returnHeaders: true }),
      )
      return { ...options }
    }),

    accountRoute(endpoints.addPasskey, async ({ input, info, account }) => {
      await requireWholeAccount(ctx, account)
      const passkey = await callAuth(info, async headers =>
        auth.api.verifyPasskeyRegistration({ body: input, headers, returnHeaders: true }),
      )
      await auditAccount(ctx.db, account, 'org.add-passkey', { ip: info.ip, details: { after: { name: input.name } } })
      return { id: passkey.id }
    }),

    accountRoute(endpoints.removePasskey, async ({ input, info, account }) => {
      await requireWholeAccount(ctx, account)
      const row = await ctx.db
        .deleteFrom('auth_passkey')
        .where('id', '=', input.id)
        .where('userId', '=', account.userId)
        .returning('name')
        .executeTakeFirst()
      if (row === undefined) throw notFound('org.no-such-passkey')
      await auditAccount(ctx.db, account, 'org.remove-passkey', {
        ip: info.ip,
        details: { before: { name: row.name } },
      })
      return {}
    }),
  ]
}

function sessionRoutes(ctx: Context): Route[] {
  return [
    accountRoute(endpoints.listSessions, async ({ account }) => ({ items: await listOwnSessions(ctx.db, account) })),

    accountRoute(endpoints.endSession, async ({ input, info, account }) => {
      await endOwnSession(ctx.db, account, input.id, info.ip)
      return {}
    }),

    accountRoute(endpoints.endSessions, async ({ input, info, account }) => ({
      ended: await endOwnSessions(ctx.db, account, input.current, info.ip),
    })),
  ]
}
