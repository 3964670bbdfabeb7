import { formatLongDay, formatNumber, formatShare } from '../../documents/index.ts'
import { type Locale, translator } from '../../messages.ts'
import type { Facts } from '../facts.ts'
import type { ObjectiveReading } from '../metric-schema.ts'
import type { Strategy } from '../model/strategy.ts'
import type { FindingView } from '../reading-schema.ts'
import type { SayWords } from '../say-value.ts'

/** All that a document of the strategy is written from. */
export type DocumentInput = {
  strategy: Strategy
  /** Parts that this document leaves out; the strategy holds nothing of them but names that other parts need. */
  hidden?: ReadonlySet<string>
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

export const longDay: (locale: Locale, day: string) => string = formatLongDay

/** Words of the model, for `sayValue`. */
export function wordsOf({ locale, metricNames }: DocumentInput): SayWords {
  const t = tellerOf(locale)
  return {
    language: locale,
    value: (words, value) => t(`plan.model.values.${words}.${value}`),
    label: (part, field) => t(`plan.model.fields.${part}.${field}.label`),
    yesNo: yes => t(yes ? 'plan.ui.fields.yes' : 'plan.ui.fields.no'),
    metric: id => metricNames.get(id)?.name ?? t('plan.documents.noSuchMetric'),
  }
}

export const organisationName = (input: DocumentInput): string =>
  input.strategy.organisation?.name?.trim() || input.organisation

/** What the foot of each page says: version and the day of its adoption, or that this is a draft. */
export function stampOf(input: DocumentInput): string {
  const t = tellerOf(input.locale)
  if (input.version === null) return t('plan.documents.draft')
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
    },
  } as const
}

/** A value of a metric without its word: `34 %`, `120`. */
export const sayFigure = ({ locale, metricNames }: DocumentInput, metric: string | null, value: number): string =>
  metricNames.get(metric ?? '')?.unit === 'share' ? formatShare(locale, value) : formatNumber(locale, value)

/**
 * A reading in its unit: `34 %`, `120 mentions`; `unit`: what the objective calls it where the metric has no word. Units are
 * written as many (`visits`): beside one, or none in French, the word is left out, a sign (`h`) is not.
 */
export function sayReading(input: DocumentInput, metric: string | null, value: number, unit = ''): string {
  const named = input.metricNames.get(metric ?? '')
  const number = sayFigure(input, metric, value)
  const word = named?.unit === 'share' ? '' : named?.unitName || unit
  const many = input.locale === 'fr' ? Math.abs(value) >= 2 : value !== 1
  if (word.length < 3) return word === '' ? number : `${number}\u00a0${word}`
  return many ? `${number} ${word}` : number
}
