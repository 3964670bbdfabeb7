import { z } from 'zod'
import { endpoint, instant, nothing } from '../../endpoint.ts'
import { entryFilter } from '../entries/entry-endpoints.ts'
import { entryLine } from '../entries/entry-schema.ts'
import { dateShown } from './key-dates.ts'

const at = '/api/o/:organisation/publish/calendar' as const

/** `from` included, `to` excluded. `more`: there are more than an answer holds. */
export const readCalendar = endpoint({
  id: 'publish.read-calendar',
  method: 'GET',
  path: at,
  summary: 'What lies in a period: entries planned, due or out, holidays and key dates',
  permission: 'publish.read',
  input: entryFilter.extend({ from: instant, to: instant }),
  output: z.object({ entries: z.array(entryLine), more: z.boolean(), dates: z.array(dateShown) }),
})

export const calendarFormats = ['csv', 'pdf', 'docx', 'html'] as const
/**
 * From the first to the last day, both included, two years at most. Throws `publish.calendar-too-long`,
 * `publish.calendar-too-full`, `plan.document-failed`, `plan.documents-busy`.
 */
export const readCalendarFile = endpoint({
  id: 'publish.read-calendar-file',
  method: 'GET',
  path: `${at}/file`,
  summary: 'The calendar as a table, or as a plan to be printed',
  permission: 'publish.read',
  input: entryFilter.extend({
    from: z.iso.date(),
    to: z.iso.date(),
    format: z.enum(calendarFormats),
    locale: z.enum(['fr', 'en']).optional(),
  }),
  output: z.unknown(),
  answers: 'application/octet-stream',
})

const feed = `${at}/feed` as const
export const readCalendarFeed = endpoint({
  id: 'publish.read-calendar-feed',
  method: 'GET',
  path: feed,
  summary: 'Since when the reader has an address to subscribe to the calendar; null: none',
  permission: 'publish.read',
  input: nothing,
  output: z.object({ since: z.string().nullable() }),
})
/** The address is told here and never again; the one before it leads nowhere then. Throws `publish.only-people-subscribe`. */
export const renewCalendarFeed = endpoint({
  id: 'publish.renew-calendar-feed',
  method: 'POST',
  path: feed,
  summary: 'Make an address, one’s own, at which other calendars read this one',
  permission: 'publish.read',
  input: nothing,
  output: z.object({ address: z.string() }),
})
/** Throws `publish.only-people-subscribe`. */
export const endCalendarFeed = endpoint({
  id: 'publish.end-calendar-feed',
  method: 'DELETE',
  path: feed,
  summary: 'End one’s address',
  permission: 'publish.read',
  input: nothing,
  output: nothing,
})
/** Throws `publish.no-such-feed`, also once whoever it belongs to may read contents no longer. */
export const openCalendarFeed = endpoint({
  id: 'publish.open-calendar-feed',
  method: 'GET',
  path: '/api/publish/calendar-feed/:token',
  summary: 'The calendar as iCalendar (RFC 5545), for the holder of its address',
  permission: 'public',
  input: z.object({ token: z.string().max(200) }),
  output: z.unknown(),
  answers: 'text/calendar',
  limitPerMinute: 30,
})
