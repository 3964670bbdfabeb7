import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import type { Tx } from '../../db/index.ts'
import { markHours } from '../figures/count-items.ts'
import { facet, quoted } from '../ingest/facets.ts'
import { indexPrefix } from '../ingest/make-ids.ts'
import { removeMentions, swapFacets } from '../mentions/remove-mentions.ts'
import { type Moved, settleInBatches } from '../mentions/settle-in-batches.ts'
import { settleShown, shallBeShown } from '../mentions/settle-shown.ts'
import { findSource } from './source-store.ts'

/** Mentions of a source that was removed leave; those of one whose setting changed are shown or not, as it now says. */
export async function settleSourceMentions(
  ctx: Context,
  organisationId: string,
  sourceId: number,
  signal: AbortSignal,
): Promise<void> {
  const row = await findSource(ctx.db, organisationId, sourceId)
  const prefix = indexPrefix(organisationId)
  const mine = quoted(prefix, facet.source(sourceId))
  if (row === undefined) {
    await settleInBatches(ctx, organisationId, signal, async (tx, limit) => {
      const rows = await mentionsOf(tx, organisationId, limit, mine, sql`not removed`)
      await letGo(tx, organisationId, prefix, sourceId, idsOf(rows))
      return rows
    })
    return
  }
  const search = `${mine} & ${quoted(prefix, facet.unmatched)}`
  await settleInBatches(ctx, organisationId, signal, async (tx, limit) => {
    // What another source brought first is that one's to show.
    const condition = sql`source_id = ${sourceId} and shown <> ${shallBeShown}`
    const rows = await mentionsOf(tx, organisationId, limit, search, condition)
    await settleShown(tx, organisationId, idsOf(rows))
    return rows
  })
}

const idsOf = (rows: { id: string }[]): string[] => rows.map(row => row.id)

/** What another source brought too stays, under that one, and is shown as that one says. */
async function letGo(tx: Tx, organisationId: string, prefix: string, sourceId: number, ids: string[]): Promise<void> {
  const { rows } = await sql<Moved>`
    update mention set
      source_id = case when source_id = ${sourceId} then also_sources[1] else source_id end,
      also_sources = case when source_id = ${sourceId} then also_sources[2:] else array_remove(also_sources, ${sourceId}::integer) end,
      search = ${swapFacets(prefix, [facet.source(sourceId)], [])}
    where organisation_id = ${organisationId} and id = any(${ids}::uuid[])
      and (source_id <> ${sourceId} or cardinality(also_sources) > 0)
    returning id, occurred_at, source_id`.execute(tx)
  await markHours(tx, organisationId, rows)
  const kept = new Set(rows.map(row => row.id))
  await settleShown(tx, organisationId, [...kept])
  await removeMentions(
    tx,
    organisationId,
    prefix,
    ids.filter(id => !kept.has(id)),
  )
}

/** A batch of what the source brought and `condition` says is not settled yet. */
async function mentionsOf(
  tx: Tx,
  organisationId: string,
  limit: number,
  search: string,
  condition: ReturnType<typeof sql>,
): Promise<Moved[]> {
  const { rows } = await sql<Moved>`
    select id, occurred_at, source_id from mention
    where organisation_id = ${organisationId} and search @@ ${search}::tsquery and ${condition}
    limit ${limit} for update`.execute(tx)
  return rows
}
