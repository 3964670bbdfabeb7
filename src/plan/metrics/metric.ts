import type { Locale } from '../../messages.ts'
import type { betters, stages, units } from '../metric-schema.ts'
import type { MetricBinding, windows } from '../model/field.ts'

export type MetricWindow = (typeof windows)[number]

/**
 * Something that the product can read and that an objective can be bound to. A feature gives its metrics through the
 * list that `app.ts` fills; the plan knows none of them by name. A metric is pure of policy: it says what is, the plan
 * judges progress.
 */
export type Metric = {
  /** `feature.what-it-counts`, kept for ever: strategies name it. */
  id: `${string}.${string}`
  stage: (typeof stages)[number]
  unit: (typeof units)[number]
  better: (typeof betters)[number]
  /** `exact`: all points can be read at any time, so that none is kept that is no longer given. */
  history?: 'exact'
  /** Those that make sense, the usual one first. */
  windows: readonly [MetricWindow, ...MetricWindow[]]
  words(locale: Locale): MetricWords
  filters: readonly MetricFilter[]
  /**
   * Value over the period and, where they can be had cheaply, the values as they stood at the end of each day since
   * `pointsSince` (the same window rolling along). `filters` holds only ids of this metric's filters, each with at
   * least one value. Null when the filters name nothing that exists (any more).
   */
  read(organisationId: string, ask: MetricAsk): Promise<MetricReading | null>
}

export type MetricWords = {
  name: string
  /** What is counted and what it does not say. */
  definition: string
  /** The denominator in words, for shares and ratios. */
  dividedBy?: string
  /** The unit in words, where `unit` is `other`. */
  unitName?: string
}

export type MetricFilter = {
  id: string
  required: boolean
  name(locale: Locale): string
  options(organisationId: string, locale: Locale): Promise<{ value: string; label: string }[]>
}

export type MetricAsk = {
  window: MetricWindow
  filters: MetricBinding['filters'] & {}
  /** First day of `since-start`, in the organisation's time zone; also the earliest day of the points. */
  since: string
  /** Today, in the organisation's time zone. */
  today: string
  timeZone: string
  now: Date
  /** First day of the points; null when none are wanted. */
  pointsSince: string | null
}

export type MetricReading = {
  /** Null when nothing divides. */
  value: number | null
  numerator: number | null
  denominator: number | null
  /** First day counted; null for a state. */
  from: string | null
  /** Last day counted. */
  to: string
  /** The newest thing that it rests on. */
  at: Date | null
  /** Where it comes from, in words. */
  source: Record<Locale, string>
  /** Path below the organisation's pages that shows the items behind it. */
  opens: string | null
  /** Oldest first, one a day. */
  points: { on: string; value: number }[]
}

/** A reading as it is kept: its points are rows of their own. */
export type StoredReading = Omit<MetricReading, 'points' | 'at'> & { at: string | null }

/** What a feature brings: a fixed list, and those that depend on the organisation (series of figures). */
export type MetricSource = { list(organisationId: string): Promise<readonly Metric[]> | readonly Metric[] }
