import { sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../context.ts'
import { announce, type Tx } from '../db/index.ts'
import { conflict, notFound } from '../errors.ts'
import { audit } from '../org/index.ts'
import type { Actor } from '../permissions.ts'
import { facet, quoted } from './facets.ts'
import { indexPrefix } from './make-ids.ts'
import type { tag } from './mention-schema.ts'
import { swapFacets } from './remove-mentions.ts'
import { nextNumber } from './source-store.ts'

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
