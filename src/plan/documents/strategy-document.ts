import type { Block, Document, Inline } from '../../documents/index.ts'
import { chapters } from '../chapters.ts'
import { isCollection } from '../model/collection-names.ts'
import { fieldsOf } from '../model/shape.ts'
import type { Objective } from '../model/strategy.ts'
import { type DocumentInput, headOf, longDay, tellerOf } from './document-input.ts'
import { objectiveBlocks } from './objective-blocks.ts'
import { sayValue } from './say-value.ts'

/** Lists that read better as a table than item by item, with their columns. */
const tables: Record<string, string[]> = {
  handles: ['name', 'where', 'state', 'reservedBy'],
  budget: ['name', 'kind', 'amount', 'per', 'until'],
  tools: ['name', 'for', 'renewsOn'],
  people: ['name', 'role', 'service', 'hours', 'until'],
  actions: ['name', 'who', 'due', 'doneOn'],
  reviews: ['name', 'on', 'who', 'heldOn'],
  figures: ['name', 'value', 'territory', 'source', 'on'],
  emailReadings: ['name', 'on', 'sent', 'openRate', 'clickRate'],
  adoptionReadings: ['month', 'concerned', 'read', 'wrote'],
}

/** The whole strategy to be read: every chapter that says something, objectives with their progress and its picture. */
export function strategyDocument(input: DocumentInput): Document {
  const { strategy, locale } = input
  const t = tellerOf(locale)
  const blocks: Block[] = []
  for (const chapter of chapters) {
    const within = chapter.parts.flatMap(part =>
      isCollection(part) ? listBlocks(input, part) : sectionBlocks(input, part),
    )
    if (within.length === 0) continue
    blocks.push(
      { kind: 'heading', level: 1, text: t(`plan.ui.chapter.${chapter.id}.title`), id: chapter.id },
      { kind: 'paragraph', text: [{ italic: t(`plan.ui.chapter.${chapter.id}.lead`) }] },
      ...within,
    )
  }
  const period = strategy.period
  const subtitle =
    period?.from !== undefined && period.to !== undefined
      ? t('plan.documents.period', { from: longDay(locale, period.from), to: longDay(locale, period.to) })
      : undefined
  if (blocks.length === 0) blocks.push({ kind: 'paragraph', text: [t('plan.documents.nothingYet')] })
  return {
    ...headOf(input, strategy.name?.trim() || t('plan.documents.strategy'), subtitle),
    blocks,
    contents: blocks.length > 12,
  }
}

function facts(input: DocumentInput, part: string, value: Record<string, unknown>, skip: string[] = []): Block[] {
  const t = tellerOf(input.locale)
  const told = fieldsOf(part).flatMap(shape => {
    if (skip.includes(shape.name)) return []
    const said = sayValue(input, part, shape, value[shape.name])
    return said === null ? [] : [{ name: t(`plan.model.fields.${part}.${shape.name}.label`), value: said }]
  })
  return told.length === 0 ? [] : [{ kind: 'facts', facts: told }]
}

function sectionBlocks(input: DocumentInput, part: string): Block[] {
  const value = (input.strategy as Record<string, unknown>)[part] as Record<string, unknown> | undefined
  const told = value === undefined ? [] : facts(input, part, value)
  const title = tellerOf(input.locale)(`plan.model.sections.${part}.title`)
  return told.length === 0 ? [] : [{ kind: 'heading', level: 2, text: title }, ...told]
}

function listBlocks(input: DocumentInput, part: string): Block[] {
  const t = tellerOf(input.locale)
  const items = ((input.strategy as Record<string, unknown>)[part] ?? []) as Record<string, unknown>[]
  if (items.length === 0) return []
  const title = t(`plan.model.collections.${part}.title`)
  const columns = tables[part]
  if (columns !== undefined)
    return [{ kind: 'heading', level: 2, text: title }, table(input, part, title, columns, items)]
  return [
    { kind: 'heading', level: 2, text: title },
    ...items.flatMap((item): Block[] => [
      { kind: 'heading', level: 3, text: String(item.name ?? item.id) },
      ...facts(input, part, item, ['name']),
      ...(part === 'objectives' ? objectiveBlocks(input, item as Objective) : []),
    ]),
  ]
}

function table(
  input: DocumentInput,
  part: string,
  caption: string,
  columns: string[],
  items: Record<string, unknown>[],
): Block {
  const t = tellerOf(input.locale)
  const shapes = columns.map(name => fieldsOf(part).find(shape => shape.name === name)!)
  const cell = (shape: (typeof shapes)[number], value: unknown): Inline[] =>
    sayValue(input, part, shape, value) ?? ['–']
  return {
    kind: 'table',
    caption,
    head: columns.map(name => t(`plan.model.fields.${part}.${name}.label`)),
    rows: items.map(item => shapes.map(shape => cell(shape, item[shape.name]))),
    numeric: shapes.flatMap((shape, at) => (shape.meta.as === 'number' ? [at] : [])),
  }
}
