import { z } from 'zod'
import { endpoint, nothing, numberId } from '../endpoint.ts'
import { strategy } from './model/strategy.ts'
import { difference, strategyId, strategySummary } from './strategy-schema.ts'

const at = '/api/o/:organisation/plan/strategies/:strategy' as const

export const versionStates = ['under-review', 'adopted', 'returned', 'superseded'] as const
const deed = z.object({ by: z.string(), role: z.string(), at: z.string(), note: z.string() })
export const version = z.object({
  number: z.number().int(),
  state: z.enum(versionStates),
  submitted: deed,
  /** Adopted, or sent back. */
  decided: deed.nullable(),
  /** Open findings when it was submitted, and when it was decided. */
  findings: z.object({ error: z.number().int(), warning: z.number().int(), remark: z.number().int() }),
  /** How many of those who may read it opened it; never who. Only for adopted versions. */
  opened: z.number().int().nullable(),
  concerned: z.number().int().nullable(),
})
export type VersionView = z.infer<typeof version>

/**
 * Why somebody whom the strategy names cannot adopt it: no such person in the text, a person without an e-mail address,
 * an address of no member, a member whose role does not adopt. Words at `plan.approvers.<problem>`.
 */
export const approverProblems = ['no-such-person', 'no-email', 'not-a-member', 'may-not-adopt'] as const
export const approver = z.object({
  /** Id of the item in the strategy's `people`. */
  person: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  member: z.boolean(),
  /** Null: this person can adopt. */
  problem: z.enum(approverProblems).nullable(),
})

export const listVersions = endpoint({
  id: 'plan.list-versions',
  method: 'GET',
  path: `${at}/versions`,
  summary: 'Versions, the latest first',
  permission: 'plan.read',
  input: strategyId,
  output: z.object({
    versions: z.array(version),
    /** Who must decide: people named in the strategy; empty when anybody may whose role allows it. */
    approvers: z.array(approver),
    /** Nobody whom the strategy names can adopt it: until that is mended nobody can. */
    blocked: z.boolean(),
    /** Whether the examination of the environment is over in the text that would be decided: it is not adopted before. */
    examined: z.boolean(),
    /** Whether the reader may decide. */
    mayAdopt: z.boolean(),
    /** Month by month (`2027-05`), the latest first, twelve at most: how many people opened a version for the first time, and how many wrote. */
    months: z.array(z.object({ month: z.string(), opened: z.number().int(), wrote: z.number().int() })),
  }),
})
const waitingVersion = z.object({
  strategy: z.number().int(),
  name: z.string(),
  number: z.number().int(),
  submitted: z.object({ by: z.string(), at: z.string() }),
})
export type WaitingVersion = z.infer<typeof waitingVersion>
/** Of every strategy that is not put aside: what lights the lamp of those who adopt. */
export const listWaiting = endpoint({
  id: 'plan.list-waiting',
  method: 'GET',
  path: '/api/o/:organisation/plan/waiting',
  summary: 'Versions on which the reader may decide now, those that wait longest first',
  permission: 'plan.adopt',
  input: nothing,
  output: z.object({ waiting: z.array(waitingVersion) }),
})
export const readVersion = endpoint({
  id: 'plan.read-version',
  method: 'GET',
  path: `${at}/versions/:number`,
  summary: 'A version, whole, as it was submitted',
  permission: 'plan.read',
  input: strategyId.extend({ number: numberId }),
  output: version.extend({ document: strategy }),
})
/** `from`, `to`: a version's number; `0` for the working text as it stands now. */
export const compareVersions = endpoint({
  id: 'plan.compare-versions',
  method: 'GET',
  path: `${at}/differences`,
  summary: 'What changed between two versions, or between a version and the working text',
  permission: 'plan.read',
  input: strategyId.extend({
    from: z.coerce.number<number | string>().int().min(0),
    to: z.coerce.number<number | string>().int().min(0).default(0),
  }),
  output: z.object({ differences: z.array(difference) }),
})
export const submitVersion = endpoint({
  id: 'plan.submit-version',
  method: 'POST',
  path: `${at}/versions`,
  summary: 'Submit the working text for review',
  permission: 'plan.write',
  input: strategyId.extend({ note: z.string().trim().max(5_000).default(''), revision: z.number().int().optional() }),
  output: version,
})
/**
 * Refused without an examination of the environment (`plan.not-examined`), to programs (`plan.only-people-adopt`), to
 * others than the approvers that the strategy names (`plan.not-an-approver`; `plan.no-approver-can-adopt` when none of
 * them can), and with open errors unless `note` says why (`plan.reason-needed`). What is judged is the version's own text.
 */
export const adoptVersion = endpoint({
  id: 'plan.adopt-version',
  method: 'POST',
  path: `${at}/versions/:number/adopt`,
  summary: 'Adopt the version under review',
  permission: 'plan.adopt',
  input: strategyId.extend({ number: numberId, note: z.string().trim().max(5_000).default('') }),
  output: version,
})
export const returnVersion = endpoint({
  id: 'plan.return-version',
  method: 'POST',
  path: `${at}/versions/:number/return`,
  summary: 'Send the version under review back to draft, with a word on why',
  permission: 'plan.write',
  input: strategyId.extend({ number: numberId, note: z.string().trim().min(1).max(5_000) }),
  output: version,
})
/** Those who could adopt it, and do not (refused to others as `adoptVersion` is); the same outcome as `returnVersion`. */
export const refuseVersion = endpoint({
  id: 'plan.refuse-version',
  method: 'POST',
  path: `${at}/versions/:number/refuse`,
  summary: 'Not adopt the version under review, and say why',
  permission: 'plan.adopt',
  input: strategyId.extend({ number: numberId, note: z.string().trim().min(1).max(5_000) }),
  output: version,
})
/** The working text becomes what that version says, as one set of changes that can be undone. */
export const restoreVersion = endpoint({
  id: 'plan.restore-version',
  method: 'POST',
  path: `${at}/versions/:number/restore`,
  summary: 'Bring the working text back to a version',
  permission: 'plan.write',
  input: strategyId.extend({ number: numberId }),
  output: strategySummary.extend({ change: z.string().nullable() }),
})
/** Called by the page that shows an adopted version. Only how many is ever told. */
export const recordOpen = endpoint({
  id: 'plan.record-open',
  method: 'POST',
  path: `${at}/versions/:number/opened`,
  summary: 'Count that somebody opened the adopted version',
  permission: 'plan.read',
  input: strategyId.extend({ number: numberId }),
  output: nothing,
})
