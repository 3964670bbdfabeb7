import type { ProgressView } from './metric-schema.ts'
import { daysBetween } from './rules/days.ts'

/** What an objective wants of its figure. */
export type Aim = {
  baseline: number | undefined
  target: number | undefined
  better: 'higher' | 'lower' | 'either'
  /** Counted from the start on: where no baseline is written, it was nothing at the start. */
  counts: boolean
  /** The objective says that it keeps a figure: its target is a floor or a ceiling. */
  keeps: boolean
}
export type ProgressInput = Aim & {
  /** What the metric reads now; null when nothing can be read. */
  value: number | null
  /** The day of the baseline, or on which the objective was set. */
  start: string | undefined
  due: string | undefined
  today: string
  /** Where the line through the last points stands on the due date; null while too little is known. */
  forecast: number | null
}

const way = (from: number | undefined, to: number): 'up' | 'down' | null =>
  from === undefined || from === to ? null : to > from ? 'up' : 'down'
const opposite = { up: 'down', down: 'up' } as const

/**
 * Which way the figure should go, or stay: from baseline to target; where that says nothing, the metric's own, and for what
 * is counted from the start on, up. What is to be kept stays on the metric's better side of its target, or on the side of
 * its baseline.
 */
export function directionOf({ baseline, target, better, counts, keeps }: Aim): 'up' | 'down' | null {
  if (target === undefined) return null
  const led = way(baseline, target)
  const best = better === 'either' ? null : better === 'higher' ? 'up' : 'down'
  if (keeps) return best ?? (led === null ? null : opposite[led])
  return led ?? best ?? (counts ? way(0, target) : null)
}

export const meets = (value: number, target: number, direction: 'up' | 'down'): boolean =>
  direction === 'up' ? value >= target : value <= target

/**
 * How far an objective is. The share is the way covered from baseline to target; what would be expected today is an even
 * pace from the start to the due date. On track: the line through the last points meets the target on the due date, or,
 * while there is no line, the share is not below an even pace. What is to be kept is on track while it holds and reached on
 * the due date. Nothing is guessed: what is missing makes it unknown.
 */
export function computeProgress(input: ProgressInput): ProgressView {
  const { value, target, start, due, today } = input
  const unknown = (why: ProgressView['why'], known: Partial<ProgressView> = {}): ProgressView => ({
    state: 'unknown',
    share: null,
    expected: null,
    why,
    ...known,
  })
  if (value === null) return unknown('no-value')
  if (target === undefined) return unknown('no-target')
  const direction = directionOf(input)
  if (direction === null) return unknown('no-baseline')
  const baseline = input.baseline ?? (input.counts ? 0 : undefined)
  const led = way(baseline, target)
  const share = baseline === undefined || led !== direction ? null : (value - baseline) / (target - baseline)
  const expected = start === undefined || due === undefined ? null : evenPace(start, due, today)
  const met = meets(value, target, direction)
  const kept = input.keeps || (led !== null && led !== direction)
  if (met && kept && (due === undefined || today < due)) return { state: 'on-track', share, expected, why: null }
  if (met) return { state: 'reached', share, expected, why: null }
  if (due !== undefined && today > due) return { state: 'missed', share, expected, why: null }
  if (due === undefined) return unknown('no-dates', { share })
  if (input.forecast !== null) {
    const state = meets(input.forecast, target, direction) ? 'on-track' : 'behind'
    return { state, share, expected, why: null }
  }
  if (baseline === undefined) return unknown('no-baseline', { expected })
  if (share === null) return { state: 'behind', share, expected, why: null }
  if (expected === null) return unknown('no-dates', { share })
  return { state: share >= expected ? 'on-track' : 'behind', share, expected, why: null }
}

function evenPace(start: string, due: string, today: string): number {
  const whole = daysBetween(start, due)
  if (whole <= 0) return today >= due ? 1 : 0
  return Math.min(1, Math.max(0, daysBetween(start, today) / whole))
}
