import { sql } from 'kysely'
import type { SourceRule } from '../../connectors/index.ts'
import type { Context } from '../../context.ts'
import { announce, type Db, type Tx } from '../../db/index.ts'
import { bringUpToDate } from '../figures/figures.ts'
import { indexPrefix } from '../ingest/make-ids.ts'
import { readRevisions } from '../topics/topic-store.ts'
import type { MentionRow } from './mention-store.ts'
import { removeMentions } from './remove-mentions.ts'
import { sourceShowsAll } from './settle-shown.ts'

const day = 86_400_000

/** Days that a source's content may stay: the stricter of its rule and the organisation's own; null: for ever. */
export const daysKept = (rule: Pick<SourceRule, 'maxAgeDays'>, retentionDays: number | null): number | null =>
  rule.maxAgeDays === null || retentionDays === null
    ? (rule.maxAgeDays ?? retentionDays)
    : Math.min(rule.maxAgeDays, retentionDays)

/** What was published before this is not kept; long ago when everything is. */
export const leavesBefore = (rule: Pick<SourceRule, 'maxAgeDays'>, retentionDays: number | null, now: Date): Date => {
  const days = daysKept(rule, retentionDays)
  return days === null ? new Date(0) : new Date(now.getTime() - days * day)
}

export async function retentionOf(db: Db | Tx, organisationId: string): Promise<number | null> {
  const row = await db
    .selectFrom('organisation')
    .select('retention_days')
    .where('id', '=', organisationId)
    .executeTakeFirst()
  return row?.retention_days ?? null
}

/** When a mention leaves, and whether it may be taken out. */
export async function leavesAt(ctx: Context, organisationId: string, row: MentionRow) {
  const rule = ctx.connectors.get(row.connector)?.sourceRule
  const days = daysKept(rule ?? { maxAgeDays: null }, await retentionOf(ctx.db, organisationId))
  return {
    leavesAt: days === null || row.removed ? null : new Date(row.occurred_at.getTime() + days * day).toISOString(),
    exportAllowed: rule?.exportAllowed ?? false,
  }
}

const batch = 2_000

/** Another feature tells which mentions it rests on; of these the place, the day and the address stay. */
export type Holder = (db: Db, organisationId: string) => Promise<readonly string[]>

/**
 * Removes, for every organisation, what its sources' rules and its own retention no longer allow, and items that matched
 * nothing once their time is over. Batch by batch, each in its own transaction. Figures already counted stay.
 */
export async function purge(ctx: Context, signal: AbortSignal, holders: readonly Holder[] = []): Promise<number> {
  let removed = 0
  const organisations = await ctx.db.selectFrom('organisation').select(['id', 'retention_days']).execute()
  for (const organisation of organisations) {
    const now = ctx.clock.now()
    const held = (await Promise.all(holders.map(holder => holder(ctx.db, organisation.id)))).flat()
    const { unmatchedDays } = await readRevisions(ctx.db, organisation.id, false)
    const before = new Date(now.getTime() - unmatchedDays * day)
    // Of an author who is hidden too, unless the source would show it once they no longer are.
    const unmatched = sql<boolean>`topics = '{}' and collected_at < ${before} and not removed and not ${sourceShowsAll}`
    removed += await purgeWhere(ctx, organisation.id, unmatched, held, signal)
    // What is still to be counted of the hours that go now is counted first: they are not counted again.
    await bringUpToDate(ctx.db, organisation.id)
    for (const connector of ctx.connectors.list()) {
      const limit = leavesBefore(connector.sourceRule, organisation.retention_days, now)
      if (limit.getTime() === 0) continue
      const old = sql<boolean>`connector = ${connector.id} and occurred_at < ${limit} and not removed`
      removed += await purgeWhere(ctx, organisation.id, old, held, signal, limit)
    }
  }
  return removed
}

async function purgeWhere(
  ctx: Context,
  organisationId: string,
  condition: ReturnType<typeof sql<boolean>>,
  held: readonly string[],
  signal: AbortSignal,
  limit: Date | null = null,
): Promise<number> {
  let removed = 0
  while (!signal.aborted) {
    const count = await ctx.db.transaction().execute(async tx => {
      const { rows } = await sql<{ id: string; source_id: number }>`
        select id, source_id from mention where organisation_id = ${organisationId} and ${condition} limit ${batch} for update skip locked`.execute(
        tx,
      )
      if (limit !== null) await closeHours(tx, organisationId, limit, [...new Set(rows.map(row => row.source_id))])
      const done = await removeMentions(
        tx,
        organisationId,
        indexPrefix(organisationId),
        rows.map(row => row.id),
        held,
      )
      if (done > 0) await announce(tx, organisationId, { kind: 'mentions-removed', data: { count: done } })
      return rows.length
    })
    removed += count
    if (count < batch) break
  }
  return removed
}

const closeHours = (tx: Tx, organisationId: string, limit: Date, sources: number[]) =>
  sql`
  update source set purged_before = ${limit} where organisation_id = ${organisationId}
    and id = any(${sources}::integer[]) and (purged_before is null or purged_before < ${limit})`.execute(tx)
