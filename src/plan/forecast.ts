import { addDays } from '../clock.ts'
import type { ForecastView, MetricView, ObjectiveReading } from './metric-schema.ts'
import { daysBetween } from './rules/days.ts'

type Point = { on: string; value: number }
export type Forecast = { forecast: ForecastView | null; why: ObjectiveReading['whyNoForecast'] }

/** Days looked at: older figures tell little about the present pace. */
const lookback = 90
/** Fewer points, or points of fewer days, are no line. */
const fewestPoints = 7
const fewestDays = 7
/** A line is not drawn further than so many times its own length. */
const reach = 3

/**
 * A straight line (least squares) through the last 90 days, to the due date, with the interval that holds four values
 * out of five if the pace stays. Neighbouring days resemble each other, above all in a window that rolls along: so many
 * points tell less than as many chance draws would. The residuals' correlation from one point to the next (r) therefore
 * shrinks their number to n(1 − r)/(1 + r) (Bayley & Hammersley 1946), which widens the interval.
 */
export function forecast(
  points: readonly Point[],
  goal: { today: string; due: string | undefined; target: number | undefined },
): Forecast {
  const { today, due, target } = goal
  if (due === undefined) return { forecast: null, why: 'no-due-date' }
  if (due <= today) return { forecast: null, why: 'over' }
  const since = addDays(today, -lookback)
  const recent = points.filter(point => point.on > since && point.on <= today)
  const first = recent[0]
  const last = recent.at(-1)
  if (first === undefined || last === undefined || recent.length < fewestPoints) return none
  const span = daysBetween(first.on, last.on)
  if (span < fewestDays) return none
  const ahead = daysBetween(first.on, due)
  if (ahead > span * (reach + 1)) return { forecast: null, why: 'too-far' }
  const xs = recent.map(point => daysBetween(first.on, point.on))
  const line = fitLine(
    xs,
    recent.map(point => point.value),
  )
  const value = line.at(ahead)
  const half = line.halfWidth(ahead)
  return {
    forecast: {
      value,
      low: value - half,
      high: value + half,
      on: due,
      reachesOn: reachesOn(line, target, first.on, daysBetween(first.on, today), span),
      perWeek: line.slope * 7,
      points: recent.length,
    },
    why: null,
  }
}

/** A line knows no bounds, a figure does: no share passes the whole, and what is counted does not fall below nothing. */
export function withinUnit(ahead: ForecastView, unit: MetricView['unit']): ForecastView {
  const least = unit === 'ratio' || unit === 'other' ? -Infinity : 0
  const most = unit === 'share' ? 1 : Infinity
  const hold = (value: number) => Math.min(most, Math.max(least, value))
  return { ...ahead, value: hold(ahead.value), low: hold(ahead.low), high: hold(ahead.high) }
}

const none: Forecast = { forecast: null, why: 'too-few-points' }

type Line = { slope: number; at(x: number): number; halfWidth(x: number): number }

function fitLine(xs: number[], ys: number[]): Line {
  const n = xs.length
  const meanX = sum(xs) / n
  const meanY = sum(ys) / n
  const sxx = sum(xs.map(x => (x - meanX) ** 2))
  const slope = sum(xs.map((x, i) => (x - meanX) * (ys[i]! - meanY))) / sxx
  const at = (x: number) => meanY + slope * (x - meanX)
  const residuals = ys.map((y, i) => y - at(xs[i]!))
  const sse = sum(residuals.map(one => one ** 2))
  const lagged = sum(residuals.slice(1).map((one, i) => one * residuals[i]!))
  const r = sse === 0 ? 0 : Math.min(0.95, Math.max(0, lagged / sse))
  const effective = Math.max(3, (n * (1 - r)) / (1 + r))
  const variance = (sse / n) * (effective / (effective - 2))
  return {
    slope,
    at,
    halfWidth: x =>
      tenthOfT(effective - 2) * Math.sqrt(variance * (1 + 1 / effective + ((x - meanX) ** 2 / sxx) * (n / effective))),
  }
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)

/** Upper 10 % point of Student's t; interpolated in 1/df between tabulated values. */
function tenthOfT(df: number): number {
  const x = 1 / Math.max(1, df)
  for (let i = 1; i < table.length; i += 1) {
    const [low, high] = [table[i]!, table[i - 1]!]
    if (x >= low[0]) return low[1] + ((x - low[0]) / (high[0] - low[0])) * (high[1] - low[1])
  }
  return table.at(-1)![1]
}
const table: [number, number][] = [
  [1, 3.078],
  [1 / 2, 1.886],
  [1 / 3, 1.638],
  [1 / 5, 1.476],
  [1 / 10, 1.372],
  [1 / 20, 1.325],
  [1 / 60, 1.296],
  [0, 1.2816],
]

/** The day on which the line meets the target, from today on; null when it leads away or needs more than its reach. */
function reachesOn(line: Line, target: number | undefined, start: string, today: number, span: number): string | null {
  if (target === undefined || line.slope === 0) return null
  const now = line.at(today)
  const days = today + (target - now) / line.slope
  if (days < today || days > span * (reach + 1)) return null
  return addDays(start, Math.ceil(days))
}
