import { addDays, type DayWindow, firstDayOf } from '../../clock.ts'
import { type Locale, translator } from '../../messages.ts'
import { readWallTime } from '../../time-zone.ts'
import { toneName } from '../mentions/mention-schema.ts'
import type { Counted, DayScope } from './metric-counts.ts'

/**
 * A figure over a window and as it stood on the days before. The shapes are the plan's (`plan/metrics/metric.ts`): the
 * two features do not know each other, the types of `app.ts` hold one to the other.
 */
export type Window = DayWindow
export type Ask = {
  window: Window
  filters: Record<string, string[]>
  since: string
  today: string
  timeZone: string
  now: Date
  pointsSince: string | null
}
export type Reading = {
  value: number | null
  numerator: number | null
  denominator: number | null
  from: string | null
  to: string
  at: Date | null
  source: Record<Locale, string>
  opens: string | null
  points: { on: string; value: number }[]
}
/** What a day adds to numerator and denominator. */
export type DaySum = { on: string; numerator: number; denominator: number }

/** The days that must be counted for value and points. */
export function spanOf({ window, since, today, pointsSince }: Ask): { from: string; to: string } {
  const earliest = pointsSince !== null && pointsSince < today ? pointsSince : today
  return { from: firstDayOf(window, since, earliest), to: today }
}

/** The window rolls along the days: its value today, and as it stood at the end of each day since `pointsSince`. Pure. */
export function rollAlong(
  ask: Ask,
  sums: readonly DaySum[],
  share: boolean,
): Pick<Reading, 'value' | 'numerator' | 'denominator' | 'from' | 'to' | 'points'> {
  const { today, pointsSince } = ask
  const byDay = new Map<string, DaySum>()
  for (const sum of sums) {
    const known = byDay.get(sum.on)
    byDay.set(sum.on, {
      on: sum.on,
      numerator: sum.numerator + (known?.numerator ?? 0),
      denominator: sum.denominator + (known?.denominator ?? 0),
    })
  }
  // Sums up to and including each day: a window is the difference of two.
  const nothing = { numerator: 0, denominator: 0 }
  const upTo = new Map<string, typeof nothing>()
  let running = nothing
  for (let day = spanOf(ask).from; day <= today; day = addDays(day, 1)) {
    const { numerator, denominator } = byDay.get(day) ?? nothing
    running = { numerator: running.numerator + numerator, denominator: running.denominator + denominator }
    upTo.set(day, running)
  }
  const ending = (day: string) => {
    const end = upTo.get(day) ?? nothing
    const before = upTo.get(addDays(firstDayOf(ask.window, ask.since, day), -1)) ?? nothing
    return { numerator: end.numerator - before.numerator, denominator: end.denominator - before.denominator }
  }
  const figure = (sum: typeof nothing) =>
    share ? (sum.denominator === 0 ? null : sum.numerator / sum.denominator) : sum.numerator
  const points: Reading['points'] = []
  if (pointsSince !== null)
    for (let day = pointsSince; day <= today; day = addDays(day, 1)) {
      const value = figure(ending(day))
      if (value !== null) points.push({ on: day, value })
    }
  const now = ending(today)
  return {
    value: figure(now),
    numerator: share ? now.numerator : null,
    denominator: share ? now.denominator : null,
    from: firstDayOf(ask.window, ask.since, today),
    to: today,
    points,
  }
}

/** Where a figure comes from, the newest thing that it rests on, and the river that shows what is behind it. */
export function originOf(
  ask: Ask,
  scope: DayScope,
  counted: readonly Pick<Counted, 'sources' | 'last'>[],
): Pick<Reading, 'at' | 'source' | 'opens'> {
  const sources = new Set(counted.flatMap(day => day.sources)).size
  return {
    at: counted.reduce<Date | null>((last, day) => (last === null || day.last > last ? day.last : last), null),
    source: {
      fr: translator('fr')('listen.metrics.source', { sources }),
      en: translator('en')('listen.metrics.source', { sources }),
    },
    opens: riverOf(ask, scope),
  }
}

function riverOf({ window, since, today, timeZone, now }: Ask, scope: DayScope): string {
  const search = new URLSearchParams()
  for (const id of scope.topics ?? []) search.append('topic', String(id))
  for (const id of scope.sources ?? []) search.append('source', String(id))
  for (const language of scope.languages ?? []) search.append('language', language)
  for (const tone of scope.tones ?? []) search.append('tone', toneName(tone))
  search.append('since', startOfDay(firstDayOf(window, since, today), timeZone).toISOString())
  search.append('until', now.toISOString())
  // Every copy was counted: each is shown.
  search.append('duplicates', 'all')
  return `listen/river?${search}`
}

/** The instant at which a day begins in a time zone: after a jump of the clocks where they leave midnight out. */
function startOfDay(day: string, timeZone: string): Date {
  const meaning = readWallTime(`${day}T00:00`, timeZone)
  return meaning.kind === 'one' ? meaning.at : meaning.kind === 'two' ? meaning.first : meaning.after
}
