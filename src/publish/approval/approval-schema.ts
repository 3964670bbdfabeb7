import { z } from 'zod'
import { roles } from '../../permissions.ts'
import { entryLine, variantContent } from '../entries/entry-schema.ts'

const who = z.object({ roles: z.array(z.enum(roles)), people: z.array(z.object({ id: z.string(), name: z.string() })) })

export const approvalLevel = z.object({
  id: z.string(),
  name: z.string(),
  who,
  substitutes: who,
  /** Working hours; null: no delay is said. */
  withinHours: z.number().nullable(),
  authorMayApprove: z.boolean(),
  /** Whether somebody without an account may be asked, by a link. */
  outside: z.boolean(),
  why: z.string().nullable(),
})

export const approvalDecision = z.object({
  level: z.number().int(),
  decision: z.enum(['approved', 'returned', 'emergency']),
  by: z.string(),
  /** The level in whose approvers' stead a substitute decided. */
  inSteadOf: z.string().nullable(),
  via: z.enum(['session', 'link']),
  note: z.string(),
  at: z.string(),
})

/** A link for somebody without an account; what it opens is told once, when it is made. */
export const approvalLink = z.object({
  id: z.uuid(),
  level: z.number().int(),
  name: z.string(),
  /** '' to those who neither write nor approve. */
  email: z.string(),
  /** Who asked. */
  createdBy: z.string(),
  expiresAt: z.string(),
  usedAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
})

export const approvalRound = z.object({
  round: z.number().int(),
  version: z.number().int(),
  /** `superseded`: the text was changed afterwards. */
  state: z.enum(['waiting', 'approved', 'returned', 'withdrawn', 'superseded']),
  submittedAt: z.string(),
  submittedBy: z.string(),
  note: z.string(),
  urgentWhy: z.string().nullable(),
  levels: z.array(approvalLevel),
  /** Index of the level that decides next. */
  level: z.number().int(),
  dueAt: z.string().nullable(),
  overdue: z.boolean(),
  endedAt: z.string().nullable(),
  decisions: z.array(approvalDecision),
  links: z.array(approvalLink),
})

/** How the reader stands to the level that decides next: may, may in another's stead, may not because they wrote it, may not. */
export const approvalStanding = z.enum(['yes', 'substitute', 'author', 'no'])

export const waitingApproval = entryLine.extend({
  round: z.number().int(),
  submittedBy: z.string(),
  submittedAt: z.string(),
  note: z.string(),
  urgentWhy: z.string().nullable(),
  level: z.string(),
  dueAt: z.string().nullable(),
  overdue: z.boolean(),
  standing: approvalStanding,
})

/** What people say of an entry, or of a passage of it. */
export const comment = z.object({
  id: z.uuid(),
  variantId: z.uuid().nullable(),
  /** Index of the part, and [start, end) of its text in UTF-16 units; null: of the whole. */
  part: z.number().int().nullable(),
  start: z.number().int().nullable(),
  end: z.number().int().nullable(),
  /** The words as they stood when it was written. */
  quote: z.string(),
  body: z.string(),
  /** The comment that it answers. */
  answers: z.uuid().nullable(),
  by: z.string(),
  mine: z.boolean(),
  at: z.string(),
  settled: z.object({ at: z.string(), by: z.string() }).nullable(),
})
export type CommentView = z.infer<typeof comment>

/** What somebody outside is shown: the texts and where they will stand, nothing of the house. */
export const outsideView = z.object({
  organisation: z.string(),
  locale: z.enum(['fr', 'en']),
  /** Who is asked. */
  name: z.string(),
  submittedBy: z.string(),
  note: z.string(),
  /** When an answer is expected; null: no delay is said. */
  dueAt: z.string().nullable(),
  expiresAt: z.string(),
  language: z.string(),
  plannedAt: z.string().nullable(),
  zone: z.string(),
  /** What was decided by it; null: not yet. */
  decided: z.enum(['approved', 'returned']).nullable(),
  variants: z.array(
    z.object({
      id: z.uuid(),
      /** The account's, or the place's of a hand-over. */
      name: z.string(),
      /** Null: a hand-over. */
      network: z.string().nullable(),
      /** Whether its text is clean HTML. */
      html: z.boolean(),
      content: variantContent.omit({ options: true, steps: true, links: true }),
      /** Its addresses: as they are written, as they go out (as far as they are made), and where each leads. */
      links: z.array(z.object({ written: z.string(), address: z.string(), target: z.string() })),
      media: z.array(z.object({ id: z.uuid(), kind: z.string(), alt: z.string() })),
    }),
  ),
})
