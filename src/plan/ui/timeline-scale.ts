import type { Objective, ObjectiveReading } from '../schema.ts'

const dayMs = 86_400_000
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`)
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10)

/** The days that a timeline spans; `share` tells where a day stands in it, 0 to 1. */
export type Span = { from: string; to: string; share: (day: string) => number }

/** From the first day that any objective names or reads to the last one due, today within; whole months. */
export function spanOf(objectives: readonly Objective[], readings: readonly ObjectiveReading[], today: string): Span {
  const days = [
    today,
    ...objectives.flatMap(one => [one.setOn, one.baseline?.on, one.due]),
    ...readings.flatMap(one => [one.points[0]?.on, one.points.at(-1)?.on]),
  ].filter((one): one is string => one !== undefined)
  const first = new Date(Math.min(...days.map(at)))
  const last = new Date(Math.max(...days.map(at)))
  const from = Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), 1)
  const to = Date.UTC(last.getUTCFullYear(), last.getUTCMonth() + 1, 1)
  return { from: dayOf(from), to: dayOf(to - dayMs), share: day => (at(day) - from) / (to - from) }
}

/** Beginnings of months, at most `most` of them: every month, every second, every quarter, half-year, year. */
export function monthTicks(span: Span, most: number): string[] {
  const ticks: string[] = []
  for (let month = new Date(at(span.from)); dayOf(month.getTime()) <= span.to; ) {
    ticks.push(dayOf(month.getTime()))
    month = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 1))
  }
  const every = [1, 2, 3, 6, 12, 24, 60].find(step => ticks.length / step <= most) ?? 120
  // Quarters and years begin where calendars begin them.
  return ticks.filter(tick => (Number(tick.slice(0, 4)) * 12 + Number(tick.slice(5, 7)) - 1) % every === 0)
}

export type Curve = {
  /** Where each reading stands, 0 to 1 from left and from below. */
  read: { x: number; y: number }[]
  /** The way from baseline to target; null where one of them, or a date, is missing. */
  way: { x1: number; y1: number; x2: number; y2: number } | null
  target: number | null
  /** Where the present pace leads, with the interval that holds it four times out of five. */
  forecast: { x: number; y: number; low: number; high: number } | null
  low: number
  high: number
}

/** What is drawn of an objective; null where there is nothing to draw. Values share one scale, with a little room. */
export function curveOf(objective: Objective, reading: ObjectiveReading | undefined, span: Span): Curve | null {
  const points = reading?.points ?? []
  const { baseline, target, due } = objective
  const forecast = reading?.forecast ?? null
  const values = [...points.map(one => one.value), baseline?.value, target, forecast?.value].filter(
    (one): one is number => one !== undefined,
  )
  if (values.length === 0 || (points.length === 0 && due === undefined)) return null
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const room = high === low ? Math.abs(high) || 1 : high - low
  const y = (value: number) => clamp((value - low + room * 0.12) / (room * 1.24))
  const begin = baseline?.on ?? objective.setOn
  return {
    read: points.map(one => ({ x: clamp(span.share(one.on)), y: y(one.value) })),
    way:
      baseline === undefined || target === undefined || begin === undefined || due === undefined
        ? null
        : { x1: clamp(span.share(begin)), y1: y(baseline.value), x2: clamp(span.share(due)), y2: y(target) },
    target: target === undefined ? null : y(target),
    forecast:
      forecast === null
        ? null
        : { x: clamp(span.share(forecast.on)), y: y(forecast.value), low: y(forecast.low), high: y(forecast.high) },
    low,
    high,
  }
}

/** The figures of a series from its first day until today; null where there are not two to join. */
export function curveOfFigures(figures: readonly { on: string; value: number }[], today: string): Curve | null {
  const points = figures.toSorted((a, b) => (a.on < b.on ? -1 : 1))
  const first = points[0]
  if (first === undefined || points.length < 2) return null
  const values = points.map(one => one.value)
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const room = high === low ? Math.abs(high) || 1 : high - low
  const [from, to] = [at(first.on), Math.max(at(today), at(points.at(-1)!.on))]
  const read = points.map(one => ({
    x: (at(one.on) - from) / (to - from),
    y: (one.value - low + room * 0.12) / (room * 1.24),
  }))
  return { read, way: null, target: null, forecast: null, low, high }
}

const clamp = (share: number): number => Math.min(1, Math.max(0, share))
