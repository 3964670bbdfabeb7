import { Title, UnstyledButton } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useFormats } from '../../../ui-kit/session.tsx'
import {
  type CalendarItem,
  type Day,
  daysOf,
  itemsByDay,
  itemsIn,
  type LoadGround,
  mondayOf,
  monthsOf,
  weekLoad,
  weeksOf,
} from '../../schema.ts'
import classes from './calendar.module.css'
import { useCalendar } from './calendar-context.tsx'
import { useDateName } from './use-date-name.ts'
import { useDayNames } from './use-day-names.ts'
import { useLoadGround } from './use-load-ground.ts'

/** Twelve months at a glance: how many entries each day holds. */
export function YearView(props: {
  day: Day
  /** Of the whole weeks of the year. */
  items: CalendarItem[]
  showMonth: (day: Day) => void
  /** Whether weeks are held against the strategy's rhythm: not where items are filtered out. */
  gaps: boolean
}) {
  const ground = useLoadGround()
  return (
    <div className={classes.year}>
      {monthsOf(props.day).map(month => (
        <SmallMonth
          ground={props.gaps ? ground : null}
          all={props.items}
          key={month}
          month={month}
          items={itemsIn(props.items, daysOf('month', month))}
          show={props.showMonth}
        />
      ))}
    </div>
  )
}

function SmallMonth(props: {
  month: Day
  items: CalendarItem[]
  all: CalendarItem[]
  ground: LoadGround | null
  show: (day: Day) => void
}) {
  const { month, items } = props
  const t = useTranslations('publish.calendar')
  const names = useDayNames()
  const nameOf = useDateName()
  const { today, showDay, datesOf } = useCalendar()
  const days = daysOf('month', month)
  const byDay = itemsByDay(items)
  const weeks = weeksOf(days)
  return (
    <section className={classes.smallMonth}>
      <header>
        <Title order={2} size="h5">
          <UnstyledButton className={classes.named} onClick={() => props.show(month)}>
            {names.monthAlone(month)}
          </UnstyledButton>
        </Title>
        <span>{t('count', { count: items.length })}</span>
      </header>
      <table>
        <caption className="unseen">{names.month(month)}</caption>
        <thead>
          <tr>
            {weeks[0]!.map(day => (
              <th key={day} scope="col" abbr={names.weekdayLong(day)}>
                {names.weekday(day).slice(0, 1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map(week => (
            <tr key={week[0]}>
              {week.map(day => {
                const count = byDay.get(day)?.length ?? 0
                const dates = datesOf(day).map(nameOf)
                if (day < days.from || day > days.to) return <td key={day} />
                return (
                  <td key={day}>
                    <UnstyledButton
                      data-count={count}
                      data-today={day === today}
                      data-dated={dates.length > 0}
                      aria-label={[names.long(day), ...dates, t('count', { count })].join(', ')}
                      title={dates.length === 0 ? undefined : dates.join(', ')}
                      onClick={() => showDay(day)}
                    >
                      {names.date(day)}
                    </UnstyledButton>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {props.ground !== null && <Gaps month={month} items={props.all} ground={props.ground} />}
    </section>
  )
}

/** Weeks that begin in a month, from this one on, and hold less than the strategy's rhythm: which, and by how much. */
function Gaps({ month, items, ground }: { month: Day; items: CalendarItem[]; ground: LoadGround }) {
  const t = useTranslations('publish.calendar.load')
  const names = useDayNames()
  const formats = useFormats()
  const { today } = useCalendar()
  const { from, to } = daysOf('month', month)
  const gaps = weeksOf({ from, to })
    .map(week => week[0]!)
    .filter(monday => monday >= from && monday >= mondayOf(today))
    .flatMap(monday => {
      const under = weekLoad(items, monday, ground).networks.filter(one => one.missing > 0)
      return under.length === 0 ? [] : [{ monday, under }]
    })
  if (gaps.length === 0) return null
  return (
    <details className={classes.gaps}>
      <summary>{t('gaps', { weeks: gaps.length })}</summary>
      <ul>
        {gaps.map(({ monday, under }) => (
          <li key={monday}>
            {t('gap', {
              day: names.short(monday),
              networks: formats.list(
                under.map(({ name, posts, cadence }) => t('gapNetwork', { name, posts, cadence: cadence ?? 0 })),
              ),
            })}
          </li>
        ))}
      </ul>
    </details>
  )
}
