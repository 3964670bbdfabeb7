import type { CsvRecord } from './csv-reader.ts'
import type { Mapping } from './guess-mapping.ts'
import { readCsv } from './read-records.ts'

/** Records that are looked at before the first is read: for the mapping and for the order of day and month. */
const sampleSize = 50

type Table = {
  columns: string[]
  mapping: Mapping
  /** What the first rows say in the column of a field. */
  sampleOf: (field: string) => string[]
  records: AsyncIterable<CsvRecord>
}

/** A CSV text with its header read; `mapping` (column → field) is guessed where nobody gave one. */
export async function openTable(
  text: AsyncIterable<string>,
  guess: (columns: string[], rows: string[][]) => Mapping,
  mapping?: Mapping | undefined,
): Promise<Table> {
  const all = readCsv(text)
  const sample: CsvRecord[] = []
  let header: string[] | null = null
  while (sample.length < sampleSize) {
    const next = await all.next()
    if (next.done === true) break
    if (header === null && 'cells' in next.value) header = next.value.cells
    else sample.push(next.value)
  }
  const columns = uniqueNames(header ?? [])
  const cells = sample.flatMap(record => ('cells' in record ? [record.cells] : []))
  const chosen =
    mapping === undefined
      ? guess(columns, cells)
      : Object.fromEntries(columns.map(column => [column, mapping[column] ?? '']))
  async function* records() {
    yield* sample
    yield* all
  }
  const sampleOf = (field: string) => {
    const at = columns.findIndex(column => chosen[column] === field)
    return cells.map(row => row[at] ?? '')
  }
  return { columns, mapping: chosen, sampleOf, records: records() }
}

/** Empty and repeated names get a number, so that each column can be mapped. */
function uniqueNames(header: string[]): string[] {
  const seen = new Set<string>()
  return header.map((cell, index) => {
    const base = cell.replace(/\s+/g, ' ').trim() || `${index + 1}`
    let name = base
    for (let copy = 2; seen.has(name); copy += 1) name = `${base} (${copy})`
    seen.add(name)
    return name
  })
}

/** Of 03/04/2026: a number above 12 in some row decides for all; else the day comes first, as in French and most of the world. */
export function dayFirst(values: string[]): boolean {
  const pairs = values.flatMap(value => {
    const found = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}/.exec(value)
    return found === null ? [] : [[Number(found[1]), Number(found[2])] as const]
  })
  return pairs.some(([first]) => first > 12) || !pairs.some(([, second]) => second > 12)
}
