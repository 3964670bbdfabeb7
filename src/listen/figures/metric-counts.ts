import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../db/index.ts'
import { facet, quoted } from '../ingest/facets.ts'
import { indexPrefix } from '../ingest/make-ids.ts'

/** What is counted: ids; undefined for all. */
export type DayScope = {
  topics?: number[] | undefined
  sources?: number[] | undefined
  languages?: string[]
  tones?: number[]
}
type Span = { from: string; to: string }
export type Counted = {
  on: string
  mentions: number
  positive: number
  negative: number
  sources: number[]
  last: Date
}

const start = (day: string, timeZone: string) => sql`(${day}::date::timestamp at time zone ${timeZone})`
const end = (day: string, timeZone: string) => sql`((${day}::date + 1)::timestamp at time zone ${timeZone})`

type Moment = Date | RawBuilder<unknown>

/**
 * Shown mentions of a period as rows of `at`, `tone`, `source_id`, `language` and `mentions`, to be summed. One topic, or
 * all, is read from the hourly counts; several topics from the mentions themselves, because one that belongs to two of
 * them counts once.
 */
export function countedMentions(organisationId: string, scope: DayScope, since: Moment, until: Moment) {
  const rest = sql`
    ${scope.sources === undefined ? sql`` : sql`and source_id = any(${scope.sources}::integer[])`}
    ${scope.languages === undefined ? sql`` : sql`and coalesce(language, 'und') = any(${scope.languages}::text[])`}
    ${scope.tones === undefined ? sql`` : sql`and tone = any(${scope.tones}::smallint[])`}`
  return (scope.topics?.length ?? 0) > 1
    ? sql`
        select occurred_at as at, tone, source_id, coalesce(language, 'und') as language, 1 as mentions from mention
        where organisation_id = ${organisationId} and shown and ${inTopics(organisationId, scope)}
          and occurred_at >= ${since} and occurred_at < ${until} ${rest}`
    : sql`
        select hour as at, tone, source_id, language, mentions from mention_hour
        where organisation_id = ${organisationId} and topic_id = ${scope.topics?.[0] ?? 0}
          and hour >= ${since} and hour < ${until} ${rest}`
}

/** Shown mentions by day of publication. */
export async function countDays(
  db: Db,
  organisationId: string,
  scope: DayScope,
  { from, to }: Span,
  timeZone: string,
): Promise<Counted[]> {
  const rows = countedMentions(organisationId, scope, start(from, timeZone), end(to, timeZone))
  const found = await sql<Counted>`
    select (at at time zone ${timeZone})::date as "on", sum(mentions)::int as mentions,
      coalesce(sum(mentions) filter (where tone > 0), 0)::int as positive,
      coalesce(sum(mentions) filter (where tone < 0), 0)::int as negative,
      array_agg(distinct source_id) as sources, max(at) as last
    from (${rows}) as counted group by 1 order by 1`.execute(db)
  return found.rows
}

const inTopics = (organisationId: string, { topics }: DayScope) => {
  if (topics === undefined) return sql`true`
  const search = topics.map(id => quoted(indexPrefix(organisationId), facet.topic(id))).join(' | ')
  return sql`search @@ ${`(${search})`}::tsquery`
}

/** Items collected by day of publication, matched or not. */
export async function countCollectedDays(
  db: Db,
  organisationId: string,
  sources: number[] | undefined,
  { from, to }: Span,
  timeZone: string,
): Promise<{ on: string; collected: number }[]> {
  const { rows } = await sql<{ on: string; collected: number }>`
    select (hour at time zone ${timeZone})::date as "on", sum(collected)::int as collected from collected_hour
    where organisation_id = ${organisationId}
      and hour >= ${start(from, timeZone)} and hour < ${end(to, timeZone)}
      ${sources === undefined ? sql`` : sql`and source_id = any(${sources}::integer[])`}
    group by 1 order by 1`.execute(db)
  return rows
}

/** Distinct authors of a period, among the mentions whose author is kept, and those mentions. */
export async function countAuthors(
  db: Db,
  organisationId: string,
  scope: DayScope,
  { from, to }: Span,
  timeZone: string,
): Promise<{ authors: number; mentions: number; sources: number[]; last: Date | null }> {
  const { rows } = await sql<{ authors: number; mentions: number; sources: number[] | null; last: Date | null }>`
    select count(distinct author_id)::int as authors, count(*)::int as mentions,
      array_agg(distinct source_id) as sources, max(occurred_at) as last
    from mention where organisation_id = ${organisationId} and shown and author_id is not null
      and ${inTopics(organisationId, scope)}
      and occurred_at >= ${start(from, timeZone)} and occurred_at < ${end(to, timeZone)}
      ${scope.sources === undefined ? sql`` : sql`and source_id = any(${scope.sources}::integer[])`}
      ${scope.languages === undefined ? sql`` : sql`and coalesce(language, 'und') = any(${scope.languages}::text[])`}`.execute(
    db,
  )
  const [found] = rows
  return { authors: found!.authors, mentions: found!.mentions, sources: found!.sources ?? [], last: found!.last }
}
