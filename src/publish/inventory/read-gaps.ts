import { sql } from 'kysely'
import type { Db } from '../../db/index.ts'

type List = 'needs' | 'audiences' | 'objectives'
type Counts = { existing: number; planned: number; published: number; ideas: number }
/** Sites told; whoever has more has no use for the rest. */
const mostSites = 200

/** What counts as content that exists. */
const exists = sql`gone_at is null and same_as is null and review is distinct from 'remove'`
/** Something of variant `v` is out. */
const out = sql`(v.handed_over_at is not null or exists (
  select 1 from send s where s.organisation_id = v.organisation_id and s.variant_id = v.id and s.state = 'published'
    and s.removed_at is null))`

/** All of entry `e` that was out was taken back, and nothing of it is to go out: it serves nobody any more. */
const takenBack = sql`(exists (select 1 from send s join variant v on v.organisation_id = s.organisation_id and v.id = s.variant_id
    where v.organisation_id = e.organisation_id and v.entry_id = e.id and s.removed_at is not null)
  and not exists (select 1 from send s join variant v on v.organisation_id = s.organisation_id and v.id = s.variant_id
    where v.organisation_id = e.organisation_id and v.entry_id = e.id and s.removed_at is null and s.state <> 'cancelled')
  and not exists (select 1 from variant v where v.organisation_id = e.organisation_id and v.entry_id = e.id
    and v.handed_over_at is not null))`

export async function readGapsOf(db: Db, organisationId: string) {
  const [served, networks, sites, idle] = await Promise.all([
    countServed(db, organisationId),
    sql<{ id: string; planned: number; published: number }>`
      select c.strategy_network as id, count(*) filter (where not ${out})::int as planned,
        count(*) filter (where ${out})::int as published
      from variant v join entry e on e.organisation_id = v.organisation_id and e.id = v.entry_id
      join channel c on c.organisation_id = v.organisation_id and c.id = v.channel_id
      where v.organisation_id = ${organisationId} and not v.removed and e.state <> 'removed' and not ${takenBack}
        and c.strategy_network is not null
      group by c.strategy_network order by c.strategy_network`.execute(db),
    sql<{ host: string; existing: number }>`
      select substring(address from '^https?://(?:www\\.)?([^/]+)') as host, count(*)::int as existing
      from inventory_item where organisation_id = ${organisationId} and address is not null and ${exists}
      group by 1 order by 2 desc, 1 limit ${mostSites}`.execute(db),
    countIdle(db, organisationId),
  ])
  return { ...served, networks: networks.rows, sites: sites.rows, serveNothing: idle }
}

/** Contents that exist and serve nothing that the strategy names. */
async function countIdle(db: Db, organisationId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from inventory_item where organisation_id = ${organisationId} and ${exists}
      and needs = '{}' and audiences = '{}' and objectives = '{}'`.execute(db)
  return rows[0]?.count ?? 0
}

/** Contents, entries and open ideas by what they serve. */
async function countServed(db: Db, organisationId: string) {
  const own = sql`organisation_id = ${organisationId}`
  const { rows } = await sql<{ list: List; id: string } & Counts>`
    with content (needs, audiences, objectives, what) as (
      select needs, audiences, objectives, 'existing' from inventory_item where ${own} and ${exists}
      union all select array_remove(array[need], null), audiences, objectives, 'ideas' from idea where ${own} and state = 'open'
      union all select array_remove(array[e.need], null), e.audiences, e.objectives,
        case when exists (select 1 from variant v where v.organisation_id = e.organisation_id and v.entry_id = e.id
          and not v.removed and ${out}) then 'published' else 'planned' end
      from entry e where e.organisation_id = ${organisationId} and e.state <> 'removed' and not ${takenBack})
    select list, id, count(*) filter (where what = 'existing')::int as existing,
      count(*) filter (where what = 'planned')::int as planned,
      count(*) filter (where what = 'published')::int as published, count(*) filter (where what = 'ideas')::int as ideas
    from content, lateral (
      select 'needs' as list, unnest(needs) as id union select 'audiences', unnest(audiences)
      union select 'objectives', unnest(objectives)) served
    group by list, id order by list, id`.execute(db)
  const of = (list: List) => rows.filter(row => row.list === list).map(({ list: _, ...counts }) => counts)
  return { needs: of('needs'), audiences: of('audiences'), objectives: of('objectives') }
}

/** What the inventory and the entries tell the plan's checks: what there is for whom. */
export async function contentFacts(db: Db, organisationId: string) {
  const [{ objectives, audiences }, serveNothing, { rows }] = await Promise.all([
    countServed(db, organisationId),
    countIdle(db, organisationId),
    sql<{ all: number }>`
      select ((select count(*) from inventory_item where organisation_id = ${organisationId} and ${exists})
        + (select count(*) from entry e where e.organisation_id = ${organisationId} and e.state <> 'removed'
          and not ${takenBack}))::int as "all"`.execute(db),
  ])
  const counts = (list: readonly ({ id: string } & Counts)[]) =>
    Object.fromEntries(list.map(one => [one.id, one.existing + one.planned + one.published]))
  return {
    contents: {
      all: rows[0]?.all ?? 0,
      objectives: counts(objectives),
      audiences: counts(audiences),
      serveNothing,
    },
  }
}
