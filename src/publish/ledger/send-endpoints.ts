import { z } from 'zod'
import { endpoint, instant, many, nothing } from '../../endpoint.ts'
import { send, sendEvent, sendState } from './send-schema.ts'

const at = '/api/o/:organisation/publish/sends' as const
const one = z.object({ id: z.uuid() })

export const listSends = endpoint({
  id: 'publish.list-sends',
  method: 'GET',
  path: at,
  summary: 'What was sent, is on its way, failed or is in doubt; the latest first',
  permission: 'publish.read',
  input: z.object({
    state: many(sendState).optional(),
    channel: z.uuid().optional(),
    entry: z.uuid().optional(),
    from: instant.optional(),
    to: instant.optional(),
    /** What the last answer gave as `next`. */
    after: z.string().max(100).optional(),
    limit: z.coerce.number<number | string>().int().min(1).max(200).default(50),
  }),
  output: z.object({ sends: z.array(send), next: z.string().nullable() }),
})
export const countSends = endpoint({
  id: 'publish.count-sends',
  method: 'GET',
  path: `${at}/counts`,
  summary: 'How many wait, are held, and need somebody',
  permission: 'publish.read',
  input: nothing,
  output: z.object({
    waiting: z.number().int(),
    held: z.number().int(),
    late: z.number().int(),
    unknown: z.number().int(),
    /** In the last 30 days. */
    failed: z.number().int(),
    published: z.number().int(),
  }),
})
export const readSend = endpoint({
  id: 'publish.read-send',
  method: 'GET',
  path: `${at}/:id`,
  summary: 'One send with everything that happened to it',
  permission: 'publish.read',
  input: one,
  output: z.object({ send, events: z.array(sendEvent) }),
})
export const sendNow = endpoint({
  id: 'publish.send-now',
  method: 'POST',
  path: `${at}/:id/now`,
  summary: 'Send what waits, is late or failed, now',
  permission: 'publish.send',
  input: one,
  output: send,
})
export const moveSend = endpoint({
  id: 'publish.move-send',
  method: 'POST',
  path: `${at}/:id/move`,
  summary: 'Give it another time',
  permission: 'publish.send',
  input: one.extend({ dueAt: instant }),
  output: send,
})
export const dropSend = endpoint({
  id: 'publish.drop-send',
  method: 'POST',
  path: `${at}/:id/drop`,
  summary: 'Do not send it; what is out of a thread already stays',
  permission: 'publish.send',
  input: one,
  output: send,
})
export const settleSend = endpoint({
  id: 'publish.settle-send',
  method: 'POST',
  path: `${at}/:id/settle`,
  summary: 'Say whether a send in doubt is at the network: there it is, or it is not and goes out again',
  permission: 'publish.send',
  input: one.extend({
    answer: z.discriminatedUnion('there', [
      z.object({ there: z.literal(true), url: z.url({ protocol: /^https?$/ }).max(2000) }),
      z.object({ there: z.literal(false) }),
    ]),
  }),
  output: send,
})
export const settleLate = endpoint({
  id: 'publish.settle-late',
  method: 'POST',
  path: `${at}/late`,
  summary: 'Several that are late: send them now, or drop them',
  permission: 'publish.send',
  input: z.object({ ids: z.array(z.uuid()).min(1).max(200), decision: z.enum(['send-now', 'drop']) }),
  output: z.object({ done: z.number().int(), refused: z.array(z.object({ id: z.uuid(), message: z.string() })) }),
})
export const removeSend = endpoint({
  id: 'publish.remove-send',
  method: 'POST',
  path: `${at}/:id/remove`,
  summary: 'Take what is published back, where the network can',
  permission: 'publish.send',
  input: one,
  output: send,
})
