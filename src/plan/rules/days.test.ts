import { expect, test } from 'vitest'
import { addDays } from '../../clock.ts'
import { addMonths, daysBetween } from './days.ts'

test.each([
  ['2027-01-04', 3, '2027-04-04'],
  ['2027-01-31', 1, '2027-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2027-11-30', 3, '2028-02-29'],
  ['2027-03-15', -12, '2026-03-15'],
  ['2028-02-29', -12, '2027-02-28'],
])('%s and %d months: %s', (day, months, reached) => {
  expect(addMonths(day, months)).toBe(reached)
})

test('days are counted over summer time and leap days', () => {
  expect(daysBetween('2027-03-01', '2027-04-01')).toBe(31)
  expect(daysBetween('2028-03-01', '2028-02-28')).toBe(-2)
  expect(addDays('2027-12-31', 1)).toBe('2028-01-01')
})
