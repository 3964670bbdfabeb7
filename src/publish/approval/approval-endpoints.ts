import { z } from 'zod'
import { endpoint, nothing } from '../../endpoint.ts'
import { entry } from '../entries/entry-schema.ts'
import {
  approvalLink,
  approvalRound,
  approvalStanding,
  comment,
  outsideView,
  waitingApproval,
} from './approval-schema.ts'

const at = '/api/o/:organisation/publish/entries/:id' as const
const one = z.object({ id: z.uuid() })
const note = z.string().trim().max(5_000)
/** The version that the person has before them. */
const version = z.number().int().min(1)
const decision = z.enum(['approved', 'returned'])

/**
 * The levels that the policy in force asks for are kept with it; none asked for: it is approved at once.
 * Throws `publish.changed-meanwhile`, `publish.not-a-draft`, `publish.nothing-to-submit`, `publish.blocked`,
 * `publish.channel-gone`, `publish.rights-ended`.
 */
export const submitEntry = endpoint({
  id: 'publish.submit-entry',
  method: 'POST',
  path: `${at}/submit`,
  summary: 'Submit an entry for approval',
  permission: 'publish.write',
  input: one.extend({
    version,
    note: note.default(''),
    /** Why it cannot wait: the policy may have shorter levels for what is urgent. */
    urgentWhy: note.min(1).nullable().default(null),
  }),
  output: entry,
})
/** Throws `publish.not-under-review`. */
export const withdrawEntry = endpoint({
  id: 'publish.withdraw-entry',
  method: 'POST',
  path: `${at}/withdraw`,
  summary: 'Take a submitted entry back to write on',
  permission: 'publish.write',
  input: one,
  output: entry,
})
/**
 * The next level decides. `returned` needs a note. Throws `publish.only-people-approve`, `publish.not-your-level`,
 * `publish.author-cannot-approve`, `publish.not-under-review`, `publish.changed-meanwhile`,
 * `publish.changed-since-submission`, `publish.say-why`.
 */
export const decideEntry = endpoint({
  id: 'publish.decide-entry',
  method: 'POST',
  path: `${at}/decide`,
  summary: 'Approve an entry at its level, or send it back',
  permission: 'publish.approve',
  input: one.extend({
    version,
    /** The round that the person has before them: the same version may be submitted again with another picture's words. */
    round: z.number().int().optional(),
    decision,
    note: note.default(''),
  }),
  output: entry,
})
/** Each by itself: what cannot be approved is told, the others are. */
export const approveEntries = endpoint({
  id: 'publish.approve-entries',
  method: 'POST',
  path: '/api/o/:organisation/publish/approvals/approve',
  summary: 'Approve several entries at once',
  permission: 'publish.approve',
  input: z.object({
    entries: z
      .array(one.extend({ version, round: z.number().int().optional() }))
      .min(1)
      .max(100),
  }),
  output: z.object({ done: z.number().int(), refused: z.array(z.object({ id: z.uuid(), message: z.string() })) }),
})
/**
 * Approves without the levels that are missing: written in the round, in the audit log, and told to those who were passed
 * over. Throws `publish.only-people-approve`, `publish.emergency-not-yours` (the policy names who may),
 * `publish.approved-already`, and what `publish.submit-entry` throws.
 */
export const approveInEmergency = endpoint({
  id: 'publish.approve-in-emergency',
  method: 'POST',
  path: `${at}/emergency`,
  summary: 'Approve in an emergency, with a reason that everybody can read',
  permission: 'publish.emergency',
  input: one.extend({ version, why: note.min(1) }),
  output: entry,
})
export const readApproval = endpoint({
  id: 'publish.read-approval',
  method: 'GET',
  path: `${at}/approval`,
  summary: 'Rounds of approval of an entry, the latest first',
  permission: 'publish.read',
  input: one,
  output: z.object({
    rounds: z.array(approvalRound),
    /** Of the reader to the level that decides next; null: nothing waits. */
    standing: approvalStanding.nullable(),
  }),
})
export const listApprovals = endpoint({
  id: 'publish.list-approvals',
  method: 'GET',
  path: '/api/o/:organisation/publish/approvals',
  summary: 'Entries that wait for approval, the most urgent first, with what the reader may decide',
  permission: 'publish.read',
  input: nothing,
  output: z.object({ waiting: z.array(waitingApproval) }),
})

