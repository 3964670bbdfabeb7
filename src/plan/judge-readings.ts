import type { Locale } from '../messages.ts'
import { judgeObjective } from './judge-objective.ts'
import type { ObjectiveReading, ReadingView } from './metric-schema.ts'
import { startOf } from './metrics/binding.ts'
import type { Metric, StoredReading } from './metrics/metric.ts'
import type { Objective, Strategy } from './model/strategy.ts'
import type { Moment } from './parts.ts'
import type { Readings } from './reading-service.ts'
import type { Point } from './reading-store.ts'

export const presentReading = (stored: StoredReading, locale: Locale): ReadingView => ({
  ...stored,
  source: stored.source[locale],
})

/** Each objective's reading with progress and forecast; `only`: that one, with all its points. */
export function judgeReadings(
  document: Strategy,
  read: Readings,
  moment: Moment,
  locale: Locale,
  only?: string,
): ObjectiveReading[] {
  const metrics = new Map(read.metrics.map(metric => [metric.id, metric]))
  return (document.objectives ?? [])
    .filter(one => only === undefined || one.id === only)
    .map(one => {
      const start = startOf(one, document, read.begun)
      const [reading = null, points = []] = [read.of.get(one.id), read.points.get(one.id)]
      const view = judge(one, reading, points, metrics, start, moment.today, locale)
      return only === undefined ? { ...view, points: thinned(view.points) } : view
    })
}

function judge(
  objective: Objective,
  reading: StoredReading | null,
  points: Point[],
  metrics: ReadonlyMap<string, Metric>,
  start: string,
  today: string,
  locale: Locale,
): ObjectiveReading {
  const binding = objective.metric
  const metric = metrics.get(binding?.id ?? '')
  const { ahead, progress } = judgeObjective(objective, {
    value: reading?.value ?? null,
    points,
    better: metric?.better ?? 'either',
    unit: metric?.unit,
    usualWindow: metric?.windows[0],
    start,
    today,
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
