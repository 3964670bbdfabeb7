import { sql } from 'kysely'
import type { Db, Tx } from '../../db/index.ts'
import { facet, quoted } from '../ingest/facets.ts'
import type { RiverPlan } from './plan-river.ts'

/** Where a page of the river ends: its last mention. */
export type RiverPosition = { at: Date; id: string }
type Found = { id: string; occurred_at: Date }

/** Mentions walked through by date: a few pages' worth first, then, where that promises to fill the page, more. */
const shortWalk = 4
const longWalk = 2_000
/** What may be fetched and sorted in one go. */
const handful = 1_500

/**
 * The ids of one page, newest first, at a bounded cost whatever the filter (docs/decisions/0081):
 * 1. walk a small window by date, a larger one if the first found some: any frequent filter fills the page here;
 * 2. else, where the walk met none of a topic, begin where the hourly counts last saw that topic, and walk from there;
 * 3. else, where the walk met none, ask the search index for all matches, giving up beyond a handful: any rare filter
 *    ends here, also one that finds nothing;
 * 4. else ask it period by period, backwards, by the facets of month and day.
 */
export async function findRiver(
  db: Db,
  organisationId: string,
  prefix: string,
  asked: RiverPlan,
  page: { after: RiverPosition | null; limit: number },
): Promise<Found[]> {
  const short = page.limit * shortWalk
  const { search } = asked
  let plan = asked
  let walked = await walkWindow(db, organisationId, plan, page, search === null ? page.limit : short)
  if (walked.found.length >= page.limit || walked.atEnd || search === null) return walked.found
  if ((walked.found.length / short) * longWalk >= page.limit) {
    walked = await walkWindow(db, organisationId, plan, page, longWalk)
    if (walked.found.length >= page.limit || walked.atEnd) return walked.found
  }
  if (walked.found.length === 0 && plan.topics !== null) {
    const until = await endOfTopics(db, organisationId, plan.topics)
    if (until !== null && (plan.until === null || until < plan.until)) {
      plan = { ...plan, until }
      walked = await walkWindow(db, organisationId, plan, page, short)
      if (walked.found.length >= page.limit || walked.atEnd) return walked.found
    }
  }
  return db.transaction().execute(async tx => {
    // Postings are counted in, rows are not: without this the planner may prefer to read the whole table.
    await sql`set local enable_seqscan = off`.execute(tx)
    await sql`set local enable_indexscan = off`.execute(tx)
    if (walked.found.length === 0) {
      const few = await fetchHandful(tx, organisationId, plan, search, page.after)
      if (few.length <= handful) return newestOf(few, page.limit)
    }
    return searchBackwards(tx, { organisationId, prefix, plan, search, page })
  })
}

async function walkWindow(
  db: Db,
  organisationId: string,
  plan: RiverPlan,
  page: { after: RiverPosition | null; limit: number },
  windowSize: number,
): Promise<{ found: Found[]; atEnd: boolean }> {
  const { rows } = await sql<{ id: string | null; occurred_at: Date | null; walked: number }>`
    with walk as materialized (
      select id, occurred_at${plan.search === null ? sql`` : sql`, search`}
      from mention
      where organisation_id = ${organisationId} ${bounds(plan, page.after)} ${plan.shownOnly ? sql`and shown` : sql``}
      order by occurred_at desc, id desc
      limit ${windowSize}
    ), page as (
      select id, occurred_at from walk
      ${plan.search === null ? sql`` : sql`where search @@ ${plan.search}::tsquery`}
      order by occurred_at desc, id desc
      limit ${page.limit}
    )
    select page.id, page.occurred_at, counted.walked
    from (select count(*)::int as walked from walk) counted left join page on true
    order by page.occurred_at desc, page.id desc`.execute(db)
  const walked = rows[0]?.walked ?? 0
  const found = rows.filter((row): row is Found & { walked: number } => row.id !== null)
  return { found, atEnd: walked < windowSize }
}

async function fetchHandful(
  db: Tx,
  organisationId: string,
  plan: RiverPlan,
  search: string,
  after: RiverPosition | null,
): Promise<Found[]> {
  const { rows } = await sql<Found>`
    select id, occurred_at from mention
    where organisation_id = ${organisationId} and search @@ ${search}::tsquery ${bounds(plan, after)}
    limit ${handful + 1}`.execute(db)
  return rows
}

type Page = { after: RiverPosition | null; limit: number }
type Scope = { organisationId: string; prefix: string; plan: RiverPlan; search: string; page: Page }

/** Months together at most: GIN looks at every lexeme of an OR for every match, so that long lists cost their square. */
const mostMonths = 12
const mostDays = 8
/** Steps that found little before the next one takes in a month more: one that meets a dense past pays for all of it. */
const patience = 3

async function searchBackwards(tx: Tx, scope: Scope): Promise<Found[]> {
  const { plan, page, organisationId } = scope
  const oldest = await edge(tx, organisationId, sql`asc`)
  const newest = page.after?.at ?? plan.until ?? (await edge(tx, organisationId, sql`desc`))
  const stop = monthNumber(plan.since !== null && plan.since > oldest ? plan.since : oldest)
  const found: Found[] = []
  let sparse = 0
  for (let month = monthNumber(newest); month >= stop && found.length < page.limit; ) {
    const months = Math.min(1 + Math.floor(sparse / patience), mostMonths, month - stop + 1)
    const facets = Array.from({ length: months }, (_, i) => facet.month(monthStart(month - i)))
    const few = await fetchHandful(tx, organisationId, plan, within(scope, facets), page.after)
    if (few.length > handful && months > 1) {
      sparse = 0
      continue
    }
    const missing = page.limit - found.length
    found.push(...(few.length > handful ? await searchDays(tx, scope, month, newest, missing) : newestOf(few, missing)))
    month -= months
    sparse = few.length < handful / 4 ? sparse + 1 : 0
  }
  return found
}

