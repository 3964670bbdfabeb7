import { CsvReader, type CsvRecord } from './csv-reader.ts'
import { csvShape } from './csv-shape.ts'

const maxLine = 1_000_000
const headLength = 64 * 1024

/** The records of a CSV text as it arrives, the header's first; memory does not grow with the file. */
export async function* readCsv(text: AsyncIterable<string>): AsyncGenerator<CsvRecord> {
  const chunks = text[Symbol.asyncIterator]()
  let head = ''
  while (head.length < headLength) {
    const next = await chunks.next()
    if (next.done === true) break
    head += next.value
  }
  head = head.replace(/^\ufeff/, '')
  const { delimiter, start } = csvShape(head)
  const reader = new CsvReader(delimiter, start === 0 ? 1 : 2)
  yield* reader.push(head.slice(start))
  for await (const chunk of { [Symbol.asyncIterator]: () => chunks }) yield* reader.push(chunk)
  yield* reader.end()
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
    if (overlong || line.length > maxLine) yield { row, fault: 'row-too-long' }
    else if (line.trim() !== '') yield { row, line: row === 1 ? line.replace(/^\ufeff/, '') : line }
    overlong = false
    row += 1
  }
  for await (const chunk of text) {
    const lines = chunk.split('\n')
    lines[0] = held + lines[0]
    held = lines.pop() ?? ''
    for (const line of lines) yield* emit(line)
    if (held.length > maxLine) {
      overlong = true
      held = ''
    }
  }
  if (held !== '' || overlong) yield* emit(held)
}
