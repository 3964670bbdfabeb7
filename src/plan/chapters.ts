import type { CollectionName } from './model/collection-names.ts'
import type { SectionName } from './model/strategy.ts'

/** A chapter of the strategy: sections (asked once) and collections (lists), in the order in which they are thought. Pages and documents follow it. */
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
