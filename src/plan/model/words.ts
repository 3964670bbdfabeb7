import { z } from 'zod'
import { bare, evidenceItem, evidenceKinds, type FieldMeta, figureItem, metaOf, metricItem, windows } from './field.ts'
import { acceptedFinding, adoptionMark, collections, modes, sections, strategy, strategyStates } from './strategy.ts'

/**
 * Which words the model asks of `locales/<language>/plan/model.ts`, as paths under it. A field without words would be
 * an empty label in a form, a document and the JSON Schema at once.
 */
export function wordsWanted(): Set<string> {
  const wanted = new Set<string>()
  for (const [name, shape] of Object.entries(sections)) {
    wanted.add(`sections.${name}`)
    addFields(wanted, `fields.${name}`, shape)
  }
  for (const [name, shape] of Object.entries(collections)) {
    wanted.add(`collections.${name}`)
    addFields(wanted, `fields.${name}`, shape)
  }
  const own = Object.keys(strategy.shape).filter(key => !(key in sections) && !(key in collections))
  for (const key of own) wanted.add(`parts.strategy.${key}`)
  wanted.add('parts.item.id')
  addFields(wanted, 'parts.evidence', evidenceItem)
  addFields(wanted, 'parts.figure', figureItem)
  addFields(wanted, 'parts.metric', metricItem)
  addFields(wanted, 'parts.adoptedBy', adoptionMark)
  addFields(wanted, 'parts.accepted', acceptedFinding)
  addValues(wanted, 'mode', modes)
  addValues(wanted, 'strategy-state', strategyStates)
  addValues(wanted, 'evidence-kind', evidenceKinds)
  addValues(wanted, 'window', windows)
  return wanted
}

function addFields(wanted: Set<string>, path: string, shape: z.ZodObject): void {
  for (const [field, schema] of Object.entries(shape.shape) as [string, z.ZodType][]) {
    // Every item has an id, asked for in the same words everywhere.
    if (field === 'id' && path !== 'parts.metric') continue
    wanted.add(`${path}.${field}`)
    const meta = metaOf(schema)
    if (meta === undefined) continue
    addMeta(wanted, meta)
    const row = rowOf(schema)
    if (row !== undefined) addFields(wanted, `${path}.${field}-rows`, row)
  }
}

function addMeta(wanted: Set<string>, meta: FieldMeta): void {
  if (meta.as === 'choice' || meta.as === 'choices') addValues(wanted, meta.words, meta.of)
  if (meta.as === 'number') addValues(wanted, 'unit', [meta.unit])
}

function addValues(wanted: Set<string>, words: string, values: readonly string[]): void {
  for (const value of values) wanted.add(`values.${words}.${value}`)
}

/** The columns of a field that is a table within an item. */
function rowOf(schema: z.ZodType): z.ZodObject | undefined {
  if (metaOf(schema)?.as !== 'rows') return undefined
  const list = bare(schema)
  return list instanceof z.ZodArray && list.element instanceof z.ZodObject ? list.element : undefined
}
