import { z } from 'zod'

export const subscriberStates = ['pending', 'active', 'left', 'bounced', 'complained'] as const
export type SubscriberState = (typeof subscriberStates)[number]
export const recipientStates = ['waiting', 'sending', 'sent', 'refused', 'bounced', 'unknown', 'skipped'] as const
export type RecipientState = (typeof recipientStates)[number]
/** What somebody did about their consent, or what happened to it. */
export const consentActs = ['asked', 'confirmed', 'left', 'returned', 'bounced', 'complained'] as const
export type ConsentAct = (typeof consentActs)[number]

export const letterLanguage = z.enum(['fr', 'en'])
/** Lower case, as it is kept and compared. */
export const address = z.string().trim().toLowerCase().pipe(z.email().max(254))

const counts = z.object(
  Object.fromEntries(subscriberStates.map(state => [state, z.number().int()])) as Record<SubscriberState, z.ZodInt>,
)
const recipientCounts = z.object(
  Object.fromEntries(recipientStates.map(state => [state, z.number().int()])) as Record<RecipientState, z.ZodInt>,
)

/** What a list's people may change of it. */
export const listFields = z.object({
  /** Whether people may subscribe by the public form. */
  open: z.boolean(),
  title: z.string().trim().min(1).max(120),
  senderName: z.string().trim().min(1).max(120),
  senderAddress: z.email().max(254),
  postalAddress: z.string().trim().min(5).max(300),
  language: letterLanguage,
  purpose: z.string().trim().min(10).max(500),
  perMinute: z.number().int().min(1).max(6_000),
  /** Soft bounces in a row after which an address is written to no more. */
  softBounces: z.number().int().min(1).max(20),
  /**
   * Where what cannot be delivered comes back to, 38 characters added before the @ (signed-id.ts), where 64 may stand; null:
   * to the sender.
   */
  bounceAddress: z
    .email()
    .max(254)
    .regex(/^[^@]{1,26}@/)
    .nullable(),
})

export const newsletter = z.object({
  id: z.uuid(),
  ...listFields.shape,
  /** Where people subscribe. */
  link: z.string(),
  /** Whether the installation has a mail server. */
  canSend: z.boolean(),
  paused: z.boolean(),
  /** Its account was removed: nothing goes out, nobody comes; who is on it keeps their rights. */
  removed: z.boolean(),
  /** So many asked within a day without confirming that the form takes nobody more. */
  full: z.boolean(),
  counts,
})
export type NewsletterView = z.infer<typeof newsletter>

/** How many were subscribed at the end of a day, by the organisation's clock. */
export const sizeOn = z.object({ day: z.string(), size: z.number().int() })

export const issue = z.object({
  sendId: z.uuid(),
  subject: z.string(),
  begunAt: z.string(),
  endedAt: z.string().nullable(),
  counts: recipientCounts,
  /** Who left by this issue. */
  left: z.number().int(),
  complained: z.number().int(),
  /** Why nothing goes out at this moment, in words. */
  error: z.string().nullable(),
})
export type IssueView = z.infer<typeof issue>

export const subscriber = z.object({
  id: z.uuid(),
  email: z.string(),
  state: z.enum(subscriberStates),
  language: letterLanguage,
  createdAt: z.string(),
  activeAt: z.string().nullable(),
  endedAt: z.string().nullable(),
})
export type SubscriberView = z.infer<typeof subscriber>

export const consent = z.object({
  at: z.string(),
  act: z.enum(consentActs),
  /** The words that were agreed to, or the statement made. */
  wording: z.string(),
  origin: z.string(),
})

export const recipient = z.object({
  id: z.uuid(),
  /** '' once the person was erased. */
  email: z.string(),
  subscriberId: z.uuid().nullable(),
  state: z.enum(recipientStates),
  at: z.string().nullable(),
  answer: z.string().nullable(),
  left: z.boolean(),
  complained: z.boolean(),
})
