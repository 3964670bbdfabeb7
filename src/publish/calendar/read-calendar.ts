import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import type { ParsedInputOf } from '../../endpoint.ts'
import type { Actor } from '../../permissions.ts'
import { wallTimeAt } from '../../time-zone.ts'
import { type Condition, findLines } from '../entries/entry-lines.ts'
import { conditionsOf } from '../entries/list-entries.ts'
import { zoneOf } from '../zone-of.ts'
import type { readCalendar } from './calendar-endpoints.ts'
import { listKeyDates } from './key-date-service.ts'
import { datesIn } from './key-dates.ts'

/** More than anybody looks at in one year; who has more narrows it down. */
const mostOfCalendar = 5_000

/** Entries of which anything may lie in [from, to), found by what was written: spares gathering all others. */
const candidates = (organisationId: string, from: Date, to: Date): Condition => {
  const within = (name: string) => sql`(${sql.ref(name)} >= ${from} and ${sql.ref(name)} < ${to})`
  const own = sql`organisation_id = ${organisationId}`
  return sql`e.id in (
    select id from entry where ${own} and ${within('planned_at')}
    union select entry_id from variant where ${own}
      and (${within('planned_at')} or ${within('due_at')} or ${within('handed_over_at')})
    union select entry_id from send where ${own} and (${within('due_at')} or ${within('ended_at')}))`
}

type Parts = Pick<Context, 'db' | 'clock'>

/** What lies in [from, to): the one source of every view of the calendar. */
export async function readCalendarOf(parts: Parts, actor: Actor, filter: ParsedInputOf<typeof readCalendar>) {
  const zone = await zoneOf(parts.db, actor.organisationId)
  const dayAt = (time: number) => wallTimeAt(new Date(time), zone).slice(0, 10)
  const days = { from: dayAt(Date.parse(filter.from)), to: dayAt(Date.parse(filter.to) - 1) }
  return {
    ...(await readEntriesIn(parts, actor, filter)),
    dates: datesIn(days, await listKeyDates(parts.db, actor.organisationId)),
  }
}

/** Entries of which anything is planned, due or went out in [from, to). */
export async function readEntriesIn(
  { db, clock }: Parts,
  actor: Pick<Actor, 'organisationId' | 'userId'>,
  filter: ParsedInputOf<typeof readCalendar>,
) {
  const [from, to] = [new Date(filter.from), new Date(filter.to)]
  const within = (at: ReturnType<typeof sql>) => sql`${at} >= ${from} and ${at} < ${to}`
  const found = await findLines(db, actor.organisationId, {
    now: clock.now(),
    where: [
      ...conditionsOf(filter, actor),
      candidates(actor.organisationId, from, to),
      sql`((x.times is null and ${within(sql`e.planned_at`)})
        or exists (select 1 from unnest(x.times) at where ${within(sql`at`)}))`,
    ],
    ...(filter.state === undefined ? {} : { states: filter.state }),
    order: sql`e.planned_at, e.id`,
    limit: mostOfCalendar + 1,
  })
  return { entries: found.slice(0, mostOfCalendar), more: found.length > mostOfCalendar }
}
