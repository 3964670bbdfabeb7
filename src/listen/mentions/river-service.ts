import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import type { Db } from '../../db/index.ts'
import { notFound } from '../../errors.ts'
import type { Actor } from '../../permissions.ts'
import { facet, quoted } from '../ingest/facets.ts'
import { indexPrefix } from '../ingest/make-ids.ts'
import { listNotes } from '../people/notes.ts'
import { historyOf } from './change-mentions.ts'
import { explainMatches, explainTone } from './explain-mention.ts'
import { countRiver, findRiver, type RiverPosition } from './find-river.ts'
import { findSearched } from './find-searched.ts'
import type { Mention, MentionDetail, RiverFilter } from './mention-schema.ts'
import { findMentions, findOldest, type MentionRow } from './mention-store.ts'
import { planRiver, type ResolvedFilter } from './plan-river.ts'
import { presentMention } from './present-mention.ts'
import { leavesAt } from './retention.ts'

/** Names in a filter that stand for several ids. */
export async function resolveFilter(
  db: Db,
  actor: Pick<Actor, 'organisationId' | 'userId'>,
  filter: RiverFilter,
): Promise<ResolvedFilter> {
  const { topicKind, connector, authorTag, assignee, ...rest } = filter
  const resolved: ResolvedFilter = rest
  const { organisationId } = actor
  if (topicKind !== undefined) {
    const rows = await db
      .selectFrom('topic')
      .select('id')
      .where('organisation_id', '=', organisationId)
      .where('kind', 'in', topicKind)
      .where('archived', '=', false)
      .execute()
    const ids = rows.map(row => row.id)
    resolved.topic = filter.topic === undefined ? ids : ids.filter(id => filter.topic!.includes(id))
  }
  if (connector !== undefined) {
    const rows = await db
      .selectFrom('source')
      .select('id')
      .where('organisation_id', '=', organisationId)
      .where('connector', 'in', connector)
      .execute()
    const ids = rows.map(row => row.id)
    resolved.source = filter.source === undefined ? ids : ids.filter(id => filter.source!.includes(id))
  }
  if (authorTag !== undefined) {
    const { rows } = await sql<{ author_id: string }>`
      select author_id from author_mark where organisation_id = ${organisationId} and tags && ${authorTag}::integer[]
      order by updated_at desc limit 500`.execute(db)
    resolved.authors = rows.map(row => row.author_id)
  }
  if (assignee !== undefined) resolved.assignee = assignee === 'me' ? (actor.userId ?? '-') : assignee
  return resolved
}

export const writeCursor = (position: RiverPosition): string => `${position.at.getTime()}_${position.id}`
export function readCursor(text: string | undefined): RiverPosition | null {
  const match = /^(\d{1,15})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text ?? '')
  return match === null ? null : { at: new Date(Number(match[1])), id: match[2]! }
}

/** One page of the river, newest first. */
export async function readRiver(
  ctx: Context,
  actor: Actor,
  filter: RiverFilter,
  page: { after?: string | undefined; limit: number },
) {
  const { organisationId } = actor
  const prefix = indexPrefix(organisationId)
  const plan = planRiver(prefix, await resolveFilter(ctx.db, actor, filter))
  const found = await findRiver(ctx.db, organisationId, prefix, plan, {
    after: readCursor(page.after),
    limit: page.limit + 1,
  })
  const shown = found.slice(0, page.limit)
  const last = shown.at(-1)
  return {
    mentions: await presentIds(
      ctx,
      organisationId,
      shown.map(row => row.id),
      filter.text,
    ),
    next: found.length > page.limit && last !== undefined ? writeCursor({ at: last.occurred_at, id: last.id }) : null,
  }
}

