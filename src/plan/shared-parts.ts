import { type ChapterId, chapters } from './chapters.ts'
import { collectEvidence } from './collect-evidence.ts'
import type { Facts } from './facts.ts'
import { type CollectionName, collectionNames } from './model/collection-names.ts'
import type { Evidence } from './model/field.ts'
import { type FieldShape, fieldsOf } from './model/shape.ts'
import { type SectionName, type Strategy, sectionNames } from './model/strategy.ts'

type Part = SectionName | CollectionName

/** What a document for strangers leaves out unless somebody says otherwise. */
export const confidentials = ['fears', 'people', 'journal', 'means', 'groups'] as const
export type Confidential = (typeof confidentials)[number]

/** The parts of the strategy that each holds. `means` also holds hours and money wherever they stand. */
export const confidentialParts: Record<Confidential, readonly Part[]> = {
  fears: ['objections', 'surveys', 'discussions', 'culture', 'adoptionReadings'],
  people: ['people', 'relations', 'ambassadors', 'experts'],
  journal: ['decisions', 'handovers', 'surprises', 'experiments'],
  means: ['resources', 'budget', 'tools'],
  groups: ['groups'],
}

export type Shown = { chapters: readonly ChapterId[] | null; confidential: readonly Confidential[] }

/** The parts that a link does not show. */
export function hiddenParts({ chapters: chosen, confidential }: Shown): Set<string> {
  const hidden = new Set<string>(
    confidentials.filter(one => !confidential.includes(one)).flatMap(one => confidentialParts[one]),
  )
  for (const chapter of chapters)
    if (chosen !== null && !chosen.includes(chapter.id)) for (const part of chapter.parts) hidden.add(part)
  return hidden
}

/**
 * The strategy as a link shows it: without what is hidden and without what points there. Of people who are not shown only
 * the function stays, where another part names them (`somebody` where none is written).
 */
export function shownStrategy(strategy: Strategy, shown: Shown, somebody: string): Strategy {
  const hidden = hiddenParts(shown)
  const means = shown.confidential.includes('means')
  const { accepted: _, ...rest } = strategy
  const result: Record<string, unknown> = { ...rest }
  for (const name of [...sectionNames, ...collectionNames]) {
    const value = strategy[name]
    if (value === undefined) continue
    const seen = (item: object) => shownItem(item as Record<string, unknown>, fieldsOf(name), hidden, means)
    if (name === 'people' && hidden.has(name))
      result[name] = (strategy.people ?? []).map(({ id, role }) => ({ id, name: role?.trim() || somebody }))
    else if (hidden.has(name)) delete result[name]
    else result[name] = Array.isArray(value) ? value.map(seen) : seen(value)
  }
  return result as Strategy
}

type Item = Record<string, unknown>

function shownItem(item: Item, fields: readonly FieldShape[], hidden: ReadonlySet<string>, means: boolean): Item {
  const shown: Item = item.id === undefined ? {} : { id: item.id }
  for (const { name, meta, columns } of fields) {
    const value = item[name]
    if (value === undefined || !isShown(meta, hidden, means)) continue
    shown[name] =
      meta.as === 'rows'
        ? (value as Item[]).map(row => shownItem(row, columns, hidden, means))
        : meta.as === 'evidence'
          ? (value as Evidence[]).map(withoutAuthor)
          : value
  }
  return shown
}

/**
 * Who wrote a mention wrote it for others than this document's readers: where it stands, and so by whom, is not told. What
 * it shows, in the organisation's own words, and its day stay.
 */
function withoutAuthor(evidence: Evidence): Evidence {
  if (evidence.kind !== 'mention') return evidence
  const { of: _of, source: _source, link: _link, ...rest } = evidence
  return rest
}

/** What strangers are told of what is heard: of the organisation's own topics and those that the text names, of nobody's. */
export function shownFacts(facts: Facts, strategy: Strategy): Facts {
  if (facts.listening === undefined) return facts
  const named = new Set(collectEvidence(strategy).topics.map(foldName))
  const topics = facts.listening.topics.filter(
    one => one.kind === 'us' || (one.kind !== 'person' && named.has(foldName(one.name))),
  )
  return { ...facts, listening: { ...facts.listening, topics } }
}

const foldName = (name: string): string => name.trim().toLowerCase()

function isShown(meta: FieldShape['meta'], hidden: ReadonlySet<string>, means: boolean): boolean {
  if (meta.as === 'number') return means || (meta.unit !== 'hours-a-week' && meta.unit !== 'money')
  if (meta.as === 'reference' || meta.as === 'references') return meta.to === 'people' || !hidden.has(meta.to)
  return true
}
