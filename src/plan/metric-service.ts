import { addDays } from '../clock.ts'
import type { Context } from '../context.ts'
import type { Locale } from '../messages.ts'
import type { Actor } from '../permissions.ts'
import { presentReading } from './judge-readings.ts'
import type { MetricView } from './metric-schema.ts'
import type { Metric } from './metrics/metric.ts'
import { listMetrics } from './metrics/registry.ts'
import type { MetricBinding } from './model/field.ts'
import type { PlanParts } from './parts.ts'
import { type Purpose, purposeCatalogue } from './purposes.ts'
import { readBinding } from './reading-service.ts'
import { listSeriesRows } from './series-store.ts'
import { momentOf } from './strategy-service.ts'

/** Everything that objectives can be bound to, in the reader's language. */
export async function listMetricViews(parts: PlanParts, actor: Actor): Promise<MetricView[]> {
  const metrics = await listMetrics(parts.metrics, actor.organisationId)
  return Promise.all(
    metrics.map(async metric => {
      const words = metric.words(actor.locale)
      return {
        id: metric.id,
        name: words.name,
        definition: words.definition,
        unit: metric.unit,
        unitName: words.unitName ?? '',
        stage: metric.stage,
        better: metric.better,
        windows: [...metric.windows],
        dividedBy: words.dividedBy ?? null,
        filters: await Promise.all(
          metric.filters.map(async filter => ({
            id: filter.id,
            name: filter.name(actor.locale),
            required: filter.required,
            options: await filter.options(actor.organisationId, actor.locale),
          })),
        ),
      }
    }),
  )
}

/** Names and units alone, by id: what documents say of a metric. */
export const metricNames = (metrics: readonly Metric[], locale: Locale) =>
  new Map(
    metrics.map(metric => {
      const { name, unitName = '' } = metric.words(locale)
      return [metric.id, { name, unit: metric.unit, unitName }] as const
    }),
  )

/** What a binding would read now, with the last 90 days. */
export async function previewMetric(
  ctx: Context,
  parts: PlanParts,
  actor: Actor,
  binding: MetricBinding,
  since?: string,
) {
  const moment = await momentOf(ctx, actor.organisationId)
  const metrics = await listMetrics(parts.metrics, actor.organisationId)
  const start = since ?? addDays(moment.today, -29)
  const from = addDays(moment.today, -89)
  const reading = await readBinding(metrics, actor.organisationId, binding, moment, start, from)
  if (reading === null) return { readable: false, reading: null, points: [] }
  const { points, at, ...rest } = reading
  return {
    readable: true,
    reading: presentReading({ ...rest, at: at?.toISOString() ?? null }, actor.locale),
    points,
  }
}

export async function suggestForPurpose(ctx: Context, parts: PlanParts, actor: Actor, purpose: Purpose) {
  const { metrics, given, tactics } = purposeCatalogue[purpose]
  const known = new Set<string>((await listMetrics(parts.metrics, actor.organisationId)).map(metric => metric.id))
  const series = new Set((await listSeriesRows(ctx.db, actor.organisationId)).map(row => row.id))
  return {
    metrics: metrics.map(id => ({ id, known: known.has(id) })),
    given: given.map(id => ({ id, exists: series.has(id) })),
    tactics: [...tactics],
  }
}
