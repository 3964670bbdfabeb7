import type { Context } from '../context.ts'
import { announce, type Db } from '../db/index.ts'
import type { Locale } from '../messages.ts'
import type { Actor } from '../permissions.ts'
import { dayIn } from './calendar-day.ts'
import { existing } from './change-service.ts'
import { computeProgress } from './compute-progress.ts'
import { forecast } from './forecast.ts'
import { checkStrategyJob } from './job-types.ts'
import type { ObjectiveReading, ReadingView } from './metric-schema.ts'
import { bindingText, startOf } from './metrics/binding.ts'
import type { Metric, MetricReading, StoredReading } from './metrics/metric.ts'
import { listMetrics, readableFilters } from './metrics/registry.ts'
import type { MetricBinding } from './model/field.ts'
import type { Objective, Strategy } from './model/strategy.ts'
import type { Moment, PlanParts } from './parts.ts'
import { type GaugeRow, listGauges, listPoints, listReadBindings, type Point, saveReading } from './reading-store.ts'
import { addDays } from './rules/days.ts'
import { sameValue } from './same-value.ts'
import { momentOf, readDocument } from './strategy-service.ts'
import { listStrategyRows, type StrategyRow } from './strategy-store.ts'

/** Days read when a binding is new, and days read again each time: mentions arrive late and are corrected. */
const firstReach = 399
const againReach = 7

/** Reads a metric as bound; null when it cannot be read. */
export async function readBinding(
  metrics: readonly Metric[],
  organisationId: string,
  binding: MetricBinding,
  moment: Moment,
  since: string,
  pointsSince: string | null,
): Promise<MetricReading | null> {
  const metric = metrics.find(one => one.id === binding.id)
  if (metric === undefined) return null
  const filters = readableFilters(metric, binding.filters)
  const window = binding.window ?? metric.windows[0]
  if (filters === null || !metric.windows.includes(window)) return null
  return metric.read(organisationId, { ...moment, window, filters, since, pointsSince })
}

/** Reads what the objectives of an organisation are bound to. What moved is announced, and checked again. */
export async function readAllObjectives(ctx: Context, parts: PlanParts, organisationId: string, signal?: AbortSignal) {
  const rows = (await listStrategyRows(ctx.db, organisationId)).filter(row => !row.archived)
  if (rows.length === 0) return
  const moment = await momentOf(ctx, organisationId)
  for (const row of rows) {
    if (signal?.aborted) return
    const document = await readDocument(ctx.db, organisationId, row)
    if (!(await readStrategyObjectives(ctx, parts, organisationId, row, document, moment))) continue
    await announce(ctx.db, organisationId, { kind: 'readings-changed', id: String(row.id) })
    await ctx.jobs.send(
      ctx.db,
      checkStrategyJob,
      { organisationId, strategyId: row.id },
      { key: `${organisationId} ${row.id}`, startAfter: new Date(moment.now.getTime() + 3_000) },
    )
  }
}

/** @returns whether any reading is another than before */
async function readStrategyObjectives(
  ctx: Context,
  parts: PlanParts,
  organisationId: string,
  row: StrategyRow,
  document: Strategy,
  moment: Moment,
): Promise<boolean> {
  const bound = (document.objectives ?? []).filter(one => one.metric !== undefined && one.state !== 'dropped')
  const gauges = new Map((await listGauges(ctx.db, organisationId, row.id)).map(gauge => [gauge.objective_id, gauge]))
  const gone = [...gauges.keys()].filter(id => !bound.some(one => one.id === id))
  if (bound.length === 0 && gone.length === 0) return false
  const metrics = await listMetrics(parts.metrics, organisationId)
  const known = await listReadBindings(ctx.db, organisationId, row.id)
  const asked = new Map<string, Promise<MetricReading | null>>()
  const created = dayIn(moment.timeZone, row.created_at)
  let moved = gone.length > 0
  for (const objective of bound) {
    const since = startOf(objective, document, created)
    const binding = bindingText(objective.metric!, since)
    const reach = known.has(`${objective.id} ${binding}`) ? againReach : firstReach
    // Many objectives may ask for the same; it is read once.
    const key = `${reach} ${since} ${binding}`
    const pointsSince = later(addDays(moment.today, -reach), objective.metric!.window === 'since-start' ? since : '')
    const asking = asked.get(key) ?? readBinding(metrics, organisationId, objective.metric!, moment, since, pointsSince)
    asked.set(key, asking)
    const reading = await asking
    if (differs(gauges.get(objective.id), binding, reading)) moved = true
    const to = { objective: objective.id, binding, today: moment.today, at: moment.now }
    await ctx.db.transaction().execute(tx => saveReading(tx, organisationId, row.id, to, reading))
  }
  if (gone.length > 0)
    await ctx.db
      .deleteFrom('plan_gauge')
      .where('organisation_id', '=', organisationId)
      .where('strategy_id', '=', row.id)
      .where('objective_id', 'in', gone)
      .execute()
  return moved
}

