import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import type { Db } from '../../db/index.ts'
import { facet, quoted } from '../ingest/facets.ts'
import { indexPrefix } from '../ingest/make-ids.ts'
import { lastLook } from '../mentions/look.ts'
import { daysKept, retentionOf } from '../mentions/retention.ts'
import { listTopicRows } from '../topics/topic-store.ts'
import { bringUpToDate } from './figures.ts'

/** What listening tells the plan: how it runs, whether named evidence exists, and what was heard to begin with. */
type Moment = { today: string; now: Date; timeZone: string }

const day = 86_400_000

/** Facts for the checks. `mentions`, `topics`: what the strategy names as evidence, ids and names as written. */
export async function listeningFacts(
  { db, connectors }: Pick<Context, 'db' | 'connectors'>,
  organisationId: string,
  moment: Moment,
  asked: { mentions: readonly string[]; topics: readonly string[] },
) {
  await bringUpToDate(db, organisationId)
  const [began, active, topics, looked, evidence, keptForEver] = await Promise.all([
    firstReading(db, organisationId),
    activeSources(db, organisationId),
    topicVolumes(db, organisationId, moment.now),
    lastLook(db, organisationId),
    findEvidence(db, organisationId, moment, asked),
    sourcesKeptForEver({ db, connectors }, organisationId),
  ])
  return {
    listening: {
      startedOn: began === null ? null : await dayOf(db, began, moment.timeZone),
      activeSources: active,
      topics: topics.map(({ name, kind, recent, before }) => ({ name, kind, recent, before })),
      lastLookedAt: looked?.toISOString() ?? null,
    },
    keptForEver,
    evidence,
  }
}

/** When the first source that was ever read came, or the first file; what it brought may be older. */
async function firstReading(db: Db, organisationId: string): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select least(
      (select min(created_at) from source where organisation_id = ${organisationId} and last_success_at is not null),
      (select min(created_at) from mention_import where organisation_id = ${organisationId})) as at`.execute(db)
  return rows[0]?.at ?? null
}

/** The first day of which anything is known: of listening itself, or of what it brought from before; null while there is none. */
export async function firstKnownDay(db: Db, organisationId: string, timeZone: string): Promise<string | null> {
  const began = await firstReading(db, organisationId)
  const { rows } = await sql<{ day: string | null }>`
    select (least(${began}::timestamptz, min(hour)) at time zone ${timeZone})::date as day from mention_hour
    where organisation_id = ${organisationId} and topic_id = 0`.execute(db)
  return rows[0]?.day ?? null
}

/** Sources whose mentions neither the network's terms nor the organisation's own limit takes out. */
async function sourcesKeptForEver(
  { db, connectors }: Pick<Context, 'db' | 'connectors'>,
  organisationId: string,
): Promise<string[]> {
  const retention = await retentionOf(db, organisationId)
  if (retention !== null) return []
  const sources = await db
    .selectFrom('source')
    .select(['connector', 'title'])
    .where('organisation_id', '=', organisationId)
    .where('state', '=', 'active')
    .orderBy('title')
    .execute()
  const limit = (connector: string) => connectors.get(connector)?.sourceRule ?? { maxAgeDays: null }
  return sources.filter(one => daysKept(limit(one.connector), retention) === null).map(one => one.title)
}

async function activeSources(db: Db, organisationId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from source where organisation_id = ${organisationId} and state = 'active'`.execute(
    db,
  )
  return rows[0]!.count
}

/** Mentions of the last 30 days and of the 30 before, from the hourly counts. */
async function topicVolumes(db: Db, organisationId: string, now: Date) {
  const [recent, before] = [new Date(now.getTime() - 30 * day), new Date(now.getTime() - 60 * day)]
  const { rows } = await sql<{ id: number; name: string; kind: string; recent: number; before: number }>`
    select topic.id, topic.name, topic.kind,
      coalesce(sum(mentions) filter (where hour >= ${recent}), 0)::int as recent,
      coalesce(sum(mentions) filter (where hour < ${recent}), 0)::int as before
    from topic left join mention_hour hours on hours.organisation_id = topic.organisation_id and hours.topic_id = topic.id
      and hours.hour >= ${before} and hours.hour <= ${now}
    where topic.organisation_id = ${organisationId} and not topic.deleting and not topic.archived
    group by topic.id, topic.name, topic.kind order by topic.id`.execute(db)
  return rows
}

