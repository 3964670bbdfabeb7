import { z } from 'zod'
import { jobType } from '../jobs/index.ts'

const organisation = z.object({ organisationId: z.uuid() })

/** Reads the metrics of an organisation's objectives, then holds the checks where something moved. */
export const readObjectives = jobType({ name: 'plan.read-objectives', data: organisation, expireIn: 600 })
/** Holds the checks against one strategy and keeps what came and what went. */
export const checkStrategyJob = jobType({
  name: 'plan.check-strategy',
  data: organisation.extend({ strategyId: z.number().int() }),
  concurrency: 2,
})
/** Sends the voice of the public of one strategy to those who are to have it, where its day has come. */
export const sendDigestJob = jobType({
  name: 'plan.send-digest',
  data: organisation.extend({ strategyId: z.number().int() }),
})
/** Reads and checks every strategy: days pass, listening stops, without anybody writing. */
export const reviewAll = jobType({ name: 'plan.review-all', data: z.object({}), retries: 0, expireIn: 3_600 })
