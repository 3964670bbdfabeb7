import { sql } from 'kysely'
import type { Config } from '../config.ts'
import type { Context } from '../context.ts'
import type { Db } from '../db/index.ts'
import type { ParsedInputOf } from '../endpoint.ts'
import { notFound } from '../errors.ts'
import { type AuditActor, audit } from './audit.ts'
import type { getSignInOptions, setOidc } from './endpoints.ts'
import { discover } from './oidc-client.ts'

export const secretPurpose = (organisationId: string): string => `org.oidc-secret ${organisationId}`

export const redirectUri = (config: Pick<Config, 'publicUrl'>): string => `${config.publicUrl}/api/auth/oidc/callback`

export const findOidc = async (db: Db, organisationId: string) =>
  db.selectFrom('oidc_provider').selectAll().where('organisation_id', '=', organisationId).executeTakeFirst()

export async function readOidc(db: Db, organisationId: string) {
  const row = await findOidc(db, organisationId)
  if (row === undefined) return null
  return {
    label: row.label,
    issuer: row.issuer,
    clientId: row.client_id,
    domains: row.domains,
    defaultRole: row.default_role,
    hasSecret: row.sealed_secret !== null,
  }
}

/** Reads the discovery document first, so that a wrong address is told now. Throws what `discover` throws. */
export async function saveOidc(
  ctx: Pick<Context, 'db' | 'outbound' | 'secrets' | 'clock'>,
  actor: AuditActor,
  input: ParsedInputOf<typeof setOidc>,
  ip: string | null,
): Promise<void> {
  const { organisationId } = actor
  const { issuer } = await discover(ctx.outbound, input.issuer)
  await ctx.db.transaction().execute(async tx => {
    const before = await readOidc(tx, organisationId)
    const row = {
      label: input.label,
      issuer,
      client_id: input.clientId,
      domains: [...new Set(input.domains)],
      default_role: input.defaultRole,
      updated_at: ctx.clock.now(),
    }
    const secret =
      input.clientSecret === undefined
        ? {}
        : {
            sealed_secret:
              input.clientSecret === null ? null : ctx.secrets.seal(input.clientSecret, secretPurpose(organisationId)),
          }
    await tx
      .insertInto('oidc_provider')
      .values({ organisation_id: organisationId, sealed_secret: null, ...row, ...secret })
      .onConflict(c => c.column('organisation_id').doUpdateSet({ ...row, ...secret }))
      .execute()
    // Another provider names people otherwise: its `sub` must never open an account that the former one named.
    if (before !== null && before.issuer !== issuer) await unlinkAll(tx, organisationId)
    const after = (await readOidc(tx, organisationId)) ?? {}
    const subject = { type: 'oidc', id: organisationId, name: input.label }
    await audit(tx, actor, 'org.set-oidc', subject, { ...(before === null ? {} : { before }), after }, ip)
  })
}

/** Throws `org.no-oidc` (404). */
export async function removeOidcProvider(db: Db, actor: AuditActor, ip: string | null): Promise<void> {
  const { organisationId } = actor
  await db.transaction().execute(async tx => {
    const row = await tx
      .deleteFrom('oidc_provider')
      .where('organisation_id', '=', organisationId)
      .returning(['label', 'issuer'])
      .executeTakeFirst()
    if (row === undefined) throw notFound('org.no-oidc')
    await unlinkAll(tx, organisationId)
    const subject = { type: 'oidc', id: organisationId, name: row.label }
    await audit(tx, actor, 'org.remove-oidc', subject, { before: { issuer: row.issuer } }, ip)
  })
}

async function unlinkAll(tx: Db, organisationId: string): Promise<void> {
  await tx.deleteFrom('auth_session').where('organisationId', '=', organisationId).execute()
  await tx.deleteFrom('auth_account').where('providerId', '=', oidcProviderId(organisationId)).execute()
}

/** The name under which better-auth's accounts keep a link to an organisation's provider. */
export const oidcProviderId = (organisationId: string): string => `oidc:${organisationId}`

/**
 * Providers to offer on the sign-in page: the named organisation's, or those that speak for the domain of an address,
 * or, where the installation has one organisation, its own. Tells nothing about accounts.
 */
export async function findSignInProviders(db: Db, input: ParsedInputOf<typeof getSignInOptions>) {
  const domain = input.email?.toLowerCase().split('@')[1]
  let query = db
    .selectFrom('oidc_provider')
    .innerJoin('organisation', 'organisation.id', 'organisation_id')
    .select(['slug', 'label'])
  if (input.organisation !== undefined) query = query.where('slug', '=', input.organisation)
  else if (domain) query = query.where(sql<boolean>`${domain} = any(domains)`)
  else query = query.where(sql<boolean>`(select count(*) from organisation) = 1`)
  const rows = await query.orderBy('label').limit(20).execute()
  return rows.map(({ slug, label }) => ({
    organisation: slug,
    label,
    href: `/api/auth/oidc/start?organisation=${encodeURIComponent(slug)}`,
  }))
}
