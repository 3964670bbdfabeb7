import { addDays, type Day } from '../../clock.ts'
import { mondayOf, weekdayOf } from './calendar-days.ts'

export const regions = ['quebec', 'france'] as const
export type Region = (typeof regions)[number]

/** Whose holidays count where an organisation has its clocks, as long as nobody says otherwise. */
export const regionsOf = (zone: string): readonly Region[] =>
  zone.startsWith('America/') ? ['quebec'] : zone === 'Europe/Paris' ? ['france'] : regions

export const holidayIds = [
  'new-year',
  'good-friday',
  'easter-monday',
  'labour-day',
  'victory-1945',
  'ascension',
  'patriots',
  'whit-monday',
  'national-quebec',
  'canada-day',
  'national-france',
  'assumption',
  'labour-day-autumn',
  'thanksgiving',
  'all-saints',
  'armistice',
  'christmas',
] as const
export type HolidayId = (typeof holidayIds)[number]

/** Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher: no table, any year. */
export function easterOf(year: number): Day {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const rest = year % 100
  const skipped = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const moon = (19 * golden + century - Math.floor(century / 4) - skipped + 15) % 30
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7
  const late = Math.floor((golden + 11 * moon + 22 * sunday) / 451)
  const days = moon + sunday - 7 * late + 114
  return dayOf(year, Math.floor(days / 31), (days % 31) + 1)
}

const dayOf = (year: number, month: number, date: number): Day =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`

/** The first Monday on a day or after it. */
const mondayFrom = (day: Day): Day => addDays(day, (7 - weekdayOf(day)) % 7)

type Rule = { id: HolidayId; in: readonly Region[]; on: (year: number) => Day }

/**
 * Québec: Act respecting labour standards (N-1.1) s. 60 and National Holiday Act (F-1.1). Of Good Friday and Easter
 * Monday the employer chooses one: both are shown. Canada Day is 2 July where the first is a Sunday.
 * France: Code du travail L3133-1; what Alsace and Moselle have beside it is left to the organisation's own dates.
 */
const rules: readonly Rule[] = [
  { id: 'new-year', in: regions, on: year => dayOf(year, 1, 1) },
  { id: 'good-friday', in: ['quebec'], on: year => addDays(easterOf(year), -2) },
  { id: 'easter-monday', in: regions, on: year => addDays(easterOf(year), 1) },
  { id: 'labour-day', in: ['france'], on: year => dayOf(year, 5, 1) },
  { id: 'victory-1945', in: ['france'], on: year => dayOf(year, 5, 8) },
  { id: 'ascension', in: ['france'], on: year => addDays(easterOf(year), 39) },
  // The Monday that comes before 25 May.
  { id: 'patriots', in: ['quebec'], on: year => mondayOf(dayOf(year, 5, 24)) },
  { id: 'whit-monday', in: ['france'], on: year => addDays(easterOf(year), 50) },
  { id: 'national-quebec', in: ['quebec'], on: year => dayOf(year, 6, 24) },
  { id: 'canada-day', in: ['quebec'], on: year => dayOf(year, 7, weekdayOf(dayOf(year, 7, 1)) === 6 ? 2 : 1) },
  { id: 'national-france', in: ['france'], on: year => dayOf(year, 7, 14) },
  { id: 'assumption', in: ['france'], on: year => dayOf(year, 8, 15) },
  { id: 'labour-day-autumn', in: ['quebec'], on: year => mondayFrom(dayOf(year, 9, 1)) },
  { id: 'thanksgiving', in: ['quebec'], on: year => mondayFrom(dayOf(year, 10, 8)) },
  { id: 'all-saints', in: ['france'], on: year => dayOf(year, 11, 1) },
  { id: 'armistice', in: ['france'], on: year => dayOf(year, 11, 11) },
  { id: 'christmas', in: regions, on: year => dayOf(year, 12, 25) },
]

export type Holiday = { on: Day; id: HolidayId; in: readonly Region[] }

/** Public holidays of a year, in the order of its days. */
export const holidaysOf = (year: number): Holiday[] =>
  rules.map(rule => ({ on: rule.on(year), id: rule.id, in: rule.in })).sort((a, b) => a.on.localeCompare(b.on))
