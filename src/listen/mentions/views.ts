import type { z } from 'zod'
import type { Context } from '../../context.ts'
import { AppError, notFound } from '../../errors.ts'
import { audit } from '../../org/index.ts'
import type { Actor } from '../../permissions.ts'
import { isOwn, ownerOf } from '../owner.ts'
import { nextNumber } from '../sources/source-store.ts'
import type { savedView } from './mention-schema.ts'

type SavedView = z.infer<typeof savedView>
type ViewInput = { name: string; filter: Record<string, unknown>; shared: boolean }

/** The reader's own views and those that colleagues share, by name. */
export async function listViews(ctx: Context, actor: Actor): Promise<SavedView[]> {
  const rows = await ctx.db
    .selectFrom('saved_view')
    .selectAll()
    .where('organisation_id', '=', actor.organisationId)
    .where('deleted_at', 'is', null)
    .where(eb => eb.or([eb('shared', '=', true), eb('owner_id', '=', ownerOf(actor))]))
    .orderBy('name')
    .execute()
  return rows.map(row => ({
    id: row.id,
    name: row.name,
    filter: row.filter,
    shared: row.shared,
    own: isOwn(row.owner_id, actor),
  }))
}

export async function createView(ctx: Context, actor: Actor, { name, filter, shared }: ViewInput): Promise<SavedView> {
  const { organisationId } = actor
  const id = await ctx.db.transaction().execute(async tx => {
    const number = await nextNumber(tx, organisationId, 'view')
    await tx
      .insertInto('saved_view')
      .values({
        organisation_id: organisationId,
        id: number,
        name,
        filter: JSON.stringify(filter),
        shared,
        owner_id: ownerOf(actor),
      })
      .execute()
    return number
  })
  return { id, name, filter, shared, own: true }
}

/** Throws `listen.no-such-view`, `listen.view-of-another`. */
export async function changeView(
  ctx: Context,
  actor: Actor,
  id: number,
  { name, filter, shared }: ViewInput,
): Promise<SavedView> {
  await refuseForeign(ctx, actor, id)
  await ctx.db
    .updateTable('saved_view')
    .set({ name, filter: JSON.stringify(filter), shared })
    .where('organisation_id', '=', actor.organisationId)
    .where('id', '=', id)
    .execute()
  return { id, name, filter, shared, own: true }
}

/** As long as that, whoever deleted a view may take it back. */
const day = 86_400_000

/**
 * Those deleted longer ago than anybody takes back go for good. The audit log tells of shared views: a person's own are
 * nobody else's matter. Throws `listen.no-such-view`, `listen.view-of-another`.
 */
export async function deleteView(ctx: Context, actor: Actor, id: number): Promise<void> {
  const view = await refuseForeign(ctx, actor, id)
  const { organisationId } = actor
  const now = ctx.clock.now()
  await ctx.db.transaction().execute(async tx => {
    await tx
      .updateTable('saved_view')
      .set({ deleted_at: now })
      .where('organisation_id', '=', organisationId)
      .where('id', '=', id)
      .execute()
    await tx
      .deleteFrom('saved_view')
      .where('organisation_id', '=', organisationId)
      .where('deleted_at', '<', new Date(now.getTime() - day))
      .execute()
    if (view.shared) await audit(tx, actor, 'listen.delete-view', { type: 'view', id: String(id), name: view.name })
  })
}

/** As it was, and whose it was. Throws `listen.no-such-view`, `listen.view-of-another`. */
export async function restoreView(ctx: Context, actor: Actor, id: number): Promise<void> {
  const view = await refuseForeign(ctx, actor, id, 'deleted')
  await ctx.db.transaction().execute(async tx => {
    await tx
      .updateTable('saved_view')
      .set({ deleted_at: null })
      .where('organisation_id', '=', actor.organisationId)
      .where('id', '=', id)
      .execute()
    if (view.shared) await audit(tx, actor, 'listen.restore-view', { type: 'view', id: String(id), name: view.name })
  })
}

async function refuseForeign(
  ctx: Context,
  actor: Actor,
  id: number,
  which: 'kept' | 'deleted' = 'kept',
): Promise<{ name: string; shared: boolean }> {
  const row = await ctx.db
    .selectFrom('saved_view')
    .select(['name', 'owner_id', 'shared'])
    .where('organisation_id', '=', actor.organisationId)
    .where('id', '=', id)
    .where(eb =>
      which === 'kept'
        ? eb('deleted_at', 'is', null)
        : eb('deleted_at', '>=', new Date(ctx.clock.now().getTime() - day)),
    )
    .executeTakeFirst()
  // A private view of somebody else is not told apart from none.
  if (row === undefined || (!row.shared && !isOwn(row.owner_id, actor))) throw notFound('listen.no-such-view')
  if (!isOwn(row.owner_id, actor) && actor.role !== 'administrator')
    throw new AppError('listen.view-of-another', {}, { status: 403 })
  return row
}
