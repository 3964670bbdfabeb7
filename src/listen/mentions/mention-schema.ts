import { z } from 'zod'
import { instant, many, numberId, yesNo } from '../../endpoint.ts'
import { span } from '../topics/topic-schema.ts'

export const itemKinds = [
  'article',
  'post',
  'comment',
  'reply',
  'repost',
  'quote',
  'video',
  'episode',
  'document',
] as const
export const tones = ['negative', 'neutral', 'positive'] as const
export type Tone = (typeof tones)[number]
/** Tones are stored as −1, 0 and 1. */
export const toneName = (tone: number): Tone => tones[Math.sign(tone) + 1]!
export const toneNumber = (tone: Tone): number => tones.indexOf(tone) - 1
export const statuses = ['new', 'read', 'in-progress', 'done', 'ignored'] as const
export const classifications = [
  'question',
  'complaint',
  'praise',
  'request',
  'rumour',
  'suggestion',
  'testimony',
  'news',
  'spam',
  'other',
] as const
export const priorities = ['low', 'normal', 'high', 'urgent'] as const

/** What the river shows; every member narrows it, several values of one member widen it. */
export const riverFilter = z.object({
  topic: many(numberId).optional(),
  topicKind: many(z.enum(['us', 'competitor', 'theme', 'campaign', 'person'])).optional(),
  source: many(numberId).optional(),
  connector: many(z.string().max(60)).optional(),
  kind: many(z.enum(itemKinds)).optional(),
  /** BCP 47 primary language; `und` for undetermined. */
  language: many(z.string().max(12)).optional(),
  tone: many(z.enum(tones)).optional(),
  /** Published at or after / before. */
  since: instant.optional(),
  until: instant.optional(),
  /** The `id` of an author as mentions carry it. */
  author: z.string().max(60).optional(),
  authorTag: many(numberId).optional(),
  /** Words (all of them, accents and endings folded), "exact phrases", a final * for a beginning. */
  text: z.string().max(400).optional(),
  tag: many(numberId).optional(),
  /** A member's id, `me` or `nobody`. */
  assignee: z.string().max(100).optional(),
  status: many(z.enum(statuses)).optional(),
  starred: yesNo.optional(),
  /** `none` for what nobody has classified; `question` finds what asks something too, unless somebody classified it otherwise. */
  classification: many(z.enum([...classifications, 'none'])).optional(),
  priority: many(z.enum(priorities)).optional(),
  /** Items that match no topic: left out unless asked. */
  unmatched: z.enum(['exclude', 'include', 'only']).optional(),
  /** `grouped` shows one of several with the same text; `only` those that have copies. */
  duplicates: z.enum(['grouped', 'all', 'only']).optional(),
  /** Authors whom somebody hid. */
  hidden: z.enum(['exclude', 'only']).optional(),
})
export type RiverFilter = z.output<typeof riverFilter>

export const author = z.object({
  /** Ours: stable for one author of one network within the organisation. */
  id: z.string(),
  name: z.string(),
  handle: z.string().nullable(),
  url: z.string().nullable(),
  avatarUrl: z.string().nullable(),
  followers: z.number().nullable(),
  /** Tags that stick to the author. */
  tags: z.array(z.number().int()),
  hidden: z.boolean(),
})

