import { type Locale, translator } from '../../src/messages.ts'

type Tell = (key: string, params?: Record<string, string | number>) => string

/** The words that a person reads on the pages, in one language: from the same texts as the pages, so that a journey is told once. */
export function words(locale: Locale) {
  const tell = translator(locale) as unknown as Tell
  const model = (key: string) => tell(`plan.model.${key}`)
  return {
    locale,
    tell,
    /** `ui('versions.submit')`. */
    ui: (key: string, params?: Record<string, string | number>) => tell(`plan.ui.${key}`, params),
    field: (part: string, name: string) => model(`fields.${part}.${name}.label`),
    /** A part of a field: `evidence.source`, `figure.on`, `metric.id`. */
    part: (path: string) => model(`parts.${path}.label`),
    value: (of: string, value: string) => model(`values.${of}.${value}`),
    section: (name: string) => model(`sections.${name}.title`),
    list: (name: string, what: 'title' | 'one' | 'add') => model(`collections.${name}.${what}`),
    chapter: (id: string) => tell(`plan.ui.chapter.${id}.title`),
    /** One of two ways to write the same. */
    say: (fr: string, en: string) => (locale === 'fr' ? fr : en),
  }
}
export type Words = ReturnType<typeof words>

/** A word as a pattern, to be found at the beginning of a name. */
export const begins = (text: string): RegExp => new RegExp(`^${plain(text)}`)
/** A word as a whole name, perhaps followed by what the pattern `and` says. */
export const whole = (text: string, and: string): RegExp => new RegExp(`^${plain(text)}(${and})?$`)
const plain = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The calendar day so many days from today, `2027-03-31`: journeys are walked on any day of any year. */
export const dayFromNow = (days: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Montreal' }).format(Date.now() + days * 86_400_000)
