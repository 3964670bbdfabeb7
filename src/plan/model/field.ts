import { z } from 'zod'
import type { CollectionName } from './collection-names.ts'

/**
 * How a field of the strategy is asked for and shown. The zod schema is the one description of the strategy: it
 * validates, draws the forms, writes the JSON Schema and orders the documents; its words (label, why, example) are in
 * `locales/<language>/plan/model/` under the same path.
 */
export type FieldMeta =
  | { as: 'line' | 'text' | 'day' | 'link' | 'yes-no' | 'lines' | 'evidence' | 'rows' | 'metric' | 'figure' }
  | {
      as: 'number'
      unit: keyof typeof largest
    }
  | { as: 'choice' | 'choices'; of: readonly string[]; words: string }
  | { as: 'reference' | 'references'; to: CollectionName }

/** The most that a figure of each unit may be: days are counted from some, and a date typed without its dashes is none of them. */
const largest = {
  'hours-a-week': 100_000,
  'a-week': 100_000,
  money: 1e12,
  months: 600,
  weeks: 3_000,
  days: 36_500,
  hours: 100_000,
  count: 1e12,
  rank: 10_000,
} as const

const metas = z.registry<FieldMeta>()

/** What is known of a field, through `optional` and the like; undefined for a schema that no builder below made. */
export function metaOf(schema: z.ZodType): FieldMeta | undefined {
  for (let inner: z.ZodType | undefined = schema; inner !== undefined; inner = innerOf(inner)) {
    const meta = metas.get(inner)
    if (meta !== undefined) return meta
  }
  return undefined
}

/** The schema below `optional`, `default` and the like. */
export const bare = (schema: z.ZodType): z.ZodType => {
  const inner = innerOf(schema)
  return inner === undefined ? schema : bare(inner)
}

const innerOf = (schema: z.ZodType): z.ZodType | undefined =>
  (schema as unknown as { def: { innerType?: z.ZodType } }).def.innerType

/** Identity of an item within its collection: readable in a file, kept for ever, `presse-locale`. */
export const itemId = newItemId()
// Each reference is a schema of its own: what is known of a field is kept by schema, and a shared one would know only the last.
function newItemId() {
  return z
    .string()
    .min(1)
    .max(80)
    .regex(/^[a-z0-9][a-z0-9-]*$/)
}

export const line = () => z.string().max(300).register(metas, { as: 'line' }).optional()
export const text = () => z.string().max(20_000).register(metas, { as: 'text' }).optional()
/** Calendar day in the organisation's time zone, `2027-03-31`. */
export const day = () => z.iso.date().register(metas, { as: 'day' }).optional()
export const link = () =>
  z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .register(metas, { as: 'link' })
    .optional()
export const yesOrNo = () => z.boolean().register(metas, { as: 'yes-no' }).optional()
export const lines = () => z.array(z.string().max(1_000)).max(200).register(metas, { as: 'lines' }).optional()
export const number = (unit: keyof typeof largest) =>
  z.number().min(0).max(largest[unit]).register(metas, { as: 'number', unit }).optional()

/** One of a list of words; `words` names their sentences: `values.<words>.<value>`. */
export const choice = <const V extends readonly [string, ...string[]]>(words: string, of: V) =>
  z.enum(of).register(metas, { as: 'choice', of, words }).optional()
export const choices = <const V extends readonly [string, ...string[]]>(words: string, of: V) =>
  z.array(z.enum(of)).max(of.length).register(metas, { as: 'choices', of, words }).optional()

/** The id of an item of another collection. Whether it exists is a finding (`reference-to-nothing`), not an error: nothing typed is refused. */
export const reference = (to: CollectionName) => newItemId().register(metas, { as: 'reference', to }).optional()
export const references = (to: CollectionName) =>
  z.array(itemId).max(500).register(metas, { as: 'references', to }).optional()

/** A table within an item: rows without identity of their own. */
export const rows = <S extends z.ZodRawShape>(shape: S) =>
  z.array(z.strictObject(shape)).max(500).register(metas, { as: 'rows' }).optional()

/** What a claim rests on, with its date. A mention is named by its id in Vigie; anything else by words and a link. */
export const evidenceKinds = ['mention', 'topic', 'figure', 'survey', 'note'] as const
export const evidenceItem = z.strictObject({
  kind: z.enum(evidenceKinds),
  /** Id of the mention or topic in Vigie, or of a reference figure of this strategy. */
  of: z.string().max(200).optional(),
  /** The claim, or what the evidence shows. */
  says: z.string().max(5_000).optional(),
  source: z.string().max(300).optional(),
  link: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .optional(),
  on: z.iso.date().optional(),
})
export type Evidence = z.infer<typeof evidenceItem>
export const evidence = () => z.array(evidenceItem).max(200).register(metas, { as: 'evidence' }).optional()

/** A value at a date with its source. */
export const figureItem = z.strictObject({
  value: z.number().min(-1e12).max(1e12),
  on: z.iso.date().optional(),
  source: z.string().max(300).optional(),
})
export type Figure = z.infer<typeof figureItem>
export const figure = () => figureItem.register(metas, { as: 'figure' }).optional()

/** Which reading of the product an objective is bound to. `id` is the registry's (`listen.mentions`, `given.donations`…). */
export const windows = ['since-start', 'last-7-days', 'last-30-days', 'last-90-days', 'latest'] as const
export const metricItem = z.strictObject({
  id: z.string().min(1).max(120),
  /** How the reading is narrowed; which filters exist is the metric's to say. Values are ids or words of the product. */
  filters: z.record(z.string().max(60), z.array(z.string().max(200)).max(100)).optional(),
  window: z.enum(windows).optional(),
})
export type MetricBinding = z.infer<typeof metricItem>
export const metric = () => metricItem.register(metas, { as: 'metric' }).optional()
