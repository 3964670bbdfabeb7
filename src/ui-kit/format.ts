import type { Locale } from '../messages.ts'

/** The regional forms: numbers as France and the OQLF write them (narrow no-break spaces), hours as « 15 h 04 » and 15:04. */
const numbersOf: Record<Locale, string> = { fr: 'fr-FR', en: 'en-CA' }
const datesOf: Record<Locale, string> = { fr: 'fr-CA', en: 'en-CA' }

export type Moment = Date | string | number
const date = (moment: Moment): Date => (moment instanceof Date ? moment : new Date(moment))
/** ICU puts U+00A0 before %, k, h; French typography wants the narrow one (U+202F). */
const narrow = (locale: Locale, text: string): string => (locale === 'fr' ? text.replaceAll('\u00a0', '\u202f') : text)

/**
 * Numbers, dates and durations as people read them, in one language and one IANA time zone.
 * Pure: `now` is given where a text depends on it.
 */
export function createFormats(locale: Locale, timeZone: string) {
  const number = (value: number, options: Intl.NumberFormatOptions = {}): string =>
    narrow(locale, new Intl.NumberFormat(numbersOf[locale], options).format(value))
  const when = (moment: Moment, options: Intl.DateTimeFormatOptions): string =>
    narrow(
      locale,
      new Intl.DateTimeFormat(datesOf[locale], { timeZone, hourCycle: 'h23', ...options }).format(date(moment)),
    )
  const day = (moment: Moment): string => when(moment, { day: 'numeric', month: 'short', year: 'numeric' })
  const time = (moment: Moment): string => {
    const text = when(moment, { hour: '2-digit', minute: '2-digit' })
    return locale === 'fr' ? text.replaceAll(' ', '\u202f') : text
  }
  const key = (moment: Moment): string =>
    new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
      date(moment),
    )

  return {
    locale,
    timeZone,
    /** « 12 480 » */
    number,
    /** « 12,5 k »: where room is scarce; the whole number belongs in a title. */
    compact: (value: number): string => number(value, { notation: 'compact', maximumFractionDigits: 1 }),
    /** A share of 1: 0.034 → « 3,4 % ». */
    percent: (share: number, digits = 1): string => number(share, { style: 'percent', maximumFractionDigits: digits }),
    /** With its sign, also for zero: « +12 », « −3 » (a true minus). */
    change: (value: number, options: Intl.NumberFormatOptions = {}): string =>
      number(value, { signDisplay: 'exceptZero', ...options }).replace('-', '\u2212'),
    /** « 22 nov. 2026 » */
    day,
    /** « 15 h 04 » / 15:04 */
    time,
    /** « 22 nov. 2026, 15 h 04 » */
    moment: (moment: Moment): string => `${day(moment)}, ${time(moment)}`,
    /** « dimanche 22 novembre » */
    longDay: (moment: Moment): string => when(moment, { weekday: 'long', day: 'numeric', month: 'long' }),
    /** `2026-11-22` in the organisation's zone: to group by day. */
    dayKey: key,
    /** « il y a 3 h », the time on the same day, else the day: as a list shows ages. */
    age(moment: Moment, now: Moment): string {
      const seconds = (date(moment).getTime() - date(now).getTime()) / 1000
      const relative = new Intl.RelativeTimeFormat(datesOf[locale], { numeric: 'auto', style: 'short' })
      const distance = Math.abs(seconds)
      if (distance < 45) return narrow(locale, relative.format(0, 'second'))
      if (distance < 3600) return narrow(locale, relative.format(Math.round(seconds / 60), 'minute'))
      if (distance < 12 * 3600) return narrow(locale, relative.format(Math.round(seconds / 3600), 'hour'))
      if (key(moment) === key(now)) return time(moment)
      if (distance < 7 * 86_400) return when(moment, { weekday: 'short', hour: '2-digit', minute: '2-digit' })
      return day(moment)
    },
    /** « a, b et c » */
    list: (items: string[]): string => new Intl.ListFormat(datesOf[locale], { type: 'conjunction' }).format(items),
  }
}

export type Formats = ReturnType<typeof createFormats>
