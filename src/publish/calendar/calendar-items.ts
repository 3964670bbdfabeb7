import type { Day } from '../../clock.ts'
import { wallTimeAt } from '../../time-zone.ts'
import type { EntryLine, EntryState } from '../entries/entry-schema.ts'
import type { Days } from './calendar-days.ts'

/** What stands at one place of the calendar: the variants of an entry that share a minute. */
export type CalendarItem = {
  key: string
  entry: EntryLine
  at: string
  /** By the clocks of the calendar's zone. */
  day: Day
  /** `09:30` */
  time: string
  /** Empty: an entry that has no variant yet. */
  variants: EntryLine['variants']
  state: EntryState
}

/** What most needs somebody comes first. */
const urgency: readonly EntryState[] = ['unknown', 'failed', 'late', 'due', 'held', 'sending', 'scheduled']

function stateOf(entry: EntryLine, variants: EntryLine['variants']): EntryState {
  const states = new Set<EntryState | null>(variants.map(one => one.state))
  const worst = urgency.find(state => states.has(state))
  if (worst !== undefined) return worst
  return states.size === 1 && states.has('published') ? 'published' : entry.stage
}

/** Every item of the entries by time: the one reading from which each view is drawn. */
export function itemsOf(entries: readonly EntryLine[], zone: string): CalendarItem[] {
  const items = entries.flatMap(entry => {
    const timed = entry.variants.filter(variant => variant.at !== null)
    // Networks answer some seconds apart: what went out in one minute stands together.
    const groups = [...Map.groupBy(timed, variant => variant.at!.slice(0, 16)).values()]
    if (entry.variants.length === 0 && entry.planned !== null) groups.push([])
    return groups.map(variants => {
      const at = variants[0]?.at ?? entry.planned!.at
      const wall = wallTimeAt(new Date(at), zone)
      return {
        key: `${entry.id} ${at}`,
        entry,
        at,
        day: wall.slice(0, 10),
        time: wall.slice(11),
        variants,
        state: stateOf(entry, variants),
      }
    })
  })
  return items.sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || a.key.localeCompare(b.key))
}

export const itemsIn = (items: readonly CalendarItem[], { from, to }: Days): CalendarItem[] =>
  items.filter(item => from <= item.day && item.day <= to)

export const itemsByDay = (items: readonly CalendarItem[]): Map<Day, CalendarItem[]> =>
  Map.groupBy(items, item => item.day)