export const mention = z.object({
  id: z.string(),
  kind: z.enum(itemKinds),
  url: z.string().nullable(),
  title: z.string().nullable(),
  /** Plain text; in lists at most 1,200 characters around the first match, `cut` tells. */
  text: z.string(),
  cut: z.boolean(),
  language: z.string().nullable(),
  author: author.nullable(),
  publishedAt: z.string(),
  collectedAt: z.string(),
  editedAt: z.string().nullable(),
  source: z.object({ id: z.number().int(), title: z.string(), connector: z.string() }),
  /** Why it is here: each topic with the places that matched (offsets into `title` and this `text`), and what matched elsewhere (`author`, `#tag`). */
  topics: z.array(z.object({ id: z.number().int(), spans: z.array(span), fields: z.array(z.string()) })),
  /** Where the words of the filter's `text` stand; empty where nothing was searched. */
  searched: z.array(span),
  tone: z.object({
    value: z.enum(tones),
    /** −1 to 1. */
    score: z.number(),
    corrected: z.boolean(),
  }),
  counts: z.object({
    likes: z.number().optional(),
    reposts: z.number().optional(),
    replies: z.number().optional(),
    views: z.number().optional(),
  }),
  media: z.array(
    z.object({ kind: z.enum(['image', 'video', 'audio', 'file']), url: z.string(), alt: z.string().nullable() }),
  ),
  links: z.array(z.string()),
  hashtags: z.array(z.string()),
  /** Copies of the same text elsewhere: "+4 same text". */
  duplicates: z.number().int(),
  starred: z.boolean(),
  status: z.enum(statuses),
  assignee: z.string().nullable(),
  classification: z.enum(classifications).nullable(),
  /** Asks something, as far as its text tells: shown among questions until somebody classifies it. */
  asks: z.boolean(),
  priority: z.enum(priorities),
  tags: z.array(z.number().int()),
  notes: z.number().int(),
  /** Content was removed by its source rule or at its source; what we wrote about it stays. */
  removed: z.boolean(),
})
export type Mention = z.infer<typeof mention>

export const note = z.object({
  id: z.number().int(),
  text: z.string(),
  by: z.string(),
  byId: z.string().nullable(),
  createdAt: z.string(),
  editedAt: z.string().nullable(),
})

/** One deciding word of a tone: offsets into the field, its weight and what changed it. */
export const toneSpan = z.object({
  field: z.enum(['title', 'text']),
  start: z.number().int(),
  end: z.number().int(),
  word: z.string(),
  /** What it counts here, and its own weight before negation and emphasis. */
  weight: z.number(),
  base: z.number(),
  negated: z.boolean(),
  intensified: z.boolean(),
  /** A word whose weight somebody of the organisation changed. */
  corrected: z.boolean(),
})

export const mentionDetail = z.object({
  mention,
  toneSpans: z.array(toneSpan),
  /** The thread's other mentions that are stored, oldest first. */
  thread: z.array(mention),
  sameText: z.array(mention),
  byAuthor: z.array(mention),
  notes: z.array(note),
  history: z.array(z.object({ at: z.string(), by: z.string(), action: z.lazy(() => action), undone: z.boolean() })),
  rule: z.object({
    /** When the source's rule or the organisation's retention removes it; null: kept. */
    leavesAt: z.string().nullable(),
    exportAllowed: z.boolean(),
  }),
})
export type MentionDetail = z.infer<typeof mentionDetail>

/** What may be done to mentions, one or ten thousand. */
export const action = z.discriminatedUnion('do', [
  z.object({ do: z.literal('star'), on: z.boolean() }),
  z.object({ do: z.literal('tag'), add: z.array(numberId).default([]), remove: z.array(numberId).default([]) }),
  z.object({ do: z.literal('assign'), to: z.string().max(100).nullable() }),
  z.object({ do: z.literal('classify'), as: z.enum(classifications).nullable() }),
  z.object({ do: z.literal('prioritise'), as: z.enum(priorities) }),
  z.object({ do: z.literal('set-status'), to: z.enum(statuses) }),
  z.object({ do: z.literal('set-tone'), to: z.enum(tones).nullable() }),
])
export type Action = z.infer<typeof action>

export const savedView = z.object({
  id: z.number().int(),
  name: z.string(),
  /** The filter as it stands in the page's address. */
  filter: z.record(z.string(), z.unknown()),
  shared: z.boolean(),
  own: z.boolean(),
})
export const tag = z.object({
  id: z.number().int(),
  name: z.string(),
  colour: z.string(),
  /** While everything that carries it is given another one: `done` of `total` mentions are. */
  merging: z.object({ into: z.number().int(), done: z.number().int(), total: z.number().int() }).nullable(),
})
export const toneWord = z.object({
  language: z.enum(['fr', 'en']),
  word: z.string().trim().min(1).max(60),
  /** −3 to 3; 0 takes the word out of the count. */
  weight: z.number().min(-3).max(3),
})
