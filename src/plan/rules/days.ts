import { addDays, dayAt } from '../../clock.ts'

/** Calendar days as a strategy writes them, `2027-03-31`: they compare and sort as text. No clock is read here. */

const dayMs = 86_400_000
// A day alone is read as UTC; adding an hour to the text first takes twice the time, and forecasts read thousands.
const asTime = (day: string): number => Date.parse(day)

/** So many months later (or earlier): the same day, or the month's last where it is shorter. Half a month is 15 days. */
export function addMonths(day: string, months: number): string {
  const whole = Math.trunc(months)
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + whole, 0)).getUTCDate()
  const reached = dayAt(Date.UTC(year, month - 1 + whole, Math.min(date, last)))
  return months === whole ? reached : addDays(reached, Math.round((months - whole) * 30))
}

/** Whole days from one day to another; negative when the second comes first. */
export const daysBetween = (from: string, to: string): number => Math.round((asTime(to) - asTime(from)) / dayMs)
