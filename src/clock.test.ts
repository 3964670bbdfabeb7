import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, firstDayOf } from './clock.ts'

test.each([
  ['2027-12-31', 1, '2028-01-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2027-03-01', -1, '2027-02-28'],
  // Days on which clocks change have 23 or 25 hours, and are days all the same.
  ['2026-03-08', 1, '2026-03-09'],
  ['2026-11-01', -1, '2026-10-31'],
  ['2027-03-31', 0, '2027-03-31'],
  // Days are compared as text: a year of five figures would sort before all others.
  ['9999-12-31', 1, '9999-12-31'],
  ['0000-01-01', -1, '0000-01-01'],
  ['2027-03-31', 20_270_331 * 7, '9999-12-31'],
])('%s and %d days: %s', (day, days, reached) => {
  expect(addDays(day, days)).toBe(reached)
})

test('going on and coming back leads to the same day; later days sort later', () => {
  const days = fc.integer({ min: -40_000, max: 40_000 })
  fc.assert(
    fc.property(days, days, (from, by) => {
      const day = addDays('2027-01-01', from)
      expect(addDays(addDays(day, by), -by)).toBe(day)
      expect(addDays(day, by) > day).toBe(by > 0)
    }),
  )
})

test.each([
  ['last-7-days', '2027-03-25'],
  ['last-30-days', '2027-03-02'],
  ['last-90-days', '2027-01-01'],
  ['latest', '2027-03-31'],
  ['since-start', '2026-06-01'],
] as const)('%s up to 31 March 2027 begin on %s', (window, first) => {
  expect(firstDayOf(window, '2026-06-01', '2027-03-31')).toBe(first)
})
