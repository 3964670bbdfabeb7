import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import type { Db } from '../../db/index.ts'
import { notFound } from '../../errors.ts'
import type { Actor } from '../../permissions.ts'
import type { RiverPosition } from '../mentions/find-river.ts'
import type { Mention } from '../mentions/mention-schema.ts'
import { findMentions, type MentionRow } from '../mentions/mention-store.ts'
import { presentAuthor } from '../mentions/present-mention.ts'
import { presentIds, readCursor, writeCursor } from '../mentions/river-service.ts'

/** Mentions shown at once. */
const pageSize = 20

/**
 * An author by all that is stored of them, shown or not: how much, in which tones, under which topics, and the newest of
 * it. Figures are counted, never estimated: of the index `mention_author` alone, topics of the rows it names. Throws
 * `listen.no-such-author`.
 */
export async function readAuthor(ctx: Context, actor: Actor, id: string) {
  const { organisationId } = actor
  const latest = await latestOf(ctx.db, organisationId, id)
  const author = latest === undefined ? null : presentAuthor(latest)
  if (author === null) throw notFound('listen.no-such-author')
  const [counts, topics, mark, page] = await Promise.all([
    countTones(ctx.db, organisationId, id),
    countTopics(ctx.db, organisationId, id),
    ctx.db
      .selectFrom('author_mark')
      .select('note')
      .where('organisation_id', '=', organisationId)
      .where('author_id', '=', id)
      .executeTakeFirst(),
    listAuthorMentions(ctx, actor, id, undefined),
  ])
  const { total, first_at, last_at, negative, neutral, positive } = counts
  return {
    author,
    note: mark?.note ?? '',
    total,
    firstAt: first_at?.toISOString() ?? null,
    lastAt: last_at?.toISOString() ?? null,
    topics,
    tones: { negative, neutral, positive },
    ...page,
  }
}

/** What an author wrote, newest first, from after the mention where the page before ended. */
export async function listAuthorMentions(
  ctx: Context,
  { organisationId }: Actor,
  id: string,
  after: string | undefined,
): Promise<{ mentions: Mention[]; next: string | null }> {
  const found = await newestOf(ctx.db, organisationId, id, readCursor(after), pageSize + 1)
  const shown = found.slice(0, pageSize)
  const last = shown.at(-1)
  return {
    mentions: await presentIds(
      ctx,
      organisationId,
      shown.map(row => row.id),
    ),
    next: found.length > pageSize && last !== undefined ? writeCursor({ at: last.occurred_at, id: last.id }) : null,
  }
}

/** The newest mention of an author, by which they are known; undefined when nothing is stored of them. */
export async function latestOf(db: Db, organisationId: string, id: string): Promise<MentionRow | undefined> {
  const [row] = await newestOf(db, organisationId, id, null, 1)
  return row === undefined ? undefined : (await findMentions(db, organisationId, [row.id]))[0]
}

async function newestOf(
  db: Db,
  organisationId: string,
  id: string,
  after: RiverPosition | null,
  limit: number,
): Promise<{ id: string; occurred_at: Date }[]> {
  const { rows } = await sql<{ id: string; occurred_at: Date }>`
    select id, occurred_at from mention where organisation_id = ${organisationId} and author_id = ${id}
      ${after === null ? sql`` : sql`and (occurred_at, id) < (${after.at}, ${after.id}::uuid)`}
    order by occurred_at desc, id desc limit ${limit}`.execute(db)
  return rows
}

type Counts = {
  total: number
  first_at: Date | null
  last_at: Date | null
  negative: number
  neutral: number
  positive: number
}

async function countTones(db: Db, organisationId: string, id: string): Promise<Counts> {
  const { rows } = await sql<Counts>`
    select count(*)::int as total, min(occurred_at) as first_at, max(occurred_at) as last_at,
      (count(*) filter (where tone < 0))::int as negative, (count(*) filter (where tone = 0))::int as neutral,
      (count(*) filter (where tone > 0))::int as positive
    from mention where organisation_id = ${organisationId} and author_id = ${id}`.execute(db)
  return rows[0]!
}

async function countTopics(db: Db, organisationId: string, id: string): Promise<{ id: number; mentions: number }[]> {
  const { rows } = await sql<{ id: number; mentions: number }>`
    select topic.id, count(*)::int as mentions from mention cross join lateral unnest(topics) as topic (id)
    where organisation_id = ${organisationId} and author_id = ${id} group by 1 order by 2 desc, 1`.execute(db)
  return rows
}
