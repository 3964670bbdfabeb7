import { z } from 'zod'
import { endpoint, nothing, numberId } from '../endpoint.ts'
import { content, moment } from './editorial/content.ts'
import { editorialPolicy } from './editorial/policy.ts'
import {
  legalReading,
  policyChange,
  policyDifference,
  policyVersion,
  policyView,
  spokenRemark,
} from './policy-schema.ts'

const at = '/api/o/:organisation/govern/policies/editorial' as const
const versionNumber = z.object({ number: numberId })
const note = z.string().trim().max(5_000)

/** `policy` is null until somebody begins one. */
export const readPolicy = endpoint({
  id: 'govern.read-policy',
  method: 'GET',
  path: at,
  summary: 'The editorial policy: its working text and how it stands',
  permission: 'govern.read',
  input: nothing,
  output: z.object({ policy: policyView.nullable() }),
})
/** The policy that content is held against today; null where none is in force. */
export const readPolicyInForce = endpoint({
  id: 'govern.read-policy-in-force',
  method: 'GET',
  path: `${at}/in-force`,
  summary: 'The editorial policy that holds today',
  permission: 'govern.read',
  input: nothing,
  output: z.object({
    inForce: z.object({ number: z.number().int(), from: z.string(), document: editorialPolicy }).nullable(),
  }),
})
/** `starter`: a sensible default for a small organisation. Throws `govern.policy-exists`. */
export const startPolicy = endpoint({
  id: 'govern.start-policy',
  method: 'POST',
  path: at,
  summary: 'Begin the editorial policy: from a starter, or empty',
  permission: 'govern.write',
  input: z.object({
    from: z.enum(['starter', 'empty']).default('starter'),
    language: z.enum(['fr', 'en']).default('fr'),
  }),
  output: z.object({ policy: policyView }),
})
/**
 * One section, one list, or one item of a list (`item`); null takes it out. `before` is what the writer saw there: when
 * somebody else wrote it meanwhile nothing is overwritten (`govern.part-changed`, 409). Without `before` the last wins.
 */
export const changePolicy = endpoint({
  id: 'govern.change-policy',
  method: 'PATCH',
  path: at,
  summary: 'Write a part of the editorial policy',
  permission: 'govern.write',
  input: policyChange,
  output: z.object({ policy: policyView }),
})
export const exportPolicy = endpoint({
  id: 'govern.export-policy',
  method: 'GET',
  path: `${at}/file`,
  summary: 'The working text as a YAML file',
  permission: 'govern.read',
  input: nothing,
  output: nothing,
  answers: 'application/yaml',
})
/** Puts a file in the place of the working text, or begins with it. Problems are named with their place; nothing is written then. */
export const importPolicy = endpoint({
  id: 'govern.import-policy',
  method: 'PUT',
  path: `${at}/file`,
  summary: 'Read a YAML file into the working text',
  permission: 'govern.write',
  input: z.object({ text: z.string().max(2_000_000) }),
  output: z.object({
    policy: policyView.nullable(),
    problems: z.array(z.object({ path: z.string(), line: z.number().int().nullable(), message: z.string() })),
  }),
  largestRequest: 3_000_000,
})

