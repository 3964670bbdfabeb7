import { Button, Stack, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { Plus } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { wallTimeAt } from '../../../time-zone.ts'
import { placeOfZone } from '../../../ui-kit/format.ts'
import { useUrlState } from '../../../ui-kit/links.tsx'
import { Loaded } from '../../../ui-kit/loaded.tsx'
import { Page } from '../../../ui-kit/page.tsx'
import { useFormats } from '../../../ui-kit/session.tsx'
import { useShortcuts } from '../../../ui-kit/shortcuts.tsx'
import { useNow } from '../../../ui-kit/use-now.ts'
import { type CalendarItem, type CalendarView, type Day, daysOf, itemsIn, itemsOf } from '../../schema.ts'
import { type CalendarFilter, calendarAddress, filterNames } from './calendar-address.ts'
import { CalendarProvider, useCalendar } from './calendar-context.tsx'
import { CalendarFilters } from './calendar-filters.tsx'
import { CalendarTabs } from './calendar-tabs.tsx'
import { CalendarToolbar } from './calendar-toolbar.tsx'
import { HoursView } from './hours-view.tsx'
import { ListView } from './list-view.tsx'
import { MonthView, usualTime } from './month-view.tsx'
import { Periods } from './periods.tsx'
import { useCalendarAnswer } from './use-calendar-answer.ts'
import { datesFor, useUsualHolidays } from './use-date-name.ts'
import { WeekLoad } from './week-load.tsx'
import { WhenDialogs } from './when-dialog.tsx'
import { YearView } from './year-view.tsx'

/** What is planned, due or out, by year, month, week, day or in a list: one reading drawn in five ways. */
export function CalendarPage() {
  const t = useTranslations('publish.calendar')
  const { timeZone } = useFormats()
  const [address, change] = useUrlState(calendarAddress)
  const narrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false })
  const today = wallTimeAt(useNow(), timeZone).slice(0, 10)
  const usualHolidays = useUsualHolidays()
  const { view = narrow ? 'list' : 'month', day = today, holidays = usualHolidays } = address
  const filter = Object.fromEntries(filterNames.map(name => [name, address[name]])) as CalendarFilter
  const { days, answer } = useCalendarAnswer(view, day, filter)
  const show = (to: { view?: CalendarView; day?: Day }) => change(to, 'push')
  return (
    <CalendarProvider
      today={today}
      dates={datesFor(answer.data?.dates ?? [], holidays)}
      showDay={shown => show({ view: 'day', day: shown })}
    >
      <Page
        title={t('title')}
        action={<Add day={day} />}
        filters={
          <Stack gap="md">
            <CalendarTabs />
            <CalendarToolbar view={view} day={day} today={today} change={show} />
            <CalendarFilters filter={filter} holidays={holidays} change={change} />
          </Stack>
        }
      >
        <Periods days={daysOf(view, day)} />
        <Loaded answer={answer}>
          {({ entries, more }) => (
            <Drawn
              view={view}
              day={day}
              narrow={narrow}
              filtered={filterNames.some(name => filter[name] !== undefined)}
              showMonth={month => show({ view: 'month', day: month })}
              items={itemsIn(itemsOf(entries, timeZone), days)}
              more={more}
            />
          )}
        </Loaded>
        <Clocks />
      </Page>
      <WhenDialogs />
    </CalendarProvider>
  )
}

/** Whose clocks the calendar follows, and the reader's where they show something else. */
function Clocks() {
  const t = useTranslations('publish.calendar')
  const { timeZone } = useFormats()
  const now = useNow()
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone
  return (
    <Text size="sm" c="dimmed" mt="md">
      {t('zone', { zone: placeOfZone(timeZone) })}{' '}
      {wallTimeAt(now, own) !== wallTimeAt(now, timeZone) && t('yourZone', { zone: placeOfZone(own) })}
    </Text>
  )
}

function Add({ day }: { day: Day }) {
  const t = useTranslations('publish.calendar')
  const { ask, mayWrite, today } = useCalendar()
  const add = () => ask({ kind: 'add', local: `${day < today ? today : day}T${usualTime}` })
  useShortcuts([{ keys: 'n', label: t('add'), group: t('title'), run: add, enabled: mayWrite }])
  if (!mayWrite) return null
  return (
    <Button leftSection={<Plus size={16} aria-hidden />} onClick={add}>
      {t('add')}
    </Button>
  )
}

function Drawn(props: {
  view: CalendarView
  day: Day
  narrow: boolean
  filtered: boolean
  showMonth: (day: Day) => void
  items: CalendarItem[]
  more: boolean
}) {
  const t = useTranslations('publish.calendar')
  const { view, day, narrow, items } = props
  const days = daysOf(view, day)
  const inDays = itemsIn(items, days)
  return (
    <>
      {props.more && (
        <Text role="status" mb="sm">
          {t('more')}
        </Text>
      )}
      {inDays.length === 0 && (
        <Text role="status" c="dimmed" mb="sm">
          {props.filtered ? t('noneFiltered') : t('none')}
        </Text>
      )}
      {view === 'week' && !props.filtered && <WeekLoad monday={days.from} items={items} />}
      {view === 'year' && <YearView day={day} items={items} showMonth={props.showMonth} gaps={!props.filtered} />}
      {view === 'month' && <MonthView day={day} items={items} />}
      {(view === 'day' || (view === 'week' && !narrow)) && <HoursView days={days} items={inDays} />}
      {(view === 'list' || (narrow && (view === 'week' || view === 'month'))) && (
        <ListView days={days} items={inDays} />
      )}
    </>
  )
}
