import { sql } from 'kysely'
import type { Tx } from '../../db/index.ts'

const hour = 3_600_000
const hourOf = (at: Date) => new Date(Math.floor(at.getTime() / hour) * hour)

/** Adds to the denominators: items collected, by hour of publication, kept or not; `matched` are those shown. */
export async function countCollected(
  tx: Tx,
  organisationId: string,
  sourceId: number,
  items: { occurred_at: Date; matched: boolean }[],
): Promise<void> {
  if (items.length === 0) return
  const hours = new Map<number, { collected: number; matched: number }>()
  for (const item of items) {
    const key = hourOf(item.occurred_at).getTime()
    const sum = hours.get(key) ?? { collected: 0, matched: 0 }
    sum.collected += 1
    if (item.matched) sum.matched += 1
    hours.set(key, sum)
  }
  const keys = [...hours.keys()].sort((a, b) => a - b)
  await sql`
    insert into collected_hour (organisation_id, source_id, hour, collected, matched)
    select ${organisationId}, ${sourceId}, * from unnest(
      ${keys.map(key => new Date(key))}::timestamptz[],
      ${keys.map(key => hours.get(key)!.collected)}::integer[], ${keys.map(key => hours.get(key)!.matched)}::integer[])
    on conflict (organisation_id, source_id, hour) do update
      set collected = collected_hour.collected + excluded.collected, matched = collected_hour.matched + excluded.matched`.execute(
    tx,
  )
}

/**
 * Notes hours whose figures must be counted anew. A mark that stands already is held until this transaction ends, so that
 * nobody counts the hour before what changed in it can be seen.
 */
export async function markHours(
  tx: Tx,
  organisationId: string,
  items: { occurred_at: Date; source_id: number }[],
): Promise<void> {
  const marks = new Map<string, { hour: Date; source: number }>()
  for (const { occurred_at, source_id } of items) {
    const at = hourOf(occurred_at)
    marks.set(`${at.getTime()} ${source_id}`, { hour: at, source: source_id })
  }
  if (marks.size === 0) return
  const all = [...marks.values()].sort((a, b) => a.hour.getTime() - b.hour.getTime() || a.source - b.source)
  await sql`
    insert into mention_hour_dirty (organisation_id, hour, source_id)
    select ${organisationId}, * from unnest(${all.map(one => one.hour)}::timestamptz[], ${all.map(one => one.source)}::integer[])
    on conflict (organisation_id, hour, source_id) do update set hour = excluded.hour`.execute(tx)
}

type Hours = { hours: Date[]; sources: number[] }

/** Of these hours, those whose mentions are all there still: the others stay as they were counted. */
async function countable(tx: Tx, organisationId: string, rows: { hour: Date; source_id: number }[]): Promise<Hours> {
  const sources = await tx
    .selectFrom('source')
    .select(['id', 'purged_before'])
    .where('organisation_id', '=', organisationId)
    .where('purged_before', 'is not', null)
    .execute()
  const begins = new Map(sources.map(source => [source.id, source.purged_before!]))
  const whole = rows.filter(row => row.hour >= (begins.get(row.source_id) ?? row.hour))
  return { hours: whole.map(row => row.hour), sources: whole.map(row => row.source_id) }
}

/**
 * Counts marked hours anew, at most `most` of them. An hour is taken off the list before it is counted, within one
 * transaction: a mention that arrives meanwhile puts it back. Whoever counts an organisation's hours at the same time
 * waits, and sees what was counted. Returns how many were counted.
 */
export async function refreshHours(tx: Tx, organisationId: string, most: number): Promise<number> {
  await sql`select pg_advisory_xact_lock(4243, hashtext(${`hours ${organisationId}`}))`.execute(tx)
  const { rows } = await sql<{ hour: Date; source_id: number }>`
    delete from mention_hour_dirty where (organisation_id, hour, source_id) in (
      select organisation_id, hour, source_id from mention_hour_dirty
      where organisation_id = ${organisationId} order by hour desc limit ${most} for update skip locked
    ) returning hour, source_id`.execute(tx)
  if (rows.length === 0) return 0
  const { hours, sources } = await countable(tx, organisationId, rows)
  await sql`
    delete from mention_hour using unnest(${hours}::timestamptz[], ${sources}::integer[]) as input (hour, source_id)
    where mention_hour.organisation_id = ${organisationId} and mention_hour.source_id = input.source_id
      and mention_hour.hour = input.hour`.execute(tx)
  await sql`
    insert into mention_hour (organisation_id, hour, topic_id, source_id, tone, language, mentions)
    select ${organisationId}, input.hour, topic.id, input.source_id, mention.tone, coalesce(mention.language, 'und'), count(*)
    from unnest(${hours}::timestamptz[], ${sources}::integer[]) as input (hour, source_id)
    join mention on mention.organisation_id = ${organisationId} and mention.shown and mention.source_id = input.source_id
      and mention.occurred_at >= input.hour and mention.occurred_at < input.hour + interval '1 hour'
    cross join lateral unnest(mention.topics || 0) as topic (id)
    group by 2, 3, 4, 5, 6`.execute(tx)
  return rows.length
}
