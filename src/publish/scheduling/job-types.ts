import { z } from 'zod'
import { jobType } from '../../jobs/index.ts'

/** What is about to go out is held against the policy and the files' rights as they are now: of one organisation soon, of all every hour. */
export const reviewScheduled = jobType({
  name: 'publish.review-scheduled',
  data: z.object({ organisationId: z.uuid().nullable() }),
})

/** The hour of a hand-over: whoever looks after the entry is reminded. */
export const handOverDue = jobType({
  name: 'publish.hand-over-due',
  data: z.object({ organisationId: z.uuid(), variantId: z.uuid() }),
})
