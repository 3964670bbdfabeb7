import { type Selectable, sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../context.ts'
import { announce, type Tx } from '../../db/index.ts'
import { conflict, notFound } from '../../errors.ts'
import { audit } from '../../org/index.ts'
import type { Actor } from '../../permissions.ts'
import { facet, quoted } from '../ingest/facets.ts'
import { indexPrefix } from '../ingest/make-ids.ts'
import type { tag } from '../mentions/mention-schema.ts'
import { swapFacets } from '../mentions/remove-mentions.ts'
import { nextNumber } from '../sources/source-store.ts'
import type { MentionTagTable } from '../tables.ts'

type Tag = z.infer<typeof tag>

export const listTags = (ctx: Context, actor: Actor): Promise<Tag[]> =>
  ctx.db
    .selectFrom('mention_tag')
    .selectAll()
    .where('organisation_id', '=', actor.organisationId)
    .orderBy(sql`lower(name)`)
    .execute()
    .then(rows => rows.map(presentTag))

export const presentTag = (row: Selectable<MentionTagTable>): Tag => ({
  id: row.id,
  name: row.name,
  colour: row.colour,
  merging: row.merging_into === null ? null : { into: row.merging_into, done: row.merge_done, total: row.merge_total },
})

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
    await audit(tx, actor, 'listen.create-tag', { type: 'tag', id: String(id), name: input.name })
    await announce(tx, organisationId, { kind: 'tags-changed' })
    return { id, name: input.name, colour: input.colour, merging: null }
  })
}

/** Throws `listen.no-such-tag`, `listen.tag-name-taken`. */
export async function changeTag(
  ctx: Context,
  actor: Actor,
  { id, name, colour }: { id: number; name: string; colour: string },
): Promise<Tag> {
  const { organisationId } = actor
  return ctx.db.transaction().execute(async tx => {
    await refuseTaken(tx, organisationId, name, id)
    const row = await tx
      .updateTable('mention_tag')
      .set({ name, colour })
      .where('organisation_id', '=', organisationId)
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirst()
    if (row === undefined) throw notFound('listen.no-such-tag')
    await announce(tx, organisationId, { kind: 'tags-changed' })
    return presentTag(row)
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
 * Some tags, held until the transaction ends, in the order of their numbers. Throws `listen.no-such-tag`, and
 * `listen.tag-merging` where one of them is being poured into another or another into it.
 */
export async function holdTags(tx: Tx, organisationId: string, ids: number[]) {
  const tags = tx.selectFrom('mention_tag').where('organisation_id', '=', organisationId)
  const held = await tags.selectAll().where('id', 'in', ids).orderBy('id').forUpdate().execute()
  if (held.length < ids.length) throw notFound('listen.no-such-tag')
  const poured = await tags.select('id').where('merging_into', 'in', ids).executeTakeFirst()
  if (poured !== undefined || held.some(tag => tag.merging_into !== null)) throw conflict('listen.tag-merging')
  return held
}

/** Off every mention and author too. Throws `listen.no-such-tag`, `listen.tag-merging`. */
export async function deleteTag(ctx: Context, actor: Actor, id: number): Promise<void> {
  const { organisationId } = actor
  const prefix = indexPrefix(organisationId)
  await ctx.db.transaction().execute(async tx => {
    const [gone] = await holdTags(tx, organisationId, [id])
    await tx.deleteFrom('mention_tag').where('organisation_id', '=', organisationId).where('id', '=', id).execute()
    await sql`
      update mention set tags = array_remove(tags, ${id}::integer), search = ${swapFacets(prefix, [facet.tag(id)], [])}
      where organisation_id = ${organisationId} and search @@ ${quoted(prefix, facet.tag(id))}::tsquery`.execute(tx)
    await sql`
      update author_mark set tags = array_remove(tags, ${id}::integer)
      where organisation_id = ${organisationId} and tags @> array[${id}::integer]`.execute(tx)
    await audit(tx, actor, 'listen.delete-tag', { type: 'tag', id: String(id), name: gone!.name })
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
