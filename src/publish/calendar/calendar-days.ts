import { addDays, type Day } from '../../clock.ts'
import { readWallTime } from '../../time-zone.ts'

export { addDays, type Day }

export const calendarViews = ['year', 'month', 'week', 'day', 'list'] as const
export type CalendarView = (typeof calendarViews)[number]

/** Days from `from` to `to`, both included. */
export type Days = { from: Day; to: Day }

const monthOf = (day: Day): string => day.slice(0, 7)
const atNoon = (day: Day): Date => new Date(`${day}T12:00:00Z`)

/** 0 for a Monday: weeks begin with it, as ISO 8601 counts. */
export const weekdayOf = (day: Day): number => (atNoon(day).getUTCDay() + 6) % 7
export const mondayOf = (day: Day): Day => addDays(day, -weekdayOf(day))

/** The same day so many months later, or the last of a month that is shorter. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return `${first.toISOString().slice(0, 8)}${String(Math.min(date, last)).padStart(2, '0')}`
}

const lastOfMonth = (day: Day): Day => addDays(addMonths(`${monthOf(day)}-01`, 1), -1)

/** What a view shows around a day. A list goes over a month. */
export function daysOf(view: CalendarView, day: Day): Days {
  if (view === 'day') return { from: day, to: day }
  if (view === 'week') return { from: mondayOf(day), to: addDays(mondayOf(day), 6) }
  if (view === 'year') return { from: `${day.slice(0, 4)}-01-01`, to: `${day.slice(0, 4)}-12-31` }
  return { from: `${monthOf(day)}-01`, to: lastOfMonth(day) }
}

/** The day around which the next period (`by` 1) or the one before (−1) is shown. */
export function stepBy(view: CalendarView, day: Day, by: number): Day {
  if (view === 'day') return addDays(day, by)
  if (view === 'week') return addDays(day, 7 * by)
  return addMonths(day, view === 'year' ? 12 * by : by)
}

export function eachDay({ from, to }: Days): Day[] {
  const days: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}

/** Whole weeks that hold the days, each from its Monday: the first and last may reach beyond. */
export function weeksOf({ from, to }: Days): Day[][] {
  const weeks: Day[][] = []
  for (let monday = mondayOf(from); monday <= to; monday = addDays(monday, 7))
    weeks.push(eachDay({ from: monday, to: addDays(monday, 6) }))
  return weeks
}

/** The first days of the twelve months of a year. */
export const monthsOf = (day: Day): Day[] =>
  Array.from({ length: 12 }, (_, at) => addMonths(`${day.slice(0, 4)}-01-01`, at))

/** The first instant of a day by the clocks of a zone, also where they jump over midnight or show it twice. */
export function beginOf(day: Day, zone: string): Date {
  const midnight = readWallTime(`${day}T00:00`, zone)
  if (midnight.kind === 'one') return midnight.at
  return midnight.kind === 'two' ? midnight.first : midnight.after
}

/** The days as instants: `from` included, `to` excluded. */
export const periodOf = (days: Days, zone: string): { from: string; to: string } => ({
  from: beginOf(days.from, zone).toISOString(),
  to: beginOf(addDays(days.to, 1), zone).toISOString(),
})
