import type { Block, Document, Inline } from '../../documents/index.ts'
import { chapters } from '../chapters.ts'
import { isCollection } from '../model/collection-names.ts'
import { fieldsOf } from '../model/shape.ts'
import type { Objective } from '../model/strategy.ts'
import { sayValue, titleOfItem } from '../say-value.ts'
import { type DocumentInput, headOf, longDay, tellerOf, wordsOf } from './document-input.ts'
import { hoursBlocks } from './hours-blocks.ts'
import { isNumber, itemBlocks } from './item-blocks.ts'
import { objectiveBlocks } from './objective-blocks.ts'
import { objectivesTable } from './objectives-table.ts'

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
    // A chapter of one list needs no second title for it.
    const alone = chapter.parts.length === 1
    const within = chapter.parts
      .filter(part => !input.hidden?.has(part))
      .flatMap(part => (isCollection(part) ? listBlocks(input, part, alone) : sectionBlocks(input, part)))
    if (within.length === 0) continue
    blocks.push(
      { kind: 'heading', level: 1, text: t(`plan.ui.chapter.${chapter.id}.title`), id: chapter.id },
      { kind: 'paragraph', lead: true, text: [{ italic: t(`plan.ui.chapter.${chapter.id}.lead`) }] },
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

function sectionBlocks(input: DocumentInput, part: string): Block[] {
  const value = (input.strategy as Record<string, unknown>)[part] as Record<string, unknown> | undefined
  const told = value === undefined ? [] : itemBlocks(input, part, value)
  const more = part === 'resources' ? hoursBlocks(input) : []
  const title = tellerOf(input.locale)(`plan.model.sections.${part}.title`)
  return told.length + more.length === 0 ? [] : [{ kind: 'heading', level: 2, text: title }, ...told, ...more]
}

function listBlocks(input: DocumentInput, part: string, alone: boolean): Block[] {
  const items = ((input.strategy as Record<string, unknown>)[part] ?? []) as Record<string, unknown>[]
  if (items.length === 0) return []
  const title = tellerOf(input.locale)(`plan.model.collections.${part}.title`)
  const columns = tables[part]
  if (columns !== undefined)
    return [{ kind: 'heading', level: 2, text: title }, table(input, part, title, columns, items)]
  return [
    ...(alone ? [] : [{ kind: 'heading' as const, level: 2 as const, text: title }]),
    ...(part === 'objectives' ? objectivesTable(input) : []),
    ...items.flatMap((item): Block[] => [
      { kind: 'heading', level: alone ? 2 : 3, text: titleOfItem(input.strategy, item) },
      ...(part === 'objectives'
        ? objectiveBlocks(input, item as Objective)
        : // What gives an item its title is not said again below it.
          itemBlocks(input, part, item, { [item.name === undefined ? 'person' : 'name']: null })),
    ]),
  ]
}

/** Columns in which nothing is said are left out, the first aside. */
function table(
  input: DocumentInput,
  part: string,
  caption: string,
  columns: string[],
  items: Record<string, unknown>[],
): Block {
  const t = tellerOf(input.locale)
  const words = wordsOf(input)
  const shapes = columns.map(name => fieldsOf(part).find(shape => shape.name === name)!)
  const said = items.map(item => shapes.map(shape => sayValue(words, input.strategy, part, shape, item[shape.name])))
  const told = shapes.map((_, at) => at).filter(at => at === 0 || said.some(row => row[at] !== null))
  return {
    kind: 'table',
    caption,
    titled: true,
    head: told.map(at => t(`plan.model.fields.${part}.${shapes[at]!.name}.label`)),
    rows: said.map(row => told.map((at): Inline[] => row[at] ?? ['–'])),
    numeric: told.flatMap((of, at) => (isNumber(shapes[of]!) ? [at] : [])),
  }
}
