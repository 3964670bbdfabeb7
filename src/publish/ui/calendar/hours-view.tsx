import { UnstyledButton } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { readWallTime } from '../../../time-zone.ts'
import { useFormats } from '../../../ui-kit/session.tsx'
import {
  addDays,
  beginOf,
  type CalendarItem,
  type Day,
  type Days,
  eachDay,
  itemsByDay,
  shareLanes,
} from '../../schema.ts'
import classes from './calendar.module.css'
import { CalendarChip } from './calendar-chip.tsx'
import { useCalendar } from './calendar-context.tsx'
import { DayDates } from './day-dates.tsx'
import { useDayNames } from './use-day-names.ts'

/** Pixels of half an hour, and minutes that an item's lines take up at this height. */
const slotHeight = 26
const itemMinutes = 60
const slots = Array.from({ length: 48 }, (_, at) => `${String(at >> 1).padStart(2, '0')}:${at % 2 === 0 ? '00' : '30'}`)
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** Days side by side against their hours: a week, or one day. */
export function HoursView({ days, items }: { days: Days; items: CalendarItem[] }) {
  const names = useDayNames()
  const formats = useFormats()
  const { today, showDay } = useCalendar()
  const all = eachDay(days)
  const byDay = itemsByDay(items)
  const scroller = useRef<HTMLDivElement>(null)
  const first = Math.min(8 * 60, ...items.map(item => minutesOf(item.time)))
  // The working day stands before the eyes; what is earlier is there to be scrolled to, and seen where it holds something.
  useEffect(() => {
    scroller.current?.scrollTo({ top: (Math.max(first - 30, 0) / 30) * slotHeight })
  }, [first])
  return (
    <div
      className={classes.hours}
      ref={scroller}
      style={{ '--days': all.length, '--slot': `${slotHeight}px` } as object}
    >
      <div className={classes.hourNames} aria-hidden>
        {slots
          .filter((_, at) => at % 2 === 0)
          .map(time => (
            <span key={time}>{formats.locale === 'fr' ? `${Number(time.slice(0, 2))} h` : time}</span>
          ))}
      </div>
      {all.map(day => (
        <section
          key={day}
          className={day === today ? `${classes.dayColumn} ${classes.now}` : classes.dayColumn}
          aria-label={names.long(day)}
        >
          <header>
            <UnstyledButton className={classes.dayHead} onClick={() => showDay(day)}>
              {names.weekday(day)} <b>{names.date(day)}</b>
            </UnstyledButton>
            <DayDates day={day} />
          </header>
          <div className={classes.dayBody}>
            <Slots day={day} />
            <Placed items={byDay.get(day) ?? []} />
          </div>
        </section>
      ))}
    </div>
  )
}

function Placed({ items }: { items: CalendarItem[] }) {
  const inOrder = items.toSorted((a, b) => a.time.localeCompare(b.time))
  const lanes = shareLanes(
    inOrder.map(item => minutesOf(item.time)),
    itemMinutes,
  )
  return (
    <ul className={classes.placed}>
      {inOrder.map((item, at) => {
        const { lane, of } = lanes[at]!
        const top = (Math.min(minutesOf(item.time), 24 * 60 - itemMinutes) / 30) * slotHeight
        return (
          <li key={item.key} style={{ top, left: `${(lane / of) * 100}%`, width: `${100 / of}%` }}>
            <CalendarChip item={item} />
          </li>
        )
      })}
    </ul>
  )
}

/** Half hours to press or to drop on. On the day when clocks change, those that do not exist or come twice say so. */
function Slots({ day }: { day: Day }) {
  const t = useTranslations('publish.calendar')
  const { timeZone } = useFormats()
  const { ask, mayWrite, dragged, drop } = useCalendar()
  const hours = (beginOf(addDays(day, 1), timeZone).getTime() - beginOf(day, timeZone).getTime()) / 3_600_000
  return (
    <div aria-hidden className={classes.slots}>
      {slots.map(time => {
        const local = `${day}T${time}`
        const kind = hours === 24 ? 'one' : readWallTime(local, timeZone).kind
        return (
          <button
            key={time}
            type="button"
            tabIndex={-1}
            data-slot={local}
            data-kind={kind}
            disabled={!mayWrite}
            onClick={() => ask({ kind: 'add', local })}
            onDragOver={event => dragged !== null && event.preventDefault()}
            onDrop={event => {
              event.preventDefault()
              drop(local)
            }}
          >
            {kind === 'none' ? t('hourGone') : kind === 'two' ? t('hourTwice') : null}
          </button>
        )
      })}
    </div>
  )
}
