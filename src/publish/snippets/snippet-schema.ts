import { z } from 'zod'

export const snippetKinds = ['call', 'signature', 'hashtags', 'notice'] as const

/** A text that is written once and used in many contents: a call to action, a signature, hashtags, a notice. */
export const snippetFields = z.object({
  name: z.string().trim().min(1).max(100),
  kind: z.enum(snippetKinds),
  /** BCP 47. */
  language: z.string().trim().min(2).max(35),
  text: z.string().trim().min(1).max(5_000),
})
export const snippet = snippetFields.extend({ id: z.uuid() })
export type Snippet = z.infer<typeof snippet>
