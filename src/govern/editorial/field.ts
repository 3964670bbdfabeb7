import { z } from 'zod'

/**
 * How a field of a policy is asked for and shown. The zod schema is the one description of a policy: it validates, draws
 * the forms, writes the file and orders the document; its words (label, why, example) are in
 * `locales/<language>/govern/model.ts` under the same path.
 */
export type FieldMeta =
  | { as: 'line' | 'text' | 'day' | 'time' | 'yes-no' | 'lines' | 'query' | 'networks' | 'kinds' | 'people' | 'themes' }
  | { as: 'number'; unit: 'percent' | 'hours' | 'minutes' | 'count' }
  | { as: 'choice' | 'choices'; of: readonly string[]; words: string }
  | { as: 'rows' }

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

/** Identity of an item within its list, readable in a file: `chaleur-extreme`. */
export const itemId = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[a-z0-9][a-z0-9-]*$/)

export const line = () => z.string().max(300).register(metas, { as: 'line' }).optional()
export const text = () => z.string().max(20_000).register(metas, { as: 'text' }).optional()
/** Calendar day in the organisation's time zone, `2027-03-31`. */
export const day = () => z.iso.date().register(metas, { as: 'day' }).optional()
/** Wall time in the organisation's time zone, `21:30`. */
export const time = () =>
  z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .register(metas, { as: 'time' })
    .optional()
export const yesOrNo = () => z.boolean().register(metas, { as: 'yes-no' }).optional()
export const lines = () => z.array(z.string().max(1_000)).max(200).register(metas, { as: 'lines' }).optional()
export const number = (unit: Extract<FieldMeta, { as: 'number' }>['unit']) =>
  z
    .number()
    .min(0)
    .max(unit === 'percent' ? 100 : 100_000)
    .register(metas, { as: 'number', unit })
    .optional()

/** Words of the query language; whether they can be read is said beside the field, never a refusal: a draft may be half written. */
export const query = () => z.string().max(5_000).register(metas, { as: 'query' }).optional()

const someWords = () => z.array(z.string().min(1).max(100)).max(100)
/** Connectors' ids or any words (`bluesky`, `tiktok`); none: all of them. */
export const networks = () => someWords().register(metas, { as: 'networks' }).optional()
/** Kinds of content (`post`, `article`, `newsletter`); none: all. */
export const kinds = () => someWords().register(metas, { as: 'kinds' }).optional()
/** Ids of themes of this policy; none: all. */
export const themes = () => z.array(itemId).max(200).register(metas, { as: 'themes' }).optional()
/** Members of the organisation, by the id of their account. */
export const people = () => z.array(z.string().min(1).max(100)).max(200).register(metas, { as: 'people' }).optional()

/** One of a list of words; `words` names their sentences: `values.<words>.<value>`. */
export const choice = <const V extends readonly [string, ...string[]]>(words: string, of: V) =>
  z.enum(of).register(metas, { as: 'choice', of, words }).optional()
export const choices = <const V extends readonly [string, ...string[]]>(words: string, of: V) =>
  z.array(z.enum(of)).max(of.length).register(metas, { as: 'choices', of, words }).optional()

/** A table within a section: rows without identity of their own. */
export const rows = <S extends z.ZodRawShape>(shape: S) =>
  z.array(z.strictObject(shape)).max(100).register(metas, { as: 'rows' }).optional()
