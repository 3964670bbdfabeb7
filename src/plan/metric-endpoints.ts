import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { largestFileRequest } from './largest-file.ts'
import {
  figureInput,
  figureLine,
  metricBinding,
  metricView,
  objectiveReading,
  reading,
  series,
  seriesInput,
} from './metric-schema.ts'
import { purposes } from './model/decide.ts'
import { itemId } from './model/field.ts'
import { dayOrders } from './read-figures-csv.ts'
import { strategyId } from './strategy-schema.ts'

const at = '/api/o/:organisation/plan' as const

export const listMetrics = endpoint({
  id: 'plan.list-metrics',
  method: 'GET',
  path: `${at}/metrics`,
  summary: 'What objectives can be bound to, with filters and their options',
  permission: 'plan.read',
  input: z.object({}),
  output: z.object({ metrics: z.array(metricView) }),
})
/** For the form of an objective: what this binding would read now. */
export const previewMetric = endpoint({
  id: 'plan.preview-metric',
  method: 'POST',
  path: `${at}/metrics/preview`,
  summary: 'What a metric reads now',
  permission: 'plan.read',
  input: z.object({ metric: metricBinding, since: z.iso.date().optional() }),
  output: z.object({
    readable: z.boolean(),
    reading: reading.nullable(),
    points: z.array(z.object({ on: z.string(), value: z.number() })),
  }),
})
export const suggestForPurpose = endpoint({
  id: 'plan.suggest-for-purpose',
  method: 'GET',
  path: `${at}/purposes/:purpose`,
  summary: 'Metrics and tactics that fit a purpose',
  permission: 'plan.read',
  input: z.object({ purpose: z.enum(purposes) }),
  output: z.object({
    metrics: z.array(z.object({ id: z.string(), known: z.boolean() })),
    /** Series to begin, by the id to give them; `exists` when there is one of that id. */
    given: z.array(z.object({ id: z.string(), exists: z.boolean() })),
    /** Words of all three at `plan.model.purposes.<purpose>`. */
    tactics: z.array(z.string()),
  }),
})
export const listReadings = endpoint({
  id: 'plan.list-readings',
  method: 'GET',
  path: `${at}/strategies/:strategy/readings`,
  summary: 'What each objective reads: value, progress, forecast',
  permission: 'plan.read',
  input: strategyId.extend({
    /** Only this one, with all its points (400 days); otherwise each objective with at most 60. */
    objective: itemId.optional(),
  }),
  output: z.object({ readings: z.array(objectiveReading), at: z.string() }),
})

export const listSeries = endpoint({
  id: 'plan.list-series',
  method: 'GET',
  path: `${at}/series`,
  summary: 'Series of figures that arrive by hand, by file or over the API',
  permission: 'plan.read',
  input: z.object({}),
  output: z.object({ series: z.array(series) }),
})
export const createSeries = endpoint({
  id: 'plan.create-series',
  method: 'POST',
  path: `${at}/series`,
  summary: 'Begin a series of figures',
  permission: 'plan.write',
  /** Without an id one is made from the name. Throws `plan.series-exists`. */
  input: seriesInput.extend({ id: itemId.optional() }),
  output: series,
})
export const changeSeries = endpoint({
  id: 'plan.change-series',
  method: 'PATCH',
  path: `${at}/series/:series`,
  summary: 'Change what a series is called and how it counts; or put it aside',
  permission: 'plan.write',
  input: z.object({
    series: itemId,
    name: seriesInput.shape.name.optional(),
    definition: z.string().trim().max(2_000).optional(),
    unit: z.string().trim().max(60).optional(),
    stage: seriesInput.shape.stage.removeDefault().optional(),
    better: seriesInput.shape.better.removeDefault().optional(),
    adds: seriesInput.shape.adds.removeDefault().optional(),
    archived: z.boolean().optional(),
  }),
  output: series,
})
export const listFigures = endpoint({
  id: 'plan.list-figures',
  method: 'GET',
  path: `${at}/series/:series/figures`,
  summary: 'Figures of a series, the latest day first, those replaced included',
  permission: 'plan.read',
  input: z.object({ series: itemId, limit: z.coerce.number<number | string>().int().min(1).max(2_000).default(400) }),
  output: z.object({ figures: z.array(figureLine) }),
})
/** Also for programs, with an API key. A figure of the same day takes the earlier one's place; that one is kept. */
export const addFigures = endpoint({
  id: 'plan.add-figures',
  method: 'POST',
  path: `${at}/series/:series/figures`,
  summary: 'Give figures: a value for a day, with its source',
  permission: 'plan.write',
  input: z.object({ series: itemId, figures: z.array(figureInput).min(1).max(5_000) }),
  output: z.object({ added: z.number().int(), replaced: z.number().int(), same: z.number().int() }),
})
export const removeFigure = endpoint({
  id: 'plan.remove-figure',
  method: 'DELETE',
  path: `${at}/series/:series/figures/:figure`,
  summary: 'Take a figure out; what stood there before counts again',
  permission: 'plan.write',
  input: z.object({ series: itemId, figure: z.uuid() }),
  output: z.object({}),
})
/**
 * Separator, decimal comma and the order of day and month are recognised, and columns by their usual titles. Where the
 * columns cannot be told, `columns` is null: show `titles` and `preview`, and ask again with the columns somebody chose, by
 * title or number (1 is the first).
 */
export const importFigures = endpoint({
  id: 'plan.import-figures',
  method: 'POST',
  path: `${at}/series/:series/import`,
  summary:
    'Figures from CSV text: date, value and, if there is one, source; first what would come in, then with `apply`',
  permission: 'plan.write',
  input: z.object({
    series: itemId,
    text: z.string(),
    columns: z
      .object({
        date: z.string().max(200).optional(),
        value: z.string().max(200).optional(),
        source: z.string().max(200).optional(),
      })
      .optional(),
    /** Where days can be read both ways; the day first when it is not said. */
    order: z.enum(dayOrders).optional(),
    /** For rows without a source of their own. */
    source: z.string().trim().max(300).default(''),
    apply: z.boolean().default(false),
  }),
  output: z.object({
    /** Titles of the columns, and those that were taken. */
    titles: z.array(z.string()),
    columns: z.object({ date: z.string(), value: z.string(), source: z.string().nullable() }).nullable(),
    /** How days were read; `either`: nothing in the file tells, the day was taken first. */
    order: z.enum([...dayOrders, 'either']),
    /** Rows below the titles; of them, those that were read and those in which something is wrong. */
    rows: z.number().int(),
    read: z.number().int(),
    wrong: z.number().int(),
    first: z.array(figureInput),
    /** The first twenty rows as they stand, what was read of each, and what is wrong with it. */
    preview: z.array(
      z.object({
        /** Line of the file at which it begins; 1 is the titles. */
        row: z.number().int(),
        cells: z.array(z.string()),
        on: z.string().nullable(),
        value: z.number().nullable(),
        wrong: z.enum(['date', 'value']).nullable(),
      }),
    ),
    /** At most two hundred. */
    problems: z.array(z.object({ row: z.number().int(), what: z.enum(['date', 'value']), text: z.string() })),
    added: z.number().int(),
    replaced: z.number().int(),
    same: z.number().int(),
  }),
  largestRequest: largestFileRequest,
})
