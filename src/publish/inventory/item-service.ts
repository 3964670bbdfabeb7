import { sql } from 'kysely'
import type { z } from 'zod'
import { askRobots, kindByAddress } from '../../connectors/sitemap/index.ts'
import type { Context } from '../../context.ts'
import { type Db, literalLike, newId } from '../../db/index.ts'
import type { ParsedInputOf } from '../../endpoint.ts'
import { conflict, notFound } from '../../errors.ts'
import { errorMessage, type Locale } from '../../messages.ts'
import { audit } from '../../org/index.ts'
import type { Actor } from '../../permissions.ts'
import { findLines } from '../entries/entry-lines.ts'
import { nextKey, readKey } from '../page-key.ts'
import type { addInventoryItem, changeInventoryItem, inventoryFilter, listInventory } from './inventory-endpoints.ts'
import type { InventoryItem } from './inventory-schema.ts'
import { addressKey, type ItemRow, updateItem } from './item-store.ts'
import { readItem } from './read-source.ts'
import { showCopies } from './save-reading.ts'
import { tellInventory } from './source-store.ts'

/** Throws `publish.no-such-content`. */
async function existingItem(db: Db, organisationId: string, id: string, toChange = false): Promise<ItemRow> {
  const row = await db
    .selectFrom('inventory_item')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .$if(toChange, query => query.forUpdate())
    .executeTakeFirst()
  if (row === undefined) throw notFound('publish.no-such-content')
  return row
}

const time = (at: Date | null) => at?.toISOString() ?? null

const present = (row: ItemRow, locale: Locale): InventoryItem => ({
  id: row.id,
  address: row.address,
  place: row.place,
  kind: row.kind,
  title: row.title,
  description: row.description,
  language: row.language,
  publishedAt: time(row.published_at),
  changedAt: time(row.changed_at),
  datedAt: row.dated_at.toISOString(),
  foundAt: row.found_at.toISOString(),
  foundBy: row.found_by,
  source: row.source_id,
  readAt: time(row.read_at),
  error: row.error === null ? null : errorMessage(locale, row.error.code, row.error.params),
  goneAt: time(row.gone_at),
  needs: row.needs,
  audiences: row.audiences,
  objectives: row.objectives,
  review: row.review,
  reviewedAt: time(row.reviewed_at),
  reviewedBy: row.reviewed_by,
  note: row.note,
})

const monthsBefore = (now: Date, months: number) => {
  const at = new Date(now)
  at.setUTCMonth(at.getUTCMonth() - months)
  return at
}

/** The items that a filter shows; of what stands at several addresses only one. */
export function selectItems(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  organisationId: string,
  filter: z.output<typeof inventoryFilter>,
) {
  let query = db.selectFrom('inventory_item').where('organisation_id', '=', organisationId).where('same_as', 'is', null)
  const { text, kind, language, olderThan, source, review, gone, failed } = filter
  if (text !== undefined && text !== '') {
    const like = `%${literalLike(text)}%`
    query = query.where(
      sql<boolean>`(title ilike ${like} or description ilike ${like} or address ilike ${like} or place ilike ${like})`,
    )
  }
  if (kind !== undefined && kind.length > 0) query = query.where('kind', 'in', kind)
  if (language === 'none') query = query.where('language', 'is', null)
  else if (language !== undefined) query = query.where(sql<boolean>`split_part(language, '-', 1) = ${language}`)
  if (olderThan !== undefined) query = query.where('dated_at', '<', monthsBefore(clock.now(), olderThan))
  if (source !== undefined) query = query.where('source_id', '=', source)
  for (const [list, id] of [
    ['needs', filter.need],
    ['audiences', filter.audience],
    ['objectives', filter.objective],
  ] as const)
    if (id === 'none') query = query.where(sql<boolean>`${sql.ref(list)} = '{}'`)
    else if (id !== undefined) query = query.where(sql<boolean>`${id} = any(${sql.ref(list)})`)
  if (review === 'due') {
    const year = monthsBefore(clock.now(), 12)
    query = query.where(sql<boolean>`dated_at < ${year} and (reviewed_at is null or reviewed_at < ${year})`)
  } else if (review !== undefined) query = query.where('review', '=', review)
  if (gone !== 'include') query = query.where('gone_at', gone === 'only' ? 'is not' : 'is', null)
  if (failed !== undefined) query = query.where('error', failed ? 'is not' : 'is', null)
  return query
}

export async function listInventoryOf(ctx: Context, actor: Actor, input: ParsedInputOf<typeof listInventory>) {
  const { organisationId } = actor
  const { order, after, limit, ...filter } = input
  const selected = selectItems(ctx, organisationId, filter)
  const way = order === 'latest' ? 'desc' : 'asc'
  const key = readKey(after)
  const compare = sql.raw(order === 'latest' ? '<' : '>')
  const rows = await selected
    .selectAll()
    .$if(key !== null, query => query.where(sql<boolean>`(dated_at, id) ${compare} (${key?.at}, ${key?.id}::uuid)`))
    .orderBy('dated_at', way)
    .orderBy('id', way)
    .limit(limit + 1)
    .execute()
  const shown = rows.slice(0, limit)
  const counted =
    key === null ? await selected.select(sql<number>`count(*)::int`.as('count')).executeTakeFirstOrThrow() : null
  return {
    items: shown.map(row => present(row, actor.locale)),
    next: nextKey(rows.length > shown.length ? shown.at(-1) : undefined, row => row.dated_at),
    total: counted?.count ?? null,
    languages: key === null ? await languagesOf(ctx.db, organisationId) : [],
  }
}

