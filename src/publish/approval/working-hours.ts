import type { EditorialPolicy } from '../../govern/schema.ts'
import { readWallTime, wallTimeAt } from '../../time-zone.ts'

type Weekday = NonNullable<NonNullable<NonNullable<EditorialPolicy['hours']>['rows']>[number]['days']>[number]
/** Minutes of a day from midnight. */
type Span = { days: readonly Weekday[]; from: number; to: number }

const week = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const
/** Where the policy says none. */
const usual: Span[] = [{ days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], from: 9 * 60, to: 17 * 60 }]
/** A delay of a year is none. */
const mostDays = 400

/** The hours in which a delay of approval runs, as the policy says them; what cannot be read is left out. */
export function spansOf(policy: EditorialPolicy | null): Span[] {
  const spans = (policy?.hours?.rows ?? []).flatMap(({ days = [], from, to }): Span[] => {
    const [begin, end] = [readClock(from), readClock(to)]
    return begin === null || end === null || begin >= end || days.length === 0 ? [] : [{ days, from: begin, to: end }]
  })
  return spans.length === 0 ? usual : spans
}

/** `9:00`, `9 h 30`, `17h`. */
function readClock(text: string | undefined): number | null {
  const match = /^\s*(\d{1,2})\s*(?:[:h.]\s*(\d{2})?)?\s*$/.exec(text ?? '')
  if (match === null) return null
  const minutes = Number(match[1]) * 60 + Number(match[2] ?? 0)
  return minutes <= 24 * 60 ? minutes : null
}

/** When so many working hours have passed since an instant, by the clocks of a zone. */
export function afterWorkingHours(from: Date, hours: number, spans: readonly Span[], zone: string): Date {
  let left = Math.round(hours * 60)
  const [day, clock] = wallTimeAt(from, zone).split('T') as [string, string]
  let minute = Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
  for (let ahead = 0; ahead < mostDays; ahead += 1) {
    const date = new Date(Date.parse(`${day}T00:00:00Z`) + ahead * 86_400_000)
    const open = spans.filter(span => span.days.includes(week[date.getUTCDay()]!)).sort((a, b) => a.from - b.from)
    for (const span of open) {
      const begin = Math.max(minute, span.from)
      const length = Math.max(0, span.to - begin)
      if (length >= left && length > 0) return instantOf(date, begin + left, zone)
      left -= length
      minute = Math.max(minute, span.to)
    }
    minute = 0
  }
  return new Date(from.getTime() + hours * 3_600_000)
}

/** Where clocks jump over that minute, the one after; where they show it twice, the first: a deadline may be a little early. */
function instantOf(date: Date, minute: number, zone: string): Date {
  const wall = new Date(date.getTime() + minute * 60_000).toISOString().slice(0, 16)
  const meaning = readWallTime(wall, zone)
  return meaning.kind === 'one' ? meaning.at : meaning.kind === 'two' ? meaning.first : meaning.after
}
