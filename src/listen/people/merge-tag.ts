import { sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../context.ts'
import { announce, type Tx } from '../../db/index.ts'
import { AppError } from '../../errors.ts'
import { audit } from '../../org/index.ts'
import type { Actor } from '../../permissions.ts'
import { facet, quoted } from '../ingest/facets.ts'
import { indexPrefix } from '../ingest/make-ids.ts'
import { retryDeadlock } from '../ingest/retry-deadlock.ts'
import { pourTag } from '../job-types.ts'
import type { tag } from '../mentions/mention-schema.ts'
import { swapFacets } from '../mentions/remove-mentions.ts'
import { holdTags, presentTag } from './tags.ts'

/** Mentions that one transaction changes: nobody waits long for what it holds. */
const batch = 1_000

/**
 * Begins to give everything that carries a tag another one instead: a job does it, and the tag is gone when it is through.
 * Until then the tag tells how far it is, and is given to nothing more. Answers the tag that stays. Throws
 * `listen.no-such-tag`, `listen.tag-into-itself`, `listen.tag-merging`.
 */
export async function mergeTag(ctx: Context, actor: Actor, id: number, into: number): Promise<z.infer<typeof tag>> {
  const { organisationId } = actor
  if (id === into) throw new AppError('listen.tag-into-itself')
  return ctx.db.transaction().execute(async tx => {
    const held = await holdTags(tx, organisationId, [id, into])
    const gone = held.find(one => one.id === id)!
    const kept = held.find(one => one.id === into)!
    const { rows } = await sql<{ mentions: number }>`
      select count(*)::int as mentions from mention
      where organisation_id = ${organisationId} and search @@ ${quoted(indexPrefix(organisationId), facet.tag(id))}::tsquery`.execute(
      tx,
    )
    const { mentions } = rows[0]!
    await tx
      .updateTable('mention_tag')
      .set({ merging_into: into, merge_total: mentions, merge_done: 0 })
      .where('organisation_id', '=', organisationId)
      .where('id', '=', id)
      .execute()
    await ctx.jobs.send(tx, pourTag, { organisationId, tagId: id })
    await audit(
      tx,
      actor,
      'listen.merge-tag',
      { type: 'tag', id: String(id), name: gone.name },
      { into: kept.name, mentions },
    )
    await announce(tx, organisationId, { kind: 'tags-changed' })
    return presentTag(kept)
  })
}

/** Hourly: merges whose job was given up, after a database that stayed away for too long, go on. */
export async function resumeMerges(ctx: Context): Promise<void> {
  const merging = await ctx.db
    .selectFrom('mention_tag')
    .select(['organisation_id', 'id'])
    .where('merging_into', 'is not', null)
    .execute()
  for (const { organisation_id: organisationId, id: tagId } of merging)
    await ctx.jobs.send(ctx.db, pourTag, { organisationId, tagId })
}

/** Goes on with a merge where it stopped, batch after batch; authors, views and the tag itself follow with the last. */
export async function pourTagInto(
  ctx: Context,
  organisationId: string,
  id: number,
  signal: AbortSignal,
): Promise<void> {
  for (let found = batch; found === batch; ) {
    signal.throwIfAborted()
    found = await retryDeadlock(() => ctx.db.transaction().execute(tx => pourBatch(tx, organisationId, id)))
  }
}

async function pourBatch(tx: Tx, organisationId: string, id: number): Promise<number> {
  const own = await tx
    .selectFrom('mention_tag')
    .select('merging_into')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (own === undefined || own.merging_into === null) return 0
  const into = own.merging_into
  const prefix = indexPrefix(organisationId)
  const joined = sql`case when tags @> array[${into}::integer] then array_remove(tags, ${id}::integer)
    else array_replace(tags, ${id}::integer, ${into}::integer) end`
  const { numAffectedRows } = await sql`
    update mention set tags = ${joined}, search = ${swapFacets(prefix, [facet.tag(id)], [facet.tag(into)])}
    where organisation_id = ${organisationId} and id in (
      select id from mention where organisation_id = ${organisationId}
        and search @@ ${quoted(prefix, facet.tag(id))}::tsquery limit ${batch} for update)`.execute(tx)
  const count = Number(numAffectedRows ?? 0)
  const rowOf = tx.updateTable('mention_tag').where('organisation_id', '=', organisationId).where('id', '=', id)
  await rowOf.set(eb => ({ merge_done: eb('merge_done', '+', count) })).execute()
  if (count < batch) {
    await sql`
      update author_mark set tags = ${joined}
      where organisation_id = ${organisationId} and tags @> array[${id}::integer]`.execute(tx)
    await moveInViews(tx, organisationId, id, into)
    await tx.deleteFrom('mention_tag').where('organisation_id', '=', organisationId).where('id', '=', id).execute()
  }
  await announce(tx, organisationId, { kind: 'tags-changed' })
  await announce(tx, organisationId, { kind: 'mentions-changed', data: { count } })
  return count
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