/**
 * `mention/<id>` and `topic/<name>` → the day of the mention, of the topic’s newest one, of its first day where nothing was
 * heard of it yet; null for what does not exist.
 */
async function findEvidence(
  db: Db,
  organisationId: string,
  { timeZone }: Moment,
  { mentions, topics }: { mentions: readonly string[]; topics: readonly string[] },
): Promise<Record<string, string | null>> {
  const found: Record<string, string | null> = {}
  for (const id of mentions) found[`mention/${id}`] = null
  const ids = mentions.filter(id => /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(id))
  if (ids.length > 0) {
    const { rows } = await sql<{ id: string; day: string }>`
      select id, (occurred_at at time zone ${timeZone})::date as day from mention
      where organisation_id = ${organisationId} and id = any(${ids}::uuid[])`.execute(db)
    const days = new Map(rows.map(row => [row.id, row.day]))
    for (const id of ids) found[`mention/${id}`] = days.get(id.toLowerCase()) ?? null
  }
  if (topics.length > 0) {
    const rows = await listTopicRows(db, organisationId)
    const named = topics.map(name => ({
      name,
      topic: rows.find(row => row.name.toLowerCase() === name.toLowerCase() || String(row.id) === name),
    }))
    const known = named.flatMap(({ topic }) => (topic === undefined ? [] : [topic.id]))
    const days = await newestDays(db, organisationId, known, timeZone)
    for (const { name, topic } of named)
      found[`topic/${name}`] = topic === undefined ? null : (days.get(topic.id) ?? null)
  }
  return found
}

async function newestDays(
  db: Db,
  organisationId: string,
  topics: readonly number[],
  timeZone: string,
): Promise<Map<number, string>> {
  const { rows } = await sql<{ id: number; day: string }>`
    select id, (coalesce(
      (select max(hour) from mention_hour h where h.organisation_id = topic.organisation_id and h.topic_id = topic.id),
      created_at) at time zone ${timeZone})::date as day
    from topic where organisation_id = ${organisationId} and id = any(${topics}::int[])`.execute(db)
  return new Map(rows.map(row => [row.id, row.day]))
}

async function dayOf(db: Db, at: Date, timeZone: string): Promise<string> {
  const { rows } = await sql<{
    day: string
  }>`select (${at}::timestamptz at time zone ${timeZone})::date as day`.execute(db)
  return rows[0]!.day
}

/** What the beginning of a strategy can be filled from: topics by kind, own spaces, questions that somebody asked, as people classified them or as their text tells. */
export async function readHeard(ctx: Pick<Context, 'db' | 'connectors'>, organisationId: string, moment: Moment) {
  const { db } = ctx
  // Only of sources that let their words be taken over.
  const quotable = ctx.connectors
    .list()
    .filter(one => one.sourceRule.exportAllowed)
    .map(one => one.id)
  const prefix = indexPrefix(organisationId)
  const asked = `${quoted(prefix, facet.classification('question'))} | ${quoted(prefix, facet.asks)}`
  const [topics, began, own, questions] = await Promise.all([
    topicVolumes(db, organisationId, moment.now),
    firstReading(db, organisationId),
    db
      .selectFrom('source')
      .select(['title', 'connector', 'settings'])
      .where('organisation_id', '=', organisationId)
      .where('show', '=', 'all')
      // What a file brought lies nowhere that people could visit.
      .where('connector', '!=', 'file')
      .orderBy('id')
      .limit(50)
      .execute(),
    sql<{ id: string; title: string | null; body: string; day: string }>`
      select id, title, body, (occurred_at at time zone ${moment.timeZone})::date as day from mention
      where organisation_id = ${organisationId} and shown and not removed and coalesce(classification, 'question') = 'question'
        and search @@ ${asked}::tsquery
        and connector = any(${quotable}::text[])
      order by occurred_at desc limit 20`.execute(db),
  ])
  return {
    startedOn: began === null ? null : await dayOf(db, began, moment.timeZone),
    topics: topics.map(({ name, kind, recent }) => ({ name, kind, recent })),
    spaces: own.map(({ title, connector, settings }) => ({ name: title, kind: connector, link: linkOf(settings) })),
    questions: questions.rows.map(({ id, title, body, day: on }) => ({ mention: id, text: title ?? body, on })),
  }
}

function linkOf(settings: Record<string, unknown>): string | null {
  for (const name of ['url', 'site', 'address'])
    if (typeof settings[name] === 'string' && /^https?:\/\//.test(settings[name])) return settings[name]
  return null
}
