import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../clock.ts'
import { forecast, withinUnit } from './forecast.ts'

const today = '2027-03-31'
/** `count` days that end today. */
const days = (count: number, value: (day: number) => number, every = 1) =>
  Array.from({ length: count }, (_, i) => ({ on: addDays(today, (i - count + 1) * every), value: value(i) }))

test('a straight line goes on straight, with no width', () => {
  const { forecast: found } = forecast(
    days(30, day => 100 + 2 * day),
    { today, due: '2027-04-10', target: 178 },
  )
  expect(found!.value).toBeCloseTo(178, 6)
  expect(found!.low).toBeCloseTo(178, 6)
  expect(found!.high).toBeCloseTo(178, 6)
  expect(found).toMatchObject({ reachesOn: '2027-04-10', points: 30, on: '2027-04-10' })
  expect(found!.perWeek).toBeCloseTo(14, 6)
})

test.each([
  ['six points', days(6, day => day), '2027-04-10', 'too-few-points'],
  [
    'many points of a few days',
    Array.from({ length: 20 }, (_, i) => ({ on: addDays(today, -(i % 6)), value: i })),
    '2027-04-10',
    'too-few-points',
  ],
  ['a year from a fortnight', days(14, day => day), '2028-03-31', 'too-far'],
  ['no due date', days(30, day => day), undefined, 'no-due-date'],
  ['due today', days(30, day => day), today, 'over'],
  [
    'only old figures',
    days(30, day => day).map(point => ({ ...point, on: addDays(point.on, -120) })),
    '2027-04-10',
    'too-few-points',
  ],
] as const)('no forecast: %s', (_name, points, due, why) => {
  expect(forecast(points, { today, due, target: 5 })).toEqual({ forecast: null, why })
})

test('seven points of seven days apart are enough, and the interval is wide', () => {
  const { forecast: found } = forecast(
    days(8, day => day + (day % 2)),
    { today, due: '2027-04-20', target: undefined },
  )
  expect(found!.high - found!.low).toBeGreaterThan(1)
})

test.each([
  ['share', [0, 1, 1]],
  ['count', [0, 1.52, 2.7]],
  ['hours', [0, 1.52, 2.7]],
  ['ratio', [-0.4, 1.52, 2.7]],
  ['other', [-0.4, 1.52, 2.7]],
] as const)('what is foreseen of a %s stays where such a figure can be', (unit, held) => {
  const ahead = { value: 1.52, low: -0.4, high: 2.7, on: '2027-04-10', reachesOn: null, perWeek: 0.1, points: 30 }
  const { low, value, high } = withinUnit(ahead, unit)
  expect([low, value, high]).toEqual(held)
})

test('a line that leads away never reaches', () => {
  const found = forecast(
    days(30, day => 100 - day),
    { today, due: '2027-04-10', target: 150 },
  ).forecast!
  expect(found.reachesOn).toBeNull()
})

test('neighbours that resemble each other widen the interval', () => {
  const wave = forecast(
    days(60, day => day + 5 * Math.sin(day / 6)),
    { today, due: '2027-04-30', target: 0 },
  ).forecast!
  const noise = forecast(
    days(60, day => day + 5 * Math.sin(day * 137.5)),
    { today, due: '2027-04-30', target: 0 },
  ).forecast!
  expect(wave.high - wave.low).toBeGreaterThan(1.5 * (noise.high - noise.low))
})

test('the interval holds about four of five: independent noise around a line', () => {
  // A small generator, so that the test says the same each time.
  let seed = 7
  const uniform = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed / 2_147_483_648
  }
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
  let held = 0
  const rounds = 600
  for (let round = 0; round < rounds; round += 1) {
    const points = days(40, day => 50 + 0.5 * day + 4 * normal())
    const truth = 50 + 0.5 * (39 + 20) + 4 * normal()
    const found = forecast(points, { today, due: addDays(today, 20), target: 0 }).forecast!
    if (found.low <= truth && truth <= found.high) held += 1
  }
  expect(held / rounds).toBeGreaterThan(0.76)
  expect(held / rounds).toBeLessThan(0.88)
})

test('whatever the figures, low ≤ value ≤ high, and none is nonsense', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 8, maxLength: 120 }), values => {
      const { forecast: found } = forecast(
        days(values.length, day => values[day]!),
        { today, due: addDays(today, 9), target: 0 },
      )
      if (found === null) return
      expect(Number.isFinite(found.value) && found.low <= found.value && found.value <= found.high).toBe(true)
      if (found.reachesOn !== null) expect(found.reachesOn >= today).toBe(true)
    }),
  )
})
