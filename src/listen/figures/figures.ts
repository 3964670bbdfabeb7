import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import type { Db } from '../../db/index.ts'
import { AppError } from '../../errors.ts'
import type { Actor } from '../../permissions.ts'
import { toneName } from '../mentions/mention-schema.ts'
import { refreshHours } from './count-items.ts'
import { countTop, type ReadMention, readOfBody } from './count-top.ts'
import { findSpikes } from './find-spikes.ts'
import { countedMentions } from './metric-counts.ts'
import type { FourFigures, Portrait } from './portrait-schema.ts'

type Scope = { topic?: number[] | undefined; source?: number[] | undefined; since: string; until: string }
const day = 86_400_000

/** Hours counted in one transaction. */
const atOnce = 200
/** Rounds of those that a reader waits for; a job counts what an import or a new topic marked beyond. */
const whileRead = 1

/** Counts hours that changed, before anything is read from them. */
export async function bringUpToDate(db: Db, organisationId: string, rounds = 20): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    const counted = await db.transaction().execute(tx => refreshHours(tx, organisationId, atOnce))
    if (counted < atOnce) return
  }
}

const countedIn = (organisationId: string, { topic, source, since, until }: Scope) =>
  countedMentions(organisationId, { topics: topic, sources: source }, new Date(since), new Date(until))

/** By topic each counts for itself, a mention of two of them under both; all topics where none is named. */
const countedByTopic = (organisationId: string, { topic, source, since, until }: Scope) => sql`
  select topic_id, topic.name, hour as at, mentions from mention_hour
  join topic on topic.organisation_id = mention_hour.organisation_id and topic.id = topic_id and not topic.deleting
  where mention_hour.organisation_id = ${organisationId} and hour >= ${new Date(since)} and hour < ${new Date(until)}
    ${topic === undefined ? sql`` : sql`and topic_id = any(${topic}::integer[])`}
    ${source === undefined ? sql`` : sql`and source_id = any(${source}::integer[])`}`

const splits = {
  none: sql`''`,
  topic: sql`topic_id::text`,
  tone: sql`tone::text`,
  source: sql`source_id::text`,
  language: sql`language`,
}
/** Points of one series: a year of hours, 27 years of days. */
const mostPoints = 10_000

/** Throws `listen.period-too-long`. */
export async function readTrend(
  ctx: Context,
  actor: Actor,
  input: Scope & { by: 'hour' | 'day'; split: keyof typeof splits },
) {
  const { organisationId } = actor
  const step = input.by === 'hour' ? day / 24 : day
  if ((Date.parse(input.until) - Date.parse(input.since)) / step > mostPoints)
    throw new AppError('listen.period-too-long', { most: mostPoints })
  await bringUpToDate(ctx.db, organisationId, whileRead)
  const timeZone = await timeZoneOf(ctx.db, organisationId)
  const counted = input.split === 'topic' ? countedByTopic(organisationId, input) : countedIn(organisationId, input)
  const { rows } = await sql<{ key: string; at: Date; mentions: number }>`
    select ${splits[input.split]} as key, date_trunc(${input.by}, at, ${timeZone}) as at, sum(mentions)::int as mentions
    from (${counted}) as counted group by 1, 2 order by 1, 2`.execute(ctx.db)
  const series = new Map<string, { at: string; mentions: number }[]>()
  for (const row of rows) {
    const name = input.split === 'tone' ? toneName(Number(row.key)) : row.key
    const points = series.get(name) ?? []
    if (points.length === 0) series.set(name, points)
    points.push({ at: row.at.toISOString(), mentions: row.mentions })
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

/** Mentions read for authors, hashtags, words and sites. */
const examined = 5_000

export async function readPortrait(ctx: Context, actor: Actor, scope: Scope): Promise<Portrait> {
  const { organisationId } = actor
  await bringUpToDate(ctx.db, organisationId, whileRead)
  const { rows } = await sql<{ source_id: number; tone: number; language: string; mentions: number }>`
    select source_id, tone, language, sum(mentions)::int as mentions
    from (${countedIn(organisationId, scope)}) as counted group by 1, 2, 3`.execute(ctx.db)
  const byTopic = await sql<{ id: number; name: string; mentions: number }>`
    select topic_id as id, name, sum(mentions)::int as mentions
    from (${countedByTopic(organisationId, scope)}) as counted group by 1, 2 order by 3 desc`.execute(ctx.db)
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
    select title, left(body, ${readOfBody}) as body, language, url, hashtags, author_id, author_name, author_handle, author_followers
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
  const { rows } = await sql<Counts>`
    with mine as materialized (
      select topic.id as topic_id, author_id, tone from mention cross join unnest(topics) as topic (id)
      where organisation_id = ${organisationId} and shown and occurred_at >= ${since} and occurred_at < ${until}
    ), said as (
      select topic_id, count(*) as mentions, count(*) filter (where tone > 0) as positive,
        count(*) filter (where tone < 0) as negative from mine group by 1
    ), author as (
      select topic_id, author_id, count(*) as mentions from mine where author_id is not null group by 1, 2
    ), wrote as (
      select topic_id, count(*) as authors, count(*) filter (where mentions >= 2) as repeat from author group by 1
    ), heard as (
      select source_id, sum(collected) as collected from collected_hour
      where organisation_id = ${organisationId} and hour >= date_trunc('hour', ${since}::timestamptz) group by 1
    )
    select topic.id, coalesce(mentions, 0)::int as mentions, coalesce(positive, 0)::int as positive,
      coalesce(negative, 0)::int as negative, coalesce(authors, 0)::int as authors, coalesce(repeat, 0)::int as repeat,
      brought.collected, brought.sources
    from topic left join said on said.topic_id = topic.id left join wrote on wrote.topic_id = topic.id
    cross join lateral (
      select coalesce(sum(collected), 0)::int as collected, count(*)::int as sources from heard
      where topic.sources = '{}' or source_id = any(topic.sources)) as brought
    where topic.organisation_id = ${organisationId} and not topic.deleting and not topic.archived
      ${topics === undefined ? sql`` : sql`and topic.id = any(${topics}::integer[])`}
    order by topic.id`.execute(ctx.db)
  return rows.map(row => figuresOf(row, since, until))
}

type Counts = {
  id: number
  mentions: number
  positive: number
  negative: number
  authors: number
  repeat: number
  collected: number
  sources: number
}

function figuresOf(counts: Counts, since: Date, until: Date): FourFigures {
  const { id, mentions, positive, negative, authors, repeat, collected, sources } = counts
  const share = (part: number, whole: number) => (whole === 0 ? null : Math.min(1, part / whole))
  return {
    topic: id,
    since: since.toISOString(),
    until: until.toISOString(),
    strength: { share: share(mentions, collected), mentions, collected, sources },
    sentiment: { positive, negative, neutral: mentions - positive - negative },
    passion: { share: share(repeat, authors), repeatAuthors: repeat, authors },
    // Feeds may name nobody: that is not known, and not a diversity of nothing.
    reach: { share: authors === 0 ? null : share(authors, mentions), authors, mentions },
  }
}

/** Hours of the last days with far more mentions than usual. */
export async function listSpikes(ctx: Context, actor: Actor, days: number) {
  const { organisationId } = actor
  await bringUpToDate(ctx.db, organisationId, whileRead)
  return findSpikes(ctx.db, organisationId, ctx.clock.now(), days)
}
