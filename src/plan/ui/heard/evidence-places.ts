import { chapters, collectionNames, type Evidence, fieldsOf, isCollection, type Strategy } from '../../schema.ts'
import { nameOf } from '../name-of.ts'
import { valueAt } from '../set-place.ts'

/** A claim that can rest on evidence: the place of its field, its item's name, its list or section. */
export type Claim = { place: string; part: string; field: string; name: string | null }

const evidenceFields = (part: string): string[] =>
  fieldsOf(part)
    .filter(one => one.meta.as === 'evidence')
    .map(one => one.name)

/** Every field of the strategy that takes evidence, in the order of its chapters. */
export function claimsOf(document: Strategy): Claim[] {
  return chapters.flatMap(chapter =>
    chapter.parts.flatMap((part): Claim[] => {
      const fields = evidenceFields(part)
      if (!isCollection(part)) return fields.map(field => ({ place: `${part}/${field}`, part, field, name: null }))
      const items = (document[part] ?? []) as { id: string }[]
      return items.flatMap(item =>
        fields.map(field => ({ place: `${part}/${item.id}/${field}`, part, field, name: nameOf(item) })),
      )
    }),
  )
}

/** Lists in which an item can begin with this evidence. */
export const listsWithEvidence = collectionNames.filter(name => evidenceFields(name).length > 0)

/** The evidence that stands at a place, and one more; the same mention is never written twice. */
export function withEvidence(document: Strategy, place: string, one: Evidence): Evidence[] {
  const there = (valueAt(document, place) ?? []) as Evidence[]
  return there.some(other => other.kind === one.kind && other.of !== undefined && other.of === one.of)
    ? there
    : [...there, one]
}

/** Where a mention is used: the claims that name it. */
export const usesOf = (document: Strategy, mention: string): Claim[] =>
  claimsOf(document).filter(claim =>
    ((valueAt(document, claim.place) ?? []) as Evidence[]).some(one => one.kind === 'mention' && one.of === mention),
  )
