import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { Db } from '../db/index.ts'
import type { Actor } from '../permissions.ts'
import { refreshHours } from './count-items.ts'
import { countTop, type ReadMention } from './count-top.ts'
import { facet, quoted } from './facets.ts'
import { findSpikes } from './find-spikes.ts'
import { indexPrefix } from './make-ids.ts'
import type { FourFigures, Portrait } from './portrait-schema.ts'
import { toneName } from './present-mention.ts'

type Scope = { topic?: number[] | undefined; source?: number[] | undefined; since: string; until: string }
const day = 86_400_000

/** Figures are of now: hours that changed are counted before anything is read from them. */
export async function bringUpToDate(db: Db, organisationId: string): Promise<void> {
  for (let rounds = 0; rounds < 20; rounds++) {
    const counted = await db.transaction().execute(tx => refreshHours(tx, organisationId, 200))
    if (counted < 200) return
  }
}

const hoursOf = (organisationId: string, { topic, source, since, until }: Scope) => sql`
  from mention_hour where organisation_id = ${organisationId} and topic_id = any(${topic ?? [0]}::integer[])
    and hour >= ${new Date(since)} and hour < ${new Date(until)}
    ${source === undefined ? sql`` : sql`and source_id = any(${source}::integer[])`}`

export async function readTrend(
  ctx: Context,
  actor: Actor,
  input: Scope & { by: 'hour' | 'day'; split: 'none' | 'topic' | 'tone' | 'source' | 'language' },
) {
  const { organisationId } = actor
  await bringUpToDate(ctx.db, organisationId)
  const timeZone = await timeZoneOf(ctx.db, organisationId)
  const key = {
    none: sql`''`,
    topic: sql`topic_id::text`,
    tone: sql`tone::text`,
    source: sql`source_id::text`,
    language: sql`language`,
  }[input.split]
  // By topic each topic counts for itself; otherwise several topics would count a mention of both twice.
  const scope =
    input.split === 'topic' && input.topic === undefined
      ? { ...input, topic: await topicIds(ctx.db, organisationId) }
      : input
  const { rows } = await sql<{ key: string; at: Date; mentions: number }>`
    select ${key} as key, date_trunc(${input.by}, hour, ${timeZone}) as at, sum(mentions)::int as mentions
    ${hoursOf(organisationId, scope)} group by 1, 2 order by 1, 2`.execute(ctx.db)
  const series = new Map<string, { at: string; mentions: number }[]>()
  for (const row of rows) {
    const name = input.split === 'tone' ? toneName(Number(row.key)) : row.key
    series.set(name, [...(series.get(name) ?? []), { at: row.at.toISOString(), mentions: row.mentions }])
  }
  return {
    by: input.by,
    timeZone,
    series: [...series]
      .map(([name, points]) => ({ key: name, total: points.reduce((sum, point) => sum + point.mentions, 0), points }))
      .sort((a, b) => b.total - a.total),
  }
}

async function timeZoneOf(db: Db, organisationId: string): Promise<string> {
  const row = await db
    .selectFrom('organisation')
    .select('time_zone')
    .where('id', '=', organisationId)
    .executeTakeFirst()
  return row?.time_zone ?? 'UTC'
}

async function topicIds(db: Db, organisationId: string): Promise<number[]> {
  const rows = await db
    .selectFrom('topic')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('deleting', '=', false)
    .execute()
  return rows.map(row => row.id)
}

/** Mentions read for authors, hashtags, words and sites. */
const examined = 5_000

export async function readPortrait(ctx: Context, actor: Actor, scope: Scope): Promise<Portrait> {
  const { organisationId } = actor
  await bringUpToDate(ctx.db, organisationId)
  const { rows } = await sql<{ topic_id: number; source_id: number; tone: number; language: string; mentions: number }>`
    select topic_id, source_id, tone, language, sum(mentions)::int as mentions
    ${hoursOf(organisationId, scope)} group by 1, 2, 3, 4`.execute(ctx.db)
  const byTopic = await sql<{ id: number; name: string; mentions: number }>`
    select topic.id, topic.name, sum(mentions)::int as mentions
    from mention_hour hours join topic on topic.organisation_id = hours.organisation_id and topic.id = hours.topic_id and not topic.deleting
    where hours.organisation_id = ${organisationId} and hour >= ${new Date(scope.since)} and hour < ${new Date(scope.until)}
      ${scope.topic === undefined ? sql`` : sql`and topic.id = any(${scope.topic}::integer[])`}
      ${scope.source === undefined ? sql`` : sql`and source_id = any(${scope.source}::integer[])`}
    group by 1, 2 order by 3 desc`.execute(ctx.db)
  const titles = await sourceTitles(ctx.db, organisationId)
  const sums = (of: (row: (typeof rows)[number]) => string) => {
    const counts = new Map<string, number>()
    for (const row of rows) counts.set(of(row), (counts.get(of(row)) ?? 0) + row.mentions)
    return [...counts].sort((a, b) => b[1] - a[1])
  }
  const tones = Object.fromEntries(sums(row => toneName(row.tone)))
  const read = await newestOf(ctx.db, organisationId, scope)
  return {
    total: rows.reduce((sum, row) => sum + row.mentions, 0),
    tones: { negative: tones.negative ?? 0, neutral: tones.neutral ?? 0, positive: tones.positive ?? 0 },
    topics: byTopic.rows.map(row => ({ key: String(row.id), label: row.name, mentions: row.mentions })),
    sources: sums(row => String(row.source_id)).map(([key, mentions]) => ({
      key,
      label: titles.get(Number(key)) ?? '',
      mentions,
    })),
    languages: sums(row => row.language).map(([key, mentions]) => ({ key, label: key, mentions })),
    examined: read.length,
    ...countTop(read),
  }
}

