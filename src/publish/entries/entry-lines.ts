import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../db/index.ts'
import type { EntryLine, EntryState } from './entry-schema.ts'

/** A condition of the list; `e` is the entry, `x` what is gathered of its variants. */
export type Condition = RawBuilder<unknown>

type Gathered = {
  id: string
  channelId: string | null
  name: string
  connector: string | null
  at: string | null
  ownTime: boolean
  state: EntryLine['variants'][number]['state']
}
type Row = {
  id: string
  title: string
  entry_state: EntryState
  state: 'draft' | 'review' | 'approved'
  theme: string
  series: string
  campaign_id: string | null
  objectives: string[]
  audiences: string[]
  need: string | null
  about: 'public' | 'us'
  language: string
  owner_id: string | null
  owner_name: string | null
  author_name: string
  effort_minutes: number | null
  zone: string
  planned_local: string | null
  planned_at: Date | null
  version: number
  updated_at: Date
  updated_by: string
  variants: Gathered[] | null
}

/** The latest send of a variant `v`. */
export const latestSend = sql`lateral (
  select s.id, s.state, s.due_at, s.ended_at, s.removed_at from send s
  where s.organisation_id = v.organisation_id and s.entry_id = v.entry_id and s.variant_id = v.id
  order by s.created_at desc, s.id desc limit 1) s`

/** What became of a variant `v` with its latest send `s`: an entry's state, or null while nothing is on its way. */
export const variantState = (now: Date): RawBuilder<string | null> => sql<string | null>`case
  when v.channel_id is null and v.handed_over_at is not null then 'published'
  when v.channel_id is null and v.due_at <= ${now} then 'due'
  when v.channel_id is null and v.due_at is not null then 'scheduled'
  when s.state = 'waiting' then 'scheduled'
  when s.state = 'cancelled' or s.removed_at is not null then null
  else s.state end`

/** What most needs somebody comes first; published only what is so everywhere. */
const entryStateOf = sql`case when e.state in ('draft', 'review') then e.state
  when x.has_unknown then 'unknown' when x.has_failed then 'failed' when x.has_late then 'late' when x.has_due then 'due'
  when x.has_held then 'held' when x.has_sending then 'sending' when x.has_none is not false then 'approved'
  when x.has_scheduled then 'scheduled' else 'published' end`

const writtenStates = new Set(['draft', 'review'])
/** States that an entry has only by a send in the same state. */
const bySend = new Set(['unknown', 'failed', 'late', 'held', 'sending'])

/** The state asked for, and before it what can be told without gathering anything. */
function inStates(states: readonly EntryState[]): Condition[] {
  const written = [...new Set(states.map(state => (writtenStates.has(state) ? state : 'approved')))]
  const some = sql`exists (select 1 from send s where s.organisation_id = e.organisation_id and s.entry_id = e.id
    and s.state = any(${states}::text[]))`
  return [
    sql`e.state = any(${written}::text[])`,
    ...(states.every(state => bySend.has(state)) ? [some] : []),
    sql`${entryStateOf} = any(${states}::text[])`,
  ]
}

/** Lines of an organisation's entries that meet all conditions, by the one way in which every list and calendar reads them. */
export async function findLines(
  db: Db,
  organisationId: string,
  options: { now: Date; where: Condition[]; states?: readonly EntryState[]; order: RawBuilder<unknown>; limit: number },
): Promise<EntryLine[]> {
  const { now, order, limit, states } = options
  const has = (state: string) => sql`bool_or(v.state = ${state}) as ${sql.ref(`has_${state}`)}`
  const where = [
    sql`e.organisation_id = ${organisationId}`,
    sql`e.state <> 'removed'`,
    ...options.where,
    ...(states === undefined || states.length === 0 ? [] : inStates(states)),
  ]
  const { rows } = await sql<Row>`
    select e.*, ${entryStateOf} as entry_state, x.variants, u.name as owner_name
    from entry e
    left join auth_user u on u.id = e.owner_id
    left join lateral (
      select jsonb_agg(jsonb_build_object('id', v.id, 'channelId', v.channel_id, 'name', coalesce(v.name, v.target),
          'connector', v.connector, 'at', to_char(v.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'ownTime', v.own, 'state', v.state)
          order by v.position, v.id) as variants,
        array_agg(v.at) as times, array_agg(v.channel_id) as channels, string_agg(v.words, ' ') as words,
        bool_or(v.state is null) as has_none,
        ${sql.join(['unknown', 'failed', 'late', 'due', 'held', 'sending', 'scheduled'].map(has))}
      from (
        select v.id, v.position, v.channel_id, v.target, c.name, c.connector, concat_ws(' ', v.content ->> 'title', v.content ->> 'summary',
            (select string_agg(part ->> 'text', ' ') from jsonb_array_elements(v.content -> 'parts') part)) as words,
          v.planned_at is not null as own,
          ${variantState(now)} as state,
          coalesce(case when s.state = 'published' then s.ended_at when s.state <> 'cancelled' then s.due_at end,
            v.handed_over_at, v.due_at, v.planned_at, e.planned_at) as at
        from variant v
        left join channel c on c.organisation_id = v.organisation_id and c.id = v.channel_id
        left join ${latestSend} on true
        where v.organisation_id = e.organisation_id and v.entry_id = e.id and not v.removed
      ) v
    ) x on true
    where ${sql.join(where, sql` and `)}
    order by ${order} limit ${limit}`.execute(db)
  return rows.map(present)
}

const present = (row: Row): EntryLine => ({
  id: row.id,
  title: row.title,
  state: row.entry_state,
  stage: row.state,
  theme: row.theme,
  series: row.series,
  campaignId: row.campaign_id,
  objectives: row.objectives,
  audiences: row.audiences,
  need: row.need,
  about: row.about,
  language: row.language,
  owner: row.owner_id === null ? null : { id: row.owner_id, name: row.owner_name ?? '' },
  author: row.author_name,
  effortMinutes: row.effort_minutes,
  zone: row.zone,
  planned:
    row.planned_at === null || row.planned_local === null
      ? null
      : { local: row.planned_local, at: row.planned_at.toISOString() },
  version: row.version,
  updatedAt: row.updated_at.toISOString(),
  updatedBy: row.updated_by,
  variants: row.variants ?? [],
})