const later = (a: string, b: string) => (a > b ? a : b)

function differs(gauge: GaugeRow | undefined, binding: string, reading: MetricReading | null): boolean {
  if (gauge === undefined || gauge.binding !== binding) return true
  const { value = null, numerator = null, denominator = null } = reading ?? {}
  const before = gauge.reading
  return (
    (before === null) !== (reading === null) ||
    !sameValue([before?.value, before?.numerator, before?.denominator], [value, numerator, denominator])
  )
}

export const presentReading = (stored: StoredReading, locale: Locale): ReadingView => ({
  ...stored,
  source: stored.source[locale],
})

/** What each objective reads. Bindings that were never read are read now. */
export async function listReadings(
  ctx: Context,
  parts: PlanParts,
  actor: Actor,
  strategyId: number,
  objective?: string,
): Promise<{ readings: ObjectiveReading[]; at: string }> {
  const { organisationId } = actor
  const row = await existing(ctx.db, organisationId, strategyId)
  const document = await readDocument(ctx.db, organisationId, row)
  const moment = await momentOf(ctx, organisationId)
  const read = await currentReadings(ctx, parts, organisationId, row, document, moment, objective)
  const objectives = (document.objectives ?? []).filter(one => objective === undefined || one.id === objective)
  const metrics = new Map((await listMetrics(parts.metrics, organisationId)).map(metric => [metric.id, metric]))
  return {
    at: moment.now.toISOString(),
    readings: objectives.map(one => {
      const view = judge(one, read.gauges.get(one.id), read.points.get(one.id) ?? [], metrics, moment, actor.locale)
      return objective === undefined ? { ...view, points: thinned(view.points) } : view
    }),
  }
}

/** Gauges and points of a strategy, brought up to date where an objective was bound since the last reading. */
export async function currentReadings(
  ctx: Context,
  parts: PlanParts,
  organisationId: string,
  row: StrategyRow,
  document: Strategy,
  moment: Moment,
  objective?: string,
): Promise<{ gauges: Map<string, GaugeRow>; points: Map<string, Point[]> }> {
  const load = async (db: Db) =>
    new Map((await listGauges(db, organisationId, row.id)).map(gauge => [gauge.objective_id, gauge]))
  let gauges = await load(ctx.db)
  const stale = (document.objectives ?? []).some(one => {
    if (one.metric === undefined || one.state === 'dropped') return false
    return (
      gauges.get(one.id)?.binding !==
      bindingText(one.metric, startOf(one, document, dayIn(moment.timeZone, row.created_at)))
    )
  })
  if (stale) {
    await readStrategyObjectives(ctx, parts, organisationId, row, document, moment)
    gauges = await load(ctx.db)
  }
  return { gauges, points: await listPoints(ctx.db, organisationId, row.id, moment.today, objective) }
}

function judge(
  objective: Objective,
  gauge: GaugeRow | undefined,
  points: Point[],
  metrics: ReadonlyMap<string, Metric>,
  moment: Moment,
  locale: Locale,
): ObjectiveReading {
  const reading = gauge?.reading ?? null
  const binding = objective.metric
  const { today } = moment
  const metric = metrics.get(binding?.id ?? '')
  // What is counted from the start on was nothing at the start.
  const counts = (binding?.window ?? metric?.windows[0]) === 'since-start'
  const baseline = objective.baseline?.value ?? (counts ? 0 : undefined)
  const ahead = forecast(points, { today, due: objective.due, target: objective.target })
  const progress = computeProgress({
    value: reading?.value ?? null,
    baseline,
    target: objective.target,
    start: objective.baseline?.on ?? objective.setOn,
    due: objective.due,
    today,
    better: metric?.better ?? 'either',
    forecast: ahead.forecast?.value ?? null,
  })
  const readable = binding !== undefined && reading !== null
  const why = binding === undefined ? 'no-metric' : readable ? progress.why : 'not-readable'
  return {
    objective: objective.id,
    metric: binding?.id ?? null,
    readable,
    reading: reading === null ? null : presentReading(reading, locale),
    points,
    progress: { ...progress, why },
    forecast: ahead.forecast,
    whyNoForecast: ahead.why,
  }
}

/** Enough for a small chart: the last point always stays. */
function thinned(points: Point[]): Point[] {
  const step = Math.ceil(points.length / 60)
  return points.filter((_, i) => (points.length - 1 - i) % step === 0)
}
