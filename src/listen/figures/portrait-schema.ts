import { z } from 'zod'
import { instant, many, numberId } from '../../endpoint.ts'
import { tones } from '../mentions/mention-schema.ts'

/** The scope of a figure: its topics (all when absent), sources, and its period. */
export const scope = z.object({
  topic: many(numberId).optional(),
  source: many(numberId).optional(),
  since: instant,
  until: instant,
})

export const trend = z.object({
  by: z.enum(['hour', 'day']),
  timeZone: z.string(),
  /** `key` is a topic's or source's id, a tone or a language, as text; one empty key when not split. */
  series: z.array(
    z.object({
      key: z.string(),
      total: z.number().int(),
      points: z.array(z.object({ at: z.string(), mentions: z.number().int() })),
    }),
  ),
})

const counted = z.object({ key: z.string(), label: z.string(), mentions: z.number().int() })

export const portrait = z.object({
  total: z.number().int(),
  tones: z.record(z.enum(tones), z.number().int()),
  topics: z.array(counted),
  sources: z.array(counted),
  languages: z.array(counted),
  /** Below: read from the newest `examined` mentions of the scope, of `total`. */
  examined: z.number().int(),
  authors: z.array(counted.extend({ handle: z.string().nullable(), followers: z.number().nullable() })),
  hashtags: z.array(counted),
  keywords: z.array(counted),
  sites: z.array(counted),
})
export type Portrait = z.infer<typeof portrait>

/** The four figures people knew from Social Mention, each with what it is made of. Shares are 0 to 1, null when nothing divides. */
export const fourFigures = z.object({
  topic: z.number().int(),
  since: z.string(),
  until: z.string(),
  strength: z.object({
    share: z.number().nullable(),
    mentions: z.number().int(),
    /** All items collected from the same sources in the same period. */
    collected: z.number().int(),
    sources: z.number().int(),
  }),
  sentiment: z.object({ positive: z.number().int(), negative: z.number().int(), neutral: z.number().int() }),
  passion: z.object({ share: z.number().nullable(), repeatAuthors: z.number().int(), authors: z.number().int() }),
  /** Diversity of authors: not audience. */
  reach: z.object({ share: z.number().nullable(), authors: z.number().int(), mentions: z.number().int() }),
})
export type FourFigures = z.infer<typeof fourFigures>

/** An hour with far more mentions than this hour of the week usually has; copies of one text count once. */
export const spike = z.object({
  topic: z.number().int(),
  hour: z.string(),
  mentions: z.number().int(),
  authors: z.number().int(),
  /** Mean of the same hour of the week over the past weeks that are known. */
  usual: z.number(),
  weeks: z.number().int(),
  /** ln((mentions + 1) ÷ (usual + 1)). */
  logRatio: z.number(),
})

/** Retention, languages and time zone are the organisation's (org.*); this is what listening adds. */
export const listenSettings = z.object({
  /** Days that items matching no topic stay, to be found by new topics and to be a denominator. */
  unmatchedDays: z.number().int().min(1).max(365),
})
