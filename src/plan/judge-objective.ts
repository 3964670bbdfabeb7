import { type Aim, computeProgress, directionOf } from './compute-progress.ts'
import { type Forecast, forecast, withinUnit } from './forecast.ts'
import type { MetricView, ProgressView } from './metric-schema.ts'
import type { MetricWindow } from './metrics/metric.ts'
import type { Objective } from './model/strategy.ts'
import { saidDirection } from './rules/name-words.ts'

/** What is known of an objective's figure. */
export type Known = {
  /** What the metric reads now; null when nothing can be read. */
  value: number | null
  /** By day, oldest first. */
  points: readonly { on: string; value: number }[]
  better: Aim['better']
  /** Missing: nothing is known of where the figure can stand. */
  unit?: MetricView['unit'] | undefined
  /** The window where the binding names none. */
  usualWindow: MetricWindow | undefined
  /** First day of the pace. */
  start: string | undefined
  today: string
}

export type Judgement = {
  /** Where the figure stood at the start: as written, or nothing where it is counted from the start on. */
  baseline: number | undefined
  direction: 'up' | 'down' | null
  keeps: boolean
  ahead: Forecast
  progress: ProgressView
}

/** How an objective stands. The page and the checks both judge by it, so that they never say two things of one objective. */
export function judgeObjective(objective: Objective, known: Known): Judgement {
  const { target, due } = objective
  const { value, points, better, start, today } = known
  const counts = (objective.metric?.window ?? known.usualWindow) === 'since-start'
  const keeps = saidDirection(objective.name ?? '') === 'keep'
  const aim: Aim = { baseline: objective.baseline?.value, target, better, counts, keeps }
  const found = forecast(points, { today, due, target })
  const ahead =
    found.forecast === null ? found : { ...found, forecast: withinUnit(found.forecast, known.unit ?? 'other') }
  const line = ahead.forecast?.value ?? null
  return {
    baseline: aim.baseline ?? (counts ? 0 : undefined),
    direction: directionOf(aim),
    keeps,
    ahead,
    progress: computeProgress({ ...aim, value, start, due, today, forecast: line }),
  }
}
