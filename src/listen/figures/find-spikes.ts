import { sql } from 'kysely'
import type { z } from 'zod'
import type { Db } from '../../db/index.ts'
import { judgeSpike } from './judge-spike.ts'
import type { spike } from './portrait-schema.ts'

const day = 86_400_000
const weeksBack = 8

/** Hours of the last `days` in which a topic had far more mentions than the same hour of past weeks. */
export async function findSpikes(
  db: Db,
  organisationId: string,
  now: Date,
  days: number,
): Promise<z.infer<typeof spike>[]> {
  const since = new Date(now.getTime() - days * day)
  const { rows } = await sql<{ topic_id: number; hour: Date; mentions: number; past: number[]; weeks: number }>`
    with hours as (
      select topic_id, hour, sum(mentions)::int as mentions from mention_hour
      where organisation_id = ${organisationId} and topic_id > 0 and hour >= ${new Date(since.getTime() - weeksBack * 7 * day)}
      group by 1, 2
    ), begun as (select topic_id, min(hour) as hour from hours group by 1)
    select now.topic_id, now.hour, now.mentions,
      least(${weeksBack}, floor(extract(epoch from now.hour - begun.hour) / 604800))::int as weeks,
      coalesce(array_agg(past.mentions) filter (where past.mentions is not null), '{}') as past
    from hours now
    join begun on begun.topic_id = now.topic_id
    join topic on topic.organisation_id = ${organisationId} and topic.id = now.topic_id and not topic.archived and not topic.deleting
    left join hours past on past.topic_id = now.topic_id and past.hour < now.hour
      and extract(epoch from now.hour - past.hour)::bigint % 604800 = 0
    where now.hour >= ${since} and now.mentions >= 5
    group by 1, 2, 3, 4 order by now.hour desc limit 500`.execute(db)
  const candidates = rows.flatMap(row => {
    const usual = row.weeks === 0 ? null : row.past.reduce((sum, n) => sum + n, 0) / row.weeks
    const tooFew = usual !== null && Math.log((row.mentions + 1) / (usual + 1)) < 0.5
    return tooFew ? [] : [{ ...row, usual }]
  })
  const distinct = await distinctOf(db, organisationId, candidates)
  return candidates.flatMap(({ topic_id, hour, usual, weeks }, index) => {
    const { mentions, authors } = distinct[index]!
    const logRatio = judgeSpike(mentions, authors, usual)
    return logRatio === null
      ? []
      : [{ topic: topic_id, hour: hour.toISOString(), mentions, authors, usual: usual ?? 0, weeks, logRatio }]
  })
}

/** Copies of one text counted once, and distinct authors, of each of these hours. */
async function distinctOf(db: Db, organisationId: string, hours: { topic_id: number; hour: Date }[]) {
  const { rows } = await sql<{ mentions: number; authors: number }>`
    select counted.mentions, counted.authors
    from unnest(${hours.map(one => one.topic_id)}::integer[], ${hours.map(one => one.hour)}::timestamptz[])
      with ordinality as asked (topic_id, hour, place)
    cross join lateral (
      select count(distinct coalesce(group_id, id))::int as mentions, count(distinct coalesce(author_id, group_id::text, id::text))::int as authors
      from mention where organisation_id = ${organisationId} and shown and topics @> array[asked.topic_id]
        and occurred_at >= asked.hour and occurred_at < asked.hour + interval '1 hour') as counted
    order by asked.place`.execute(db)
  return rows
}
