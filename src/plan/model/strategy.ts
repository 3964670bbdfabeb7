import { z } from 'zod'
import type { CollectionName } from './collection-names.ts'
import * as decide from './decide.ts'
import * as look from './look.ts'
import * as people from './people.ts'
import * as section from './sections.ts'

/**
 * A strategy, whole: the same shape in the database, in a file and over the API. Nearly every field may be missing,
 * because a draft is allowed to be poor: what a good strategy needs is said by the checks (`rules/`), never by this
 * schema. Unknown names are refused, so that a typing error in a file is not silently lost.
 */
export const sections = {
  organisation: section.organisation,
  place: section.place,
  period: section.period,
  listening: section.listening,
  examination: section.examination,
  direction: section.direction,
  resources: section.resources,
  home: section.home,
  scope: section.scope,
  conversation: section.conversation,
  languageDuty: section.languageDuty,
  culture: section.culture,
  reviewRhythm: section.reviewRhythm,
} as const
export type SectionName = keyof typeof sections
export const sectionNames = Object.keys(sections) as SectionName[]

export const collections = {
  spaces: look.space,
  stakeholders: look.stakeholder,
  competitors: look.competitor,
  trends: look.trend,
  issues: look.issue,
  groups: look.group,
  arguments: look.argument,
  figures: look.referenceFigure,
  needs: decide.need,
  goals: decide.goal,
  audiences: decide.audience,
  objectives: decide.objective,
  networks: decide.network,
  handles: decide.handle,
  phases: decide.phase,
  people: people.person,
  budget: people.budgetLine,
  tools: people.tool,
  processes: people.process,
  integrations: people.integration,
  emailReadings: people.emailReading,
  experts: people.expert,
  ambassadors: people.ambassador,
  relations: people.relation,
  objections: people.objection,
  surveys: people.survey,
  discussions: people.discussion,
  adoptionReadings: people.adoptionReading,
  policies: people.policy,
  restraints: people.restraint,
  actions: people.action,
  reviews: people.review,
  handovers: look.handover,
  decisions: people.decision,
  surprises: look.surprise,
  experiments: look.experiment,
} as const satisfies Record<CollectionName, z.ZodObject>

/** `listen`: a whole, valid strategy without any space of its own (A7). */
export const modes = ['listen', 'full'] as const
export const strategyStates = ['draft', 'adopted', 'under-review'] as const

/** Who adopted, in which role, when. */
export const adoptionMark = z.strictObject({
  by: z.string().max(300),
  role: z.string().max(100).optional(),
  on: z.iso.date(),
})

/** A finding that somebody accepted, with the reason and the day on which it is asked again. */
export const acceptedFinding = z.strictObject({
  rule: z.string().max(100),
  /** Where: `objectives/visibility/metric`, `scope/wont`, or empty for the whole. */
  at: z.string().max(300),
  reason: z.string().min(1).max(5_000),
  until: z.iso.date(),
  /** What the finding named besides the place (who left, which theme): it holds for these alone. Missing: for any. */
  of: z.array(z.string().max(5_000)).max(20).optional(),
  by: z.string().max(300).optional(),
})
export type AcceptedFinding = z.infer<typeof acceptedFinding>

/** Items that a list holds at the most, in a file and here. */
export const mostItems = 2_000
const listOf = <S extends z.ZodObject>(item: S) => z.array(item).max(mostItems).optional()
type Lists = { [N in CollectionName]: z.ZodOptional<z.ZodArray<(typeof collections)[N]>> }
type Sections = { [N in SectionName]: z.ZodOptional<(typeof sections)[N]> }

export const strategy = z.strictObject({
  /** Version of this format. */
  vigie: z.literal(1),
  name: z.string().max(300).optional(),
  language: z.enum(['fr', 'en']).optional(),
  mode: z.enum(modes).optional(),
  state: z.enum(strategyStates).optional(),
  adoptedOn: z.iso.date().optional(),
  adoptedBy: z.array(adoptionMark).max(50).optional(),
  ...(Object.fromEntries(Object.entries(sections).map(([name, shape]) => [name, shape.optional()])) as Sections),
  ...(Object.fromEntries(Object.entries(collections).map(([name, shape]) => [name, listOf(shape)])) as Lists),
  accepted: z.array(acceptedFinding).max(mostItems).optional(),
})
export type Strategy = z.infer<typeof strategy>
export type ItemOf<N extends CollectionName> = z.infer<(typeof collections)[N]>
export type Objective = ItemOf<'objectives'>
export type Audience = ItemOf<'audiences'>
export type Network = ItemOf<'networks'>
export type Person = ItemOf<'people'>

/** The place of a thing in a strategy: `['objectives', 'visibility', 'metric']`, `['scope', 'wont']`, `[]` for the whole. */
export type Place =
  | readonly []
  | readonly [SectionName | CollectionName | 'accepted' | 'adoptedBy' | 'name', ...string[]]
export const placeText = (place: Place): string => place.join('/')
