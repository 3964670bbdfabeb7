import type { Day } from '../../schema.ts'
import classes from './calendar.module.css'
import { useCalendar } from './calendar-context.tsx'
import { useDateName } from './use-date-name.ts'

/** Holidays and key dates of a day, in words. */
export function DayDates({ day }: { day: Day }) {
  const nameOf = useDateName()
  const { datesOf } = useCalendar()
  const dates = datesOf(day)
  if (dates.length === 0) return null
  return (
    <ul className={classes.dates}>
      {dates.map(date => (
        <li key={date.holiday?.id ?? date.own?.id}>{nameOf(date)}</li>
      ))}
    </ul>
  )
}
