import { z } from 'zod'
import { send } from '../ledger/send-schema.ts'
import { linkChoice } from '../links/link-schema.ts'

/** How far an entry has come: draft, review and approved are written; what follows is read from its sends and hand-overs. */
export const entryStates = [
  'draft',
  'review',
  'approved',
  'scheduled',
  'sending',
  'published',
  'held',
  'due',
  'late',
  'failed',
  'unknown',
] as const
export const entryState = z.enum(entryStates)
export type EntryState = z.infer<typeof entryState>

const line = z.string().trim().max(500)
/** BCP 47. */
const language = z.string().min(2).max(35)
const ids = z.array(z.string().min(1).max(100)).max(50)

/** What a clock shows in the entry's zone, `2027-03-14T02:30`; `at` says which, where clocks show it twice. */
export const planned = z.object({
  local: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/),
  at: z.iso.datetime().optional(),
})

const usedMedia = z.object({
  id: z.uuid(),
  /** Instead of the file's own alternative text; null: that one. */
  alt: z.string().max(10_000).nullable().default(null),
})

/** What stands on one network, or is handed over to one place. */
export const variantContent = z.object({
  /** `post`, `article`, `newsletter`, or any word: the policy's rules may name it. */
  kind: z.string().trim().min(1).max(100).default('post'),
  title: z.string().max(2_000).nullable().default(null),
  /** Several for a thread. Plain text; clean HTML where the network's limits say `html`. */
  parts: z
    .array(z.object({ text: z.string().max(200_000), media: z.array(usedMedia).max(50).default([]) }))
    .min(1)
    .max(100)
    .default([{ text: '', media: [] }]),
  summary: z.string().max(20_000).nullable().default(null),
  link: z
    .object({
      url: z.url({ protocol: /^https?$/ }).max(4_000),
      title: z.string().max(1_000).default(''),
      description: z.string().max(5_000).default(''),
      image: usedMedia.nullable().default(null),
    })
    .nullable()
    .default(null),
  /** What becomes of the addresses in it when it goes out; null: nothing. */
  links: linkChoice.nullable().default(null),
  /** Instead of the entry's. */
  language: language.nullable().default(null),
  /** What only this network has (`channels.list-connectors`: `options`). */
  options: z.record(z.string(), z.unknown()).default({}),
  /** Of a hand-over: what the person is to do, step by step. */
  steps: z.string().max(10_000).default(''),
})
export type VariantContent = z.output<typeof variantContent>

/** A new variant has no id, or one that its writer made (a UUID). `channelId` null: handed over, to the place that `target` names. */
export const variantInput = z.object({
  id: z.uuid().optional(),
  channelId: z.uuid().nullable(),
  target: line.default(''),
  content: variantContent,
  /** A time of its own, in the entry's zone; null: the entry's. */
  planned: planned.nullable().default(null),
})

/** Everything that is said of an entry beside its variants. */
export const entryFields = z.object({
  title: z.string().trim().max(500),
  brief: z.string().max(20_000),
  /** Id of a theme of the editorial policy, or ''. */
  theme: z.string().max(100),
  series: line,
  campaignId: z.uuid().nullable(),
  /** Ids of the strategy's objectives and audiences. */
  objectives: ids,
  audiences: ids,
  /** Id of the need of the strategy that it answers. */
  need: z.string().max(100).nullable(),
  /** The public's world, or ourselves. */
  about: z.enum(['public', 'us']),
  /** What an AI tool did; null: not told. */
  aiUse: z.enum(['none', 'helped', 'drafted']).nullable(),
  language,
  /** The entry that this one says in another language. */
  translationOf: z.uuid().nullable(),
  /** Who looks after it: a member. */
  ownerId: z.string().max(100).nullable(),
  effortMinutes: z.number().int().min(0).max(100_000).nullable(),
  /** IANA. */
  zone: z.string().max(100),
  planned: planned.nullable(),
})

