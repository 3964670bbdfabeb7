import type { Locale } from '../messages.ts'

/** The regional forms: numbers as France and the OQLF write them (narrow no-break spaces), hours as « 15 h 04 » and 15:04. */
const numbersOf: Record<Locale, string> = { fr: 'fr-FR', en: 'en-CA' }
const datesOf: Record<Locale, string> = { fr: 'fr-CA', en: 'en-CA' }

export type Moment = Date | string | number
const date = (moment: Moment): Date => (moment instanceof Date ? moment : new Date(moment))
/** ICU puts U+00A0 before %, k, h; French typography wants the narrow one (U+202F). */
const narrow = (locale: Locale, text: string): string => (locale === 'fr' ? text.replaceAll('\u00a0', '\u202f') : text)

/** Making a formatter costs fifty times what it does: each is made once. */
function once<O, F>(make: (locale: string, options: O) => F): (locale: string, options: O) => F {
  const made = new Map<string, F>()
  return (locale, options) => {
    const key = `${locale} ${JSON.stringify(options)}`
    const formatter = made.get(key) ?? make(locale, options)
    made.set(key, formatter)
    return formatter
  }
}
const numbers = once((locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options))
const dates = once((locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options))

/** « 1er août »: the first of a month is ordinal in French, which Intl leaves out. */
const firstOfMonth = (locale: Locale, text: string): string =>
  locale === 'fr' ? text.replace(/(?<!\d)1(?=[ \u202f]\p{L}{3})/u, '1er') : text

/** « 9 h », not « 9 h 00 », as the OQLF writes a whole hour. */
const whole = (locale: Locale, text: string): string =>
  locale === 'fr' ? text.replace(/([ \u202f]h)[ \u202f]00$/u, '$1') : text
/** Intl says « maintenant » and « now » of what has just been. */
const justNow: Record<Locale, string> = { fr: 'à l’instant', en: 'just now' }

const accented: Readonly<Record<string, string>> = { Montreal: 'Montréal', Reunion: 'La Réunion' }
/** The place by which an IANA zone is named: `America/St_Johns` → « St Johns ». */
export const placeOfZone = (zone: string): string => {
  const place = zone.split('/').at(-1)!.replaceAll('_', ' ')
  return accented[place] ?? place
}

/**
 * Numbers, dates and durations as people read them, in one language and one IANA time zone.
 * Pure: `now` is given where a text depends on it.
 */
export function createFormats(locale: Locale, timeZone: string) {
  // « 1 h 08 »: the OQLF writes no zero before the hour; 01:08 keeps it.
  const hour = locale === 'fr' ? 'numeric' : '2-digit'
  const number = (value: number, options: Intl.NumberFormatOptions = {}): string =>
    narrow(locale, numbers(numbersOf[locale], options).format(value))
  const when = (moment: Moment, options: Intl.DateTimeFormatOptions): string =>
    firstOfMonth(
      locale,
      narrow(locale, dates(datesOf[locale], { timeZone, hourCycle: 'h23', ...options }).format(date(moment))),
    )
  const day = (moment: Moment): string => when(moment, { day: 'numeric', month: 'short', year: 'numeric' })
  const time = (moment: Moment): string => {
    const text = when(moment, { hour, minute: '2-digit' })
    return whole(locale, locale === 'fr' ? text.replaceAll(' ', '\u202f') : text)
  }
  const key = (moment: Moment): string =>
    dates('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(date(moment))

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
    /** `2026-11` → « novembre 2026 » */
    month: (month: string): string =>
      dates(datesOf[locale], { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(
        new Date(`${month}-01T00:00:00Z`),
      ),
    /** `2026-11-22` in the organisation's zone: to group by day. */
    dayKey: key,
    /** « il y a 3 h », the time on the same day, else the day: as a list shows ages. */
    age(moment: Moment, now: Moment): string {
      const seconds = (date(moment).getTime() - date(now).getTime()) / 1000
      const relative = new Intl.RelativeTimeFormat(datesOf[locale], { numeric: 'auto', style: 'short' })
      const distance = Math.abs(seconds)
      if (distance < 45) return justNow[locale]
      if (distance < 3600) return narrow(locale, relative.format(Math.round(seconds / 60), 'minute'))
      if (distance < 12 * 3600) return narrow(locale, relative.format(Math.round(seconds / 3600), 'hour'))
      if (key(moment) === key(now)) return time(moment)
      if (distance < 7 * 86_400) return `${when(moment, { weekday: 'short' })} ${time(moment)}`
      return day(moment)
    },
    /** « a, b et c » */
    list: (items: string[]): string => new Intl.ListFormat(datesOf[locale], { type: 'conjunction' }).format(items),
  }
}

export type Formats = ReturnType<typeof createFormats>
