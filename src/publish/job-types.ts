import { z } from 'zod'
import { jobType } from '../jobs/index.ts'

/** Hourly: pledges and their names whose time is over, passing versions of texts, files taken out long ago are forgotten. */
export const tidyContent = jobType({ name: 'publish.tidy-content', data: z.object({}) })