const plannedView = z.object({ local: z.string(), at: z.string() })
export const variant = z.object({
  id: z.uuid(),
  /** Null: a hand-over. `removed`: the account is no longer connected. */
  channel: z
    .object({
      id: z.uuid(),
      name: z.string(),
      connector: z.string(),
      connectorName: z.string(),
      removed: z.boolean(),
      /** Whether the reader may publish with it. */
      mine: z.boolean(),
    })
    .nullable(),
  target: z.string(),
  content: variantContent,
  /** Its own time; null: the entry's. */
  planned: plannedView.nullable(),
  /** What became of it; null: nothing is on its way yet. */
  state: entryState.exclude(['draft', 'review', 'approved']).nullable(),
  /** Its latest send. */
  send: send.nullable(),
  handOver: z
    .object({
      dueAt: z.string().nullable(),
      doneAt: z.string().nullable(),
      doneBy: z.string().nullable(),
      /** Where it stands, or how one can see that it was done. */
      proof: z.object({ url: z.string().nullable(), note: z.string() }).nullable(),
    })
    .nullable(),
})
export type VariantView = z.infer<typeof variant>

const person = z.object({ id: z.string(), name: z.string() })
export const entryDeeds = [
  'edit',
  'submit',
  'withdraw',
  'decide',
  'schedule',
  'unschedule',
  'move',
  'emergency',
  'update-published',
] as const

export const entry = z.object({
  id: z.uuid(),
  ...entryFields.omit({ planned: true, ownerId: true }).shape,
  planned: plannedView.nullable(),
  state: entryState,
  /** What is written of it: whether the text is open, submitted, or approved. */
  stage: z.enum(['draft', 'review', 'approved']),
  ideaId: z.uuid().nullable(),
  owner: person.nullable(),
  author: z.string(),
  translations: z.array(z.object({ id: z.uuid(), language: z.string(), title: z.string() })),
  /** Raised by each change: what a writer saw. */
  version: z.number().int(),
  variants: z.array(variant),
  /** Open comments. */
  comments: z.number().int(),
  /** The version that the reader looked at last; null: never. */
  seenVersion: z.number().int().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
  updatedBy: z.string(),
  /** What the reader may do with it now. */
  may: z.array(z.enum(entryDeeds)),
})
export type EntryView = z.infer<typeof entry>

/** A line of lists and of the calendar. */
export const entryLine = entry
  .pick({
    id: true,
    title: true,
    state: true,
    stage: true,
    theme: true,
    series: true,
    campaignId: true,
    objectives: true,
    audiences: true,
    need: true,
    about: true,
    language: true,
    owner: true,
    author: true,
    effortMinutes: true,
    zone: true,
    planned: true,
    version: true,
    updatedAt: true,
    updatedBy: true,
  })
  .extend({
    variants: z.array(
      z.object({
        id: z.uuid(),
        channelId: z.uuid().nullable(),
        /** The account's or the place's. */
        name: z.string(),
        connector: z.string().nullable(),
        /** When it is due, went out or is planned, in this order. */
        at: z.string().nullable(),
        /** Planned for a time of its own, beside the entry's. */
        ownTime: z.boolean(),
        state: variant.shape.state,
      }),
    ),
  })
export type EntryLine = z.infer<typeof entryLine>

/** Something that two people changed at once: as both had it, as it is now, and as the one who asks wanted it. */
export const entryConflict = z.object({
  /** A field's name, or `variants/<id>`. */
  place: z.string(),
  base: z.unknown(),
  theirs: z.unknown(),
  yours: z.unknown(),
})

export const entryVersion = z.object({
  version: z.number().int(),
  at: z.string(),
  by: z.string(),
  /** Places that changed since the version before it that is kept. */
  places: z.array(z.string()),
})

/** What differs at a place (a field's name, `variants/<id>`, `order`); null: there was, or is, nothing. */
export const entryDifference = z.object({ place: z.string(), before: z.unknown(), after: z.unknown() })

/** Whoever opens an entry is answered by who has it open; what stays and what leaves is only told. */
export const presences = ['comes', 'stays', 'leaves'] as const
export type Presence = (typeof presences)[number]
