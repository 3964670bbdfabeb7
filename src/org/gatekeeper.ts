import type { Context } from '../context.ts'
import { preferredLocale } from '../messages.ts'
import type { Account, Actor } from '../permissions.ts'
import { toLocale } from './accounts.ts'
import { actorOfKey, bearerKey } from './api-keys.ts'
import type { Auth } from './auth.ts'

/** Who is signed in by the session cookie; null for nobody. Does not prolong the session (`GET /api/me` does). */
export async function authenticate(auth: Auth, headers: Headers): Promise<Account | null> {
  if (!headers.has('cookie')) return null
  const found = await auth.api.getSession({ headers, query: { disableRefresh: true } })
  if (found === null) return null
  const { user, session } = found
  return {
    userId: user.id,
    name: user.name,
    email: user.email,
    sessionId: session.id,
    locale: toLocale(user.locale, preferredLocale(headers.get('accept-language') ?? undefined)),
  }
}

/**
 * Who acts within the organisation of that slug, by API key or session; null for strangers. A session that another
 * organisation's provider opened is a stranger here, whoever it belongs to.
 */
export async function actorFor(
  ctx: Pick<Context, 'db' | 'clock'>,
  auth: Auth,
  headers: Headers,
  slug: string,
): Promise<Actor | null> {
  const key = bearerKey(headers)
  if (key !== null) {
    const wanted = headers.get('accept-language')
    return actorOfKey(ctx, key, slug, wanted === null || wanted === '*' ? null : preferredLocale(wanted))
  }
  const account = await authenticate(auth, headers)
  if (account === null) return null
  const row = await ctx.db
    .selectFrom('organisation')
    .innerJoin('member', 'member.organisation_id', 'organisation.id')
    .innerJoin('auth_session', 'auth_session.userId', 'member.user_id')
    .select(['organisation.id', 'member.role', 'auth_session.organisationId'])
    .where('slug', '=', slug)
    .where('member.user_id', '=', account.userId)
    .where('auth_session.id', '=', account.sessionId)
    .executeTakeFirst()
  if (row === undefined || (row.organisationId !== null && row.organisationId !== row.id)) return null
  return {
    organisationId: row.id,
    userId: account.userId,
    name: account.name,
    role: row.role,
    via: 'session',
    locale: account.locale,
  }
}
