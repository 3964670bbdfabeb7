import { z } from 'zod'
import { calendarViews, entryStates } from '../../schema.ts'
import { holidayChoices } from './use-date-name.ts'

const id = z.string().max(100).optional().catch(undefined)

/** What the calendar shows, in its address: kept, sent, gone back to. */
export const calendarAddress = z.object({
  view: z.enum(calendarViews).optional().catch(undefined),
  /** The day around which it shows; today where it says none. */
  day: z.iso.date().optional().catch(undefined),
  channel: z.uuid().optional().catch(undefined),
  objective: id,
  audience: id,
  theme: id,
  campaign: z.uuid().optional().catch(undefined),
  person: id,
  state: z.enum(entryStates).optional().catch(undefined),
  holidays: z.enum(holidayChoices).optional().catch(undefined),
})
export type CalendarAddress = z.output<typeof calendarAddress>

export const filterNames = ['channel', 'objective', 'audience', 'theme', 'campaign', 'person', 'state'] as const
export type CalendarFilter = Pick<CalendarAddress, (typeof filterNames)[number]>
