import { useApi, useRefresh } from '../../../ui-kit/api.tsx'
import { useLive } from '../../../ui-kit/live.tsx'
import { useFormats } from '../../../ui-kit/session.tsx'
import { readCalendar } from '../../endpoints.ts'
import { type CalendarView, type Day, type Days, daysOf, periodOf, weeksOf } from '../../schema.ts'
import type { CalendarFilter } from './calendar-address.ts'

/** What a view is drawn from: a month's and a year's first and last weeks are read whole. */
export function useCalendarAnswer(view: CalendarView, day: Day, filter: CalendarFilter) {
  const { timeZone } = useFormats()
  const refresh = useRefresh()
  const readAgain = () => void refresh(readCalendar)
  useLive('entries-changed', readAgain)
  useLive('sends-changed', readAgain)
  useLive('key-dates-changed', readAgain)
  useLive('reconnected', readAgain)
  const days = readDays(view, day)
  const { person, state, ...same } = filter
  const given = Object.fromEntries(Object.entries(same).filter(([, value]) => value !== undefined))
  const input = {
    ...periodOf(days, timeZone),
    ...given,
    ...(person === undefined ? {} : { owner: person }),
    ...(state === undefined ? {} : { state: [state] }),
  }
  return { days, answer: useApi(readCalendar, input, { previous: true }) }
}

function readDays(view: CalendarView, day: Day): Days {
  const weeks = weeksOf(daysOf(view, day))
  if (view !== 'month' && view !== 'year') return daysOf(view, day)
  return { from: weeks[0]![0]!, to: weeks.at(-1)![6]! }
}