/** A month that holds more than a handful, day by day from its end. */
async function searchDays(tx: Tx, scope: Scope, month: number, newest: Date, limit: number): Promise<Found[]> {
  const { plan, page, organisationId } = scope
  const first = monthStart(month).getTime()
  const last = monthStart(month + 1).getTime() - day
  const found: Found[] = []
  let days = 1
  for (let at = Math.min(startOfDay(newest), last); at >= first && found.length < limit; ) {
    days = Math.min(days, mostDays, Math.round((at - first) / day) + 1)
    const facets = Array.from({ length: days }, (_, i) => facet.day(new Date(at - i * day)))
    const few = await fetchHandful(tx, organisationId, plan, within(scope, facets), page.after)
    if (few.length > handful && days > 1) {
      days = 1
      continue
    }
    const missing = limit - found.length
    found.push(
      ...(few.length > handful
        ? await sortDay(tx, organisationId, plan, within(scope, facets), page.after, missing)
        : newestOf(few, missing)),
    )
    at -= days * day
    days = few.length < handful / 4 ? days * 2 : days
  }
  return found
}

const within = ({ prefix, search }: Scope, facets: string[]): string =>
  `(${facets.map(one => quoted(prefix, one)).join(' | ')}) & ${search}`

/** Months since year 0, and back. */
const monthNumber = (at: Date): number => at.getUTCFullYear() * 12 + at.getUTCMonth()
const monthStart = (month: number): Date => new Date(Date.UTC(Math.floor(month / 12), month % 12))

/** One day holds more than a handful: the database sorts them. */
async function sortDay(
  tx: Tx,
  organisationId: string,
  plan: RiverPlan,
  search: string,
  after: RiverPosition | null,
  limit: number,
): Promise<Found[]> {
  const { rows } = await sql<Found>`
    select id, occurred_at from mention
    where organisation_id = ${organisationId} and search @@ ${search}::tsquery ${bounds(plan, after)}
    order by occurred_at desc, id desc limit ${limit}`.execute(tx)
  return rows
}

/** Counts what a plan shows, up to `most`. */
export async function countRiver(db: Db, organisationId: string, plan: RiverPlan, most: number): Promise<number> {
  return db.transaction().execute(async tx => {
    if (plan.search !== null) {
      await sql`set local enable_seqscan = off`.execute(tx)
      await sql`set local enable_indexscan = off`.execute(tx)
    }
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from (
        select 1 from mention
        where organisation_id = ${organisationId} ${bounds(plan, null)} ${plan.shownOnly ? sql`and shown` : sql``}
          ${plan.search === null ? sql`` : sql`and search @@ ${plan.search}::tsquery`}
        limit ${most + 1}
      ) counted`.execute(tx)
    return rows[0]!.count
  })
}

function bounds(plan: RiverPlan, after: RiverPosition | null) {
  const since = plan.since === null ? sql`` : sql`and occurred_at >= ${plan.since}`
  const until = plan.until === null ? sql`` : sql`and occurred_at < ${plan.until}`
  const below = after === null ? sql`` : sql`and (occurred_at, id) < (${after.at}, ${after.id}::uuid)`
  return sql`${since} ${until} ${below}`
}

const day = 86_400_000
const startOfDay = (at: Date) => Math.floor(at.getTime() / day) * day

const newestOf = (found: Found[], limit: number): Found[] =>
  found.sort((a, b) => b.occurred_at.getTime() - a.occurred_at.getTime() || (a.id < b.id ? 1 : -1)).slice(0, limit)

/**
 * The end of the last hour in which one of the topics was shown, by the counts and by the hours still to be counted;
 * null where neither knows.
 */
async function endOfTopics(db: Db | Tx, organisationId: string, topics: number[]): Promise<Date | null> {
  const { rows } = await sql<{ hour: Date | null }>`
    select greatest(
      (select max(last.hour) from unnest(${topics}::integer[]) as asked (topic_id), lateral (
        select hour from mention_hour where organisation_id = ${organisationId} and topic_id = asked.topic_id
        order by hour desc limit 1) last),
      (select max(hour) from mention_hour_dirty where organisation_id = ${organisationId})) as hour`.execute(db)
  const hour = rows[0]?.hour ?? null
  return hour === null ? null : new Date(hour.getTime() + 3_600_000)
}

/** The newest or the oldest time of anything stored. */
async function edge(tx: Tx, organisationId: string, direction: ReturnType<typeof sql>): Promise<Date> {
  await sql`set local enable_indexscan = on`.execute(tx)
  const { rows } = await sql<{ occurred_at: Date }>`
    select occurred_at from mention where organisation_id = ${organisationId}
    order by occurred_at ${direction}, id ${direction} limit 1`.execute(tx)
  await sql`set local enable_indexscan = off`.execute(tx)
  return rows[0]?.occurred_at ?? new Date(0)
}
