import { type Selectable, sql } from 'kysely'
import type { Db, Tx } from '../db/index.ts'
import type { PlanFigureTable, PlanSeriesTable } from './tables.ts'

export type SeriesRow = Selectable<PlanSeriesTable>
export type FigureRow = Selectable<PlanFigureTable>

export const listSeriesRows = (db: Db, organisationId: string): Promise<SeriesRow[]> =>
  db
    .selectFrom('plan_series')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()

export const findSeriesRow = (db: Db, organisationId: string, id: string): Promise<SeriesRow | undefined> =>
  db
    .selectFrom('plan_series')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst()

/** Figures that count, oldest first. */
export const findFigures = (db: Db, organisationId: string, seriesId: string): Promise<FigureRow[]> =>
  db
    .selectFrom('plan_figure')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('series_id', '=', seriesId)
    .where('replaced_at', 'is', null)
    .orderBy('day')
    .execute()

/** All that were ever given, the latest day first. */
export const findAllFigures = (db: Db, organisationId: string, seriesId: string, limit: number): Promise<FigureRow[]> =>
  db
    .selectFrom('plan_figure')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('series_id', '=', seriesId)
    .orderBy('day', 'desc')
    .orderBy(sql`replaced_at is null`, 'desc')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

/** How many count, and the latest of each series. */
export async function countFigures(db: Db, organisationId: string) {
  const { rows } = await sql<{ series_id: string; figures: number; day: string; value: number; source: string }>`
    select distinct on (series_id) series_id, day, value, source,
      (count(*) over (partition by series_id))::int as figures
    from plan_figure where organisation_id = ${organisationId} and replaced_at is null
    order by series_id, day desc`.execute(db)
  return new Map(rows.map(row => [row.series_id, row]))
}

/** Held until the transaction ends: two givers of one day come one after the other. */
export const lockSeries = (tx: Tx, organisationId: string, id: string): Promise<SeriesRow | undefined> =>
  tx
    .selectFrom('plan_series')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
