import { UnstyledButton } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { type CalendarItem, type Day, daysOf, itemsByDay, weeksOf } from '../../schema.ts'
import classes from './calendar.module.css'
import { CalendarChip } from './calendar-chip.tsx'
import { useCalendar } from './calendar-context.tsx'
import { DayDates } from './day-dates.tsx'
import { useDayNames } from './use-day-names.ts'

/** What a cell shows before it says how many others there are. */
const mostShown = 3
/** A new entry of a day that nobody has given an hour. */
export const usualTime = '10:00'

/** A month as a table of its weeks. */
export function MonthView({ day, items }: { day: Day; items: CalendarItem[] }) {
  const names = useDayNames()
  const days = daysOf('month', day)
  const weeks = weeksOf(days)
  const byDay = itemsByDay(items)
  return (
    <table className={classes.month}>
      <caption className="unseen">{names.month(day)}</caption>
      <thead>
        <tr>
          {weeks[0]!.map(one => (
            <th key={one} scope="col" abbr={names.weekdayLong(one)}>
              {names.weekday(one)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map(week => (
          <tr key={week[0]}>
            {week.map(one => (
              <MonthCell key={one} day={one} outside={one < days.from || one > days.to} items={byDay.get(one) ?? []} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function MonthCell({ day, outside, items }: { day: Day; outside: boolean; items: CalendarItem[] }) {
  const t = useTranslations('publish.calendar')
  const names = useDayNames()
  const { today, showDay, ask, mayWrite, dragged, drop } = useCalendar()
  const shown = items.length > mostShown + 1 ? items.slice(0, mostShown) : items
  return (
    <td
      data-day={day}
      className={outside ? classes.outside : day === today ? classes.now : undefined}
      onDragOver={event => dragged !== null && event.preventDefault()}
      onDrop={event => {
        event.preventDefault()
        if (dragged !== null) drop(`${day}T${dragged.time}`)
      }}
    >
      {mayWrite && (
        // The mouse's way; with the keyboard the page's own button does the same.
        <div aria-hidden className={classes.ground}>
          <button type="button" tabIndex={-1} onClick={() => ask({ kind: 'add', local: `${day}T${usualTime}` })} />
        </div>
      )}
      <UnstyledButton className={classes.date} onClick={() => showDay(day)} aria-label={names.long(day)}>
        {names.date(day)}
      </UnstyledButton>
      <DayDates day={day} />
      {shown.length > 0 && (
        <ul className={classes.items}>
          {shown.map(item => (
            <li key={item.key}>
              <CalendarChip item={item} />
            </li>
          ))}
        </ul>
      )}
      {items.length > shown.length && (
        <UnstyledButton className={classes.others} onClick={() => showDay(day)}>
          {t('others', { count: items.length - shown.length })}
        </UnstyledButton>
      )}
    </td>
  )
}
