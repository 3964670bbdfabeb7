import { z } from 'zod'
import { endpoint, instant } from '../../endpoint.ts'

const counted = z.array(z.object({ id: z.string(), entries: z.number().int() }))

/**
 * What is planned, due or out in [from, to), counted: held against the strategy's objectives, audiences, needs and hours,
 * it shows what is missing. Whoever is not in a list has no content.
 */
export const readBalance = endpoint({
  id: 'publish.read-balance',
  method: 'GET',
  path: '/api/o/:organisation/publish/balance',
  summary: 'How a period’s contents are spread, what they take, and how approvals and sends go',
  permission: 'publish.read',
  input: z.object({ from: instant, to: instant }),
  output: z.object({
    entries: z.number().int(),
    /** More than is counted here at once: ask for a shorter period. */
    more: z.boolean(),
    objectives: counted,
    audiences: counted,
    needs: counted,
    themes: counted,
    /** Variants by account; `id` null: handed over. */
    channels: z.array(
      z.object({
        id: z.uuid().nullable(),
        planned: z.number().int(),
        published: z.number().int(),
        failed: z.number().int(),
      }),
    ),
    /** Of the public's world, of ourselves. */
    about: z.object({ public: z.number().int(), us: z.number().int() }),
    /** Minutes that people said; `unsaid`: entries of which nobody has said any. */
    effort: z.object({ minutes: z.number().int(), unsaid: z.number().int() }),
    approval: z.object({
      /** Rounds that ended in the period, and hours between submission and end: half of them took less. */
      ended: z.number().int(),
      medianHours: z.number().nullable(),
      returned: z.number().int(),
      emergencies: z.number().int(),
      /** Today. */
      waiting: z.number().int(),
      overdue: z.number().int(),
    }),
  }),
})