async function sourceTitles(db: Db, organisationId: string): Promise<Map<number, string>> {
  const rows = await db
    .selectFrom('source')
    .select(['id', 'title'])
    .where('organisation_id', '=', organisationId)
    .execute()
  return new Map(rows.map(row => [row.id, row.title]))
}

async function newestOf(db: Db, organisationId: string, scope: Scope): Promise<ReadMention[]> {
  const { rows } = await sql<ReadMention>`
    select title, body, language, url, hashtags, author_id, author_name, author_handle, author_followers
    from mention where organisation_id = ${organisationId} and shown and not removed
      and occurred_at >= ${new Date(scope.since)} and occurred_at < ${new Date(scope.until)}
      ${scope.topic === undefined ? sql`` : sql`and topics && ${scope.topic}::integer[]`}
      ${scope.source === undefined ? sql`` : sql`and source_id = any(${scope.source}::integer[])`}
    order by occurred_at desc, id desc limit ${examined}`.execute(db)
  return rows
}

/** The four figures of each topic over the last 24 hours. */
export async function readFourFigures(
  ctx: Context,
  actor: Actor,
  topics: number[] | undefined,
): Promise<FourFigures[]> {
  const { organisationId } = actor
  const until = ctx.clock.now()
  const since = new Date(until.getTime() - day)
  const rows = await ctx.db
    .selectFrom('topic')
    .select(['id', 'sources'])
    .where('organisation_id', '=', organisationId)
    .where('deleting', '=', false)
    .where('archived', '=', false)
    .execute()
  const wanted = rows.filter(row => topics === undefined || topics.includes(row.id))
  return Promise.all(wanted.map(row => fourFiguresOf(ctx.db, organisationId, row, since, until)))
}

async function fourFiguresOf(
  db: Db,
  organisationId: string,
  topic: { id: number; sources: number[] },
  since: Date,
  until: Date,
): Promise<FourFigures> {
  const mine = quoted(indexPrefix(organisationId), facet.topic(topic.id))
  const { rows } = await sql<{ mentions: number; positive: number; negative: number; authors: number; repeat: number }>`
    with mine as materialized (
      select author_id, tone from mention where organisation_id = ${organisationId} and shown
        and occurred_at >= ${since} and occurred_at < ${until} and search @@ ${mine}::tsquery
    ), authors as (select author_id, count(*) as n from mine where author_id is not null group by author_id)
    select (select count(*) from mine)::int as mentions,
      (select count(*) from mine where tone > 0)::int as positive, (select count(*) from mine where tone < 0)::int as negative,
      (select count(*) from authors)::int as authors, (select count(*) from authors where n >= 2)::int as repeat`.execute(
    db,
  )
  const { rows: all } = await sql<{ collected: number; sources: number }>`
    select coalesce(sum(collected), 0)::int as collected, count(distinct source_id)::int as sources from collected_hour
    where organisation_id = ${organisationId} and hour >= ${new Date(Math.floor(since.getTime() / 3_600_000) * 3_600_000)}
      ${topic.sources.length === 0 ? sql`` : sql`and source_id = any(${topic.sources}::integer[])`}`.execute(db)
  const { mentions, positive, negative, authors, repeat } = rows[0]!
  const { collected, sources } = all[0]!
  const share = (part: number, whole: number) => (whole === 0 ? null : Math.min(1, part / whole))
  return {
    topic: topic.id,
    since: since.toISOString(),
    until: until.toISOString(),
    strength: { share: share(mentions, collected), mentions, collected, sources },
    sentiment: { positive, negative, neutral: mentions - positive - negative },
    passion: { share: share(repeat, authors), repeatAuthors: repeat, authors },
    reach: { share: share(authors, mentions), authors, mentions },
  }
}

/** Hours of the last days with far more mentions than usual. */
export async function listSpikes(ctx: Context, actor: Actor, days: number) {
  const { organisationId } = actor
  await bringUpToDate(ctx.db, organisationId)
  return findSpikes(ctx.db, organisationId, ctx.clock.now(), days)
}
