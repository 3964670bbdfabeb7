import { useLocale } from 'use-intl'
import type { Locale } from '../../../messages.ts'
import { createFormats } from '../../../ui-kit/format.ts'
import type { Day } from '../../schema.ts'

const regions: Record<Locale, string> = { fr: 'fr-CA', en: 'en-CA' }

/** Names of calendar days, which belong to no time zone. */
export function useDayNames() {
  const locale = useLocale() as Locale
  const formats = createFormats(locale, 'UTC')
  const write = (day: Day, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(regions[locale], { timeZone: 'UTC', ...options }).format(new Date(`${day}T12:00:00Z`))
  const short = (day: Day) => formats.day(`${day}T12:00:00Z`)
  return {
    /** « 3 mars 2027 » */
    short,
    /** « mercredi 3 mars » */
    long: (day: Day) => formats.longDay(`${day}T12:00:00Z`),
    /** « mars 2027 » */
    month: (day: Day) => write(day, { month: 'long', year: 'numeric' }),
    monthAlone: (day: Day) => write(day, { month: 'long' }),
    /** « lun. » */
    weekday: (day: Day) => write(day, { weekday: 'short' }),
    weekdayLong: (day: Day) => write(day, { weekday: 'long' }),
    /** « 3 », « 1er » */
    date: (day: Day) => (locale === 'fr' && day.endsWith('-01') ? '1er' : String(Number(day.slice(8)))),
  }
}
