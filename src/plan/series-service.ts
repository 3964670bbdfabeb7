import type { Context } from '../context.ts'
import { announce, type Db, newId, type Tx } from '../db/index.ts'
import { AppError, conflict, notFound } from '../errors.ts'
import { audit } from '../org/index.ts'
import type { Actor } from '../permissions.ts'
import { readObjectives } from './job-types.ts'
import { largestFile } from './largest-file.ts'
import { makeItemId } from './make-item-id.ts'
import type { SeriesView } from './metric-schema.ts'
import type { Strategy } from './model/strategy.ts'
import { type DayOrder, readFiguresCsv } from './read-figures-csv.ts'
import { type NamedSeries, seriesNamed } from './series-named.ts'
import {
  countFigures,
  findAllFigures,
  findFigures,
  findSeriesRow,
  listSeriesRows,
  lockSeries,
  type SeriesRow,
} from './series-store.ts'

type SeriesInput = Pick<SeriesView, 'name' | 'definition' | 'unit' | 'stage' | 'better' | 'adds'>
type Figure = { on: string; value: number; source: string }
type Counted = Awaited<ReturnType<typeof countFigures>>

function present(row: SeriesRow, counted: Counted): SeriesView {
  const latest = counted.get(row.id)
  return {
    id: row.id,
    metric: `given.${row.id}`,
    name: row.name,
    definition: row.definition,
    unit: row.unit,
    stage: row.stage as SeriesView['stage'],
    better: row.better as SeriesView['better'],
    adds: row.adds,
    archived: row.archived,
    figures: latest?.figures ?? 0,
    latest: latest === undefined ? null : { on: latest.day, value: latest.value, source: latest.source },
  }
}

export async function listSeries(ctx: Context, actor: Actor): Promise<SeriesView[]> {
  const [rows, counted] = await Promise.all([
    listSeriesRows(ctx.db, actor.organisationId),
    countFigures(ctx.db, actor.organisationId),
  ])
  return rows.map(row => present(row, counted))
}

/** Throws `plan.no-such-series`. */
async function readSeries(ctx: Context, actor: Actor, id: string): Promise<SeriesView> {
  const row = await findSeriesRow(ctx.db, actor.organisationId, id)
  if (row === undefined) throw notFound('plan.no-such-series')
  return present(row, await countFigures(ctx.db, actor.organisationId))
}

/** Throws `plan.series-exists` for an id that is taken. */
export async function createSeries(ctx: Context, actor: Actor, input: SeriesInput & { id?: string | undefined }) {
  const { organisationId } = actor
  const taken = new Set((await listSeriesRows(ctx.db, organisationId)).map(row => row.id))
  const { id = makeItemId(input.name, 'series', taken), ...rest } = input
  await ctx.db.transaction().execute(async tx => {
    const made = await insertSeries(ctx, tx, actor, { id, ...rest })
    if (!made) throw conflict('plan.series-exists', { id })
  })
  return readSeries(ctx, actor, id)
}

/** False for an id that is taken. */
async function insertSeries(ctx: Context, tx: Tx, actor: Actor, series: NamedSeries): Promise<boolean> {
  const { organisationId } = actor
  const made = await tx
    .insertInto('plan_series')
    .values({ organisation_id: organisationId, ...series, created_at: ctx.clock.now() })
    .onConflict(one => one.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made === undefined) return false
  await audit(tx, actor, 'plan.create-series', { type: 'series', id: series.id, name: series.name })
  await tell(ctx, tx, organisationId, series.id)
  return true
}

/** The series that a text binds objectives to and that are not there. */
export async function missingSeries(db: Db, organisationId: string, text: Strategy): Promise<NamedSeries[]> {
  const there = new Set((await listSeriesRows(db, organisationId)).map(row => row.id))
  return seriesNamed(text).filter(one => !there.has(one.id))
}

/** Begins them, as the text describes them: without figures, which are to be given. */
export async function beginSeries(ctx: Context, tx: Tx, actor: Actor, text: Strategy): Promise<void> {
  for (const one of await missingSeries(tx, actor.organisationId, text)) await insertSeries(ctx, tx, actor, one)
}

export async function changeSeries(
  ctx: Context,
  actor: Actor,
  id: string,
  change: { [K in keyof SeriesInput]?: SeriesInput[K] | undefined } & { archived?: boolean | undefined },
): Promise<SeriesView> {
  const { organisationId } = actor
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  await ctx.db.transaction().execute(async tx => {
    const before = await toFill(tx, organisationId, id)
    if (Object.keys(given).length === 0) return
    await tx
      .updateTable('plan_series')
      .set(given)
      .where('organisation_id', '=', organisationId)
      .where('id', '=', id)
      .execute()
    const was = Object.fromEntries(Object.keys(given).map(name => [name, before[name as keyof SeriesRow]]))
    await audit(
      tx,
      actor,
      'plan.change-series',
      { type: 'series', id, name: before.name },
      { before: was, after: given },
    )
    await tell(ctx, tx, organisationId, id)
  })
  return readSeries(ctx, actor, id)
}

async function toFill(tx: Tx, organisationId: string, id: string): Promise<SeriesRow> {
  const row = await lockSeries(tx, organisationId, id)
  if (row === undefined) throw notFound('plan.no-such-series')
  return row
}

/** Pages that show it, and the objectives that are bound to it. */
async function tell(ctx: Context, tx: Tx, organisationId: string, id: string): Promise<void> {
  await announce(tx, organisationId, { kind: 'figures-changed', id })
  await ctx.jobs.send(tx, readObjectives, { organisationId }, { key: organisationId })
}

