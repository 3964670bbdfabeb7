import { type Block, type Document, formatLongDay } from '../../documents/index.ts'
import { type Locale, translator } from '../../messages.ts'
import { wallTimeAt } from '../../time-zone.ts'
import { addMonths, type Day, type Days, daysOf } from './calendar-days.ts'
import { type CalendarItem, itemsIn } from './calendar-items.ts'
import type { DateShown } from './key-dates.ts'

export type CalendarPlan = {
  days: Days
  items: CalendarItem[]
  dates: DateShown[]
  zone: string
  locale: Locale
  organisation: string
  now: Date
}

/** The editorial plan to be printed: month by month, what appears when, where, and how far it has come. */
export function calendarDocument(plan: CalendarPlan): Document {
  const { days, items, locale, organisation } = plan
  const t = translator(locale)
  const today = wallTimeAt(plan.now, plan.zone).slice(0, 10)
  const period = { from: formatLongDay(locale, days.from), to: formatLongDay(locale, days.to) }
  return {
    language: locale,
    title: t('publish.calendarFiles.title'),
    subtitle: t('publish.calendarFiles.period', period),
    author: organisation,
    date: { on: today, words: t('publish.calendarFiles.asOf', { day: formatLongDay(locale, today) }) },
    stamp: t('publish.calendarFiles.zone', { zone: plan.zone.replaceAll('_', ' ') }),
    // North America prints on its own sheets.
    paper: plan.zone.startsWith('America/') ? 'us-letter' : 'a4',
    words: {
      page: t('plan.documents.page', { number: '{number}', of: '{of}' }),
      contents: t('plan.documents.contents'),
    },
    blocks: [
      { kind: 'paragraph', text: [t('publish.calendarFiles.count', { count: items.length })] },
      ...monthsIn(days).flatMap(month => monthBlocks(plan, month)),
    ],
  }
}

function monthsIn({ from, to }: Days): Day[] {
  const months: Day[] = []
  for (let month = `${from.slice(0, 7)}-01`; month <= to; month = addMonths(month, 1)) months.push(month)
  return months
}

function monthBlocks({ items, dates, locale }: CalendarPlan, month: Day): Block[] {
  const t = translator(locale)
  const days = daysOf('month', month)
  const inMonth = itemsIn(items, days)
  const dated = dates.filter(date => days.from <= date.on && date.on <= days.to)
  const title = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}T12:00:00Z`),
  )
  if (inMonth.length + dated.length === 0) return []
  const name = (date: DateShown) =>
    date.holiday === null ? date.own.name : t(`publish.calendar.holidays.${date.holiday.id}`)
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: `${title.slice(0, 1).toLocaleUpperCase(locale)}${title.slice(1)}` },
  ]
  if (dated.length > 0)
    blocks.push({
      kind: 'list',
      items: dated.map(date => [`${formatLongDay(locale, date.on)}${t('publish.calendarFiles.colon')}`, name(date)]),
    })
  if (inMonth.length > 0)
    blocks.push({
      kind: 'table',
      caption: title,
      titled: true,
      head: (['day', 'time', 'title', 'places', 'state', 'owner'] as const).map(column =>
        t(`publish.calendarFiles.columns.${column}`),
      ),
      rows: inMonth.map(({ day, time, entry, variants, state }) => [
        [formatLongDay(locale, day)],
        [locale === 'fr' ? time.replace(':', '\u202fh\u202f') : time],
        [entry.title || t('publish.contents.list.untitled')],
        [variants.map(one => one.name).join(', ')],
        [t(`publish.contents.states.${state}`)],
        [entry.owner?.name ?? ''],
      ]),
    })
  return blocks
}
