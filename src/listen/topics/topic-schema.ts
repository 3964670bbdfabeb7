import { z } from 'zod'
import { numberId } from '../../endpoint.ts'

export const topicKinds = ['us', 'competitor', 'theme', 'campaign', 'person'] as const

/** What is wrong in a query, where (1-based UTF-16 column, `length` ≥ 1 units), and what to do. */
export const queryProblem = z.object({
  code: z.string(),
  column: z.number().int(),
  length: z.number().int(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** What is wrong and what to do about it, in the reader's language. */
  message: z.string(),
  remedy: z.string(),
})
export type QueryProblem = z.infer<typeof queryProblem>

export const topicInput = z.object({
  name: z.string().trim().min(1).max(120),
  kind: z.enum(topicKinds),
  query: z.string().trim().min(1).max(20_000),
  /** `#RRGGBB`. */
  colour: z.string().regex(/^#[0-9a-fA-F]{6}$/),
  /** Only what these sources bring; empty: all sources. */
  sources: z.array(numberId).max(500).default([]),
})
export type TopicInput = z.infer<typeof topicInput>

/** Applying a new or changed query to what is stored: `done` of `total` items looked at. */
export const applying = z.object({ done: z.number().int(), total: z.number().int() })

export const topic = z.object({
  id: z.number().int(),
  name: z.string(),
  kind: z.enum(topicKinds),
  query: z.string(),
  /** Empty when the query can be matched. */
  problems: z.array(queryProblem),
  colour: z.string(),
  sources: z.array(z.number().int()),
  archived: z.boolean(),
  /** Null once the whole store has been looked at. */
  applying: applying.nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
})
export type Topic = z.infer<typeof topic>

/** Where a query matched: UTF-16 offsets into the field. */
export const span = z.object({ field: z.enum(['title', 'text']), start: z.number().int(), end: z.number().int() })
export type Span = z.infer<typeof span>

/** What a query finds in what is stored. */
export const queryPreview = z.object({
  problems: z.array(queryProblem),
  /** What is read otherwise than many would mean it; the query can be matched as it is. */
  remarks: z.array(queryProblem),
  /** The query as the product prints it back; null when it has problems. */
  printed: z.string().nullable(),
  /** Items looked at, newest first, and their period; matches among them. */
  examined: z.number().int(),
  matched: z.number().int(),
  since: z.string().nullable(),
  /** Matches a day over the examined period; null when nothing was examined. */
  perDay: z.number().nullable(),
  sample: z.array(
    z.object({
      id: z.string(),
      title: z.string().nullable(),
      text: z.string(),
      url: z.string().nullable(),
      author: z.string().nullable(),
      source: z.string(),
      language: z.string().nullable(),
      publishedAt: z.string(),
      spans: z.array(span),
    }),
  ),
})
export type QueryPreview = z.infer<typeof queryPreview>
