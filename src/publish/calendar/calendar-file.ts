import { stringify } from 'csv-stringify/sync'
import type { Context } from '../../context.ts'
import type { ParsedInputOf } from '../../endpoint.ts'
import { conflict } from '../../errors.ts'
import { Download, documentDownload, writeDocument } from '../../http/index.ts'
import { translator } from '../../messages.ts'
import type { Actor } from '../../permissions.ts'
import { countOpened } from '../links/link-service.ts'
import { zoneOf } from '../zone-of.ts'
import { addDays, periodOf } from './calendar-days.ts'
import { type CalendarPlan, calendarDocument } from './calendar-document.ts'
import type { readCalendarFile } from './calendar-endpoints.ts'
import { itemsIn, itemsOf } from './calendar-items.ts'
import { regionsOf } from './holidays.ts'
import { listKeyDates } from './key-date-service.ts'
import { datesIn } from './key-dates.ts'
import { readEntriesIn } from './read-calendar.ts'

type Parts = Pick<Context, 'db' | 'clock' | 'config' | 'log'>
const longest = 732

/** Errors: see the endpoint. */
export async function readCalendarFileOf(parts: Parts, actor: Actor, input: ParsedInputOf<typeof readCalendarFile>) {
  const { from, to, format, locale = actor.locale, ...filter } = input
  if (to < from || to > addDays(from, longest)) throw conflict('publish.calendar-too-long')
  const zone = await zoneOf(parts.db, actor.organisationId)
  const organisation = await parts.db
    .selectFrom('organisation')
    .select(['name', 'slug'])
    .where('id', '=', actor.organisationId)
    .executeTakeFirstOrThrow()
  const { entries, more } = await readEntriesIn(parts, actor, { ...filter, ...periodOf({ from, to }, zone) })
  if (more) throw conflict('publish.calendar-too-full')
  const plan: CalendarPlan = {
    days: { from, to },
    items: itemsIn(itemsOf(entries, zone), { from, to }),
    dates: datesIn({ from, to }, await listKeyDates(parts.db, actor.organisationId)).filter(
      ({ holiday }) => holiday === null || holiday.regions.some(region => regionsOf(zone).includes(region)),
    ),
    zone,
    locale,
    organisation: organisation.name,
    now: parts.clock.now(),
  }
  const address = (id: string) => `${parts.config.publicUrl}/o/${organisation.slug}/publish/entries/${id}`
  const name = `${translator(locale)('publish.calendarFiles.fileName')}-${from}-${to}.${format}`
  if (format === 'csv') {
    const ids = entries.map(entry => entry.id)
    const opened = await countOpened(parts.db, actor.organisationId, ids)
    return new Download('text/csv; charset=utf-8', name, writeCsv(plan, address, opened))
  }
  return documentDownload(format, name, await writeDocument(parts.log, calendarDocument(plan), format, 'plan'))
}

/** With a byte order mark, so that spreadsheets read accents; what a spreadsheet would run as a formula is text. */
function writeCsv(
  { items, locale }: CalendarPlan,
  address: (id: string) => string,
  opened: ReadonlyMap<string, number>,
): string {
  const t = translator(locale)
  const columns = [
    'day',
    'time',
    'title',
    'state',
    'places',
    'theme',
    'series',
    'owner',
    'minutes',
    'opened',
    'address',
  ] as const
  const rows = items.map(({ day, time, entry, variants, state }) => [
    day,
    time,
    entry.title,
    t(`publish.contents.states.${state}`),
    variants.map(one => one.name).join(' | '),
    entry.theme,
    entry.series,
    entry.owner?.name ?? '',
    entry.effortMinutes ?? '',
    opened.get(entry.id) ?? '',
    address(entry.id),
  ])
  const head = columns.map(name => t(`publish.calendarFiles.columns.${name}`))
  return `\ufeff${stringify([head, ...rows], { escape_formulas: true })}`
}
