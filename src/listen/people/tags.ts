import { sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../context.ts'
import { announce, type Tx } from '../../db/index.ts'
import { AppError, conflict, notFound } from '../../errors.ts'
import { audit } from '../../org/index.ts'
import type { Actor } from '../../permissions.ts'
import { facet, quoted } from '../ingest/facets.ts'
import { indexPrefix } from '../ingest/make-ids.ts'
import type { tag } from '../mentions/mention-schema.ts'
import { swapFacets } from '../mentions/remove-mentions.ts'
import { nextNumber } from '../sources/source-store.ts'

type Tag = z.infer<typeof tag>

export const listTags = (ctx: Context, actor: Actor): Promise<Tag[]> =>
  ctx.db
    .selectFrom('mention_tag')
    .select(['id', 'name', 'colour'])
    .where('organisation_id', '=', actor.organisationId)
    .orderBy(sql`lower(name)`)
    .execute()

/** Throws `listen.tag-name-taken`. */
export async function createTag(ctx: Context, actor: Actor, input: { name: string; colour: string }): Promise<Tag> {
  const { organisationId } = actor
  return ctx.db.transaction().execute(async tx => {
    await refuseTaken(tx, organisationId, input.name, null)
    const id = await nextNumber(tx, organisationId, 'tag')
    await tx
      .insertInto('mention_tag')
      .values({ organisation_id: organisationId, id, name: input.name, colour: input.colour })
      .execute()
    await announce(tx, organisationId, { kind: 'tags-changed' })
    return { id, name: input.name, colour: input.colour }
  })
}

/** Throws `listen.no-such-tag`, `listen.tag-name-taken`. */
export async function changeTag(ctx: Context, actor: Actor, { id, name, colour }: Tag): Promise<Tag> {
  const { organisationId } = actor
  return ctx.db.transaction().execute(async tx => {
    await refuseTaken(tx, organisationId, name, id)
    const { numUpdatedRows } = await tx
      .updateTable('mention_tag')
      .set({ name, colour })
      .where('organisation_id', '=', organisationId)
      .where('id', '=', id)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) throw notFound('listen.no-such-tag')
    await announce(tx, organisationId, { kind: 'tags-changed' })
    return { id, name, colour }
  })
}

