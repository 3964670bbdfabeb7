import { expect, test } from 'vitest'
import type { Objective, ObjectiveReading } from '../schema.ts'
import { curveOf, curveOfFigures, monthTicks, spanOf } from './timeline-scale.ts'

const objective: Objective = {
  id: 'seen',
  baseline: { value: 10, on: '2027-01-15' },
  target: 30,
  setOn: '2027-01-20',
  due: '2027-06-30',
}
const reading = (points: { on: string; value: number }[]): ObjectiveReading => ({
  objective: 'seen',
  metric: 'listen.mentions',
  readable: true,
  reading: null,
  points,
  progress: { state: 'on-track', share: 0.5, expected: 0.5, why: null },
  forecast: null,
  whyNoForecast: 'too-few-points',
})

test('a timeline spans whole months, today within', () => {
  const span = spanOf([objective], [], '2027-08-09')
  expect([span.from, span.to]).toEqual(['2027-01-01', '2027-08-31'])
  expect([span.share('2027-01-01'), span.share('2027-09-01')]).toEqual([0, 1])
})

test('months are thinned out where they would crowd', () => {
  const year = spanOf([{ ...objective, due: '2027-12-31' }], [], '2027-02-01')
  expect(monthTicks(year, 12)).toHaveLength(12)
  expect(monthTicks(year, 4)).toEqual(['2027-01-01', '2027-04-01', '2027-07-01', '2027-10-01'])
  const long = spanOf([{ ...objective, due: '2031-12-31' }], [], '2027-02-01')
  expect(monthTicks(long, 6)).toEqual(['2027-01-01', '2028-01-01', '2029-01-01', '2030-01-01', '2031-01-01'])
})

test('a curve holds readings, the way to the target, and stays within its frame', () => {
  const span = spanOf([objective], [], '2027-03-01')
  const curve = curveOf(
    objective,
    reading([
      { on: '2027-02-01', value: 12 },
      { on: '2027-03-01', value: 40 },
    ]),
    span,
  )!
  expect([curve.low, curve.high]).toEqual([10, 40])
  expect(curve.way!.x1).toBeLessThan(curve.way!.x2)
  expect(curve.way!.y1).toBeLessThan(curve.way!.y2)
  for (const { x, y } of curve.read) expect([x >= 0 && x <= 1, y >= 0 && y <= 1]).toEqual([true, true])
})

test('without readings and due date there is nothing to draw; one equal value is drawn in the middle', () => {
  const span = spanOf([objective], [], '2027-03-01')
  expect(curveOf({ id: 'a' }, undefined, span)).toBeNull()
  expect(curveOf({ id: 'a', target: 5 }, undefined, span)).toBeNull()
  expect(curveOf({ id: 'a' }, reading([{ on: '2027-02-01', value: 0 }]), span)?.read[0]?.y).toBeGreaterThan(0)
})

test('the figures of a series are drawn from their first day until today', () => {
  const figures = [
    { on: '2027-01-31', value: 30 },
    { on: '2027-01-01', value: 10 },
  ]
  const curve = curveOfFigures(figures, '2027-03-02')!
  expect(curve.read[0]?.x).toBe(0)
  expect(curve.read[1]?.x).toBeCloseTo(0.5)
  expect(curve.read[1]!.y).toBeGreaterThan(curve.read[0]!.y)
  expect([curve.low, curve.high]).toEqual([10, 30])
  expect(curveOfFigures(figures.slice(1), '2027-03-02')).toBeNull()
})
