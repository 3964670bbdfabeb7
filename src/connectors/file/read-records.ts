import { Readable } from 'node:stream'
import { type CsvError, type Info, parse } from 'csv-parse'
import { csvShape } from './csv-shape.ts'

/** `row` is the line of the file on which it begins, from 1. */
export type FileRecord = { row: number; cells: string[] } | { row: number; fault: 'row-too-long' | 'row-quotes' }

const maxRecord = 1_000_000
const headLength = 64 * 1024

/** The records of a CSV text as it arrives, the header's first; memory does not grow with the file. */
export async function* readCsv(text: AsyncIterable<string>): AsyncGenerator<FileRecord> {
  const chunks = text[Symbol.asyncIterator]()
  let head = ''
  while (head.length < headLength) {
    const next = await chunks.next()
    if (next.done === true) break
    head += next.value
  }
  const { delimiter, start } = csvShape(head)
  const before = start === 0 ? 0 : 1
  async function* rest() {
    yield head.slice(start)
    yield* { [Symbol.asyncIterator]: () => chunks }
  }
  const skipped: FileRecord[] = []
  const parser = parse({
    delimiter,
    bom: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    info: true,
    max_record_size: maxRecord,
    on_skip: (error?: CsvError) => {
      skipped.push({
        row: before + Number((error as { lines?: number } | undefined)?.lines ?? 0),
        fault: error?.code === 'CSV_MAX_RECORD_SIZE' ? 'row-too-long' : 'row-quotes',
      })
      return undefined
    },
  })
  const source = Readable.from(rest())
  source.on('error', error => parser.destroy(error))
  source.pipe(parser)
  let last = before
  for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
    yield* skipped.splice(0)
    const row = last + 1
    last = before + info.lines
    if (record.some(cell => cell.trim() !== '')) yield { row, cells: record }
  }
  yield* skipped.splice(0)
}

/** The lines of a text as they arrive; a line longer than 1 MB is told as a fault and passed over. */
export async function* readLines(
  text: AsyncIterable<string>,
): AsyncGenerator<{ row: number; line: string } | { row: number; fault: 'row-too-long' }> {
  let row = 1
  let held = ''
  let overlong = false
  const emit = function* (
    line: string,
  ): Generator<{ row: number; line: string } | { row: number; fault: 'row-too-long' }> {
    if (overlong || line.length > maxRecord) yield { row, fault: 'row-too-long' }
    else if (line.trim() !== '') yield { row, line: row === 1 ? line.replace(/^\ufeff/, '') : line }
    overlong = false
    row += 1
  }
  for await (const chunk of text) {
    const lines = chunk.split('\n')
    lines[0] = held + lines[0]
    held = lines.pop() ?? ''
    for (const line of lines) yield* emit(line)
    if (held.length > maxRecord) {
      overlong = true
      held = ''
    }
  }
  if (held !== '' || overlong) yield* emit(held)
}
