import { sql } from 'kysely'
import type { Item, SourceRule } from '../../connectors/index.ts'
import type { Context } from '../../context.ts'
import { announce, type Tx } from '../../db/index.ts'
import { countCollected, markHours } from '../figures/count-items.ts'
import { keepApart, type Renamed } from '../imports/keep-apart.ts'
import { removeMentions } from '../mentions/remove-mentions.ts'
import { canonicaliseUrl } from './canonicalise-url.ts'
import { judgeItems } from './judge-items.ts'
import { indexPrefix } from './make-ids.ts'
import { type PreparedItem, prepareItem } from './prepare-item.ts'
import { promoteCopies } from './promote-copies.ts'
import { retryDeadlock } from './retry-deadlock.ts'
import { KeyTaken, settleKnown } from './settle-known.ts'
import { countCopies } from './update-mentions.ts'
import { insertMentions, type JudgedItem } from './write-mentions.ts'

/** What ingest must know of a source. */
export type IngestSource = {
  organisationId: string
  id: number
  title: string
  connector: string
  show: 'matches' | 'all'
  keep: 'all' | 'matches'
  rule: SourceRule
  /** Set for one import of a file: its items are never edits of what is stored (keep-apart.ts). */
  apart?: Renamed
}

export type IngestResult = {
  /** Items in the page. */
  collected: number
  added: number
  /** Of the added ones, those that match a topic. */
  matched: number
  /** Stored already, unchanged or changed. */
  known: number
  changed: number
  removed: number
  /** When the added ones were published. */
  published: Date[]
}

const batch = 2_000

/**
 * Stores a page of items: what is new is judged (language, tone, topics, copies) and added, what changed is judged
 * again, what was deleted at its source goes by the source's rule. `commit` runs in the same transaction as the last
 * items, for the cursor that says "read up to here": after a crash the page comes again and nothing is doubled, because
 * an item's id is made of what it is. Throwing in `commit` undoes the batch.
 */
export async function ingest(
  ctx: Context,
  source: IngestSource,
  items: Item[],
  commit: (tx: Tx, result: IngestResult) => Promise<void>,
): Promise<IngestResult> {
  const result: IngestResult = {
    collected: items.length,
    added: 0,
    matched: 0,
    known: 0,
    changed: 0,
    removed: 0,
    published: [],
  }
  for (let from = 0; from === 0 || from < items.length; from += batch) {
    const last = from + batch >= items.length
    const part = items.slice(from, from + batch)
    // An import that found a key taken by another one since it looked tries again too.
    await retryDeadlock(
      () => ingestBatch(ctx, source, part, result, last ? commit : undefined),
      error => error instanceof KeyTaken,
    )
  }
  return result
}