/** How many mentions (those of hidden authors left out, as in the river) and authors carry each tag. */
export async function countTags(ctx: Context, actor: Actor) {
  const { organisationId } = actor
  const prefix = indexPrefix(organisationId)
  // A tag's lexeme up to its number, which each row of the statement adds.
  const upToNumber = quoted(prefix, facet.tag(0)).slice(0, -"0'".length)
  const { rows } = await sql<{ id: number; mentions: number; authors: number }>`
    select tag.id,
      (select count(*)::int from mention where organisation_id = ${organisationId}
        and search @@ concat(${upToNumber}::text, tag.id, ${`' & !${quoted(prefix, facet.hidden)}`}::text)::tsquery) as mentions,
      (select count(*)::int from author_mark where organisation_id = ${organisationId} and tags @> array[tag.id]) as authors
    from mention_tag tag where tag.organisation_id = ${organisationId} order by lower(tag.name)`.execute(ctx.db)
  return rows
}

/**
 * Everything that carries a tag carries the other one instead: mentions, authors, saved views. The first tag is gone
 * afterwards. Throws `listen.no-such-tag`, `listen.tag-into-itself`.
 */
export async function mergeTag(ctx: Context, actor: Actor, id: number, into: number): Promise<Tag> {
  const { organisationId } = actor
  const prefix = indexPrefix(organisationId)
  if (id === into) throw new AppError('listen.tag-into-itself')
  return ctx.db.transaction().execute(async tx => {
    const tags = await tx
      .selectFrom('mention_tag')
      .select(['id', 'name', 'colour'])
      .where('organisation_id', '=', organisationId)
      .where('id', 'in', [id, into])
      .orderBy('id')
      .forUpdate()
      .execute()
    const gone = tags.find(tag => tag.id === id)
    const kept = tags.find(tag => tag.id === into)
    if (gone === undefined || kept === undefined) throw notFound('listen.no-such-tag')
    const joined = sql`case when tags @> array[${into}::integer] then array_remove(tags, ${id}::integer)
      else array_replace(tags, ${id}::integer, ${into}::integer) end`
    const { numAffectedRows } = await sql`
      update mention set tags = ${joined}, search = ${swapFacets(prefix, [facet.tag(id)], [facet.tag(into)])}
      where organisation_id = ${organisationId} and search @@ ${quoted(prefix, facet.tag(id))}::tsquery`.execute(tx)
    await sql`
      update author_mark set tags = ${joined}
      where organisation_id = ${organisationId} and tags @> array[${id}::integer]`.execute(tx)
    await moveInViews(tx, organisationId, id, into)
    await tx.deleteFrom('mention_tag').where('organisation_id', '=', organisationId).where('id', '=', id).execute()
    const count = Number(numAffectedRows ?? 0)
    const subject = { type: 'tag', id: String(id), name: gone.name }
    await audit(tx, actor, 'listen.merge-tag', subject, { into: kept.name, mentions: count })
    await announce(tx, organisationId, { kind: 'tags-changed' })
    await announce(tx, organisationId, { kind: 'mentions-changed', data: { count } })
    return kept
  })
}

/** Views say what they filter by as the page's address does: one tag or several, as numbers or as text. */
async function moveInViews(tx: Tx, organisationId: string, id: number, into: number): Promise<void> {
  const views = await tx
    .selectFrom('saved_view')
    .select(['id', 'filter'])
    .where('organisation_id', '=', organisationId)
    .forUpdate()
    .execute()
  for (const view of views) {
    const filter = { ...view.filter }
    for (const name of ['tag', 'authorTag']) {
      const values = [filter[name] ?? []].flat().map(Number)
      if (values.includes(id)) filter[name] = [...new Set(values.map(value => (value === id ? into : value)))]
    }
    if (JSON.stringify(filter) === JSON.stringify(view.filter)) continue
    await tx
      .updateTable('saved_view')
      .set({ filter: JSON.stringify(filter) })
      .where('organisation_id', '=', organisationId)
      .where('id', '=', view.id)
      .execute()
  }
}

/** Off every mention and author too. Throws `listen.no-such-tag`. */
export async function deleteTag(ctx: Context, actor: Actor, id: number): Promise<void> {
  const { organisationId } = actor
  const prefix = indexPrefix(organisationId)
  await ctx.db.transaction().execute(async tx => {
    const gone = await tx
      .deleteFrom('mention_tag')
      .where('organisation_id', '=', organisationId)
      .where('id', '=', id)
      .returning('name')
      .executeTakeFirst()
    if (gone === undefined) throw notFound('listen.no-such-tag')
    await sql`
      update mention set tags = array_remove(tags, ${id}::integer), search = ${swapFacets(prefix, [facet.tag(id)], [])}
      where organisation_id = ${organisationId} and search @@ ${quoted(prefix, facet.tag(id))}::tsquery`.execute(tx)
    await sql`
      update author_mark set tags = array_remove(tags, ${id}::integer)
      where organisation_id = ${organisationId} and tags @> array[${id}::integer]`.execute(tx)
    await audit(tx, actor, 'listen.delete-tag', { type: 'tag', id: String(id), name: gone.name })
    await announce(tx, organisationId, { kind: 'tags-changed' })
  })
}

async function refuseTaken(tx: Tx, organisationId: string, name: string, own: number | null): Promise<void> {
  const taken = await tx
    .selectFrom('mention_tag')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where(sql<boolean>`lower(name) = lower(${name})`)
    .executeTakeFirst()
  if (taken !== undefined && taken.id !== own) throw conflict('listen.tag-name-taken', { name })
}
