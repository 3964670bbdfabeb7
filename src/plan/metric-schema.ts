import { z } from 'zod'
import { metricItem, windows } from './model/field.ts'

export const stages = ['input', 'activity', 'output', 'out-take', 'outcome', 'impact'] as const
/** Whether a higher figure is better; `either`: it depends on what is wanted. */
export const betters = ['higher', 'lower', 'either'] as const
/** `share`: 0 to 1, shown in per cent. */
export const units = ['count', 'share', 'ratio', 'hours', 'days', 'money', 'other'] as const

export const metricView = z.object({
  id: z.string(),
  /** In the reader's language. */
  name: z.string(),
  /** What it counts, how, and what it does not say. */
  definition: z.string(),
  unit: z.enum(units),
  /** The unit in words, for `other`. */
  unitName: z.string(),
  stage: z.enum(stages),
  better: z.enum(betters),
  windows: z.array(z.enum(windows)),
  /** What its figure is divided by, in words; null where it is a plain count. */
  dividedBy: z.string().nullable(),
  filters: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      required: z.boolean(),
      options: z.array(z.object({ value: z.string(), label: z.string() })),
    }),
  ),
})
export type MetricView = z.infer<typeof metricView>

/** One value of a metric, with what it is made of. */
export const reading = z.object({
  /** Null when there is nothing to count in (no mention at all: no share). */
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  /** The period counted. */
  from: z.string().nullable(),
  to: z.string(),
  /** Age of the newest thing that it rests on. */
  at: z.string().nullable(),
  /** Where it comes from, in words. */
  source: z.string(),
  /** The items behind it: a path within the organisation's pages (`listen?topic=3`); null when none. */
  opens: z.string().nullable(),
})
export type ReadingView = z.infer<typeof reading>

const point = z.object({ on: z.string(), value: z.number() })

export const progressStates = ['reached', 'on-track', 'behind', 'missed', 'unknown'] as const
export const progress = z.object({
  state: z.enum(progressStates),
  /** Way covered from baseline to target: 0 to 1 and beyond; negative when it went the wrong way; null when it cannot be told. */
  share: z.number().nullable(),
  /** The share that an even pace would have reached by today. */
  expected: z.number().nullable(),
  /** Why it is unknown. */
  why: z.enum(['no-metric', 'not-readable', 'no-value', 'no-baseline', 'no-target', 'no-dates']).nullable(),
})
export type ProgressView = z.infer<typeof progress>

export const forecast = z.object({
  /** Value at the due date, with the interval that holds it four times out of five if nothing changes. */
  value: z.number(),
  low: z.number(),
  high: z.number(),
  on: z.string(),
  /** When the target would be reached; null when the line never meets it, or only long after. */
  reachesOn: z.string().nullable(),
  /** Change a week. */
  perWeek: z.number(),
  /** Points that the line was drawn through. */
  points: z.number().int(),
})
export type ForecastView = z.infer<typeof forecast>

export const objectiveReading = z.object({
  objective: z.string(),
  metric: z.string().nullable(),
  readable: z.boolean(),
  reading: reading.nullable(),
  /** Oldest first, a day each. */
  points: z.array(point),
  progress,
  /** Null while too little is known (`whyNoForecast`). */
  forecast: forecast.nullable(),
  whyNoForecast: z.enum(['too-few-points', 'too-far', 'no-due-date', 'over']).nullable(),
})
export type ObjectiveReading = z.infer<typeof objectiveReading>

/** A series of figures that arrive by hand, by file or over the API; a metric of its own: `given.<id>`. */
export const seriesInput = z.object({
  name: z.string().trim().min(1).max(200),
  definition: z.string().trim().max(2_000).default(''),
  unit: z.string().trim().max(60).default(''),
  stage: z.enum(stages).default('outcome'),
  better: z.enum(betters).default('higher'),
  /** `latest`: each figure is a state (subscribers); `sum`: figures add up over the window (donations of a day). */
  adds: z.enum(['latest', 'sum']).default('latest'),
})
export const series = seriesInput.extend({
  id: z.string(),
  metric: z.string(),
  figures: z.number().int(),
  latest: z.object({ on: z.string(), value: z.number(), source: z.string() }).nullable(),
  archived: z.boolean(),
})
export type SeriesView = z.infer<typeof series>

export const figureInput = z.object({
  on: z.iso.date(),
  value: z.number().min(-1e12).max(1e12),
  source: z.string().trim().max(300).default(''),
})
export const figureLine = z.object({
  id: z.string(),
  on: z.string(),
  value: z.number(),
  source: z.string(),
  by: z.string(),
  via: z.enum(['session', 'api-key', 'system', 'csv']),
  at: z.string(),
  /** A later figure of the same day took its place, or somebody took it out. */
  replaced: z.boolean(),
})

export const metricBinding = metricItem
