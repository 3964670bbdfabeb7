import type { CollectionName, SectionName } from '../schema.ts'

/** A page of the strategy: sections (asked once) and collections (lists), in the order in which they are thought. */
export type Chapter = { id: ChapterId; parts: readonly (SectionName | CollectionName)[] }

export const chapterIds = [
  'foundation',
  'environment',
  'audiences',
  'objectives',
  'networks',
  'resources',
  'integration',
  'scope',
  'rules',
  'actions',
  'journal',
] as const
export type ChapterId = (typeof chapterIds)[number]

export const chapters: readonly Chapter[] = [
  { id: 'foundation', parts: ['organisation', 'place', 'period', 'goals', 'direction', 'listening'] },
  {
    id: 'environment',
    parts: [
      'examination',
      'spaces',
      'stakeholders',
      'competitors',
      'trends',
      'issues',
      'groups',
      'arguments',
      'figures',
      'needs',
    ],
  },
  { id: 'audiences', parts: ['audiences', 'conversation', 'relations'] },
  { id: 'objectives', parts: ['objectives'] },
  { id: 'networks', parts: ['networks', 'handles', 'phases', 'languageDuty'] },
  { id: 'resources', parts: ['resources', 'people', 'budget', 'tools', 'processes', 'experts', 'ambassadors'] },
  { id: 'integration', parts: ['home', 'integrations', 'emailReadings'] },
  { id: 'scope', parts: ['scope', 'objections', 'culture', 'surveys', 'discussions', 'adoptionReadings'] },
  { id: 'rules', parts: ['policies', 'restraints'] },
  { id: 'actions', parts: ['actions', 'reviewRhythm', 'reviews'] },
  { id: 'journal', parts: ['handovers', 'decisions', 'surprises', 'experiments'] },
]

const byPart = new Map(chapters.flatMap(chapter => chapter.parts.map(part => [part as string, chapter.id] as const)))

/** The chapter that holds a place: `objectives/visibility/metric` → `objectives`. Foundation for the strategy's own fields. */
export const chapterOf = (place: string): ChapterId => byPart.get(place.split('/')[0] ?? '') ?? 'foundation'

/** Where a place is mended: the item's own page, or the chapter with its part in view. */
export function pageOfPlace(place: string): {
  to: string
  params: Record<string, string>
  search: Record<string, string>
} {
  const [part = '', second = '', field = ''] = place.split('/')
  if (isCollection(part) && second !== '')
    return { to: 'plan/$list/$item', params: { list: part, item: second }, search: field === '' ? {} : { field } }
  return {
    to: `plan/${chapterOf(place)}`,
    params: {},
    search: part === '' ? {} : { part, ...(second === '' ? {} : { field: second }) },
  }
}

export const isCollection = (part: string): part is CollectionName =>
  part in collectionsShown && collectionsShown[part as keyof typeof collectionsShown] === true

// A list would do; a record keeps the type checker asking for every collection.
const collectionsShown: Record<CollectionName, true> = {
  spaces: true,
  stakeholders: true,
  competitors: true,
  trends: true,
  issues: true,
  groups: true,
  arguments: true,
  figures: true,
  needs: true,
  goals: true,
  audiences: true,
  objectives: true,
  networks: true,
  handles: true,
  phases: true,
  people: true,
  budget: true,
  tools: true,
  processes: true,
  integrations: true,
  emailReadings: true,
  experts: true,
  ambassadors: true,
  relations: true,
  objections: true,
  surveys: true,
  discussions: true,
  adoptionReadings: true,
  policies: true,
  restraints: true,
  actions: true,
  reviews: true,
  handovers: true,
  decisions: true,
  surprises: true,
  experiments: true,
}
