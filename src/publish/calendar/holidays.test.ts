import fc from 'fast-check'
import { expect, test } from 'vitest'
import { weekdayOf } from './calendar-days.ts'
import { easterOf, holidaysOf, type Region } from './holidays.ts'

// Tables of the Bureau des longitudes and the U.S. Naval Observatory; the earliest and the latest of our time with them.
test.each([
  [1818, '1818-03-22'],
  [1943, '1943-04-25'],
  [1954, '1954-04-18'],
  [1981, '1981-04-19'],
  [2000, '2000-04-23'],
  [2008, '2008-03-23'],
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2028, '2028-04-16'],
  [2030, '2030-04-21'],
  [2038, '2038-04-25'],
  [2049, '2049-04-18'],
  [2285, '2285-03-22'],
])('Easter of %i is %s', (year, day) => expect(easterOf(year)).toBe(day))

test('Easter is a Sunday between 22 March and 25 April', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1583, max: 4099 }), year => {
      const day = easterOf(year)
      expect(weekdayOf(day)).toBe(6)
      expect(day >= `${year}-03-22` && day <= `${year}-04-25`).toBe(true)
    }),
  )
})

const daysOf = (year: number, region: Region) =>
  holidaysOf(year)
    .filter(one => one.in.includes(region))
    .map(one => one.on.slice(5))

// Commission des normes du travail (Québec) and service-public.fr.
test.each<[Region, number, string[]]>([
  ['quebec', 2024, ['01-01', '03-29', '04-01', '05-20', '06-24', '07-01', '09-02', '10-14', '12-25']],
  ['quebec', 2025, ['01-01', '04-18', '04-21', '05-19', '06-24', '07-01', '09-01', '10-13', '12-25']],
  ['quebec', 2026, ['01-01', '04-03', '04-06', '05-18', '06-24', '07-01', '09-07', '10-12', '12-25']],
  // 1 July 2029 is a Sunday.
  ['quebec', 2029, ['01-01', '03-30', '04-02', '05-21', '06-24', '07-02', '09-03', '10-08', '12-25']],
  ['quebec', 2027, ['01-01', '03-26', '03-29', '05-24', '06-24', '07-01', '09-06', '10-11', '12-25']],
  // A leap year.
  ['quebec', 2028, ['01-01', '04-14', '04-17', '05-22', '06-24', '07-01', '09-04', '10-09', '12-25']],
  ['france', 2024, ['01-01', '04-01', '05-01', '05-08', '05-09', '05-20', '07-14', '08-15', '11-01', '11-11', '12-25']],
  ['france', 2026, ['01-01', '04-06', '05-01', '05-08', '05-14', '05-25', '07-14', '08-15', '11-01', '11-11', '12-25']],
  ['france', 2027, ['01-01', '03-29', '05-01', '05-06', '05-08', '05-17', '07-14', '08-15', '11-01', '11-11', '12-25']],
  ['france', 2028, ['01-01', '04-17', '05-01', '05-08', '05-25', '06-05', '07-14', '08-15', '11-01', '11-11', '12-25']],
])('public holidays of %s in %i', (region, year, days) => expect(daysOf(year, region)).toEqual(days))