async function ingestBatch(
  ctx: Context,
  source: IngestSource,
  items: Item[],
  total: IngestResult,
  commit: ((tx: Tx, result: IngestResult) => Promise<void>) | undefined,
): Promise<void> {
  const { organisationId } = source
  const now = ctx.clock.now()
  const prefix = indexPrefix(organisationId)
  const each = items.map(item => prepareItem(source.connector, item, source.rule, now, canonicaliseUrl))
  const prepared = lastOfEach(source.apart ? await keepApart(ctx, organisationId, each, source.apart, now) : each)
  const living = prepared.filter(item => !item.deleted)
  const deleted = prepared.filter(item => item.deleted).map(item => item.id)
  const fresh = await withoutUnchanged(ctx, organisationId, living)
  let judgement = await judgeItems(ctx, source, fresh, now)
  const result = { ...total, published: [...total.published] }

  await ctx.db.transaction().execute(async tx => {
    // Whoever changes topics waits for this batch, and this batch for them: no item slips between old and new queries.
    judgement = await judgement.renew(tx)
    const storable = judgement.items.filter(judgement.isKept)
    const added = await insertMentions(tx, organisationId, prefix, source.id, now, storable)
    const rest = living.filter(item => !added.has(item.id))
    const newItems = storable.filter(item => added.has(item.id))
    const copies = copiesAmong(newItems)
    await countCopies(tx, organisationId, prefix, copies)
    // A first whose page was stored under another id, after all, is not there for its copies.
    const missing = rest.filter(item => copies.has(item.id)).map(item => item.id)
    await promoteCopies(tx, organisationId, missing)
    const outcome = await settleKnown(tx, source, prefix, rest, judgement, now)
    result.added += newItems.length
    result.matched += newItems.filter(item => item.topics.length > 0).length
    result.known += outcome.known
    result.changed += outcome.changed
    const removed = await removeDeleted(tx, source, prefix, deleted)
    result.removed += removed.count
    result.published.push(...newItems.map(item => item.occurred_at))
    const ignored = judgement.items.filter(
      item =>
        !added.has(item.id) &&
        !outcome.ids.has(item.id) &&
        item.occurred_at >= judgement.leavesBefore &&
        item.occurred_at >= judgement.unmatchedBefore,
    )
    await countCollected(tx, organisationId, source.id, [
      ...newItems.map(item => ({ occurred_at: item.occurred_at, matched: item.topics.length > 0 })),
      ...ignored.map(item => ({ occurred_at: item.occurred_at, matched: false })),
    ])
    await markHours(tx, organisationId, [
      ...newItems.filter(item => item.shown).map(item => ({ ...item, source_id: source.id })),
      ...outcome.moved,
    ])
    const shown = newItems.filter(item => item.shown && !item.hidden).map(item => item.id)
    await tell(tx, source, {
      added: [...shown, ...outcome.appeared],
      changed: outcome.moved.map(one => one.id),
      removed: removed.ids,
    })
    await commit?.(tx, result)
  })
  Object.assign(total, result)
}

/** What is stored already and says the same needs no judgement: most of what a poll brings. */
async function withoutUnchanged(ctx: Context, organisationId: string, items: PreparedItem[]): Promise<PreparedItem[]> {
  if (items.length === 0) return items
  const { rows } = await sql<{ id: string; content_hash: string }>`
    select id, content_hash from mention
    where organisation_id = ${organisationId} and id = any(${items.map(item => item.id)}::uuid[])`.execute(ctx.db)
  const hashes = new Map(rows.map(row => [row.id, row.content_hash]))
  return items.filter(item => hashes.get(item.id) !== item.content_hash)
}

/** `ids`: those that were there. */
async function removeDeleted(
  tx: Tx,
  source: IngestSource,
  prefix: string,
  ids: string[],
): Promise<{ count: number; ids: string[] }> {
  if (ids.length === 0 || source.rule.onDelete === 'keep') return { count: 0, ids: [] }
  const { rows } = await sql<{ id: string; occurred_at: Date; source_id: number }>`
    select id, occurred_at, source_id from mention
    where organisation_id = ${source.organisationId} and id = any(${ids}::uuid[]) order by id for update`.execute(tx)
  await markHours(tx, source.organisationId, rows)
  const there = rows.map(row => row.id)
  return { count: await removeMentions(tx, source.organisationId, prefix, there), ids: there }
}

/** What open pages hear of: a hundred ids of each kind, and how many there are. Stored items that an edit or a topic brings into the river are news too. */
async function tell(
  tx: Tx,
  source: IngestSource,
  news: { added: string[]; changed: string[]; removed: string[] },
): Promise<void> {
  const { organisationId, id } = source
  const data = (ids: string[]) => ({ source: id, count: ids.length, ids: ids.slice(-100) })
  if (news.added.length > 0) await announce(tx, organisationId, { kind: 'mentions-added', data: data(news.added) })
  if (news.changed.length > 0)
    await announce(tx, organisationId, { kind: 'mentions-changed', data: data(news.changed) })
  if (news.removed.length > 0)
    await announce(tx, organisationId, { kind: 'mentions-removed', data: data(news.removed) })
}

const copiesAmong = (items: JudgedItem[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const { group_id } of items) if (group_id !== null) counts.set(group_id, (counts.get(group_id) ?? 0) + 1)
  return counts
}

/** The same item twice in one page: the later one is the newer one. The same page twice: the first one. */
function lastOfEach(items: PreparedItem[]): PreparedItem[] {
  const byId = new Map<string, PreparedItem>()
  for (const item of items) byId.set(item.id, item)
  return [...byId.values()]
}
