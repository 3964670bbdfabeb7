import { addDays } from '../clock.ts'
import type { Context } from '../context.ts'
import { announce } from '../db/index.ts'
import type { Actor } from '../permissions.ts'
import { dayIn } from './calendar-day.ts'
import { existing } from './change-service.ts'
import { checkStrategyJob } from './job-types.ts'
import { judgeReadings } from './judge-readings.ts'
import { pointsOf } from './kept-points.ts'
import type { ObjectiveReading } from './metric-schema.ts'
import { bindingText, startOf } from './metrics/binding.ts'
import type { Metric, MetricReading, StoredReading } from './metrics/metric.ts'
import { listMetrics, readableFilters } from './metrics/registry.ts'
import type { MetricBinding } from './model/field.ts'
import type { Strategy } from './model/strategy.ts'
import type { Moment, PlanParts } from './parts.ts'
import {
  deleteGauges,
  type Fresh,
  type GaugeRow,
  listGauges,
  listPoints,
  type Point,
  saveReadings,
  withoutPoints,
} from './reading-store.ts'
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
  // Before the first day nothing is counted: a point there would be a nought that nobody read.
  const first = pointsSince !== null && window === 'since-start' ? later(pointsSince, since) : pointsSince
  return metric.read(organisationId, { ...moment, window, filters, since, pointsSince: first })
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

/** `onlyNew`: only what is bound otherwise than when it was last read. @returns whether any reading is another than before */
async function readStrategyObjectives(
  ctx: Context,
  parts: PlanParts,
  organisationId: string,
  row: StrategyRow,
  document: Strategy,
  moment: Moment,
  onlyNew = false,
): Promise<boolean> {
  const bound = (document.objectives ?? []).filter(one => one.metric !== undefined && one.state !== 'dropped')
  const gauges = new Map((await listGauges(ctx.db, organisationId, row.id)).map(gauge => [gauge.objective_id, gauge]))
  const gone = [...gauges.keys()].filter(id => !bound.some(one => one.id === id))
  if (bound.length === 0 && gone.length === 0) return false
  const metrics = await listMetrics(parts.metrics, organisationId)
  const asked = new Map<string, Promise<MetricReading | null>>()
  const created = dayIn(moment.timeZone, row.created_at)
  const fresh: Fresh[] = []
  let moved = gone.length > 0
  for (const objective of bound) {
    const since = startOf(objective, document, created)
    const binding = bindingText(objective.metric!, since)
    const gauge = gauges.get(objective.id)
    const exact = metrics.find(one => one.id === objective.metric!.id)?.history === 'exact'
    if (onlyNew && gauge?.binding === binding) continue
    const known = gauge?.binding === binding && gauge.reading !== null
    const reach = known && !exact ? againReach : firstReach
    // Many objectives may ask for the same; it is read once.
    const key = `${reach} ${since} ${binding}`
    const pointsSince = addDays(moment.today, -reach)
    const asking = asked.get(key) ?? readBinding(metrics, organisationId, objective.metric!, moment, since, pointsSince)
    asked.set(key, asking)
    const reading = await asking
    if (differs(gauge, binding, reading)) moved = true
    fresh.push({ objective: objective.id, binding, reading, wholeSince: exact ? pointsSince : null })
  }
  // All at once: a first look at a large strategy keeps hundreds.
  await ctx.db.transaction().execute(async tx => {
    if (await saveReadings(tx, organisationId, row.id, { today: moment.today, at: moment.now }, fresh)) moved = true
    await deleteGauges(tx, organisationId, row.id, gone)
  })
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

/** What each objective of the working text reads. Bindings that were never read are read now. */
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
  return { at: moment.now.toISOString(), readings: judgeReadings(document, read, moment, actor.locale, objective) }
}

/** What the objectives of one text read: its own bindings, whatever another text of the same strategy is bound to. */
export type Readings = {
  /** By objective; null where the metric cannot be read. Objectives without metric are absent. */
  of: Map<string, StoredReading | null>
  points: Map<string, Point[]>
  metrics: readonly Metric[]
  /** The day on which the strategy was begun. */
  begun: string
}

