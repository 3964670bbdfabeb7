import { sql } from 'kysely'
import type { Day } from '../../clock.ts'
import type { Db } from '../../db/index.ts'
import { textFacts } from './text-facts.ts'

const day = 86_400_000
/** Weeks before and after over which a cadence is counted. */
const weeks = 4
/** More contents than a trace can show. */
const mostTraced = 1_000

/** What publishing tells the plan's checks: when it began, the cadence planned and kept by network of the strategy, and what `textFacts` knows. */
export async function publishingFacts(
  db: Db,
  organisationId: string,
  moment: { now: Date; today: Day; timeZone: string },
) {
  const { now, timeZone } = moment
  const [before, after] = [new Date(now.getTime() - weeks * 7 * day), new Date(now.getTime() + weeks * 7 * day)]
  const dayOf = (at: ReturnType<typeof sql>) => sql`(${at} at time zone ${timeZone})::date`
  const first = await sql<{ day: string | null }>`
    select ${dayOf(sql`least(
      (select min(ended_at) from send where organisation_id = ${organisationId} and state = 'published'),
      (select min(handed_over_at) from variant where organisation_id = ${organisationId} and not removed))`)} as day`.execute(
    db,
  )
  const { rows } = await sql<{
    network: string
    since: string
    last: string | null
    planned: number
    published: number
  }>`
    select c.strategy_network as network, ${dayOf(sql`min(c.created_at)`)} as since,
      (select ${dayOf(sql`max(s.ended_at)`)} from send s where s.organisation_id = ${organisationId} and s.state = 'published'
        and s.removed_at is null and s.channel_id = any(array_agg(c.id))) as last,
      (select count(*) from send s where s.organisation_id = ${organisationId} and s.state = 'published'
        and s.removed_at is null and s.channel_id = any(array_agg(c.id)) and s.ended_at >= ${before}
        and s.ended_at < ${now})::int as published,
      (select count(*) from variant v join entry e on e.organisation_id = v.organisation_id and e.id = v.entry_id
        where v.organisation_id = ${organisationId} and not v.removed and e.state <> 'removed'
        and v.channel_id = any(array_agg(c.id)) and coalesce(v.planned_at, e.planned_at) >= ${now}
        and coalesce(v.planned_at, e.planned_at) < ${after})::int as planned
    from channel c where c.organisation_id = ${organisationId} and c.strategy_network is not null and c.state <> 'removed'
    group by c.strategy_network`.execute(db)
  return {
    publishing: {
      firstPublishedOn: first.rows[0]?.day ?? null,
      networks: Object.fromEntries(
        rows.map(({ network, since, last, planned, published }) => [
          network,
          {
            lastPublishedOn: last,
            plannedPerWeek: planned / weeks,
            publishedPerWeek: published / weeks,
            countedSince: since,
          },
        ]),
      ),
      ...(await textFacts(db, organisationId, moment)),
    },
  }
}

/**
 * Contents as they hang together with the strategy: from what was heard and whose need, for which objective and its
 * result; and what of them is out.
 */
export async function contentLinks(db: Db, organisationId: string) {
  const { rows } = await sql<{
    id: string
    title: string
    need: string | null
    objectives: string[]
    mention: string | null
  }>`
    select e.id, e.title, e.need, e.objectives, i.origin_ref ->> 'mentionId' as mention
    from entry e left join idea i on i.organisation_id = e.organisation_id and i.id = e.idea_id
    where e.organisation_id = ${organisationId} and e.state <> 'removed'
      and (e.need is not null or e.objectives <> '{}' or i.origin_ref ? 'mentionId')
    order by e.updated_at desc limit ${mostTraced}`.execute(db)
  const posts = await publishedOf(
    db,
    organisationId,
    rows.map(row => row.id),
  )
  const heard = rows.flatMap(({ mention }) => (mention === null ? [] : [mention]))
  return {
    nodes: [
      ...rows.map(({ id, title }) => ({
        at: `content/${id}`,
        kind: 'content',
        name: title,
        opens: `publish/entries/${id}`,
      })),
      ...posts.map(({ id, name, entry, url }) => ({
        at: `post/${id}`,
        kind: 'post',
        name,
        opens: `publish/entries/${entry}`,
        ...(url === null ? {} : { url }),
      })),
      ...heard.map(id => ({ at: `mention/${id}`, kind: 'mention', name: id })),
    ],
    edges: rows.flatMap(({ id, need, objectives, mention }) => [
      ...objectives.flatMap(objective => [
        { from: `objectives/${objective}`, to: `content/${id}`, how: 'made-for' },
        { from: `content/${id}`, to: `objectives/${objective}/metric`, how: 'works-for' },
      ]),
      ...(need === null ? [] : [{ from: `needs/${need}`, to: `content/${id}`, how: 'answers' }]),
      ...(mention === null ? [] : [{ from: `mention/${mention}`, to: `content/${id}`, how: 'heard' }]),
      ...(mention === null || need === null ? [] : [{ from: `mention/${mention}`, to: `needs/${need}`, how: 'heard' }]),
      ...posts
        .filter(post => post.entry === id)
        .map(post => ({ from: `content/${id}`, to: `post/${post.id}`, how: 'published' })),
    ]),
  }
}

/** What stands on networks, and what was handed over, with its address where there is one. */
async function publishedOf(db: Db, organisationId: string, entries: string[]) {
  const { rows } = await sql<{ id: string; entry: string; name: string; url: string | null }>`
    select v.id, v.entry_id as entry, coalesce(c.name, v.target) as name,
      case when s.id is null then v.proof ->> 'url' else s.posts -> 0 ->> 'url' end as url
    from variant v
    left join channel c on c.organisation_id = v.organisation_id and c.id = v.channel_id
    left join send s on s.organisation_id = v.organisation_id and s.variant_id = v.id and s.state = 'published'
      and s.removed_at is null
    where v.organisation_id = ${organisationId} and not v.removed and v.entry_id = any(${entries}::uuid[])
      and (s.id is not null or v.handed_over_at is not null)
    order by v.entry_id, v.position, v.id`.execute(db)
  return rows
}
