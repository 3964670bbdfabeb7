import { z } from 'zod'
import { jobType } from '../../jobs/index.ts'

/** One issue: a turn of sending, until nothing waits or the pace says later. */
export const sendIssueJob = jobType({
  name: 'publish.send-issue',
  data: z.object({ organisationId: z.uuid(), sendId: z.uuid() }),
  retries: 20,
  retryDelay: 30,
  concurrency: 4,
})

/** A message to one person about their subscription; it travels sealed, for it holds the link that confirms. */
export const sendLetterJob = jobType({
  name: 'publish.send-letter',
  data: z.object({ organisationId: z.uuid(), sealed: z.string() }),
  // A mail server may be away for a day.
  retries: 14,
  retryDelay: 30,
  concurrency: 4,
})

/** Every few minutes: issues whose process died go on, what was never confirmed is forgotten. */
export const tendNewsletters = jobType({ name: 'publish.tend-newsletters', data: z.object({}) })