const boundIn = (document: Strategy, row: StrategyRow, moment: Moment): Map<string, string> => {
  const begun = dayIn(moment.timeZone, row.created_at)
  return new Map(
    (document.objectives ?? []).flatMap(one =>
      one.metric === undefined || one.state === 'dropped'
        ? []
        : [[one.id, bindingText(one.metric, startOf(one, document, begun))] as const],
    ),
  )
}

const beingRead = new WeakMap<Context['db'], Map<string, Promise<boolean>>>()

/** What is bound since the last reading; once, however many pages of the same text ask for it at a time. */
async function readNewBindings(
  ctx: Context,
  parts: PlanParts,
  organisationId: string,
  row: StrategyRow,
  document: Strategy,
  moment: Moment,
): Promise<void> {
  const running = beingRead.get(ctx.db) ?? new Map<string, Promise<boolean>>()
  beingRead.set(ctx.db, running)
  const key = `${organisationId} ${row.id} ${row.revision} ${moment.today}`
  const reading =
    running.get(key) ??
    readStrategyObjectives(ctx, parts, organisationId, row, document, moment, true).finally(() => running.delete(key))
  running.set(key, reading)
  await reading
}

/** Of the working text, whose readings are kept: what was bound since the last reading is read now. */
export async function currentReadings(
  ctx: Context,
  parts: PlanParts,
  organisationId: string,
  row: StrategyRow,
  document: Strategy,
  moment: Moment,
  objective?: string,
): Promise<Readings> {
  const bindings = boundIn(document, row, moment)
  const load = async () =>
    new Map((await listGauges(ctx.db, organisationId, row.id)).map(gauge => [gauge.objective_id, gauge]))
  let gauges = await load()
  if ([...bindings].some(([id, binding]) => gauges.get(id)?.binding !== binding)) {
    await readNewBindings(ctx, parts, organisationId, row, document, moment)
    gauges = await load()
  }
  const { today } = moment
  const one = new Map([...bindings].filter(([id]) => id === objective))
  const [points, metrics] = await Promise.all([
    objective === undefined
      ? pointsOf(ctx.db, organisationId, row.id, today, [...gauges.values()], bindings)
      : listPoints(ctx.db, organisationId, row.id, today, one, true),
    listMetrics(parts.metrics, organisationId),
  ])
  const wanted = objective === undefined ? bindings : one
  return {
    of: new Map([...wanted.keys()].map(id => [id, gauges.get(id)?.reading ?? null])),
    points,
    metrics,
    begun: dayIn(moment.timeZone, row.created_at),
  }
}

/** Of a version's text: nothing of it is kept in the working text's place; what only it is bound to is read for it alone. */
export async function readingsOfVersion(
  ctx: Context,
  parts: PlanParts,
  organisationId: string,
  row: StrategyRow,
  document: Strategy,
  moment: Moment,
): Promise<Readings> {
  const bindings = boundIn(document, row, moment)
  const begun = dayIn(moment.timeZone, row.created_at)
  const [gauges, points, metrics] = await Promise.all([
    listGauges(ctx.db, organisationId, row.id),
    listPoints(ctx.db, organisationId, row.id, moment.today, bindings),
    listMetrics(parts.metrics, organisationId),
  ])
  const kept = new Map(gauges.map(one => [one.objective_id, one]))
  const read: Readings = { of: new Map(), points, metrics, begun }
  for (const objective of document.objectives ?? []) {
    const binding = bindings.get(objective.id)
    if (binding === undefined) continue
    const gauge = kept.get(objective.id)
    if (gauge?.binding === binding) {
      read.of.set(objective.id, gauge.reading)
      continue
    }
    const since = startOf(objective, document, begun)
    const pointsSince = addDays(moment.today, -firstReach)
    const fresh = await readBinding(metrics, organisationId, objective.metric!, moment, since, pointsSince)
    read.of.set(objective.id, fresh === null ? null : withoutPoints(fresh))
    // Days that were kept while it was bound so know more than what can still be counted.
    const days = new Map([...(fresh?.points ?? []), ...(points.get(objective.id) ?? [])].map(one => [one.on, one]))
    points.set(
      objective.id,
      [...days.values()].sort((a, b) => (a.on < b.on ? -1 : 1)),
    )
  }
  return read
}
