import { z } from 'zod'
import { jobType } from '../../jobs/index.ts'
import { sendStates } from './send-machine.ts'

/** A send came to a state that others may want to know: it went out, it failed, a person must look. */
export const sendSettled = jobType({
  name: 'publish.send-settled',
  data: z.object({
    organisationId: z.uuid(),
    sendId: z.uuid(),
    entryId: z.uuid(),
    variantId: z.uuid(),
    channelId: z.uuid(),
    state: z.enum(sendStates),
  }),
  concurrency: 4,
})
export type SendSettled = z.output<typeof sendSettled.data>
