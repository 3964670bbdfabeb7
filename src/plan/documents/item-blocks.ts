import { type Block, plain } from '../../documents/index.ts'
import { type FieldShape, fieldsOf } from '../model/shape.ts'
import { type Said, sayValue } from '../say-value.ts'
import { type DocumentInput, wordsOf } from './document-input.ts'

type Fact = { name: string; value: Said[] }
type Row = Record<string, unknown>

/** What is one of a few, a figure, a day or a name: two of them find place on a line. */
const short: ReadonlySet<string> = new Set<FieldShape['meta']['as']>([
  'line',
  'email',
  'day',
  'yes-no',
  'number',
  'free-number',
  'choice',
  'choices',
  'reference',
  'references',
])
const shortest = 30
/** A table of more columns is no table to read: its rows are told one by one. */
const mostColumns = 5

/**
 * What is said in a section or an item: its short facts two by two, then those that need a line, then its tables.
 * `instead`: fields told otherwise, or (null) elsewhere.
 */
export function itemBlocks(
  input: DocumentInput,
  part: string,
  item: Row,
  instead: Readonly<Record<string, Said[] | null>> = {},
): Block[] {
  const words = wordsOf(input)
  const brief: Fact[] = []
  const long: Fact[] = []
  const tables: Block[] = []
  for (const shape of fieldsOf(part)) {
    const value = item[shape.name]
    const label = words.label(part, shape.name)
    if (shape.meta.as === 'rows' && shape.name !== 'serviceHours') {
      tables.push(...rowsBlocks(input, part, shape, (value ?? []) as Row[]))
      continue
    }
    const other = instead[shape.name]
    const said = other === undefined ? sayValue(words, input.strategy, part, shape, value) : other
    if (said === null) continue
    const facts = short.has(shape.meta.as) && isShort(said) ? brief : long
    facts.push({ name: label, value: said })
  }
  return [...factBlocks(brief, long), ...tables]
}

const isShort = (said: Said[]): boolean => plain(said).length <= shortest && !plain(said).includes('\n')

/** Two by two; the one short fact that is left over stands with the long ones. */
function factBlocks(brief: Fact[], long: Fact[]): Block[] {
  const paired = brief.length - (brief.length % 2)
  const single = [...brief.slice(paired), ...long]
  return [
    ...(paired === 0 ? [] : [{ kind: 'facts' as const, abreast: true, facts: brief.slice(0, paired) }]),
    ...(single.length === 0 ? [] : [{ kind: 'facts' as const, facts: single }]),
  ]
}

/** The rows within an item: a table of the columns in which something is said, or facts for each row. */
function rowsBlocks(input: DocumentInput, part: string, shape: FieldShape, rows: Row[]): Block[] {
  const words = wordsOf(input)
  const caption = words.label(part, shape.name)
  const label = (column: FieldShape) => words.label(part, `${shape.name}-rows.${column.name}`)
  const say = (column: FieldShape, row: Row) => sayValue(words, input.strategy, part, column, row[column.name])
  const told = shape.columns.filter(column => rows.some(row => say(column, row) !== null))
  if (told.length === 0) return []
  if (told.length > mostColumns)
    return [
      { kind: 'paragraph', lead: true, text: [{ bold: caption }] },
      ...rows.flatMap(row => {
        const facts = told.flatMap(column => {
          const value = say(column, row)
          return value === null ? [] : [{ name: label(column), value }]
        })
        const brief = facts.filter(one => isShort(one.value))
        return factBlocks(
          brief,
          facts.filter(one => !brief.includes(one)),
        )
      }),
    ]
  return [
    {
      kind: 'table',
      caption,
      head: told.map(label),
      rows: rows.map(row => told.map(column => say(column, row) ?? ['–'])),
      numeric: told.flatMap((column, at) => (isNumber(column) ? [at] : [])),
    },
  ]
}

export const isNumber = ({ meta }: FieldShape): boolean => meta.as === 'number' || meta.as === 'free-number'
