import { z } from 'zod'
import { jobType } from '../../jobs/index.ts'

/** The delay of a level of approval has passed. */
export const approvalOverdue = jobType({
  name: 'publish.approval-overdue',
  data: z.object({
    organisationId: z.uuid(),
    entryId: z.uuid(),
    round: z.number().int(),
    level: z.number().int(),
  }),
})
