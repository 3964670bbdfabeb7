import { z } from 'zod'
import * as item from './items.ts'
import * as section from './sections.ts'

/**
 * An editorial policy, whole (C2): the same shape in the database, in a file and over the API. Nearly every field may be
 * missing, because a draft is allowed to be poor; what is not said is not required. Unknown names are refused, so that
 * a typing error in a file is not silently lost.
 */
export const policySections = {
  aim: section.aim,
  line: section.editorialLine,
  writing: section.writing,
  languageDuty: section.languageDuty,
  accessibility: section.accessibility,
  sources: section.sources,
  ai: section.ai,
  conduct: section.conduct,
  hours: section.hours,
  emergency: section.emergency,
} as const
export type PolicySection = keyof typeof policySections

export const policyLists = {
  themes: item.theme,
  writers: item.writer,
  tones: item.tone,
  lexicon: item.term,
  required: item.requirement,
  forbidden: item.subject,
  periods: item.period,
  frequency: item.frequency,
  approvals: item.approval,
} as const
export type PolicyList = keyof typeof policyLists
export type PolicyPart = PolicySection | PolicyList

/** The order in which a policy is read and written. */
export const policyParts = [
  'aim',
  'line',
  'themes',
  'writers',
  'tones',
  'lexicon',
  'writing',
  'languageDuty',
  'accessibility',
  'required',
  'forbidden',
  'periods',
  'frequency',
  'sources',
  'ai',
  'conduct',
  'approvals',
  'hours',
  'emergency',
] as const satisfies readonly PolicyPart[]

export const isPolicyList = (part: string): part is PolicyList => part in policyLists

type Sections = { [N in PolicySection]: z.ZodOptional<(typeof policySections)[N]> }
type Lists = { [N in PolicyList]: z.ZodOptional<z.ZodArray<(typeof policyLists)[N]>> }

/** Items of a list are told apart by their ids. */
const listOf = (shape: z.ZodObject) =>
  z
    .array(shape)
    .max(500)
    .refine(items => new Set(items.map(one => one.id)).size === items.length, { message: 'two items have the same id' })

export const editorialPolicy = z.strictObject({
  /** Version of this format. */
  vigie: z.literal(1),
  language: z.enum(['fr', 'en']).optional(),
  name: z.string().max(300).optional(),
  ...(Object.fromEntries(
    Object.entries(policySections).map(([name, shape]) => [name, shape.optional()]),
  ) as unknown as Sections),
  ...(Object.fromEntries(
    Object.entries(policyLists).map(([name, shape]) => [name, listOf(shape).optional()]),
  ) as unknown as Lists),
})
export type EditorialPolicy = z.infer<typeof editorialPolicy>
export type PolicyItem<N extends PolicyList> = z.infer<(typeof policyLists)[N]>
