import { z } from 'zod'
import { endpoint, instant, many, nothing, yesNo } from '../../endpoint.ts'
import {
  contentKinds,
  inventoryDetail,
  inventoryFields,
  inventoryItem,
  reviews,
  webAddress,
} from './inventory-schema.ts'

const at = '/api/o/:organisation/publish/inventory' as const
const one = z.object({ id: z.uuid() })
const id = z.string().max(100)

export const inventoryFilter = z.object({
  text: z.string().trim().max(200).optional(),
  kind: many(z.enum(contentKinds)).optional(),
  /** Primary subtag (`fr`); `none` for what does not tell. */
  language: z.string().max(12).optional(),
  /** Neither changed nor published for so many months. */
  olderThan: z.coerce.number<number | string>().int().min(1).max(600).optional(),
  /** Ids of the strategy; `none`: of those that serve none. */
  need: id.optional(),
  audience: id.optional(),
  objective: id.optional(),
  source: z.uuid().optional(),
  /** `due`: nobody has looked for a year, and nothing has changed since. */
  review: z.enum([...reviews, 'due']).optional(),
  /** What no longer exists is left out unless asked for. */
  gone: z.enum(['exclude', 'include', 'only']).default('exclude'),
  /** Those that the last reading could not read. */
  failed: yesNo.optional(),
})

export const listInventory = endpoint({
  id: 'publish.list-inventory',
  method: 'GET',
  path: at,
  summary: 'What exists already, the latest or the oldest first',
  permission: 'publish.read',
  input: inventoryFilter.extend({
    order: z.enum(['latest', 'oldest']).default('latest'),
    /** What the last answer gave as `next`. */
    after: z.string().max(100).optional(),
    limit: z.coerce.number<number | string>().int().min(1).max(200).default(50),
  }),
  /** `total`: how many the filter shows, told with the first page. `languages`: those there are, the most frequent first. */
  output: z.object({
    items: z.array(inventoryItem),
    next: z.string().nullable(),
    total: z.number().int().nullable(),
    languages: z.array(z.string()),
  }),
})
/** Throws `publish.content-there`. */
export const addInventoryItem = endpoint({
  id: 'publish.add-inventory-item',
  method: 'POST',
  path: at,
  summary: 'Add an address, or a document that lies nowhere on the web',
  permission: 'publish.write',
  input: inventoryFields.partial().extend({
    title: inventoryFields.shape.title,
    address: webAddress.nullable().default(null),
  }),
  output: inventoryItem,
  limitPerMinute: 20,
})
export const readInventoryItem = endpoint({
  id: 'publish.read-inventory-item',
  method: 'GET',
  path: `${at}/:id`,
  summary: 'One content: what it answers, and what came of it',
  permission: 'publish.read',
  input: one,
  output: inventoryDetail,
})
/** What is written by hand, readings leave alone from then on. */
export const changeInventoryItem = endpoint({
  id: 'publish.change-inventory-item',
  method: 'PATCH',
  path: `${at}/:id`,
  summary: 'Say what a content is',
  permission: 'publish.write',
  input: one.extend(inventoryFields.partial().shape),
  output: inventoryItem,
})
/** Throws `publish.still-listed` for what a source would bring again. */
export const removeInventoryItem = endpoint({
  id: 'publish.remove-inventory-item',
  method: 'DELETE',
  path: `${at}/:id`,
  summary: 'Take a content out of the inventory',
  permission: 'publish.write',
  input: one,
  output: nothing,
})

const change = z.object({ add: z.array(id).max(50).default([]), remove: z.array(id).max(50).default([]) })
/** What takes back what was said of one content; `looked`: its review as it was, where that was changed. */
const takenBack = z.object({
  id: z.uuid(),
  needs: change,
  audiences: change,
  objectives: change,
  looked: z
    .object({
      review: z.enum(reviews).nullable(),
      reviewedAt: instant.nullable(),
      reviewedBy: z.string().max(300).nullable(),
    })
    .optional(),
})
/** `undo`: to be given to `restore`; ids that are not there are passed over. */
export const assignInventory = endpoint({
  id: 'publish.assign-inventory',
  method: 'POST',
  path: `${at}/assign`,
  summary: 'Say of several contents whom and what they serve, and what is to become of them',
  permission: 'publish.write',
  input: z.object({
    ids: z.array(z.uuid()).min(1).max(1_000),
    needs: change.optional(),
    audiences: change.optional(),
    objectives: change.optional(),
    review: z.enum(reviews).nullable().optional(),
  }),
  output: z.object({ undo: z.array(takenBack) }),
})
export const restoreInventory = endpoint({
  id: 'publish.restore-inventory',
  method: 'POST',
  path: `${at}/restore`,
  summary: 'Take back what was said of several contents',
  permission: 'publish.write',
  input: z.object({ undo: z.array(takenBack).max(1_000) }),
  output: nothing,
})