export const listPolicyVersions = endpoint({
  id: 'govern.list-policy-versions',
  method: 'GET',
  path: `${at}/versions`,
  summary: 'Versions, the latest first',
  permission: 'govern.read',
  input: nothing,
  output: z.object({
    versions: z.array(policyVersion),
    /** Whether the reader may decide on the one under review; `wrote`: not, because they wrote it. */
    mayDecide: z.boolean(),
    wrote: z.boolean(),
  }),
})
export const readPolicyVersion = endpoint({
  id: 'govern.read-policy-version',
  method: 'GET',
  path: `${at}/versions/:number`,
  summary: 'A version, whole',
  permission: 'govern.read',
  input: versionNumber,
  output: policyVersion.extend({ document: editorialPolicy }),
})
/** `from`, `to`: a version's number; `0` for the working text. */
export const comparePolicyVersions = endpoint({
  id: 'govern.compare-policy-versions',
  method: 'GET',
  path: `${at}/differences`,
  summary: 'What changed between two versions, or between a version and the working text',
  permission: 'govern.read',
  input: z.object({
    from: z.coerce.number<number | string>().int().min(0),
    to: z.coerce.number<number | string>().int().min(0).default(0),
  }),
  output: z.object({ differences: z.array(policyDifference) }),
})
/** Throws `govern.already-under-review`, `govern.changed-meanwhile` (with `revision`). */
export const submitPolicy = endpoint({
  id: 'govern.submit-policy',
  method: 'POST',
  path: `${at}/versions`,
  summary: 'Submit the working text for approval',
  permission: 'govern.write',
  input: z.object({ note: note.default(''), revision: z.number().int().optional() }),
  output: policyVersion,
})
export const recordLegalReading = endpoint({
  id: 'govern.record-legal-reading',
  method: 'POST',
  path: `${at}/versions/:number/legal-reading`,
  summary: 'Note who read a version for the law, and when',
  permission: 'govern.write',
  input: versionNumber.extend({ ...legalReading.shape }),
  output: policyVersion,
})
/**
 * Refused to programs (`govern.only-people-approve`) and to whoever wrote any of it (`govern.writer-cannot-approve`, C8).
 * `from`: today or later; the version before holds until then.
 */
export const putPolicyInForce = endpoint({
  id: 'govern.put-policy-in-force',
  method: 'POST',
  path: `${at}/versions/:number/in-force`,
  summary: 'Approve the version under review and put it in force',
  permission: 'govern.approve',
  input: versionNumber.extend({ from: z.iso.date().optional(), note: note.default('') }),
  output: policyVersion,
})
export const returnPolicy = endpoint({
  id: 'govern.return-policy',
  method: 'POST',
  path: `${at}/versions/:number/return`,
  summary: 'Send the version under review back, and say why',
  permission: 'govern.approve',
  input: versionNumber.extend({ note: note.min(1) }),
  output: policyVersion,
})
export const withdrawPolicy = endpoint({
  id: 'govern.withdraw-policy',
  method: 'POST',
  path: `${at}/versions/:number/withdraw`,
  summary: 'Take the version under review back to write on',
  permission: 'govern.write',
  input: versionNumber,
  output: policyVersion,
})
export const restorePolicy = endpoint({
  id: 'govern.restore-policy',
  method: 'POST',
  path: `${at}/versions/:number/restore`,
  summary: 'Bring the working text back to a version',
  permission: 'govern.write',
  input: versionNumber,
  output: z.object({ policy: policyView }),
})
/** HTML is shown, the others are saved. */
export const readPolicyDocument = endpoint({
  id: 'govern.read-policy-document',
  method: 'GET',
  path: `${at}/document`,
  summary: 'The editorial policy to read: HTML, tagged PDF or Word, of a version or of the working text',
  permission: 'govern.read',
  input: z.object({
    format: z.enum(['html', 'pdf', 'docx']).default('html'),
    paper: z.enum(['a4', 'us-letter']).optional(),
    locale: z.enum(['fr', 'en']).optional(),
    version: numberId.optional(),
  }),
  output: nothing,
  answers: 'application/octet-stream',
  limitPerMinute: 60,
})
/** What the policy has to say of a content, in words, and which levels it would pass. `against`: the one in force, or the working text. */
export const checkContent = endpoint({
  id: 'govern.check-content',
  method: 'POST',
  path: '/api/o/:organisation/govern/check',
  summary: 'Hold a content against the editorial policy',
  permission: 'govern.read',
  limitPerMinute: 120,
  input: z.object({
    // Longer than anything that is published at once; rules look at every word.
    content: content.refine(({ parts }) => parts.reduce((sum, { text }) => sum + text.length, 0) <= 200_000),
    against: z.enum(['in-force', 'working']).default('in-force'),
    urgent: z.boolean().default(false),
    others: moment.shape.others,
    shares: moment.shape.shares,
  }),
  output: z.object({
    /** Number of the version; null: the working text, or no policy at all. */
    version: z.number().int().nullable(),
    remarks: z.array(spokenRemark),
    levels: z.array(
      z.object({ id: z.string(), name: z.string(), withinHours: z.number().nullable(), outside: z.boolean() }),
    ),
  }),
})
