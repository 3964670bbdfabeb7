import { z } from 'zod'
import { itemId } from './editorial/field.ts'
import { editorialPolicy, policyParts } from './editorial/policy.ts'
import { levels } from './editorial/sections.ts'

export const policyStates = ['draft', 'under-review', 'in-force'] as const
export const policyVersionStates = ['under-review', 'in-force', 'returned', 'superseded'] as const

/** Parts that can be written: those of the policy, its name and its language. */
export const writableParts = [...policyParts, 'name', 'language'] as const
export type WritablePart = (typeof writableParts)[number]

export const policyView = z.object({
  document: editorialPolicy,
  state: z.enum(policyStates),
  /** Raised by each change. */
  revision: z.number().int(),
  updatedAt: z.string(),
  updatedBy: z.string(),
  /** The version that holds today; null before the first, or while its day has not come. */
  inForce: z.object({ number: z.number().int(), from: z.string() }).nullable(),
  /** A version that was approved and holds from a later day. */
  coming: z.object({ number: z.number().int(), from: z.string() }).nullable(),
  underReview: z.number().int().nullable(),
  /** Something was written since the version that was put in force last. */
  changedSince: z.boolean(),
})
export type PolicyView = z.infer<typeof policyView>

const deed = z.object({ by: z.string(), at: z.string(), note: z.string() })
export const legalReading = z.object({
  by: z.string().trim().min(1).max(300),
  on: z.iso.date(),
  note: z.string().trim().max(5_000).default(''),
})
export const policyVersion = z.object({
  number: z.number().int(),
  state: z.enum(policyVersionStates),
  submitted: deed,
  /** Put in force, or returned. */
  decided: deed.nullable(),
  legalReading: legalReading.nullable(),
  inForceFrom: z.string().nullable(),
})
export type PolicyVersionView = z.infer<typeof policyVersion>

/** What differs between two texts of a policy: a section or an item, with its fields; `before`/`after` null where there is none. */
export const policyDifference = z.object({
  kind: z.enum(['added', 'removed', 'changed']),
  part: z.string(),
  /** Item of a list; null for a section. */
  id: z.string().nullable(),
  name: z.string(),
  fields: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
})
export type PolicyDifference = z.infer<typeof policyDifference>

/** One change of the working text: see `changePolicy`. */
export const policyChange = z.object({
  part: z.enum(writableParts),
  item: itemId.optional(),
  before: z.unknown().optional(),
  value: z.unknown(),
})
export type ChangePolicyInput = z.input<typeof policyChange>

/** A remark as an answer: with its sentences in the reader's language. */
export const spokenRemark = z.object({
  key: z.string(),
  rule: z.string(),
  level: z.enum(levels),
  /** It blocks until a person says why this content may pass. */
  liftable: z.boolean(),
  place: z.object({
    part: z.union([z.number().int(), z.enum(['title', 'summary', 'link'])]).nullable(),
    start: z.number().int(),
    end: z.number().int(),
    media: z.number().int().optional(),
  }),
  item: z.string().nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  fix: z
    .object({
      part: z.union([z.number().int(), z.enum(['title', 'summary', 'link'])]),
      start: z.number().int(),
      end: z.number().int(),
      text: z.string(),
    })
    .nullable(),
  what: z.string(),
  /** The policy's own sentence where it has one. */
  why: z.string(),
  next: z.string(),
})