/** Of some mentions, those that the filter shows: for live updates. */
export async function readSome(ctx: Context, actor: Actor, ids: string[], filter: RiverFilter) {
  const { organisationId } = actor
  const plan = planRiver(indexPrefix(organisationId), await resolveFilter(ctx.db, actor, filter))
  const { rows } = await sql<{ id: string }>`
    select id from mention where organisation_id = ${organisationId} and id = any(${ids}::uuid[])
      ${plan.search === null ? sql`` : sql`and search @@ ${plan.search}::tsquery`} ${plan.shownOnly ? sql`and shown` : sql``}
      ${plan.since === null ? sql`` : sql`and occurred_at >= ${plan.since}`}
      ${plan.until === null ? sql`` : sql`and occurred_at < ${plan.until}`}`.execute(ctx.db)
  return {
    mentions: await presentIds(
      ctx,
      organisationId,
      rows.map(row => row.id),
      filter.text,
    ),
  }
}

const countedExactly = 10_000

export async function countMentions(ctx: Context, actor: Actor, filter: RiverFilter) {
  const plan = planRiver(indexPrefix(actor.organisationId), await resolveFilter(ctx.db, actor, filter))
  const count = await countRiver(ctx.db, actor.organisationId, plan, countedExactly)
  return { count: Math.min(count, countedExactly), exact: count <= countedExactly }
}

/** `search`: what was typed, to be seen again in the texts. */
export async function presentIds(
  ctx: Context,
  organisationId: string,
  ids: string[],
  search?: string,
): Promise<Mention[]> {
  return presentRows(ctx, organisationId, await findMentions(ctx.db, organisationId, ids), true, search)
}

/** Of an author who wrote a hundred thousand as of one who wrote two, at the river's own cost. */
async function findNewest(db: Db, organisationId: string, prefix: string, search: string, limit: number) {
  const plan = { search, shownOnly: false, topics: null, since: null, until: null }
  const found = await findRiver(db, organisationId, prefix, plan, { after: null, limit })
  return findMentions(
    db,
    organisationId,
    found.map(one => one.id),
  )
}

async function presentRows(
  ctx: Context,
  organisationId: string,
  rows: MentionRow[],
  short: boolean,
  search?: string,
): Promise<Mention[]> {
  const matches = await explainMatches(ctx, organisationId, rows)
  return rows.map(row => presentMention(row, matches.get(row.id) ?? [], short, findSearched(search, row)))
}

/** Everything about one mention. Throws `listen.no-such-mention`. */
export async function readMention(ctx: Context, actor: Actor, id: string): Promise<MentionDetail> {
  const { organisationId } = actor
  const [row] = await findMentions(ctx.db, organisationId, [id])
  if (row === undefined) throw notFound('listen.no-such-mention')
  const prefix = indexPrefix(organisationId)
  const others = async (facets: string[], limit: number, order: 'newest' | 'oldest') => {
    const search = `(${facets.map(one => quoted(prefix, one)).join(' | ')})`
    const found =
      order === 'oldest'
        ? await findOldest(ctx.db, organisationId, search, limit + 1)
        : await findNewest(ctx.db, organisationId, prefix, search, limit + 1)
    return presentRows(ctx, organisationId, found.filter(other => other.id !== id).slice(0, limit), true)
  }
  const first = row.group_id ?? row.id
  const [mention] = await presentRows(ctx, organisationId, [row], false)
  const sameText = [
    ...(row.group_id === null ? [] : await presentIds(ctx, organisationId, [row.group_id])),
    ...(row.duplicates > 0 || row.group_id !== null ? await others([facet.group(first)], 50, 'newest') : []),
  ]
  const answered =
    row.thread_id === null || row.thread_id === row.id ? [] : await presentIds(ctx, organisationId, [row.thread_id])
  return {
    mention: mention!,
    toneSpans: await explainTone(ctx, organisationId, row),
    thread: [
      ...answered,
      ...(await others([facet.thread(row.thread_id ?? row.id), facet.thread(row.id)], 100, 'oldest')),
    ],
    sameText,
    byAuthor: row.author_id === null ? [] : await others([facet.author(row.author_id)], 20, 'newest'),
    notes: await listNotes(ctx.db, organisationId, id),
    history: await historyOf(ctx.db, organisationId, id),
    rule: await leavesAt(ctx, organisationId, row),
  }
}
