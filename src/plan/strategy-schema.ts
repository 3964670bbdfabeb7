import { z } from 'zod'
import { numberId } from '../endpoint.ts'
import { collectionNames } from './model/collection-names.ts'
import { itemId } from './model/field.ts'
import { modes, strategy, strategyStates } from './model/strategy.ts'

/**
 * A place as text: `objectives/visibility/metric`, `objectives/visibility`, `scope/wont`, `name`; empty for the whole.
 * Rows and evidence within a field have no place of their own: the field is set whole.
 */
export const placeInput = z.string().max(300)

export const strategySummary = z.object({
  id: z.number().int(),
  name: z.string(),
  language: z.enum(['fr', 'en']),
  mode: z.enum(modes),
  state: z.enum(strategyStates),
  archived: z.boolean(),
  /** Raised by each change. */
  revision: z.number().int(),
  createdAt: z.string(),
  updatedAt: z.string(),
  updatedBy: z.string(),
  /** The adopted version that is in force; null before the first adoption. */
  inForce: z.number().int().nullable(),
  /** The version that waits for a decision. */
  underReview: z.number().int().nullable(),
  /** Something was written since the version in force was submitted. */
  changedSince: z.boolean(),
  /** Open findings (those accepted left out) as of the last check; null before the first. */
  findings: z.object({ error: z.number().int(), warning: z.number().int(), remark: z.number().int() }).nullable(),
})
export type StrategySummary = z.infer<typeof strategySummary>

/** Who last wrote a place and when. */
export const mark = z.object({ by: z.string(), at: z.string() })
export type Mark = z.infer<typeof mark>

export const wholeStrategy = strategySummary.extend({
  document: strategy,
  /** By place (`objectives/visibility/name`, `scope/wont`, `objectives/visibility` for the item as it came); only when asked for. */
  marks: z.record(z.string(), mark).optional(),
})
export type WholeStrategy = z.infer<typeof wholeStrategy>

/** A value of a field; its shape is that of the model at this place. */
const value = z.unknown()

/**
 * One change by place. `before` is what the writer saw there: when somebody else wrote meanwhile, nothing is
 * overwritten and the answer holds both values. Without `before` the last writer wins.
 */
export const operation = z.discriminatedUnion('do', [
  /** A field of an item or section, `name`, `language` or `mode`; null empties it. */
  z.object({ do: z.literal('set'), at: placeInput, to: value, before: value.optional() }),
  /** An item, last or after another one (`null`: first). Without an id one is made from its name. */
  z.object({
    do: z.literal('add'),
    to: z.enum(collectionNames),
    item: z.record(z.string(), z.unknown()),
    after: itemId.nullable().optional(),
  }),
  /** An item: `objectives/visibility`. `before`: the item as it was seen. */
  z.object({ do: z.literal('remove'), at: placeInput, before: value.optional() }),
  z.object({ do: z.literal('move'), at: placeInput, after: itemId.nullable() }),
  /** An item that was removed comes back as it was then; nothing happens where it stands. Fields can be set after it, in the same list. */
  z.object({ do: z.literal('restore'), at: placeInput }),
])
export type Operation = z.infer<typeof operation>

/** What was not done because the place had changed: what the writer saw, wanted, and what stands there now. */
export const changeConflict = z.object({
  operation: z.number().int(),
  at: z.string(),
  before: value,
  wanted: value,
  now: value,
  /** The item is no longer there: `by` took it out at `changedAt`. `restore` brings it back, a `set` after it writes on. */
  removed: z.boolean(),
  by: z.string(),
  changedAt: z.string(),
})
export type ChangeConflict = z.infer<typeof changeConflict>

export const changeAnswer = z.object({
  revision: z.number().int(),
  /** Names the whole set for `undoChange`; null when nothing changed. */
  change: z.string().nullable(),
  /** Ids of items added, in the order of the operations. */
  added: z.array(z.object({ operation: z.number().int(), list: z.enum(collectionNames), id: z.string() })),
  conflicts: z.array(changeConflict),
  /** The strategy as it stands after the change: what a page shows beside the text. */
  summary: strategySummary,
})
export type ChangeAnswer = z.infer<typeof changeAnswer>

/** One line of a strategy's history. */
export const changeLine = z.object({
  id: z.string(),
  /** The set that it belongs to; `undoChange` takes it back whole. */
  change: z.string(),
  at: z.string(),
  by: z.string(),
  via: z.enum(['session', 'api-key', 'system']),
  do: z.enum(['set', 'add', 'remove', 'move']),
  place: z.string(),
  before: value,
  after: value,
  /** This line took another set back. */
  undoes: z.string().nullable(),
  /** It was taken back since, and that holds. */
  undone: z.boolean(),
})
export type ChangeLine = z.infer<typeof changeLine>

/** A difference between two states of a strategy, item by item and field by field. */
export const difference = z.object({
  /** Collection, section, or `''` for the strategy's own name, language and mode. */
  in: z.string(),
  /** Id of the item; empty for a section. */
  id: z.string(),
  /** Name of the item, in the later state where it still exists. */
  name: z.string(),
  kind: z.enum(['added', 'removed', 'changed', 'moved']),
  fields: z.array(z.object({ field: z.string(), before: value, after: value })),
})
export type Difference = z.infer<typeof difference>

export const strategyId = z.object({ strategy: numberId })
