import { z } from 'zod'
import { jobType } from '../jobs/index.ts'

const organisation = z.object({ organisationId: z.uuid() })

/** Applies a topic's query to what is stored, batch after batch, and goes on where it stopped. */
export const applyTopic = jobType({
  name: 'listen.apply-topic',
  data: organisation.extend({ topicId: z.number().int(), revision: z.number().int() }),
  expireIn: 3_600,
  concurrency: 1,
})

/** Judges the tone of stored mentions anew where a word whose weight changed occurs. */
export const refreshTone = jobType({
  name: 'listen.refresh-tone',
  data: organisation.extend({ language: z.enum(['fr', 'en']), word: z.string() }),
  expireIn: 3_600,
})

/** Hides or shows what an author wrote, after somebody decided. */
export const hideAuthor = jobType({
  name: 'listen.hide-author',
  data: organisation.extend({ authorId: z.string() }),
  expireIn: 3_600,
})

/** Gives what carries a tag another one instead, batch after batch, and goes on where it stopped. */
export const pourTag = jobType({
  name: 'listen.pour-tag',
  data: organisation.extend({ tagId: z.number().int() }),
  expireIn: 3_600,
})

/** Removes a source's mentions after the source was removed, or shows them after its setting changed. */
export const settleSource = jobType({
  name: 'listen.settle-source',
  data: organisation.extend({ sourceId: z.number().int() }),
  expireIn: 3_600,
})

/** Removes what the sources' rules and the organisations' retention no longer allow to keep. Hourly. */
export const purgeMentions = jobType({ name: 'listen.purge-mentions', data: z.object({}), expireIn: 3_600 })

/** Counts the hours in which something changed. Every minute. */
export const refreshFigures = jobType({ name: 'listen.refresh-figures', data: z.object({}), retries: 0 })
