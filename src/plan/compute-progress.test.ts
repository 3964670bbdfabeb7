import { expect, test } from 'vitest'
import { computeProgress, type ProgressInput } from './compute-progress.ts'

const base: ProgressInput = {
  value: 150,
  baseline: 100,
  target: 200,
  start: '2027-01-01',
  due: '2027-12-31',
  today: '2027-07-02',
  better: 'higher',
  counts: false,
  keeps: false,
  forecast: null,
}
const half = 182 / 364
const floor = { keeps: true, baseline: 85, target: 80 } as const
const ceiling = { keeps: true, baseline: 20, target: 24, better: 'lower' } as const
const most = { counts: true, baseline: undefined, better: 'lower' } as const

test.each([
  ['halfway at half time', {}, 'on-track', 0.5, half],
  ['exactly an even pace', { value: 100 + 100 * half }, 'on-track', half, half],
  ['a little under an even pace', { value: 149 }, 'behind', 0.49, half],
  ['target met exactly', { value: 200 }, 'reached', 1, half],
  ['target passed', { value: 260 }, 'reached', 1.6, half],
  ['went the wrong way', { value: 90 }, 'behind', -0.1, half],
  ['on the due date, not met', { today: '2027-12-31' }, 'behind', 0.5, 1],
  ['the day after, not met', { today: '2028-01-01' }, 'missed', 0.5, 1],
  ['the day after, met', { today: '2028-01-01', value: 200 }, 'reached', 1, 1],
  ['a figure that should fall', { baseline: 0.4, target: 0.2, value: 0.25 }, 'on-track', 0.75, half],
  ['a falling figure that met its target', { baseline: 0.4, target: 0.2, value: 0.2 }, 'reached', 1, half],
  ['a falling figure that rose', { baseline: 0.4, target: 0.2, value: 0.5 }, 'behind', -0.5, half],
  ['a falling goal on a metric that is better high', { baseline: 10, target: 5, value: 5 }, 'reached', 1, half],
  ['the line meets the target', { value: 120, forecast: 200 }, 'on-track', 0.2, half],
  ['the line misses it', { value: 190, forecast: 199 }, 'behind', 0.9, half],
  ['keep what is there', { baseline: 100, target: 100, value: 100 }, 'reached', null, half],
  ['keep 80 or more, from 85: held', { ...floor, value: 85 }, 'on-track', null, half],
  ['keep 80 or more, from 85: just held', { ...floor, value: 80 }, 'on-track', null, half],
  ['keep 80 or more, from 85: lost', { ...floor, value: 79 }, 'behind', null, half],
  ['keep 80 or more, held to the last day', { ...floor, value: 81, today: '2027-12-31' }, 'reached', null, 1],
  ['keep 80 or more, lost on the day after', { ...floor, value: 79, today: '2028-01-01' }, 'missed', null, 1],
  ['keep under 24, from 20: held', { ...ceiling, value: 22 }, 'on-track', null, half],
  ['keep under 24, from 20: passed', { ...ceiling, value: 25 }, 'behind', null, half],
  ['a floor, whichever side is better', { ...floor, better: 'either', value: 79 }, 'behind', null, half],
  ['to keep what must first be won', { keeps: true, value: 150 }, 'on-track', 0.5, half],
  ['counted from the start on', { counts: true, baseline: undefined, value: 60 }, 'behind', 0.3, half],
  ['at most so many, counted from the start on', { ...most, value: 12 }, 'on-track', null, half],
  ['more than the most', { ...most, value: 201 }, 'behind', null, half],
  ['what is there is not there any more', { baseline: 100, target: 100, value: 90 }, 'behind', null, half],
  ['not started yet', { today: '2026-12-01', value: 100 }, 'on-track', 0, 0],
] as [string, Partial<ProgressInput>, string, number | null, number | null][])(
  '%s',
  (_name, change, state, share, expected) => {
    const progress = computeProgress({ ...base, ...change })
    expect(progress).toMatchObject({ state, why: null })
    if (share === null) expect(progress.share).toBeNull()
    else expect(progress.share).toBeCloseTo(share, 10)
    if (expected === null) expect(progress.expected).toBeNull()
    else expect(progress.expected).toBeCloseTo(expected, 10)
  },
)

test.each([
  ['nothing was read', { value: null }, 'no-value'],
  ['no target', { target: undefined }, 'no-target'],
  ['no baseline, and the metric has no better side', { baseline: undefined, better: 'either' }, 'no-baseline'],
  ['no baseline and no line', { baseline: undefined }, 'no-baseline'],
  ['no due date', { due: undefined }, 'no-dates'],
  ['no start and no line', { start: undefined }, 'no-dates'],
] as [string, Partial<ProgressInput>, string][])('unknown: %s', (_name, change, why) => {
  expect(computeProgress({ ...base, ...change })).toMatchObject({ state: 'unknown', why })
})

test('a target that is met is met, whatever else is missing', () => {
  const input = { ...base, value: 200, baseline: undefined, start: undefined, due: undefined }
  expect(computeProgress(input).state).toBe('reached')
})
