import { z } from 'zod'
import { entryState } from '../entries/entry-schema.ts'

export const ideaOrigins = ['person', 'mention', 'question', 'subject', 'key-date', 'inventory', 'form'] as const
/**
 * Where an idea comes from. Of what was heard only the reference is kept: the text stays under its source's rule, and goes
 * when that says so.
 */
export const ideaOrigin = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person') }),
  z.object({ kind: z.literal('mention'), mentionId: z.uuid() }),
  /** A question that somebody asked, heard as a mention. */
  z.object({ kind: z.literal('question'), mentionId: z.uuid() }),
  /** A subject that comes up: a word of the river, in a topic or in all. */
  z.object({
    kind: z.literal('subject'),
    term: z.string().trim().min(1).max(200),
    topicId: z.number().int().nullable(),
  }),
  z.object({ kind: z.literal('key-date'), date: z.iso.date(), name: z.string().trim().min(1).max(200) }),
  /** Something that exists already, to be said anew. */
  z.object({ kind: z.literal('inventory'), url: z.url({ protocol: /^https?$/ }).max(2_000) }),
  /** Brought through the form. */
  z.object({ kind: z.literal('form') }),
])
export type IdeaOrigin = z.output<typeof ideaOrigin>

const ids = z.array(z.string().min(1).max(100)).max(50)
export const ideaFields = z.object({
  title: z.string().trim().min(1).max(500),
  note: z.string().trim().max(20_000),
  /** Whose idea it is, to be named where it is used. */
  credit: z.string().trim().max(300),
  objectives: ids,
  audiences: ids,
  /** Id of a need of the strategy. */
  need: z.string().max(100).nullable(),
})

export const ideaStates = ['open', 'taken', 'aside'] as const
export const idea = z.object({
  id: z.uuid(),
  ...ideaFields.shape,
  origin: ideaOrigin,
  /** Of a mention or question: whether it is still kept. */
  mentionKept: z.boolean().nullable(),
  state: z.enum(ideaStates),
  asideWhy: z.string(),
  /** How to reach who brought it; '' for readers who do not write. */
  contact: z.string(),
  /** Entries that took it up. */
  entries: z.array(z.object({ id: z.uuid(), title: z.string(), state: entryState })),
  createdAt: z.string(),
  createdBy: z.string(),
  updatedAt: z.string(),
})
export type IdeaView = z.infer<typeof idea>

/** The public form by which staff and partners bring ideas. */
export const ideaForm = z.object({
  open: z.boolean(),
  /** What is asked for, in the organisation's words. */
  intro: z.string().trim().max(5_000),
  language: z.enum(['fr', 'en']),
  /** The address to give away; null until there is a form. */
  link: z.string().nullable(),
})
