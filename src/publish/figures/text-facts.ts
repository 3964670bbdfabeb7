import { sql } from 'kysely'
import { addDays, type Day } from '../../clock.ts'
import type { Db } from '../../db/index.ts'

/** Weeks before and after in which spaces are compared; days to come that are looked at; months of subscribers. */
const weeks = 8
const daysAhead = 400
const months = 4

type Asked = { now: Date; today: Day; timeZone: string }

/** What publishing knows of texts, campaigns and newsletters that the plan's checks hold against its own text. */
export async function textFacts(db: Db, organisationId: string, asked: Asked) {
  const [planned, campaigns, shared, subscribers] = await Promise.all([
    findPlanned(db, organisationId, asked),
    findCampaigns(db, organisationId, asked),
    countShared(db, organisationId, asked),
    countSubscribers(db, organisationId, asked),
  ])
  return { planned, campaigns, shared, subscribers }
}

/** Days to come with what is planned on them, without what somebody let pass a period of restraint of the strategy. */
async function findPlanned(db: Db, organisationId: string, { now, today, timeZone }: Asked) {
  const { rows } = await sql<{ on: Day; network: string | null; count: number }>`
    select (at at time zone ${timeZone})::date as on, network, count(*)::int as count from (
      select coalesce(v.due_at, v.planned_at, e.planned_at) as at, c.strategy_network as network
      from variant v join entry e on e.organisation_id = v.organisation_id and e.id = v.entry_id
      left join channel c on c.organisation_id = v.organisation_id and c.id = v.channel_id
      where v.organisation_id = ${organisationId} and not v.removed and e.state <> 'removed' and v.handed_over_at is null
        and not exists (select 1 from accepted_remark a where a.organisation_id = v.organisation_id
          and a.entry_id = v.entry_id and a.remark_key like v.id || ' strategy-restrains|%')) planned
    where at >= ${now} and at < ${addDays(today, daysAhead)}::date
    group by 1, 2 order by 1, 2`.execute(db)
  return rows
}

async function findCampaigns(db: Db, organisationId: string, { today }: Asked) {
  const rows = await db
    .selectFrom('campaign')
    .select(['name', 'from_day', 'to_day'])
    .where('organisation_id', '=', organisationId)
    .where('removed', '=', false)
    .where('to_day', '>=', today)
    .orderBy('from_day')
    .orderBy('id')
    .execute()
  return rows.map(({ name, from_day: from, to_day: to }) => ({ name, from, to }))
}

/** Contents that stand in several spaces of the strategy: all, and those with the same words in another; addresses and hashtags are no words. */
async function countShared(db: Db, organisationId: string, { now }: Asked) {
  const span = sql`${`${weeks} weeks`}::interval`
  const { rows } = await sql<{ network: string; contents: number; same: number }>`
    with text as (
      select v.entry_id as entry, c.strategy_network as network, v.id, btrim(lower(regexp_replace(coalesce((
        select string_agg(p ->> 'text', ' ') from jsonb_array_elements(v.content -> 'parts') p), ''),
        '(https?://\\S+|#\\S+|\\s+)+', ' ', 'g'))) as words
      from variant v join entry e on e.organisation_id = v.organisation_id and e.id = v.entry_id
      join channel c on c.organisation_id = v.organisation_id and c.id = v.channel_id
      where v.organisation_id = ${organisationId} and not v.removed and e.state <> 'removed'
        and c.strategy_network is not null
        and coalesce(v.planned_at, e.planned_at) between ${now}::timestamptz - ${span} and ${now}::timestamptz + ${span})
    select network, count(*)::int as contents, (count(*) filter (where same))::int as same from (
      select mine.entry, mine.network, bool_or(mine.words = other.words and mine.words <> '') as same
      from text mine join text other on other.entry = mine.entry and other.network <> mine.network
      group by 1, 2) compared
    group by network`.execute(db)
  return Object.fromEntries(rows.map(({ network, contents, same }) => [network, { contents, same }]))
}

/** Who received newsletters today and on the same day of the months before. Nothing where no list ever had anybody. */
async function countSubscribers(db: Db, organisationId: string, { now }: Asked) {
  const { rows } = await sql<{ on: Day; count: number }>`
    select at::date as on, (select count(*) from newsletter_subscriber s where s.organisation_id = ${organisationId}
      and s.active_at <= at and (s.ended_at is null or s.ended_at > at))::int as count
    from generate_series(0, ${months - 1}::int) n, lateral (select ${now}::timestamptz - n * interval '1 month' as at) past
    where exists (select 1 from newsletter_subscriber s where s.organisation_id = ${organisationId}
      and s.active_at <= at)
    order by 1`.execute(db)
  return rows
}
