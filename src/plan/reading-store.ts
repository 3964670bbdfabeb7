import { type Selectable, sql } from 'kysely'
import type { Db, Tx } from '../db/index.ts'
import type { MetricReading, StoredReading } from './metrics/metric.ts'
import type { PlanGaugeTable } from './tables.ts'

export type GaugeRow = Selectable<PlanGaugeTable>
export type Point = { on: string; value: number }

export const listGauges = (db: Db, organisationId: string, strategyId: number): Promise<GaugeRow[]> =>
  db
    .selectFrom('plan_gauge')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('strategy_id', '=', strategyId)
    .execute()

const mostPoints = 400

/**
 * Values of each objective's present binding, oldest first: the last 90 days day by day, before that one a week; of one
 * objective, when named, every day of the last 400.
 */
export async function listPoints(
  db: Db,
  organisationId: string,
  strategyId: number,
  today: string,
  objective?: string,
): Promise<Map<string, Point[]>> {
  const chosen =
    objective === undefined
      ? sql`(day > ${today}::date - 90 or extract(isodow from day) = 1)`
      : sql`objective_id = ${objective}`
  const { rows } = await sql<{ objective_id: string; days: string[]; values: number[] }>`
    select reading.objective_id, array_agg(reading.day::text order by day) as days,
      array_agg(reading.value order by day) as values
    from plan_reading reading
    join plan_gauge gauge using (organisation_id, strategy_id, objective_id, binding)
    where organisation_id = ${organisationId} and strategy_id = ${strategyId}
      and day > ${today}::date - ${mostPoints}::int and ${chosen}
    group by reading.objective_id`.execute(db)
  return new Map(
    rows.map(({ objective_id, days, values }) => [objective_id, days.map((on, i) => ({ on, value: values[i]! }))]),
  )
}

/** Bindings of a strategy that have been read before: objective and binding. */
export async function listReadBindings(db: Db, organisationId: string, strategyId: number): Promise<Set<string>> {
  const rows = await db
    .selectFrom('plan_reading')
    .select(['objective_id', 'binding'])
    .distinct()
    .where('organisation_id', '=', organisationId)
    .where('strategy_id', '=', strategyId)
    .execute()
  return new Set(rows.map(row => `${row.objective_id} ${row.binding}`))
}

/** Keeps a reading and its points; today's point is the reading itself. */
export async function saveReading(
  tx: Tx,
  organisationId: string,
  strategyId: number,
  to: { objective: string; binding: string; today: string; at: Date },
  reading: MetricReading | null,
): Promise<void> {
  const stored: StoredReading | null = reading === null ? null : withoutPoints(reading)
  await tx
    .insertInto('plan_gauge')
    .values({
      organisation_id: organisationId,
      strategy_id: strategyId,
      objective_id: to.objective,
      binding: to.binding,
      reading: stored === null ? null : JSON.stringify(stored),
      read_at: to.at,
    })
    .onConflict(conflict =>
      conflict.columns(['organisation_id', 'strategy_id', 'objective_id']).doUpdateSet(eb => ({
        binding: eb.ref('excluded.binding'),
        reading: eb.ref('excluded.reading'),
        read_at: eb.ref('excluded.read_at'),
      })),
    )
    .execute()
  if (reading === null) return
  const points = new Map(reading.points.map(point => [point.on, point.value]))
  if (reading.value !== null) points.set(reading.from === null ? reading.to : to.today, reading.value)
  if (points.size === 0) return
  await sql`
    insert into plan_reading (organisation_id, strategy_id, objective_id, binding, day, value, read_at)
    select ${organisationId}, ${strategyId}, ${to.objective}, ${to.binding}, *, ${to.at}
    from unnest(${[...points.keys()]}::date[], ${[...points.values()]}::float8[])
    on conflict (organisation_id, strategy_id, objective_id, binding, day)
      do update set value = excluded.value, read_at = excluded.read_at
      where plan_reading.value <> excluded.value`.execute(tx)
}

const withoutPoints = ({ points: _, at, ...rest }: MetricReading): StoredReading => ({
  ...rest,
  at: at?.toISOString() ?? null,
})
