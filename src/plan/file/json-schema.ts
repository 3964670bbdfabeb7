import { z } from 'zod'
import type { Locale } from '../../messages.ts'
import { bare, evidenceKinds, metaOf, windows } from '../model/field.ts'
import { collections, sections, strategy } from '../model/strategy.ts'
import { elementOf, fieldsOf } from './field-order.ts'
import { type ModelWords, modelWords, titleOf } from './model-words.ts'

/** A JSON Schema 2020-12, as far as the strategy's uses it. */
export type JsonSchema = {
  $schema?: string
  title?: string
  description?: string
  pattern?: string
  properties?: Record<string, JsonSchema>
  items?: JsonSchema
  [keyword: string]: unknown
}

/**
 * The schema of a strategy's file, with titles and descriptions in a language: editors complete and correct with it.
 * What it cannot say is left to `vigie check`: ids that appear twice, addresses that look right and are not.
 */
export function strategyJsonSchema(locale: Locale): JsonSchema {
  const words = modelWords(locale)
  const schema = z.toJSONSchema(strategy, { target: 'draft-2020-12' }) as JsonSchema
  const { properties = {} } = schema
  for (const [name, field] of Object.entries(strategy.shape))
    describeField(properties[name]!, field as z.ZodType, `parts.strategy.${name}`, words)
  for (const [name, section] of Object.entries(sections)) {
    const part = properties[name]!
    entitle(part, words(`model.sections.${name}.title`), words(`model.sections.${name}.why`))
    describeFields(part, section, `fields.${name}`, words)
  }
  for (const [name, item] of Object.entries(collections)) {
    const part = properties[name]!
    entitle(part, words(`model.collections.${name}.title`), words(`model.collections.${name}.why`))
    entitle(part.items!, words(`model.collections.${name}.one`))
    describeFields(part.items!, item, `fields.${name}`, words)
  }
  for (const name of ['adoptedBy', 'accepted'] as const)
    describeFields(properties[name]!.items!, elementOf(strategy.shape[name])!, `parts.${name}`, words)
  entitle(properties.vigie!, words('model.parts.strategy.vigie.label'), words('file.schema.vigie'))
  const { $schema, ...rest } = schema
  return { $schema, title: words('file.schema.title'), ...rest }
}

/** `path` of the words: `fields.objectives`. */
function describeFields(schema: JsonSchema, object: z.ZodType, path: string, words: ModelWords): void {
  for (const [name, field] of Object.entries(fieldsOf(object))) {
    const part = schema.properties![name]!
    if (name === 'id' && metaOf(field) === undefined && path.startsWith('fields.')) {
      entitle(part, words('model.parts.item.id.label'), words('file.schema.id'))
      continue
    }
    describeField(part, field, `${path}.${name}`, words)
  }
}

function describeField(schema: JsonSchema, field: z.ZodType, path: string, words: ModelWords): void {
  const meta = metaOf(field)
  const { format } = (bare(field) as unknown as { def: { format?: string } }).def
  const sentences = [words(`model.${path}.why`)]
  if (meta?.as === 'reference' || meta?.as === 'references')
    sentences.push(words('file.schema.reference', { list: titleOf(words, meta.to) ?? meta.to }))
  const list = meta?.as === 'choice' || meta?.as === 'choices' ? meta : valueLists[path]
  if (list !== undefined) sentences.push(sayValues(list, words))
  const example = words(`model.${path}.example`)
  if (example !== undefined) sentences.push(words('file.schema.example', { example }))
  entitle(schema, words(`model.${path}.label`), sentences.filter(one => one !== undefined).join('\n'))
  // zod's own test of an address is code: at least its beginning can be said here.
  if (format === 'url') schema.pattern = '^\\s*[Hh][Tt][Tt][Pp][Ss]?://[^\\s/?#]'
  describeWithin(schema, field, meta?.as, path, words)
}

function describeWithin(
  schema: JsonSchema,
  field: z.ZodType,
  as: string | undefined,
  path: string,
  words: ModelWords,
): void {
  if (as === 'evidence') describeFields(schema.items!, elementOf(field)!, 'parts.evidence', words)
  else if (as === 'rows') describeFields(schema.items!, elementOf(field)!, `${path}-rows`, words)
  else if (as === 'figure' || as === 'metric') describeFields(schema, field, `parts.${as}`, words)
}

/** Lists of words that no builder of the model carries. */
const valueLists: Record<string, { of: readonly string[]; words: string }> = {
  'parts.strategy.mode': { of: strategy.shape.mode.unwrap().options, words: 'mode' },
  'parts.strategy.state': { of: strategy.shape.state.unwrap().options, words: 'strategy-state' },
  'parts.evidence.kind': { of: evidenceKinds, words: 'evidence-kind' },
  'parts.metric.window': { of: windows, words: 'window' },
}

function sayValues(
  { of, words: name }: { of: readonly string[]; words: string },
  words: ModelWords,
): string | undefined {
  const said = of.map(value => {
    const meaning = words(`model.values.${name}.${value}`)
    return meaning === undefined ? value : (words('file.schema.value', { value, words: meaning }) ?? value)
  })
  return words('file.schema.values', { list: said.join(', ') })
}

/** In front of the keywords: people who open the schema read it first. */
function entitle(schema: JsonSchema, title: string | undefined, description?: string): void {
  const keywords = { ...schema }
  for (const keyword of Object.keys(schema)) delete schema[keyword]
  if (title !== undefined) schema.title = title
  if (description !== undefined && description !== '') schema.description = description
  for (const [keyword, value] of Object.entries(keywords)) if (!(keyword in schema)) schema[keyword] = value
}
