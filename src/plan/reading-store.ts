import { type Selectable, sql } from 'kysely'
import { addDays } from '../clock.ts'
import type { Db, Tx } from '../db/index.ts'
import type { MetricReading, StoredReading } from './metrics/metric.ts'
import type { PlanGaugeTable } from './tables.ts'

/** `mark` is another one after each reading, also one that found the same. */
export type GaugeRow = Selectable<PlanGaugeTable> & { mark: string }
export type Point = { on: string; value: number }

export const listGauges = (db: Db, organisationId: string, strategyId: number): Promise<GaugeRow[]> =>
  db
    .selectFrom('plan_gauge')
    .selectAll()
    .select(sql<string>`xmin::text`.as('mark'))
    .where('organisation_id', '=', organisationId)
    .where('strategy_id', '=', strategyId)
    .execute()

const mostPoints = 400
const dayByDay = 90

/** The days that are told: the last 90, before that one a week; with `every`, the last 400. */
function toldDays(today: string, every: boolean): string[] {
  const days: string[] = []
  for (let back = 0; back < mostPoints; back += 1) {
    const day = addDays(today, -back)
    if (every || back < dayByDay || new Date(day).getUTCDay() === 1) days.push(day)
  }
  return days
}

/**
 * Values of objectives as they are bound in `bindings` (text by objective), oldest first: the last 90 days day by day,
 * before that one a week; with `every`, each day of the last 400. Days are named one by one, so that the index alone finds
 * them, and travel as text: 27 000 points of 200 objectives take half the time that they take otherwise.
 */
export async function listPoints(
  db: Db,
  organisationId: string,
  strategyId: number,
  today: string,
  bindings: ReadonlyMap<string, string>,
  every = false,
): Promise<Map<string, Point[]>> {
  if (bindings.size === 0) return new Map()
  const { rows } = await sql<{ objective_id: string; days: string | null; values: string | null }>`
    select bound.objective_id, kept.days, kept.values
    from unnest(${[...bindings.keys()]}::text[], ${[...bindings.values()]}::text[]) as bound (objective_id, binding),
      lateral (
        select string_agg(day::text, ' ' order by day) as days, string_agg(value::text, ' ' order by day) as values
        from plan_reading reading
        where organisation_id = ${organisationId} and strategy_id = ${strategyId}
          and reading.objective_id = bound.objective_id and reading.binding = bound.binding
          and day = any(${toldDays(today, every)}::date[])
      ) kept`.execute(db)
  const points = new Map<string, Point[]>()
  for (const { objective_id, days, values } of rows) {
    if (days === null || values === null) continue
    const numbers = values.split(' ')
    points.set(
      objective_id,
      days.split(' ').map((on, i) => ({ on, value: Number(numbers[i]) })),
    )
  }
  return points
}

/**
 * What was just read for an objective as it is bound; null where its metric cannot be read. `wholeSince`: from that day on
 * its points are all that there are; null where days that were read before are known better than they could be read again.
 */
export type Fresh = { objective: string; binding: string; reading: MetricReading | null; wholeSince: string | null }

/** Keeps readings and their points; today's point is the reading itself. Points that are no longer given leave. True when any moved. */
export async function saveReadings(
  tx: Tx,
  organisationId: string,
  strategyId: number,
  when: { today: string; at: Date },
  fresh: readonly Fresh[],
): Promise<boolean> {
  const stored = fresh.map(({ reading }) => (reading === null ? null : JSON.stringify(withoutPoints(reading))))
  await sql`
    insert into plan_gauge (organisation_id, strategy_id, objective_id, binding, reading, read_at)
    select ${organisationId}, ${strategyId}, *, ${when.at}
    from unnest(${fresh.map(one => one.objective)}::text[], ${fresh.map(one => one.binding)}::text[], ${stored}::jsonb[])
    on conflict (organisation_id, strategy_id, objective_id)
      do update set binding = excluded.binding, reading = excluded.reading, read_at = excluded.read_at`.execute(tx)
  const whole = fresh.filter(one => one.reading !== null && one.wholeSince !== null)
  const given = whole.map(({ reading }) => `{${[...pointsIn(reading, when.today).keys()].join(',')}}`)
  const gone = await sql`
    delete from plan_reading using unnest(${whole.map(one => one.objective)}::text[], ${whole.map(one => one.binding)}::text[],
      ${whole.map(one => one.wholeSince)}::date[], ${given}::text[]) as whole (objective_id, binding, since, days)
    where organisation_id = ${organisationId} and strategy_id = ${strategyId}
      and plan_reading.objective_id = whole.objective_id and plan_reading.binding = whole.binding
      and day >= since and not day = any(days::date[])`.execute(tx)
  const points = fresh.flatMap(({ objective, binding, reading }) =>
    [...pointsIn(reading, when.today)].map(([day, value]) => ({ objective, binding, day, value })),
  )
  const moved = await sql`
    insert into plan_reading (organisation_id, strategy_id, objective_id, binding, day, value, read_at)
    select ${organisationId}, ${strategyId}, *, ${when.at}
    from unnest(${points.map(one => one.objective)}::text[], ${points.map(one => one.binding)}::text[],
      ${points.map(one => one.day)}::date[], ${points.map(one => one.value)}::float8[])
    on conflict (organisation_id, strategy_id, objective_id, binding, day)
      do update set value = excluded.value, read_at = excluded.read_at
      where plan_reading.value <> excluded.value`.execute(tx)
  return [gone, moved].some(one => Number(one.numAffectedRows ?? 0) > 0)
}

function pointsIn(reading: MetricReading | null, today: string): Map<string, number> {
  const points = new Map(reading?.points.map(point => [point.on, point.value]))
  if (reading !== null && reading.value !== null) points.set(reading.from === null ? reading.to : today, reading.value)
  return points
}

/** Days that no page shows any more leave, whatever they were bound to. */
export async function forgetOldPoints(db: Db, organisationId: string, today: string): Promise<void> {
  await sql`
    delete from plan_reading where organisation_id = ${organisationId} and day <= ${addDays(today, -mostPoints)}`.execute(
    db,
  )
}

/** Forgets what objectives read that are bound to nothing any more. */
export async function deleteGauges(
  tx: Tx,
  organisationId: string,
  strategyId: number,
  objectives: readonly string[],
): Promise<void> {
  await sql`
    delete from plan_gauge
    where organisation_id = ${organisationId} and strategy_id = ${strategyId} and objective_id = any(${objectives})`.execute(
    tx,
  )
}

export const withoutPoints = ({ points: _, at, ...rest }: MetricReading): StoredReading => ({
  ...rest,
  at: at?.toISOString() ?? null,
})
