import { z } from 'zod'
import { endpoint, nothing } from '../endpoint.ts'
import { chapterIds } from './chapters.ts'
import { confidentials } from './shared-parts.ts'
import { strategyId } from './strategy-schema.ts'

const at = '/api/o/:organisation/plan/strategies/:strategy/shares' as const

export const sharedDocuments = ['strategy', 'summary', 'board', 'digest'] as const
export const share = z.object({
  id: z.string(),
  document: z.enum(sharedDocuments),
  /** A version's number; null: the version in force on the day that somebody looks. */
  version: z.number().int().nullable(),
  locale: z.enum(['fr', 'en']),
  createdAt: z.string(),
  createdBy: z.string(),
  expiresAt: z.string(),
  revokedAt: z.string().nullable(),
  /** The chapters that it shows; null: all. */
  chapters: z.array(z.enum(chapterIds)).nullable(),
  /** What is confidential and shown all the same. Words at `plan.shared.confidential.<name>`. */
  confidential: z.array(z.enum(confidentials)),
  /** How often the document was opened; looking at the page that leads to it does not count. */
  views: z.number().int(),
})
export type ShareView = z.infer<typeof share>

export const listShares = endpoint({
  id: 'plan.list-shares',
  method: 'GET',
  path: at,
  summary: 'Read-only links to documents of the strategy',
  permission: 'plan.share',
  input: strategyId,
  output: z.object({ shares: z.array(share) }),
})
/** The link is told here and never again: only its hash is kept. */
export const createShare = endpoint({
  id: 'plan.create-share',
  method: 'POST',
  path: at,
  summary: 'Make a read-only link to a document, with an end',
  permission: 'plan.share',
  input: strategyId.extend({
    document: z.enum(sharedDocuments),
    version: z.number().int().positive().nullable().default(null),
    locale: z.enum(['fr', 'en']),
    /** Days that it is good for. */
    days: z.number().int().min(1).max(365).default(30),
    /** Chapters to show; absent: all. */
    chapters: z.array(z.enum(chapterIds)).min(1).max(chapterIds.length).optional(),
    /** What is confidential stays out unless it is named here: fears, people, the journal, hours and money, unofficial groups. */
    confidential: z.array(z.enum(confidentials)).max(confidentials.length).default([]),
  }),
  output: share.extend({ token: z.string(), link: z.string() }),
})
export const revokeShare = endpoint({
  id: 'plan.revoke-share',
  method: 'DELETE',
  path: `${at}/:share`,
  summary: 'End a link now',
  permission: 'plan.share',
  input: strategyId.extend({ share: z.uuid() }),
  output: nothing,
})
/** Throws `plan.no-such-share` for a link that never was, ended or was revoked: nobody learns which. */
export const readShare = endpoint({
  id: 'plan.read-share',
  method: 'GET',
  path: '/api/plan/shared/:token',
  summary: 'What a read-only link leads to',
  permission: 'public',
  input: z.object({ token: z.string().max(200) }),
  output: z.object({
    document: z.enum(sharedDocuments),
    locale: z.enum(['fr', 'en']),
    organisation: z.string(),
    strategy: z.string(),
    version: z.number().int(),
    adoptedOn: z.string(),
    expiresAt: z.string(),
  }),
  limitPerMinute: 60,
})
