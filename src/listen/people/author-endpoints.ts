import { z } from 'zod'
import { endpoint, numberId } from '../../endpoint.ts'
import { author, mention, tones } from '../mentions/mention-schema.ts'

const at = '/api/o/:organisation/listen' as const

export const readAuthor = endpoint({
  id: 'listen.read-author',
  method: 'GET',
  path: `${at}/authors/:id`,
  summary: 'An author with recent mentions, and all of them counted by topic and tone',
  permission: 'listen.read',
  input: z.object({ id: z.string().max(60) }),
  output: z.object({
    author,
    note: z.string(),
    total: z.number().int(),
    firstAt: z.string().nullable(),
    lastAt: z.string().nullable(),
    topics: z.array(z.object({ id: z.number().int(), mentions: z.number().int() })),
    tones: z.record(z.enum(tones), z.number().int()),
    mentions: z.array(mention),
    next: z.string().nullable(),
  }),
})
export const listAuthorMentions = endpoint({
  id: 'listen.list-author-mentions',
  method: 'GET',
  path: `${at}/authors/:id/mentions`,
  summary: 'What an author wrote, newest first; `after` is the `next` of the page before',
  permission: 'listen.read',
  input: z.object({ id: z.string().max(60), after: z.string().max(60).optional() }),
  output: z.object({ mentions: z.array(mention), next: z.string().nullable() }),
})
export const markAuthor = endpoint({
  id: 'listen.mark-author',
  method: 'PATCH',
  path: `${at}/authors/:id`,
  summary: 'Tag, hide or note an author; it holds for all their mentions',
  permission: 'listen.work',
  input: z.object({
    id: z.string().max(60),
    tags: z.array(numberId).max(50).optional(),
    hidden: z.boolean().optional(),
    note: z.string().max(5000).optional(),
  }),
  output: author,
})
export const listMarkedAuthors = endpoint({
  id: 'listen.list-marked-authors',
  method: 'GET',
  path: `${at}/authors`,
  summary: 'Authors whom somebody tagged, hid or noted, by name; `after` is the `next` of the page before',
  permission: 'listen.read',
  input: z.object({
    /** Found in the name or in the note. */
    text: z.string().trim().max(200).optional(),
    after: z.string().max(2_000).optional(),
    limit: z.coerce.number<number | string>().int().min(1).max(200).default(50),
  }),
  output: z.object({ authors: z.array(author.extend({ note: z.string() })), next: z.string().nullable() }),
})
