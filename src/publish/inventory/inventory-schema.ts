import { z } from 'zod'
import type { ContentKind } from '../../connectors/sitemap/index.ts'
import { entryState } from '../entries/entry-schema.ts'

export type { ContentKind }
export const contentKinds = [
  'page',
  'article',
  'document',
  'video',
  'slides',
  'audio',
  'picture',
] as const satisfies readonly ContentKind[]

export const sourceKinds = ['sitemap', 'feed', 'wordpress'] as const
export type SourceKind = (typeof sourceKinds)[number]
export const sourceStates = ['reading', 'stopped', 'done', 'failed'] as const
export type SourceState = (typeof sourceStates)[number]

/** Where content is read from, and how its last or present reading goes. */
export const inventorySource = z.object({
  id: z.uuid(),
  kind: z.enum(sourceKinds),
  address: z.string(),
  title: z.string(),
  weekly: z.boolean(),
  state: z.enum(sourceStates),
  /** Why it failed. */
  error: z.string().nullable(),
  /** What was odd but did not prevent reading. */
  remarks: z.array(z.string()),
  /** `listing`: the addresses are gathered; `pages`: they are read one by one. */
  step: z.enum(['listing', 'pages']),
  progress: z.object({
    /** Addresses that this reading has found, how many of them are read, and those still to be read. */
    listed: z.number().int(),
    read: z.number().int(),
    left: z.number().int(),
    added: z.number().int(),
    changed: z.number().int(),
    gone: z.number().int(),
    failed: z.number().int(),
  }),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  nextAt: z.string().nullable(),
})
export type InventorySource = z.infer<typeof inventorySource>

/** Something that could be added as a source. `count`: what it names, where that is known. */
export const foundSource = z.object({
  kind: z.enum(sourceKinds),
  address: z.string(),
  title: z.string(),
  count: z.object({ of: z.enum(['pages', 'index']), entries: z.number().int() }).nullable(),
  /** It is one of the sources already. */
  known: z.boolean(),
})
export type FoundSource = z.infer<typeof foundSource>

export const reviews = ['good', 'renew', 'remove'] as const
export type Review = (typeof reviews)[number]

const ids = z.array(z.string().min(1).max(100)).max(50)
/** What it is for, and what is to become of it. */
export const assignment = z.object({
  needs: ids,
  audiences: ids,
  objectives: ids,
  review: z.enum(reviews).nullable(),
})
export type Assignment = z.infer<typeof assignment>

/** An address of the web, as long as it may be once it is percent-encoded; nobody's password lies in it. */
export const webAddress = z
  .url({ protocol: /^https?$/ })
  .max(2_000)
  .refine(text => {
    const url = URL.parse(text)
    return url !== null && url.href.length <= 2_000 && url.username === '' && url.password === ''
  })

export const inventoryFields = z.object({
  title: z.string().trim().min(1).max(500),
  description: z.string().trim().max(5_000),
  kind: z.enum(contentKinds),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/)
    .nullable(),
  /** Where it lies, for what has no address. */
  place: z.string().trim().max(500),
  publishedAt: z.iso.datetime({ offset: true }).nullable(),
  note: z.string().trim().max(20_000),
})

export const inventoryItem = z.object({
  id: z.uuid(),
  address: z.string().nullable(),
  ...inventoryFields.shape,
  language: z.string().nullable(),
  publishedAt: z.string().nullable(),
  changedAt: z.string().nullable(),
  /** When it was last changed, else published, else found. */
  datedAt: z.string(),
  foundAt: z.string(),
  foundBy: z.string(),
  /** Id of the source that lists it; null: brought by hand. */
  source: z.uuid().nullable(),
  readAt: z.string().nullable(),
  /** Why it could not be read the last time. */
  error: z.string().nullable(),
  goneAt: z.string().nullable(),
  ...assignment.shape,
  reviewedAt: z.string().nullable(),
  reviewedBy: z.string().nullable(),
})
export type InventoryItem = z.infer<typeof inventoryItem>

/** With the ideas drawn from it and the entries begun from those. */
export const inventoryDetail = inventoryItem.extend({
  ideas: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      entries: z.array(z.object({ id: z.uuid(), title: z.string(), state: entryState })),
    }),
  ),
})
