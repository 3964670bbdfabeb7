import { z } from 'zod'
import { toldReason } from '../../channels/schema.ts'
import { sendEventKinds, sendStates } from './send-machine.ts'

export const sendState = z.enum(sendStates)
/** `id` null: a person told where it stands. */
const post = z.object({ id: z.string().nullable(), url: z.string().nullable(), at: z.string() })

/** One variant on its way to one account, and what became of it. */
export const send = z.object({
  id: z.uuid(),
  entryId: z.uuid(),
  variantId: z.uuid(),
  channel: z.object({ id: z.uuid(), name: z.string(), connector: z.string(), connectorName: z.string() }),
  state: sendState,
  /** The first words, or the title. */
  label: z.string(),
  dueAt: z.string(),
  /** When it is tried next; null when nothing is to be tried. */
  nextAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  /** What stands at the network, the first of a thread first. */
  posts: z.array(post),
  parts: z.number().int(),
  /** Some parts of a thread are out and others are not. */
  partial: z.boolean(),
  /** A request went out whose answer is not known. */
  doubtful: z.boolean(),
  /** The network's or our reason, in words. */
  error: toldReason.nullable(),
  heldWhy: z.enum(['channel-paused', 'all-paused', 'access']).nullable(),
  settled: z.object({ by: z.string(), at: z.string() }).nullable(),
  removed: z.object({ by: z.string(), at: z.string() }).nullable(),
  /** What the reader may do with it now. */
  may: z.array(z.enum(['send-now', 'move', 'drop', 'settle', 'remove', 'edit'])),
  createdBy: z.string(),
})
export type SendView = z.infer<typeof send>

export const sendEvent = z.object({
  number: z.number().int(),
  at: z.string(),
  kind: z.enum(sendEventKinds),
  step: z.number().int(),
  by: z.string().nullable(),
  /** In the reader's language: what happened, and why where a reason is known. */
  sentence: z.string(),
  reason: z.string().nullable(),
})
