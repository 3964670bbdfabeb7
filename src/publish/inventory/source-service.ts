import { type Asking, findSitemaps } from '../../connectors/sitemap/index.ts'
import type { Context } from '../../context.ts'
import { type Db, newId } from '../../db/index.ts'
import type { ParsedInputOf } from '../../endpoint.ts'
import { AppError, conflict } from '../../errors.ts'
import { audit } from '../../org/index.ts'
import type { Actor } from '../../permissions.ts'
import type { FoundSource, InventorySource } from './inventory-schema.ts'
import { readInventoryJob } from './job-types.ts'
import type { addInventorySource, changeInventorySource } from './source-endpoints.ts'
import { existingSource, presentSource, type SourceRow, tellInventory } from './source-store.ts'

const week = 7 * 86_400_000

const present = (
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  row: SourceRow,
  actor: Actor,
): Promise<InventorySource> => presentSource(db, row, actor.locale, clock.now())

/** Errors: see the endpoint. */
export async function lookForContentOf(ctx: Context, actor: Actor, typed: string, signal: AbortSignal) {
  const asking: Asking = { http: ctx.outbound, now: ctx.clock.now(), signal }
  const sources = await listSources(ctx.db, actor.organisationId)
  const known = (kind: FoundSource['kind'], address: string) =>
    sources.some(source => source.kind === kind && source.address === address)
  const proposed = await Promise.allSettled<Omit<FoundSource, 'known'>[]>([
    findSitemaps(asking, typed).then(found =>
      found.map(({ url, kind, entries }) => ({
        kind: 'sitemap',
        address: url,
        title: new URL(url).host,
        count: { of: kind, entries },
      })),
    ),
    ...(['wordpress', 'feed'] as const).map(kind => discover(ctx, asking, kind, typed)),
  ])
  const found = proposed.flatMap(one => (one.status === 'fulfilled' ? one.value : []))
  if (found.length === 0) {
    const failure = proposed.find(one => one.status === 'rejected')?.reason as unknown
    const told = (failure as { reason?: { code: `${string}.${string}`; params: Record<string, string | number> } })
      ?.reason
    if (told !== undefined) throw new AppError(told.code, told.params, { status: 422 })
    throw new AppError('publish.nothing-found', {}, { status: 422 })
  }
  return { found: found.map(one => ({ ...one, known: known(one.kind, one.address) })) }
}

async function discover(
  ctx: Context,
  asking: Asking,
  kind: 'feed' | 'wordpress',
  typed: string,
): Promise<Omit<FoundSource, 'known'>[]> {
  const connector = ctx.connectors.get(kind)
  const found = await connector?.discover?.({ ...asking, settings: {}, secret: null }, typed)
  return (found ?? []).map(({ address, title }) => ({ kind, address, title, count: null }))
}

const listSources = (db: Db, organisationId: string) =>
  db
    .selectFrom('inventory_source')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()

export async function listSourcesOf(ctx: Context, actor: Actor) {
  const rows = await listSources(ctx.db, actor.organisationId)
  return { sources: await Promise.all(rows.map(row => present(ctx, row, actor))) }
}

/** Errors: see the endpoint. */
export const addSourceOf = (ctx: Context, actor: Actor, input: ParsedInputOf<typeof addInventorySource>) =>
  ctx.db.transaction().execute(async tx => {
    const { organisationId } = actor
    const now = ctx.clock.now()
    const row = await tx
      .insertInto('inventory_source')
      .values({
        ...input,
        title: input.title || new URL(input.address).host,
        organisation_id: organisationId,
        id: newId(),
        state: 'done',
        run: 0,
        started_at: now,
        created_at: now,
        created_by: actor.name,
      })
      .onConflict(clash => clash.columns(['organisation_id', 'kind', 'address']).doNothing())
      .returningAll()
      .executeTakeFirst()
    if (row === undefined) throw conflict('publish.source-there')
    await audit(tx, actor, 'publish.add-inventory-source', { type: 'inventory-source', id: row.id, name: row.title })
    return present({ ...ctx, db: tx }, await beginReading(ctx, tx, row), actor)
  })

