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

/** Values by day of each objective's present binding, oldest first, the last 400 days; only of one objective when named. */
export async function listPoints(
  db: Db,
  organisationId: string,
  strategyId: number,
  today: string,
  objective?: string,
): Promise<Map<string, Point[]>> {
  const { rows } = await sql<{ objective_id: string; day: string; value: number }>`
    select reading.objective_id, reading.day, reading.value from plan_reading reading
    join plan_gauge gauge using (organisation_id, strategy_id, objective_id, binding)
    where organisation_id = ${organisationId} and strategy_id = ${strategyId} and day > ${today}::date - ${mostPoints}::int
      ${objective === undefined ? sql`` : sql`and objective_id = ${objective}`}
    order by objective_id, day`.execute(db)
  const points = new Map<string, Point[]>()
  for (const { objective_id, day, value } of rows) {
    const those = points.get(objective_id)
    if (those === undefined) points.set(objective_id, [{ on: day, value }])
    else those.push({ on: day, value })
  }
  return points
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
