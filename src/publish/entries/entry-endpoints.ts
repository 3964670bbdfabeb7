import { z } from 'zod'
import { channelLimits } from '../../channels/schema.ts'
import { endpoint, many, nothing, yesNo } from '../../endpoint.ts'
import { spokenRemark } from '../../govern/schema.ts'
import {
  entry,
  entryConflict,
  entryDifference,
  entryFields,
  entryLine,
  entryState,
  entryVersion,
  planned,
  presences,
  variantInput,
} from './entry-schema.ts'

const at = '/api/o/:organisation/publish/entries' as const
const one = z.object({ id: z.uuid() })
const version = z.coerce.number<number | string>().int().min(1)
/** The writer knows that this opens the approval again and takes what is scheduled back. */
const reopen = z.boolean().default(false)

/** Whatever is left out is empty: texts, the organisation's zone and first language, the writer as owner. */
export const newEntry = entryFields.partial().extend({ variants: z.array(variantInput).max(50).default([]) })

export const entryFilter = z.object({
  state: many(entryState).optional(),
  channel: z.uuid().optional(),
  objective: z.string().max(100).optional(),
  audience: z.string().max(100).optional(),
  need: z.string().max(100).optional(),
  theme: z.string().max(100).optional(),
  series: z.string().max(500).optional(),
  campaign: z.uuid().optional(),
  language: z.string().max(35).optional(),
  /** A member's id, or `me`. */
  owner: z.string().max(100).optional(),
  /** In title, brief and texts. */
  text: z.string().trim().max(200).optional(),
})

export type EntryFilter = z.output<typeof entryFilter>

export const listEntries = endpoint({
  id: 'publish.list-entries',
  method: 'GET',
  path: at,
  summary: 'Entries, the latest changed first',
  permission: 'publish.read',
  input: entryFilter.extend({
    planned: yesNo.optional(),
    /** What the last answer gave as `next`. */
    after: z.string().max(100).optional(),
    limit: z.coerce.number<number | string>().int().min(1).max(200).default(50),
  }),
  output: z.object({ entries: z.array(entryLine), next: z.string().nullable() }),
})
/** Throws what `publish.change-entry` throws of times and names. An idea is taken up by `publish.take-idea`. */
export const createEntry = endpoint({
  id: 'publish.create-entry',
  method: 'POST',
  path: at,
  summary: 'Begin an entry',
  permission: 'publish.write',
  input: newEntry,
  output: entry,
})
export const readEntry = endpoint({
  id: 'publish.read-entry',
  method: 'GET',
  path: `${at}/:id`,
  summary: 'One entry with its variants and what became of them',
  permission: 'publish.read',
  input: one,
  output: entry,
})
/**
 * Autosave: only what its writer changed, on top of the `version` that they saw. What others changed elsewhere is kept;
 * where both changed the same, `saved` is false, nothing is written and `conflicts` tells both.
 * Throws `publish.would-reopen` (ask, then give `reopen`), `publish.scheduled-by-others`, `publish.send-under-way`,
 * `publish.variant-out`, `publish.time-does-not-exist` (params `before`, `after`), `publish.time-exists-twice` (params
 * `first`, `second`; give one as `planned.at`), `publish.unknown-zone`, `publish.not-a-time`.
 */
