import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { readWallTime, wallTimeAt } from '../../../time-zone.ts'
import { useAnnounce } from '../../../ui-kit/announce.tsx'
import { useClient, useRefresh } from '../../../ui-kit/api.tsx'
import { useNotifyError, useNotifyUndo } from '../../../ui-kit/notify.tsx'
import { useCan, useFormats } from '../../../ui-kit/session.tsx'
import { moveEntry, readCalendar } from '../../endpoints.ts'
import { type CalendarItem, type DateShown, type Day, movesOf, type Unmovable, whyNotMoved } from '../../schema.ts'
import { entryReads } from '../entry-reads.ts'

/** What a dialog is open for: a new entry at a wall time, or another time for one. */
export type Asking = { kind: 'add'; local: string } | { kind: 'move'; item: CalendarItem; local: string }

type Calendar = {
  today: Day
  asking: Asking | null
  ask: (asking: Asking | null) => void
  mayWrite: boolean
  whyNot: (item: CalendarItem) => Unmovable | null
  /** What is being dragged. */
  dragged: CalendarItem | null
  drag: (item: CalendarItem | null) => void
  /** Puts what is dragged at a wall time of the calendar's clocks; asks where those do not show it once. */
  drop: (local: string) => void
  /** Throws what `publish.move-entry` throws. */
  move: (item: CalendarItem, at: Date) => Promise<void>
  showDay: (day: Day) => void
  /** Holidays and key dates that are shown on a day. */
  datesOf: (day: Day) => DateShown[]
}

const CalendarContext = createContext<Calendar | null>(null)

export function useCalendar(): Calendar {
  const calendar = useContext(CalendarContext)
  if (calendar === null) throw new Error('CalendarProvider is missing')
  return calendar
}

export function CalendarProvider(props: {
  today: Day
  showDay: (day: Day) => void
  dates: readonly DateShown[]
  children: ReactNode
}) {
  const t = useTranslations('publish.calendar')
  const client = useClient()
  const refresh = useRefresh()
  const formats = useFormats()
  const announce = useAnnounce()
  const notifyUndo = useNotifyUndo()
  const notifyError = useNotifyError()
  const may = { write: useCan('publish.write'), send: useCan('publish.send') }
  const [asking, ask] = useState<Asking | null>(null)
  const [dragged, drag] = useState<CalendarItem | null>(null)

  const byDay = useMemo(() => Map.groupBy(props.dates, date => date.on), [props.dates])

  const put = async (item: CalendarItem, at: Date) => {
    const planned = { local: wallTimeAt(at, item.entry.zone), at: at.toISOString() }
    try {
      for (const target of movesOf(item)) await client(moveEntry, { ...target, planned })
    } finally {
      await refresh(readCalendar, ...entryReads)
    }
  }
  const move = async (item: CalendarItem, at: Date) => {
    await put(item, at)
    const text = t('moved', { title: item.entry.title || t('untitled'), at: formats.moment(at) })
    notifyUndo(text, () => put(item, new Date(item.at)))
    announce(text)
  }
  const drop = (local: string) => {
    const item = dragged
    drag(null)
    if (item === null || local === `${item.day}T${item.time}`) return
    const meaning = readWallTime(local, formats.timeZone)
    if (meaning.kind === 'one') void move(item, meaning.at).catch(notifyError)
    else ask({ kind: 'move', item, local })
  }
  const calendar: Calendar = {
    today: props.today,
    asking,
    ask,
    mayWrite: may.write,
    whyNot: item => whyNotMoved(item, may),
    dragged,
    drag,
    drop,
    move,
    showDay: props.showDay,
    datesOf: day => byDay.get(day) ?? [],
  }
  return <CalendarContext value={calendar}>{props.children}</CalendarContext>
}
