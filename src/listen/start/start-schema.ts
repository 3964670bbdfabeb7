import { z } from 'zod'
import { proposedSource } from '../sources/source-schema.ts'
import { queryProblem, topicInput } from '../topics/topic-schema.ts'

const shortText = z.string().trim().min(1).max(120)

/** The start page: what an organisation tells of itself. */
export const startInput = z.object({
  name: shortText,
  /** Other names: acronym, former name, product. */
  otherNames: z.array(shortText).max(20).default([]),
  site: z.string().trim().max(500).default(''),
  /** Handles or profile addresses. */
  handles: z.array(z.string().trim().min(1).max(500)).max(30).default([]),
  competitors: z.array(shortText).max(20).default([]),
  themes: z.array(shortText).max(20).default([]),
})
export type StartInput = z.output<typeof startInput>

/** A name that is also an everyday word, or too short to stand alone. `why` is a key below `listen.ambiguity`. */
export const ambiguity = z.object({
  name: z.string(),
  why: z.enum(['common-word', 'short', 'first-name', 'place']),
  /** Words that would tell the meanings apart, and the query with them. */
  contextWords: z.array(z.string()),
  narrowedQuery: z.string(),
})

export const proposedTopic = topicInput.extend({ problems: z.array(queryProblem), ambiguity: ambiguity.nullable() })
export type ProposedTopic = z.infer<typeof proposedTopic>

export const startProposal = z.object({
  topics: z.array(proposedTopic),
  sources: z.array(proposedSource),
  /** Addresses that were looked at and gave nothing, with the reason in the reader's language. */
  missed: z.array(z.object({ address: z.string(), message: z.string() })),
})
export type StartProposal = z.infer<typeof startProposal>