/** A new reading, or the rest of one that was stopped. */
export async function beginReading(ctx: Context, tx: Db, row: SourceRow): Promise<SourceRow> {
  const { organisation_id: organisationId, id: sourceId } = row
  const now = ctx.clock.now()
  const anew = {
    run: row.run + 1,
    listed: false,
    listing: null,
    error: null,
    remarks: '[]',
    started_at: now,
    next_at: new Date(now.getTime() + week),
  }
  const begun = await tx
    .updateTable('inventory_source')
    .set({ state: 'reading', ended_at: null, attempts: 0, ...(row.state === 'stopped' ? {} : anew) })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', sourceId)
    .returningAll()
    .executeTakeFirstOrThrow()
  const key = `${organisationId} ${sourceId} ${begun.run}`
  await ctx.jobs.send(tx, readInventoryJob, { organisationId, sourceId, run: begun.run }, { key })
  await tellInventory(tx, organisationId)
  return begun
}

/** Errors: see the endpoint; one that is being read goes on. */
export const readSourceAgain = (ctx: Context, actor: Actor, id: string) =>
  ctx.db.transaction().execute(async tx => {
    const row = await existingSource(tx, actor.organisationId, id)
    const begun = row.state === 'reading' ? row : await beginReading(ctx, tx, row)
    return present({ ...ctx, db: tx }, begun, actor)
  })

export const stopSourceOf = (ctx: Context, actor: Actor, id: string) =>
  ctx.db.transaction().execute(async tx => {
    const row = await existingSource(tx, actor.organisationId, id)
    if (row.state !== 'reading') return present({ ...ctx, db: tx }, row, actor)
    return update(ctx, tx, actor, id, { state: 'stopped', ended_at: ctx.clock.now() })
  })

export const changeSourceOf = (ctx: Context, actor: Actor, input: ParsedInputOf<typeof changeInventorySource>) =>
  ctx.db.transaction().execute(async tx => {
    const row = await existingSource(tx, actor.organisationId, input.id)
    const { title = row.title, weekly = row.weekly } = input
    const from = Math.max(row.started_at.getTime() + week, ctx.clock.now().getTime())
    return update(ctx, tx, actor, input.id, { title, weekly, next_at: new Date(from) })
  })

async function update(
  ctx: Context,
  tx: Db,
  actor: Actor,
  id: string,
  values: Partial<Pick<SourceRow, 'state' | 'ended_at' | 'title' | 'weekly' | 'next_at'>>,
) {
  const row = await tx
    .updateTable('inventory_source')
    .set(values)
    .where('organisation_id', '=', actor.organisationId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
  await tellInventory(tx, actor.organisationId)
  return present({ ...ctx, db: tx }, row, actor)
}

/** What it brought stays, and is nobody's from now on. */
export const removeSourceOf = (ctx: Context, actor: Actor, id: string) =>
  ctx.db.transaction().execute(async tx => {
    const { organisationId } = actor
    const row = await existingSource(tx, organisationId, id)
    await tx
      .updateTable('inventory_item')
      // Another source counts its readings anew.
      .set({ source_id: null, found_run: null, listed_run: null, read_run: null, changed_run: null })
      .where('organisation_id', '=', organisationId)
      .where('source_id', '=', id)
      .execute()
    await tx.deleteFrom('inventory_source').where('organisation_id', '=', organisationId).where('id', '=', id).execute()
    await audit(tx, actor, 'publish.remove-inventory-source', { type: 'inventory-source', id, name: row.title })
    await tellInventory(tx, organisationId)
    return {}
  })

/** Begins the weekly readings whose time has come, also of one that a person stopped or that was left half done. */
export async function readDueSources(ctx: Context): Promise<void> {
  const due = await ctx.db
    .selectFrom('inventory_source')
    .selectAll()
    .where('weekly', '=', true)
    .where('next_at', '<=', ctx.clock.now())
    .execute()
  for (const row of due) await ctx.db.transaction().execute(tx => beginReading(ctx, tx, { ...row, state: 'done' }))
}
