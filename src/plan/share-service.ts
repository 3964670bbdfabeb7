import type { Selectable } from 'kysely'
import type { Context } from '../context.ts'
import { type Db, newId, type Tx } from '../db/index.ts'
import { conflict, notFound } from '../errors.ts'
import { audit, hashToken, newLinkToken, organisationOfToken } from '../org/index.ts'
import type { Actor } from '../permissions.ts'
import { dayIn } from './calendar-day.ts'
import { existing } from './change-service.ts'
import type { ChapterId } from './chapters.ts'
import { timeZoneOf } from './parts.ts'
import type { ShareView } from './share-endpoints.ts'
import { findStrategyRow, type StrategyRow } from './strategy-store.ts'
import type { PlanShareTable } from './tables.ts'
import { findVersionRow, type VersionRow } from './version-store.ts'

type ShareRow = Selectable<PlanShareTable>

const present = (row: ShareRow): ShareView => ({
  id: row.id,
  document: row.document,
  version: row.version,
  locale: row.locale,
  createdAt: row.created_at.toISOString(),
  createdBy: row.created_by,
  expiresAt: row.expires_at.toISOString(),
  revokedAt: row.revoked_at?.toISOString() ?? null,
  chapters: row.chapters,
  confidential: row.confidential,
  views: row.views,
})

/** Links that still lead somewhere. */
export async function listShares(ctx: Context, actor: Actor, strategyId: number): Promise<ShareView[]> {
  await existing(ctx.db, actor.organisationId, strategyId)
  const rows = await ctx.db
    .selectFrom('plan_share')
    .selectAll()
    .where('organisation_id', '=', actor.organisationId)
    .where('strategy_id', '=', strategyId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', ctx.clock.now())
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map(present)
}

type NewShare = Pick<ShareView, 'document' | 'version' | 'locale' | 'confidential'> & {
  days: number
  chapters?: ChapterId[] | undefined
}

/** Throws `plan.no-such-strategy`, `plan.no-adopted-version`. */
export const createShare = (ctx: Context, actor: Actor, strategyId: number, input: NewShare) =>
  ctx.db.transaction().execute(async tx => {
    const strategy = await existing(tx, actor.organisationId, strategyId)
    return shareWithin(ctx, tx, actor, strategy, input)
  })

/** Only adopted texts leave the house. Throws `plan.no-adopted-version`. */
export async function shareWithin(ctx: Context, tx: Tx, actor: Actor, strategy: StrategyRow, input: NewShare) {
  const { organisationId } = actor
  const number = input.version ?? strategy.in_force
  const version = number === null ? undefined : await findVersionRow(tx, organisationId, strategy.id, number)
  if (version === undefined || !wasAdopted(version)) throw conflict('plan.no-adopted-version')
  const token = newLinkToken(organisationId)
  const now = ctx.clock.now()
  const { document, days, chapters = null, confidential } = input
  await audit(
    tx,
    actor,
    'plan.create-share',
    { type: 'strategy', id: String(strategy.id), name: strategy.name },
    { document, days, chapters, confidential },
  )
  const row = await tx
    .insertInto('plan_share')
    .values({
      organisation_id: organisationId,
      strategy_id: strategy.id,
      id: newId(now),
      token_hash: hashToken(token),
      document,
      version: input.version,
      locale: input.locale,
      created_at: now,
      created_by: actor.name,
      expires_at: new Date(now.getTime() + days * 86_400_000),
      chapters,
      confidential: [...new Set(confidential)],
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return { ...present(row), token, link: `${ctx.config.publicUrl}/shared/${token}` }
}

const wasAdopted = (version: VersionRow) => version.state === 'adopted' || version.state === 'superseded'

/** Throws `plan.no-such-share`. */
export async function revokeShare(ctx: Context, actor: Actor, strategyId: number, id: string): Promise<void> {
  const { organisationId } = actor
  const strategy = await existing(ctx.db, organisationId, strategyId)
  await ctx.db.transaction().execute(async tx => {
    const revoked = await tx
      .updateTable('plan_share')
      .set({ revoked_at: ctx.clock.now() })
      .where('organisation_id', '=', organisationId)
      .where('strategy_id', '=', strategyId)
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .returning('document')
      .executeTakeFirst()
    if (revoked === undefined) throw notFound('plan.no-such-share')
    await audit(
      tx,
      actor,
      'plan.revoke-share',
      { type: 'strategy', id: String(strategyId), name: strategy.name },
      revoked,
    )
  })
}

export type SharedDocument = {
  share: ShareRow
  organisation: { id: string; name: string; timeZone: string }
  version: VersionRow
}

/**
 * What a link leads to. Throws `plan.no-such-share` alike for links that never were, ended or were revoked, and while no
 * version is in force.
 */
export async function openShare(ctx: Context, token: string): Promise<SharedDocument> {
  const organisationId = organisationOfToken(token)
  if (organisationId === null) throw notFound('plan.no-such-share')
  const share = await ctx.db
    .selectFrom('plan_share')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('token_hash', '=', hashToken(token))
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', ctx.clock.now())
    .executeTakeFirst()
  if (share === undefined) throw notFound('plan.no-such-share')
  const strategy = await findStrategyRow(ctx.db, organisationId, share.strategy_id)
  const number = share.version ?? strategy?.in_force ?? null
  const version = number === null ? undefined : await findVersionRow(ctx.db, organisationId, share.strategy_id, number)
  if (version === undefined) throw notFound('plan.no-such-share')
  const organisation = await ctx.db
    .selectFrom('organisation')
    .select('name')
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow()
  const timeZone = await timeZoneOf(ctx.db, organisationId)
  return { share, organisation: { id: organisationId, name: organisation.name, timeZone }, version }
}

/** Somebody opened the document. */
export const countView = (db: Db, { organisation_id, strategy_id, id }: ShareRow) =>
  db
    .updateTable('plan_share')
    .set(eb => ({ views: eb('views', '+', 1) }))
    .where('organisation_id', '=', organisation_id)
    .where('strategy_id', '=', strategy_id)
    .where('id', '=', id)
    .execute()

export async function readShare(ctx: Context, token: string) {
  const { share, organisation, version } = await openShare(ctx, token)
  return {
    document: share.document,
    locale: share.locale,
    organisation: organisation.name,
    strategy: version.snapshot.name ?? '',
    version: version.number,
    adoptedOn: dayIn(organisation.timeZone, version.decided_at!),
    expiresAt: share.expires_at.toISOString(),
  }
}
