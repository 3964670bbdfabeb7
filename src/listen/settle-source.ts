import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { announce, type Tx } from '../db/index.ts'
import { markHours } from './count-items.ts'
import { facet, quoted } from './facets.ts'
import { indexPrefix } from './make-ids.ts'
import { groupsOf, promoteCopies } from './promote-copies.ts'
import { removeMentions, swapFacets } from './remove-mentions.ts'
import { findSource } from './source-store.ts'

const batch = 1_000

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
    await inBatches(ctx, organisationId, signal, mine, sql`not removed`, (tx, ids) =>
      letGo(tx, organisationId, prefix, sourceId, ids),
    )
    return
  }
  const showAll = row.show === 'all'
  const search = `${mine} & ${quoted(prefix, facet.unmatched)}`
  // What another source brought first is that one's to show.
  const own = sql`source_id = ${sourceId}`
  const condition = showAll ? sql`${own} and not shown and not hidden` : sql`${own} and shown`
  await inBatches(ctx, organisationId, signal, search, condition, async (tx, ids) => {
    const [out, into] = showAll ? [[], [facet.shown]] : [[facet.shown, facet.first], []]
    const first = showAll ? swapFacets(prefix, [], [facet.shown, facet.first]) : swapFacets(prefix, out, [])
    await sql`
      update mention set shown = ${showAll},
        search = case when group_id is null then ${first} else ${swapFacets(prefix, out, into)} end
      where organisation_id = ${organisationId} and id = any(${ids}::uuid[])`.execute(tx)
    await promoteCopies(tx, organisationId, await groupsOf(tx, organisationId, ids))
  })
}

/** What another source brought too stays, under that one, and is shown as that one says. */
async function letGo(tx: Tx, organisationId: string, prefix: string, sourceId: number, ids: string[]): Promise<void> {
  const { rows } = await sql<{ id: string; occurred_at: Date; source_id: number }>`
    update mention set
      source_id = case when source_id = ${sourceId} then also_sources[1] else source_id end,
      also_sources = case when source_id = ${sourceId} then also_sources[2:] else array_remove(also_sources, ${sourceId}::integer) end,
      search = ${swapFacets(prefix, [facet.source(sourceId)], [])}
    where organisation_id = ${organisationId} and id = any(${ids}::uuid[])
      and (source_id <> ${sourceId} or cardinality(also_sources) > 0)
    returning id, occurred_at, source_id`.execute(tx)
  await markHours(tx, organisationId, rows)
  const kept = new Set(rows.map(row => row.id))
  await showAgain(tx, organisationId, prefix, [...kept])
  await removeMentions(
    tx,
    organisationId,
    prefix,
    ids.filter(id => !kept.has(id)),
  )
}

/** Shown or not by topics and by the source that mentions have now. */
async function showAgain(tx: Tx, organisationId: string, prefix: string, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  const { rows } = await sql<{ id: string }>`
    update mention set shown = not shown,
      search = case when shown then ${swapFacets(prefix, [facet.shown, facet.first], [])}
        when group_id is null then ${swapFacets(prefix, [], [facet.shown, facet.first])}
        else ${swapFacets(prefix, [], [facet.shown])} end
    where organisation_id = ${organisationId} and id = any(${ids}::uuid[]) and shown <> (not hidden and (topics <> '{}' or exists (
      select 1 from source where source.organisation_id = mention.organisation_id and source.id = mention.source_id and source.show = 'all')))
    returning id`.execute(tx)
  const changed = rows.map(row => row.id)
  await promoteCopies(tx, organisationId, await groupsOf(tx, organisationId, changed))
}

async function inBatches(
  ctx: Context,
  organisationId: string,
  signal: AbortSignal,
  search: string,
  condition: ReturnType<typeof sql>,
  change: (tx: Tx, ids: string[]) => Promise<void>,
): Promise<void> {
  for (let more = true; more && !signal.aborted; ) {
    more = await ctx.db.transaction().execute(async tx => {
      const { rows } = await sql<{ id: string; occurred_at: Date; source_id: number }>`
        select id, occurred_at, source_id from mention
        where organisation_id = ${organisationId} and search @@ ${search}::tsquery and ${condition}
        limit ${batch} for update`.execute(tx)
      if (rows.length === 0) return false
      await change(
        tx,
        rows.map(row => row.id),
      )
      await markHours(tx, organisationId, rows)
      await announce(tx, organisationId, { kind: 'mentions-changed', data: { count: rows.length } })
      return rows.length === batch
    })
  }
}
