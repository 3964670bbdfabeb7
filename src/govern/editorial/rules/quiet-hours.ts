import { fits } from '../fits.ts'
import { localTime, minutesOf } from '../local-time.ts'
import type { PolicyItem } from '../policy.ts'
import { editorialRule } from '../rule.ts'
import { weekdays } from '../sections.ts'

/** Hours and days in which nothing goes out, by the clocks of the organisation. Days alone are quiet from midnight to midnight. */
export const quietHours = editorialRule({
  id: 'quiet-hours',
  check({ policy, content, moment }) {
    if (content.plannedAt === null) return []
    const { minutes, weekday } = localTime(content.plannedAt, moment.zone)
    const shown = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
    return (policy.frequency ?? [])
      .filter(one => fits(one.networks, content.network) && isQuiet(one, minutes, weekday))
      .map(one => ({
        level: one.level ?? 'warns',
        item: `frequency/${one.id}`,
        params: { at: shown, from: one.quietFrom ?? '', to: one.quietTo ?? '', network: content.network },
        why: one.why,
      }))
  },
})

function isQuiet(
  { quietFrom, quietTo, quietDays = [] }: PolicyItem<'frequency'>,
  minutes: number,
  weekday: number,
): boolean {
  const [from, to] = [minutesOf(quietFrom), minutesOf(quietTo)]
  const onDay = (day: number) => quietDays.length === 0 || quietDays.includes(weekdays[day]!)
  if (from === undefined || to === undefined) return quietDays.length > 0 && onDay(weekday)
  if (from <= to) return onDay(weekday) && minutes >= from && minutes < to
  // A night belongs to the day on which it begins.
  return minutes >= from ? onDay(weekday) : minutes < to && onDay((weekday + 6) % 7)
}
