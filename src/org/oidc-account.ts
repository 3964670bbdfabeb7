import { generateId } from 'better-auth'
import type { Context } from '../context.ts'
import type { Tx } from '../db/index.ts'
import { AppError } from '../errors.ts'
import type { Role } from '../permissions.ts'
import { findAccountByEmail, insertAccount, toLocale } from './accounts.ts'
import { audit } from './audit.ts'
import type { Claims } from './id-token.ts'
import { oidcProviderId } from './oidc-settings.ts'
import { insertMember } from './organisations.ts'
import { email as emailSchema } from './schema.ts'

type Provider = { organisation_id: string; domains: string[]; default_role: Role | null; label: string }

/**
 * Whose account a provider's word opens, within its organisation only. Known by `sub`, else by e-mail address:
 * - the address must be vouched for: `email_verified`, or of a domain that the administrator gave to this provider and
 *   the provider says nothing;
 * - a member of the organisation is linked; people of these domains become members when a default role is set;
 * - an account that is somebody's already joins by invitation alone: nobody proved that the domain is the organisation's.
 *
 * The session that follows is limited to the organisation, so a provider (whoever runs it) gains nothing elsewhere.
 * Throws `org.oidc-no-address`, `org.oidc-not-member` (403).
 */
export async function accountOfClaims(
  ctx: Pick<Context, 'db' | 'clock'>,
  provider: Provider,
  claims: Claims,
  ip: string | null,
): Promise<{ userId: string; name: string }> {
  return ctx.db.transaction().execute(async tx => {
    const organisationId = provider.organisation_id
    const address = vouchedAddress(provider, claims)
    const linked = await findLinked(tx, organisationId, claims.sub)
    const known = linked ?? (address === null ? undefined : await findAccountByEmail(tx, address))
    if (known === undefined && address === null) throw new AppError('org.oidc-no-address', {}, { status: 403 })
    const mayJoin =
      address !== null &&
      (known === undefined || linked !== undefined) &&
      provider.default_role !== null &&
      isOf(provider.domains, address)
    const member = known !== undefined && (await isMember(tx, organisationId, known.id))
    if (!member && !mayJoin) throw new AppError('org.oidc-not-member', {}, { status: 403 })

    const now = ctx.clock.now()
    const name = known?.name ?? (claims.name?.trim().slice(0, 120) || (address ?? ''))
    const locale = toLocale(claims.locale?.slice(0, 2).toLowerCase(), 'fr')
    const userId = known?.id ?? (await insertAccount(tx, { name, email: address ?? '', password: null, locale }, now))
    if (linked === undefined)
      await tx
        .insertInto('auth_account')
        .values({
          id: generateId(),
          accountId: claims.sub,
          providerId: oidcProviderId(organisationId),
          userId,
          createdAt: now,
          updatedAt: now,
        })
        .execute()
    if (!member && provider.default_role !== null) {
      await insertMember(tx, organisationId, userId, provider.default_role, now)
      const actor = { organisationId, userId, name, via: 'session' } as const
      const details = { after: { role: provider.default_role }, through: provider.label }
      await audit(tx, actor, 'org.join-through-provider', { type: 'member', id: userId, name }, details, ip)
    }
    return { userId, name }
  })
}

export function vouchedAddress(provider: Pick<Provider, 'domains'>, claims: Claims): string | null {
  const address = emailSchema.safeParse(claims.email)
  if (!address.success || claims.email_verified === false) return null
  return claims.email_verified === true || isOf(provider.domains, address.data) ? address.data : null
}

const isOf = (domains: string[], address: string): boolean =>
  domains.includes(address.slice(address.lastIndexOf('@') + 1))

const findLinked = (tx: Tx, organisationId: string, sub: string) =>
  tx
    .selectFrom('auth_account')
    .innerJoin('auth_user', 'auth_user.id', 'userId')
    .select(['auth_user.id', 'auth_user.name'])
    .where('providerId', '=', oidcProviderId(organisationId))
    .where('accountId', '=', sub)
    .executeTakeFirst()

const isMember = async (tx: Tx, organisationId: string, userId: string): Promise<boolean> =>
  (await tx
    .selectFrom('member')
    .select('user_id')
    .where('organisation_id', '=', organisationId)
    .where('user_id', '=', userId)
    .executeTakeFirst()) !== undefined
