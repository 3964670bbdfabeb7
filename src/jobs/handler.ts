import type { z } from 'zod'
import type { JobType } from './index.ts'

/** A type with what to do; `run` validates the stored data first, since an older version may have sent it. */
export type Handler = { type: JobType; run(data: unknown, signal: AbortSignal): Promise<void> }

export const createHandler = <Data extends z.ZodType>(
  type: JobType<Data>,
  handler: (data: z.output<Data>, signal: AbortSignal) => Promise<void>,
): Handler => ({ type, run: async (data, signal) => handler(await type.data.parseAsync(data), signal) })
