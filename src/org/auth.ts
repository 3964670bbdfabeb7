import { createHash } from 'node:crypto'
import { passkey } from '@better-auth/passkey'
import { type BetterAuthOptions, betterAuth } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { twoFactor } from 'better-auth/plugins'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { installationMark } from './installation-mark.ts'

/** The header in which we tell better-auth the address that the server saw; it believes no other. */
export const addressHeader = 'x-vigie-address'

/**
 * Identity: accounts, sessions, passwords (scrypt), two-step sign-in, passkeys. Its own HTTP routes are not mounted:
 * our endpoints call `auth.api`, so that validation, permission, language and limits are the same as everywhere else.
 */
export function createAuth(ctx: Pick<Context, 'db' | 'secrets' | 'config' | 'log'>) {
  return betterAuth(authOptions(ctx))
}

export type Auth = ReturnType<typeof createAuth>

/** Also read by the test that compares our migration with the tables that better-auth wants. */
export function authOptions(ctx: Pick<Context, 'db' | 'secrets' | 'config' | 'log'>) {
  const { publicUrl } = ctx.config
  const text = { type: 'string', required: false, input: false } as const
  return {
    appName: 'Vigie',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secrets: ctx.secrets.deriveAll('better-auth').map(value => ({ version: versionOf(value), value })),
    database: { db: ctx.db, type: 'postgres', transaction: true },
    telemetry: { enabled: false },
    logger: {
      level: 'error',
      log: (_level, message) => ctx.log.error({ part: 'better-auth' }, message),
    },
    advanced: {
      cookiePrefix: `vigie-${installationMark(ctx)}`,
      useSecureCookies: publicUrl.startsWith('https:'),
      ipAddress: { ipAddressHeaders: [addressHeader] },
      // Compared by a test, not at each start.
      database: { validateSchema: false },
    },
    user: {
      modelName: 'auth_user',
      additionalFields: { locale: text, theme: text, timeZone: text, characterKeys: { ...text, type: 'boolean' } },
    },
    session: {
      modelName: 'auth_session',
      expiresIn: 30 * 24 * 3600,
      updateAge: 24 * 3600,
      additionalFields: { organisationId: text },
    },
    account: { modelName: 'auth_account', accountLinking: { enabled: false } },
    // Links and challenges lie hashed, so that who reads the database cannot use them.
    verification: { modelName: 'auth_verification', storeIdentifier: 'hashed' },
    emailAndPassword: {
      enabled: true,
      // Accounts come from the first run, an invitation, a provider or the command line.
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 128,
      revokeSessionsOnPasswordReset: true,
    },
    plugins: [
      twoFactor({ issuer: 'Vigie', twoFactorTable: 'auth_two_factor' }),
      passkey({
        rpName: 'Vigie',
        rpID: new URL(publicUrl).hostname,
        origin: new URL(publicUrl).origin,
        authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
        schema: { passkey: { modelName: 'auth_passkey' } },
      }),
      openSession,
    ],
  } satisfies BetterAuthOptions
}

/** better-auth notes a number beside what it encrypts; it must stay with the secret, wherever that stands in the list. */
const versionOf = (secret: string): number => createHash('sha256').update(secret).digest().readUInt32BE()

const openSession = {
  id: 'vigie-open-session',
  endpoints: {
    /** A session for somebody whom we have identified by other means (first run, invitation, provider). Not reachable over HTTP. */
    openSession: createAuthEndpoint.serverOnly(
      {
        method: 'POST',
        body: z.object({ userId: z.string(), organisationId: z.string().nullable().default(null) }),
      },
      async ctx => {
        const { userId, organisationId } = ctx.body
        const user = await ctx.context.internalAdapter.findUserById(userId)
        if (!user) throw new Error('no such account')
        const session = await ctx.context.internalAdapter.createSession(userId, false, { organisationId })
        await setSessionCookie(ctx, { session, user })
        return ctx.json({ sessionId: session.id })
      },
    ),
  },
} satisfies NonNullable<BetterAuthOptions['plugins']>[number]
