import { z } from 'zod'
import { jobType } from '../../jobs/index.ts'

/** A stretch of a reading; it sends itself again until all is read. */
export const readInventoryJob = jobType({
  name: 'publish.read-inventory',
  data: z.object({ organisationId: z.uuid(), sourceId: z.uuid(), run: z.number().int() }),
  concurrency: 4,
})
/** Hourly: weekly readings whose time has come. */
export const readDueInventory = jobType({ name: 'publish.read-due-inventory', data: z.object({}) })
