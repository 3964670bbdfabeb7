import type { z } from 'zod'
import { type CollectionName, collectionNames } from './collection-names.ts'
import { bare, type Evidence, type FieldMeta, metaOf } from './field.ts'
import { collections, type Place, type SectionName, type Strategy, sectionNames, sections } from './strategy.ts'

/** Where a kind of field stands: in an item or section, or in the rows of one of its tables. */
type Spot = { field: string; column?: string; meta: FieldMeta }

const spotsOf = (shape: z.ZodRawShape): Spot[] =>
  Object.entries(shape).flatMap(([field, schema]): Spot[] => {
    const meta = metaOf(schema as z.ZodType)
    if (meta === undefined) return []
    if (meta.as !== 'rows') return [{ field, meta }]
    const rows = bare(schema as z.ZodType) as z.ZodArray<z.ZodObject>
    return spotsOf(rows.element.shape).map(inner => ({ field, column: inner.field, meta: inner.meta }))
  })

// Made once from the model: a field that is added to it is walked without a line here.
const keep = (shape: z.ZodRawShape) =>
  spotsOf(shape).filter(
    one => one.meta.as === 'reference' || one.meta.as === 'references' || one.meta.as === 'evidence',
  )
const ofCollections = collectionNames.map(name => [name, keep(collections[name].shape)] as const)
const ofSections = sectionNames.map(name => [name, keep(sections[name].shape)] as const)

type Visit = (at: Place, value: unknown, meta: FieldMeta) => void

function walk(strategy: Strategy, visit: Visit): void {
  const look = (holder: object, spots: readonly Spot[], at: readonly [SectionName | CollectionName, ...string[]]) => {
    for (const { field, column, meta } of spots) {
      const value = (holder as Record<string, unknown>)[field]
      if (value === undefined) continue
      if (column === undefined) visit([...at, field], value, meta)
      else
        for (const row of value as Record<string, unknown>[])
          if (row[column] !== undefined) visit([...at, field], row[column], meta)
    }
  }
  for (const [name, spots] of ofSections) {
    const section = strategy[name]
    if (section !== undefined) look(section, spots, [name])
  }
  for (const [name, spots] of ofCollections) for (const item of strategy[name] ?? []) look(item, spots, [name, item.id])
}

/** Every id that names an item of a list, with the place where it is written. */
export function eachReference(strategy: Strategy, visit: (at: Place, to: CollectionName, id: string) => void): void {
  walk(strategy, (at, value, meta) => {
    if (meta.as === 'reference') visit(at, meta.to, value as string)
    else if (meta.as === 'references') for (const id of value as string[]) visit(at, meta.to, id)
    else
      for (const one of value as Evidence[])
        if ((one.kind === 'figure' || one.kind === 'survey') && one.of !== undefined) visit(at, `${one.kind}s`, one.of)
  })
}

/** Every field that holds evidence, with its place. */
export function eachEvidence(strategy: Strategy, visit: (at: Place, evidence: readonly Evidence[]) => void): void {
  walk(strategy, (at, value, meta) => {
    if (meta.as === 'evidence') visit(at, value as Evidence[])
  })
}
