type Language = 'fr' | 'en'
const place = (language: Language) => (language === 'fr' ? 'fr-CA' : 'en-CA')
const narrow = '\u202f'
const nbsp = '\u00a0'

/** Thousands apart by a narrow space that does not break in French, by a comma in English. */
const apart = (language: Language, text: string): string =>
  language === 'fr' ? text.replace(/(?<=\d)[\s\u00a0](?=\d{3})/g, narrow) : text

/** `1 234,5`, `1,234.5`: as many decimals as the size of the figure deserves. */
export const formatNumber = (language: Language, value: number): string =>
  apart(
    language,
    new Intl.NumberFormat(place(language), {
      maximumFractionDigits: Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0,
    }).format(value),
  )

/** A share, 0 to 1, in per cent: `34,5 %`. */
export const formatShare = (language: Language, value: number): string =>
  new Intl.NumberFormat(place(language), { style: 'percent', maximumFractionDigits: 1 }).format(value)

/** `600 $`, `$600`; the figure alone where the currency is not known. */
export const formatMoney = (language: Language, value: number, currency: string | undefined): string =>
  currency === undefined || !/^[A-Z]{3}$/.test(currency)
    ? formatNumber(language, value)
    : apart(
        language,
        new Intl.NumberFormat(place(language), {
          style: 'currency',
          currency,
          minimumFractionDigits: Number.isInteger(value) ? 0 : 2,
          maximumFractionDigits: Number.isInteger(value) ? 0 : 2,
        }).format(value),
      )

/** What is no day (a year of five digits) is said as it was written. */
function dates(language: Language, options: Intl.DateTimeFormatOptions, day: string): string {
  const moment = new Date(`${day.slice(0, 10)}T00:00:00Z`)
  if (Number.isNaN(moment.getTime())) return day
  return (
    new Intl.DateTimeFormat(place(language), { ...options, timeZone: 'UTC' })
      .format(moment)
      // The first of a month is ordinal in French; a day and its month stay on one line.
      .replace(language === 'fr' ? /^1 / : /$^/, '1er ')
      .replace(language === 'fr' ? /^(\d{1,2}(?:er)?) / : /^(\p{L}+\.?) (?=\d{1,2},)/u, `$1${nbsp}`)
  )
}

/** `4 mars 2027`, `1er mars 2027`, `March 4, 2027`. */
export const formatLongDay = (language: Language, day: string): string => dates(language, { dateStyle: 'long' }, day)

/** `décembre 2026`, of a month or of a day in it. */
export const formatLongMonth = (language: Language, month: string): string =>
  /^\d{4}-\d{2}/.test(month) ? dates(language, { month: 'long', year: 'numeric' }, `${month.slice(0, 7)}-01`) : month

/** `janv. 2027`. */
export const formatMonth = (language: Language, day: string): string =>
  dates(language, { month: 'short', year: 'numeric' }, day)

/** A language by its own name. */
export const languageNames: Readonly<Record<Language, string>> = { fr: 'Français', en: 'English' }
