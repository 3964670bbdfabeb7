import { formatNumber } from '../../documents/index.ts'
import { type Locale, translator } from '../../messages.ts'
import type { Facts } from '../facts.ts'
import type { ObjectiveReading } from '../metric-schema.ts'
import type { Strategy } from '../model/strategy.ts'
import type { FindingView } from '../reading-schema.ts'

/** All that a document of the strategy is written from. */
export type DocumentInput = {
  strategy: Strategy
  locale: Locale
  /** Name of the organisation in Vigie; the strategy's own wins. */
  organisation: string
  /** Day of the figures, in the organisation's time zone. */
  today: string
  /** The version printed; null for the working text. */
  version: { number: number; adoptedOn: string | null } | null
  readings: ObjectiveReading[]
  findings: Pick<FindingView, 'rule' | 'severity' | 'at' | 'params' | 'accepted'>[]
  facts: Facts
  paper: 'a4' | 'us-letter'
  /** Names of metrics in the document's language, by id. */
  metricNames: ReadonlyMap<string, { name: string; unit: string; unitName: string }>
}

type Params = Record<string, string | number>
export type Tell = ((key: string, params?: Params) => string) & { has: (key: string) => boolean }

/** Sentences by a key that is data; tests hold that the keys exist. */
export const tellerOf = (locale: Locale): Tell => translator(locale) as unknown as Tell

/** `4 mars 2027`. */
export const longDay = (locale: Locale, day: string): string =>
  new Intl.DateTimeFormat(locale === 'fr' ? 'fr-CA' : 'en-CA', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day.slice(0, 10)}T00:00:00Z`),
  )

/** Params of a rule's sentence with their days in words. */
export const spokenParams = (locale: Locale, params: Params): Params =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? longDay(locale, value) : value,
    ]),
  )

export const organisationName = (input: DocumentInput): string =>
  input.strategy.organisation?.name?.trim() || input.organisation

/** What the foot of each page says: version and its day, or that this is a draft. */
export function stampOf(input: DocumentInput): string {
  const t = tellerOf(input.locale)
  if (input.version === null) return t('plan.documents.draft', { day: longDay(input.locale, input.today) })
  const { number, adoptedOn } = input.version
  return adoptedOn === null
    ? t('plan.documents.version', { number })
    : t('plan.documents.adopted', { number, day: longDay(input.locale, adoptedOn) })
}

/** The words of the page and the head that all documents share. */
export function headOf(input: DocumentInput, title: string, subtitle?: string) {
  const t = tellerOf(input.locale)
  return {
    language: input.locale,
    title,
    ...(subtitle === undefined ? {} : { subtitle }),
    author: organisationName(input),
    date: { on: input.today, words: t('plan.documents.asOf', { day: longDay(input.locale, input.today) }) },
    stamp: stampOf(input),
    paper: input.paper,
    words: {
      page: t('plan.documents.page', { number: '{number}', of: '{of}' }),
      contents: t('plan.documents.contents'),
      table: t('plan.documents.figures'),
    },
  } as const
}

/** A reading in its unit: `34 %`, `120 mentions`. */
export function sayReading(input: DocumentInput, metric: string | null, value: number | null): string {
  if (value === null) return tellerOf(input.locale)('plan.documents.unknown')
  const named = metric === null ? undefined : input.metricNames.get(metric)
  if (named?.unit === 'share')
    return new Intl.NumberFormat(input.locale === 'fr' ? 'fr-CA' : 'en-CA', {
      style: 'percent',
      maximumFractionDigits: 1,
    }).format(value)
  return [formatNumber(input.locale, value), named?.unitName ?? ''].filter(part => part !== '').join(' ')
}