async function languagesOf(db: Db, organisationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('inventory_item')
    .select(sql<string>`split_part(language, '-', 1)`.as('language'))
    .where('organisation_id', '=', organisationId)
    .where('language', 'is not', null)
    .groupBy(sql`1`)
    .orderBy(sql`count(*)`, 'desc')
    .limit(30)
    .execute()
  return rows.map(row => row.language)
}

/** An address is read at once, if it can be. Errors: see the endpoint. */
export async function addItemOf(
  ctx: Context,
  actor: Actor,
  input: ParsedInputOf<typeof addInventoryItem>,
  signal: AbortSignal,
): Promise<InventoryItem> {
  const { organisationId } = actor
  const now = ctx.clock.now()
  const id = newId()
  const { address, publishedAt, ...given } = input
  const published = publishedAt ? new Date(publishedAt) : null
  const row = await ctx.db.transaction().execute(async tx => {
    const inserted = await tx
      .insertInto('inventory_item')
      .values({
        ...given,
        kind: given.kind ?? kindByAddress(address ?? '') ?? (address === null ? 'document' : 'page'),
        organisation_id: organisationId,
        id,
        address,
        address_key: address === null ? id : addressKey(address),
        published_at: published,
        dated_at: published ?? now,
        found_at: now,
        found_by: actor.name,
        own: Object.entries(input).flatMap(([name, value]) => (value !== undefined && value !== '' ? [name] : [])),
      })
      .onConflict(clash => clash.columns(['organisation_id', 'address_key']).doNothing())
      .returningAll()
      .executeTakeFirst()
    if (inserted === undefined) throw conflict('publish.content-there')
    await audit(tx, actor, 'publish.add-inventory-item', { type: 'inventory-item', id, name: inserted.title })
    await tellInventory(tx, organisationId)
    return inserted
  })
  if (address !== null) {
    const asking = { http: ctx.outbound, now, signal }
    const robots = await askRobots(asking, address)
    await readItem(ctx, asking, row, null, target => robots.allows(target)).catch(error =>
      ctx.log.info({ err: error }, 'an added page is read another time'),
    )
  }
  return present(await existingItem(ctx.db, organisationId, id), actor.locale)
}

/** Throws `publish.no-such-content`. */
export async function readItemOf({ db, clock }: Context, actor: Actor, id: string) {
  const { organisationId } = actor
  const row = await existingItem(db, organisationId, id)
  const ideas = await db
    .selectFrom('idea')
    .select(['id', 'title'])
    .where('organisation_id', '=', organisationId)
    .where('origin', '=', 'inventory')
    .where(
      // What lies nowhere on the web is named by its own page.
      sql<boolean>`(origin_ref ->> 'url' = ${row.address} or origin_ref ->> 'url' like ${`%/publish/inventory/${id}`})`,
    )
    .orderBy('created_at', 'desc')
    .limit(50)
    .execute()
  const ideaIds = ideas.map(idea => idea.id)
  const begun = await db
    .selectFrom('entry')
    .select(['id', 'idea_id'])
    .where('organisation_id', '=', organisationId)
    .where(sql<boolean>`idea_id = any(${ideaIds}::uuid[])`)
    .execute()
  const lines = await findLines(db, organisationId, {
    now: clock.now(),
    where: [sql`e.idea_id = any(${ideaIds}::uuid[])`],
    order: sql`e.id`,
    limit: begun.length,
  })
  return {
    ...present(row, actor.locale),
    ideas: ideas.map(idea => ({
      ...idea,
      entries: lines
        .filter(line => begun.some(entry => entry.id === line.id && entry.idea_id === idea.id))
        .map(({ id, title, state }) => ({ id, title, state })),
    })),
  }
}

/** Throws `publish.no-such-content`. */
export const changeItemOf = (ctx: Context, actor: Actor, input: ParsedInputOf<typeof changeInventoryItem>) =>
  ctx.db.transaction().execute(async tx => {
    const { organisationId } = actor
    const { id, publishedAt, ...given } = input
    const row = await existingItem(tx, organisationId, id, true)
    const values = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
    const published = publishedAt === undefined ? row.published_at : publishedAt === null ? null : new Date(publishedAt)
    const written = Object.entries(input).flatMap(([name, value]) =>
      name !== 'id' && value !== undefined ? [name] : [],
    )
    await updateItem(tx, organisationId, id, {
      ...values,
      published_at: published,
      dated_at: row.changed_at ?? published ?? row.found_at,
      own: [...new Set([...row.own, ...written])],
    })
    await tellInventory(tx, organisationId)
    return present(await existingItem(tx, organisationId, id), actor.locale)
  })

/** Throws `publish.no-such-content`, `publish.still-listed`. */
export const removeItemOf = (ctx: Context, actor: Actor, id: string) =>
  ctx.db.transaction().execute(async tx => {
    const { organisationId } = actor
    const row = await existingItem(tx, organisationId, id)
    if (row.source_id !== null && row.gone_at === null) throw conflict('publish.still-listed')
    await tx.deleteFrom('inventory_item').where('organisation_id', '=', organisationId).where('id', '=', id).execute()
    await showCopies(tx, organisationId, id)
    await audit(tx, actor, 'publish.remove-inventory-item', { type: 'inventory-item', id, name: row.title })
    await tellInventory(tx, organisationId)
    return {}
  })