/**
 * By whoever decides at this level or leads. Throws `publish.not-under-review`, `publish.level-not-outside`,
 * `publish.author-cannot-approve`, `publish.not-your-level`, `publish.approver-is-member`.
 */
export const createApprovalLink = endpoint({
  id: 'publish.create-approval-link',
  method: 'POST',
  path: `${at}/approval-links`,
  summary: 'Ask somebody without an account to decide, by a link that ends',
  permission: 'publish.approve',
  input: one.extend({
    name: z.string().trim().min(1).max(200),
    email: z.email().max(320),
    days: z.number().int().min(1).max(30).default(7),
  }),
  /** The link is told here and in the message, and never again. */
  output: approvalLink.extend({ link: z.string(), mailed: z.boolean() }),
  limitPerMinute: 30,
})
export const revokeApprovalLink = endpoint({
  id: 'publish.revoke-approval-link',
  method: 'DELETE',
  path: `${at}/approval-links/:link`,
  summary: 'End a link now',
  permission: 'publish.approve',
  input: one.extend({ link: z.uuid() }),
  output: nothing,
})
/**
 * Throws `publish.no-such-approval-link` for one that never was; for one that was (its holder was asked, and is told why)
 * `publish.approval-link-withdrawn`, `-ended`, or `-settled`: the text was taken back, or others decided.
 */
export const readOutsideApproval = endpoint({
  id: 'publish.read-outside-approval',
  method: 'GET',
  path: '/api/publish/approvals/:token',
  summary: 'What somebody outside is asked to approve',
  permission: 'public',
  input: z.object({ token: z.string().max(200) }),
  output: outsideView,
  limitPerMinute: 60,
})
export const getOutsideMedia = endpoint({
  id: 'publish.get-outside-media',
  method: 'GET',
  path: '/api/publish/approvals/:token/media/:media',
  summary: 'A file that somebody outside is asked to approve',
  permission: 'public',
  input: z.object({ token: z.string().max(200), media: z.uuid() }),
  output: nothing,
  answers: 'application/octet-stream',
  limitPerMinute: 120,
})
/**
 * Once. Throws what `publish.read-outside-approval` throws, `publish.approval-link-used`, `publish.changed-since-submission`,
 * `publish.say-why`.
 */
export const decideOutside = endpoint({
  id: 'publish.decide-outside',
  method: 'POST',
  path: '/api/publish/approvals/:token',
  summary: 'Approve or return from outside',
  permission: 'public',
  input: z.object({ token: z.string().max(200), decision, note: note.default('') }),
  output: nothing,
  limitPerMinute: 20,
})

export const listComments = endpoint({
  id: 'publish.list-comments',
  method: 'GET',
  path: `${at}/comments`,
  summary: 'What people say of an entry, the oldest first',
  permission: 'publish.read',
  input: one,
  output: z.object({ comments: z.array(comment) }),
})
/** For those who write and those who approve. Throws `publish.readers-do-not-comment`, `publish.no-such-comment` (the one answered). */
export const addComment = endpoint({
  id: 'publish.add-comment',
  method: 'POST',
  path: `${at}/comments`,
  summary: 'Say something of an entry, or of a passage',
  permission: 'publish.read',
  input: one.extend({
    body: z.string().trim().min(1).max(5_000),
    variantId: z.uuid().nullable().default(null),
    passage: z
      .object({ part: z.number().int().min(0), start: z.number().int().min(0), end: z.number().int().min(0) })
      .nullable()
      .default(null),
    answers: z.uuid().nullable().default(null),
  }),
  output: comment,
})
export const settleComment = endpoint({
  id: 'publish.settle-comment',
  method: 'POST',
  path: `${at}/comments/:comment/settled`,
  summary: 'Say that a comment is dealt with, or is not after all',
  permission: 'publish.read',
  input: one.extend({ comment: z.uuid(), settled: z.boolean() }),
  output: comment,
})
/** One's own only. Throws `publish.no-such-comment`. */
export const removeComment = endpoint({
  id: 'publish.remove-comment',
  method: 'DELETE',
  path: `${at}/comments/:comment`,
  summary: 'Take one’s own comment back',
  permission: 'publish.read',
  input: one.extend({ comment: z.uuid() }),
  output: nothing,
})
