import type { ProgressView } from './metric-schema.ts'
import { daysBetween } from './rules/days.ts'

export type ProgressInput = {
  /** What the metric reads now; null when nothing can be read. */
  value: number | null
  baseline: number | undefined
  target: number | undefined
  /** The day of the baseline, or on which the objective was set. */
  start: string | undefined
  due: string | undefined
  today: string
  better: 'higher' | 'lower' | 'either'
  /** Where the line through the last points stands on the due date; null while too little is known. */
  forecast: number | null
}

/** Which way the figure should go: from baseline to target; where those are equal or the baseline is missing, the metric's own. */
export function directionOf(
  baseline: number | undefined,
  target: number | undefined,
  better: ProgressInput['better'],
): 'up' | 'down' | null {
  if (target === undefined) return null
  if (baseline !== undefined && baseline !== target) return target > baseline ? 'up' : 'down'
  return better === 'either' ? null : better === 'higher' ? 'up' : 'down'
}

export const meets = (value: number, target: number, direction: 'up' | 'down'): boolean =>
  direction === 'up' ? value >= target : value <= target

/**
 * How far an objective is. The share is the way covered from baseline to target; what would be expected today is an even
 * pace from the start to the due date. On track: the line through the last points meets the target on the due date, or,
 * while there is no line, the share is not below an even pace. Nothing is guessed: what is missing makes it unknown.
 */
export function computeProgress(input: ProgressInput): ProgressView {
  const { value, baseline, target, start, due, today } = input
  const unknown = (why: ProgressView['why'], known: Partial<ProgressView> = {}): ProgressView => ({
    state: 'unknown',
    share: null,
    expected: null,
    why,
    ...known,
  })
  if (value === null) return unknown('no-value')
  if (target === undefined) return unknown('no-target')
  const direction = directionOf(baseline, target, input.better)
  if (direction === null) return unknown('no-baseline')
  const share = baseline === undefined || baseline === target ? null : (value - baseline) / (target - baseline)
  const expected = start === undefined || due === undefined ? null : evenPace(start, due, today)
  if (meets(value, target, direction)) return { state: 'reached', share, expected, why: null }
  if (due !== undefined && today > due) return { state: 'missed', share, expected, why: null }
  if (due === undefined) return unknown('no-dates', { share })
  if (input.forecast !== null) {
    const state = meets(input.forecast, target, direction) ? 'on-track' : 'behind'
    return { state, share, expected, why: null }
  }
  if (share === null) return unknown('no-baseline', { expected })
  if (expected === null) return unknown('no-dates', { share })
  return { state: share >= expected ? 'on-track' : 'behind', share, expected, why: null }
}

function evenPace(start: string, due: string, today: string): number {
  const whole = daysBetween(start, due)
  if (whole <= 0) return today >= due ? 1 : 0
  return Math.min(1, Math.max(0, daysBetween(start, today) / whole))
}
