import { z } from 'zod'
import { jobType } from '../jobs/index.ts'

/** Hourly: asks for the channels whose last check is a day old, warns of accesses that end soon. */
export const reviewChannels = jobType({ name: 'channels.review-channels', data: z.object({}), retries: 0 })

/** Asks one network whether the access holds, and renews it where that is possible. */
export const checkChannelJob = jobType({
  name: 'channels.check-channel',
  data: z.object({ organisationId: z.uuid(), channelId: z.uuid() }),
  retries: 2,
  concurrency: 3,
})

/** A minute after an account was removed: until then it can come back. */
export const forgetAccessJob = jobType({
  name: 'channels.forget-access',
  data: z.object({ organisationId: z.uuid(), channelId: z.uuid() }),
})
