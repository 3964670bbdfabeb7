import { type CollectionName, type SectionName, type Strategy, said } from '../../schema.ts'
import { valueAt } from '../set-place.ts'

/** One question of the guided path: some items of a list, or a few fields of a section. */
export type GuidedStep = {
  id: GuidedId
  /** About how long it takes. */
  minutes: number
  /** Asked also where the organisation only listens (A7). */
  listen: boolean
} & (
  | { as: 'items'; list: CollectionName; fields: readonly string[] }
  | { as: 'fields'; section: SectionName; fields: readonly string[] }
)

export const guidedIds = [
  'goals',
  'people',
  'accountable',
  'listening',
  'spaces',
  'comparable',
  'trends',
  'stakeholders',
  'needs',
  'examination',
  'audiences',
  'objectives',
  'networks',
  'scope',
  'rhythm',
  'reviews',
] as const
export type GuidedId = (typeof guidedIds)[number]

/** In the order of the method: who we are, what we hear, for whom and why, where and how, when we look again. Half an hour in all. */
const steps: readonly GuidedStep[] = [
  { id: 'goals', minutes: 2, listen: true, as: 'items', list: 'goals', fields: ['name', 'text'] },
  { id: 'people', minutes: 2, listen: true, as: 'items', list: 'people', fields: ['name', 'role', 'hours', 'email'] },
  { id: 'accountable', minutes: 1, listen: true, as: 'fields', section: 'direction', fields: ['accountable'] },
  { id: 'listening', minutes: 1, listen: true, as: 'fields', section: 'listening', fields: ['from', 'months'] },
  { id: 'spaces', minutes: 2, listen: true, as: 'items', list: 'spaces', fields: ['name', 'link', 'state'] },
  { id: 'comparable', minutes: 2, listen: true, as: 'items', list: 'competitors', fields: ['name', 'link'] },
  { id: 'trends', minutes: 1, listen: true, as: 'items', list: 'trends', fields: ['name', 'effect'] },
  { id: 'stakeholders', minutes: 2, listen: true, as: 'items', list: 'stakeholders', fields: ['name', 'kind', 'uses'] },
  { id: 'needs', minutes: 2, listen: true, as: 'items', list: 'needs', fields: ['name', 'text'] },
  {
    id: 'examination',
    minutes: 2,
    listen: true,
    as: 'fields',
    section: 'examination',
    fields: ['startedOn', 'endedOn', 'summary'],
  },
  { id: 'audiences', minutes: 2, listen: false, as: 'items', list: 'audiences', fields: ['name', 'why', 'gatherOn'] },
  {
    id: 'objectives',
    minutes: 4,
    listen: true,
    as: 'items',
    list: 'objectives',
    fields: ['name', 'goal', 'metric', 'baseline', 'target', 'due', 'owner'],
  },
  {
    id: 'networks',
    minutes: 3,
    listen: false,
    as: 'items',
    list: 'networks',
    fields: ['name', 'state', 'motive', 'animator'],
  },
  { id: 'scope', minutes: 2, listen: false, as: 'fields', section: 'scope', fields: ['will', 'wont'] },
  { id: 'rhythm', minutes: 1, listen: true, as: 'fields', section: 'reviewRhythm', fields: ['everyMonths'] },
  { id: 'reviews', minutes: 1, listen: true, as: 'items', list: 'reviews', fields: ['name', 'on', 'who'] },
]

export const stepsOf = (mode: 'listen' | 'full'): GuidedStep[] => steps.filter(one => mode === 'full' || one.listen)

/** Whether something was said: a named item, or the first of the fields. What is still poor is the checks' to say. */
export function isAnswered(document: Strategy, step: GuidedStep): boolean {
  if (step.as === 'items')
    return ((document[step.list] ?? []) as Record<string, unknown>[]).some(item => said(item[step.fields[0] ?? '']))
  return step.fields.some(field => said(valueAt(document, `${step.section}/${field}`)))
}

/** Where the path stands: how much is answered, and about how long the rest takes. */
export function progressOf(document: Strategy, mode: 'listen' | 'full') {
  const all = stepsOf(mode)
  const open = all.filter(step => !isAnswered(document, step))
  return {
    answered: all.length - open.length,
    of: all.length,
    minutes: open.reduce((sum, one) => sum + one.minutes, 0),
    next: open[0]?.id ?? null,
  }
}
