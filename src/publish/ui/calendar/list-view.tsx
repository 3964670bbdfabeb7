import { Title, UnstyledButton } from '@mantine/core'
import { type CalendarItem, type Days, eachDay, itemsByDay } from '../../schema.ts'
import classes from './calendar.module.css'
import { CalendarChip } from './calendar-chip.tsx'
import { useCalendar } from './calendar-context.tsx'
import { DayDates } from './day-dates.tsx'
import { useDayNames } from './use-day-names.ts'

/** Days that hold something, one under the other: entries, holidays, key dates. */
export function ListView({ days, items }: { days: Days; items: CalendarItem[] }) {
  const names = useDayNames()
  const { today, showDay, datesOf } = useCalendar()
  const byDay = itemsByDay(items)
  return (
    <div className={classes.list}>
      {eachDay(days)
        .filter(day => byDay.has(day) || datesOf(day).length > 0)
        .map(day => (
          <section key={day} className={day === today ? classes.now : undefined}>
            <Title order={2} size="h4">
              <UnstyledButton className={classes.named} onClick={() => showDay(day)}>
                {names.long(day)}
              </UnstyledButton>
            </Title>
            <DayDates day={day} />
            <ul className={classes.items}>
              {(byDay.get(day) ?? []).map(item => (
                <li key={item.key}>
                  <CalendarChip item={item} />
                </li>
              ))}
            </ul>
          </section>
        ))}
    </div>
  )
}
