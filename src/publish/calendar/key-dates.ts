import { z } from 'zod'
import { addMonths, type Days } from './calendar-days.ts'
import { holidayIds, holidaysOf, regions } from './holidays.ts'

/** A day that the organisation counts with: its anniversary, a campaign of others, a fair. */
export const keyDate = z.object({
  id: z.uuid(),
  name: z.string().trim().min(1).max(200),
  day: z.iso.date(),
  /** Comes again on that day of each year that follows; 29 February falls on the 28th where there is none. */
  everyYear: z.boolean(),
  /** The campaign that it belongs to. */
  campaignId: z.uuid().nullable(),
})
export type KeyDate = z.infer<typeof keyDate>

/** A public holiday (named by its id, in whatever language it is read) or one of the organisation's own. */
export const dateShown = z.union([
  z.object({
    on: z.iso.date(),
    holiday: z.object({ id: z.enum(holidayIds), regions: z.array(z.enum(regions)) }),
    own: z.null(),
  }),
  z.object({ on: z.iso.date(), holiday: z.null(), own: keyDate }),
])
export type DateShown = z.infer<typeof dateShown>

/** Public holidays and own key dates within days, by day. */
export function datesIn({ from, to }: Days, own: readonly KeyDate[]): DateShown[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  const shown: DateShown[] = []
  for (let year = first; year <= last; year++) {
    for (const { on, id, in: where } of holidaysOf(year))
      shown.push({ on, holiday: { id, regions: [...where] }, own: null })
    for (const date of own) {
      const years = year - Number(date.day.slice(0, 4))
      if (years === 0 || (date.everyYear && years > 0))
        shown.push({ on: addMonths(date.day, 12 * years), holiday: null, own: date })
    }
  }
  return shown.filter(one => from <= one.on && one.on <= to).sort((a, b) => a.on.localeCompare(b.on))
}