export async function listFigures(ctx: Context, actor: Actor, id: string, limit: number) {
  await readSeries(ctx, actor, id)
  const rows = await findAllFigures(ctx.db, actor.organisationId, id, limit)
  return rows.map(row => ({
    id: row.id,
    on: row.day,
    value: row.value,
    source: row.source,
    by: row.by_name,
    via: row.via,
    at: row.at.toISOString(),
    replaced: row.replaced_at !== null,
  }))
}

export const addFigures = (ctx: Context, actor: Actor, id: string, figures: Figure[]) =>
  ctx.db.transaction().execute(tx => writeFigures(ctx, tx, actor, id, figures, actor.via))

/** One figure counts a day: an earlier one of the same day is replaced and kept. The last of two in one gift counts. */
async function writeFigures(
  ctx: Context,
  tx: Tx,
  actor: Actor,
  id: string,
  figures: Figure[],
  via: Actor['via'] | 'csv',
) {
  const { organisationId } = actor
  const row = await toFill(tx, organisationId, id)
  const known = new Map((await findFigures(tx, organisationId, id)).map(one => [one.day, one]))
  const given = [...new Map(figures.map(figure => [figure.on, figure])).values()]
  const fresh = given.filter(({ on, value, source }) => {
    const there = known.get(on)
    return there === undefined || there.value !== value || there.source !== source
  })
  const replaced = fresh.flatMap(({ on }) => known.get(on)?.id ?? [])
  const at = ctx.clock.now()
  if (replaced.length > 0) await replace(tx, actor, id, replaced, at)
  const chunk = 1_000
  for (let i = 0; i < fresh.length; i += chunk)
    await tx
      .insertInto('plan_figure')
      .values(
        fresh.slice(i, i + chunk).map(({ on, value, source }) => ({
          organisation_id: organisationId,
          series_id: id,
          id: newId(at),
          day: on,
          value,
          source,
          by_id: actor.userId,
          by_name: actor.name,
          via,
          at,
        })),
      )
      .execute()
  if (fresh.length > 0) {
    const details = { figures: fresh.length, replaced: replaced.length, via }
    await audit(tx, actor, 'plan.add-figures', { type: 'series', id, name: row.name }, details)
    await tell(ctx, tx, organisationId, id)
  }
  return { added: fresh.length - replaced.length, replaced: replaced.length, same: given.length - fresh.length }
}

const replace = (tx: Tx, actor: Actor, id: string, figures: string[], at: Date) =>
  tx
    .updateTable('plan_figure')
    .set({ replaced_at: at, replaced_by: actor.name })
    .where('organisation_id', '=', actor.organisationId)
    .where('series_id', '=', id)
    .where('id', 'in', figures)
    .where('replaced_at', 'is', null)
    .returning(['day', 'at'])
    .execute()

/** The figure whose place it had taken counts again. Throws `plan.no-such-figure`. */
export const removeFigure = (ctx: Context, actor: Actor, id: string, figure: string): Promise<void> =>
  ctx.db.transaction().execute(async tx => {
    const { organisationId } = actor
    const row = await toFill(tx, organisationId, id)
    const [gone] = await replace(tx, actor, id, [figure], ctx.clock.now())
    if (gone === undefined) throw notFound('plan.no-such-figure')
    const former = await tx
      .selectFrom('plan_figure')
      .select('id')
      .where('organisation_id', '=', organisationId)
      .where('series_id', '=', id)
      .where('day', '=', gone.day)
      .where('replaced_at', '=', gone.at)
      .where('id', '!=', figure)
      .limit(1)
      .executeTakeFirst()
    if (former !== undefined)
      await tx
        .updateTable('plan_figure')
        .set({ replaced_at: null, replaced_by: null })
        .where('organisation_id', '=', organisationId)
        .where('series_id', '=', id)
        .where('id', '=', former.id)
        .execute()
    await audit(tx, actor, 'plan.remove-figure', { type: 'series', id, name: row.name }, { day: gone.day })
    await tell(ctx, tx, organisationId, id)
  })

const mostRows = 20_000
const mostProblems = 200

/** Throws `plan.file-too-large`, `plan.csv-too-long`; `plan.csv-columns-missing` when a column that was named, or needed to apply, is not there. */
export async function importFigures(
  ctx: Context,
  actor: Actor,
  id: string,
  input: {
    text: string
    columns?: { date?: string | undefined; value?: string | undefined; source?: string | undefined } | undefined
    order?: DayOrder | undefined
    source: string
    apply: boolean
  },
) {
  await readSeries(ctx, actor, id)
  if (input.text.length > largestFile) throw new AppError('plan.file-too-large', { most: largestFile }, { status: 413 })
  const { figures: read, missing, ...rest } = readFiguresCsv(input.text, input.columns, input.order)
  if (missing !== null && (input.apply || Object.values(input.columns ?? {}).includes(missing)))
    throw new AppError('plan.csv-columns-missing', { column: missing }, { status: 422 })
  if (rest.rows > mostRows)
    throw new AppError('plan.csv-too-long', { rows: rest.rows, most: mostRows }, { status: 422 })
  const figures = read.map(one => ({ ...one, source: one.source === '' ? input.source : one.source }))
  const answer = {
    ...rest,
    read: figures.length,
    wrong: rest.problems.length,
    first: figures.slice(0, 10),
    problems: rest.problems.slice(0, mostProblems),
  }
  if (!input.apply || figures.length === 0) return { ...answer, added: 0, replaced: 0, same: 0 }
  const written = await ctx.db.transaction().execute(tx => writeFigures(ctx, tx, actor, id, figures, 'csv'))
  return { ...answer, ...written }
}