export const changeEntry = endpoint({
  id: 'publish.change-entry',
  method: 'PATCH',
  path: `${at}/:id`,
  summary: 'Write an entry and its variants',
  permission: 'publish.write',
  input: one.extend({
    version,
    ...entryFields.partial().shape,
    /** Whole variants, new or known. */
    variants: z.array(variantInput).max(50).optional(),
    removed: z.array(z.uuid()).max(50).optional(),
    /** Ids of variants as they are to stand. */
    order: z.array(z.uuid()).max(100).nullable().optional(),
    reopen,
  }),
  output: z.object({ saved: z.boolean(), conflicts: z.array(entryConflict), entry }),
  largestRequest: 4_000_000,
})
export const removeEntry = endpoint({
  id: 'publish.remove-entry',
  method: 'DELETE',
  path: `${at}/:id`,
  summary: 'Take an entry out; nothing of it may be on its way',
  permission: 'publish.write',
  input: one,
  output: nothing,
})
export const restoreEntry = endpoint({
  id: 'publish.restore-entry',
  method: 'POST',
  path: `${at}/:id/restore`,
  summary: 'Take the removal of an entry back',
  permission: 'publish.write',
  input: one,
  output: entry,
})
export const listEntryVersions = endpoint({
  id: 'publish.list-entry-versions',
  method: 'GET',
  path: `${at}/:id/versions`,
  summary: 'History of an entry, the latest first',
  permission: 'publish.read',
  input: one,
  output: z.object({ versions: z.array(entryVersion) }),
})
/** `from` absent: the version that the reader looked at last. `to` absent: the newest. */
export const compareEntryVersions = endpoint({
  id: 'publish.compare-entry-versions',
  method: 'GET',
  path: `${at}/:id/differences`,
  summary: 'What changed between two versions, or since one’s own last look',
  permission: 'publish.read',
  input: one.extend({ from: version.optional(), to: version.optional() }),
  output: z.object({
    from: z.number().int(),
    to: z.number().int(),
    differences: z.array(entryDifference),
  }),
})
/** Throws what changing an entry throws, `publish.no-such-version`, `publish.changed-meanwhile`. */
export const restoreEntryVersion = endpoint({
  id: 'publish.restore-entry-version',
  method: 'POST',
  path: `${at}/:id/versions/:version/restore`,
  summary: 'Bring the text of an earlier version back, as the newest',
  permission: 'publish.write',
  /** `seen`: the version that the person has before them; one that was written since is not overwritten. */
  input: one.extend({ version, seen: version.optional(), reopen }),
  output: entry,
})
export const markEntrySeen = endpoint({
  id: 'publish.mark-entry-seen',
  method: 'POST',
  path: `${at}/:id/seen`,
  summary: 'Say which version one has looked at',
  permission: 'publish.read',
  input: one.extend({ version }),
  output: nothing,
})

/** For colleagues who have the same entry open, over the live line: kept nowhere. */
export const sayPresence = endpoint({
  id: 'publish.say-presence',
  method: 'POST',
  path: `${at}/:id/presence`,
  summary: 'Say that one has an entry open, or leaves it',
  permission: 'publish.read',
  input: one.extend({ presence: z.enum(presences) }),
  output: nothing,
})

/** A limit of the network that a variant breaks; `part`: index of the part of a thread. */
const problem = z.object({
  code: z.string(),
  message: z.string(),
  part: z.number().int().nullable(),
})
const count = z.object({ used: z.number().int(), max: z.number().int().nullable(), over: z.number().int() })
export const readEntryCheck = endpoint({
  id: 'publish.read-entry-check',
  method: 'GET',
  path: `${at}/:id/check`,
  summary: 'What networks’ limits and the editorial policy have to say of each variant',
  permission: 'publish.read',
  input: one,
  output: z.object({
    /** Number of the policy in force; null: none is. */
    policyVersion: z.number().int().nullable(),
    /** Something keeps it from being submitted or scheduled. */
    blocked: z.boolean(),
    variants: z.array(
      z.object({
        id: z.uuid(),
        limits: channelLimits.nullable(),
        /** By part. */
        counts: z.array(count),
        problems: z.array(problem),
        remarks: z.array(
          spokenRemark.extend({
            accepted: z.object({ reason: z.string(), by: z.string(), at: z.string() }).nullable(),
          }),
        ),
      }),
    ),
    /** The levels of approval that it would pass now. */
    levels: z.array(
      z.object({ id: z.string(), name: z.string(), withinHours: z.number().nullable(), outside: z.boolean() }),
    ),
  }),
})
/** Throws `publish.no-such-remark`, `publish.remark-blocks`. */
export const acceptRemark = endpoint({
  id: 'publish.accept-remark',
  method: 'POST',
  path: `${at}/:id/accepted-remarks`,
  summary: 'Live with a remark of the policy, and say why',
  permission: 'publish.write',
  input: one.extend({ variantId: z.uuid(), key: z.string().max(2_000), reason: z.string().trim().min(1).max(2_000) }),
  output: nothing,
})
export const withdrawAcceptance = endpoint({
  id: 'publish.withdraw-acceptance',
  method: 'DELETE',
  path: `${at}/:id/accepted-remarks`,
  summary: 'No longer accept a remark',
  permission: 'publish.write',
  input: one.extend({ variantId: z.uuid(), key: z.string().max(2_000) }),
  output: nothing,
})
/**
 * Another time for the entry (or one variant): what is scheduled moves with it, which takes `publish.send`. Throws what
 * `publish.change-entry` throws of times, `publish.scheduled-by-others`, `publish.blocked`, `publish.time-past`.
 */
export const moveEntry = endpoint({
  id: 'publish.move-entry',
  method: 'POST',
  path: `${at}/:id/move`,
  summary: 'Plan an entry for another time',
  permission: 'publish.write',
  input: one.extend({ variantId: z.uuid().optional(), planned: planned.nullable() }),
  output: entry,
})
