/** `row` is the line of the file on which the record begins, from 1. */
export type CsvRecord = { row: number; cells: string[] } | { row: number; fault: 'row-too-long' | 'row-quotes' }

const maxRecord = 1_000_000

/**
 * CSV as people's programs write it (RFC 4180, any line end, quotation marks inside bare cells), piece by piece. A cell
 * whose quotation mark never closes costs its own line: reading starts again on the next one. (The usual parsers take the
 * rest of the file for that cell.) Memory holds one record, at most a megabyte.
 */
export class CsvReader {
  readonly #delimiter: string
  #held = ''
  #row: number
  /** Not worth trying before this many characters are held: keeps long records linear. */
  #enough = 0
  #skipping = false

  constructor(delimiter: string, firstRow = 1) {
    this.#delimiter = delimiter
    this.#row = firstRow
  }

  *push(text: string): Generator<CsvRecord> {
    this.#held += text
    if (this.#held.length >= this.#enough) yield* this.#read(false)
  }

  *end(): Generator<CsvRecord> {
    yield* this.#read(true)
  }

  *#read(final: boolean): Generator<CsvRecord> {
    let at = 0
    while (at < this.#held.length) {
      if (this.#skipping) {
        const next = afterLine(this.#held, at, final)
        if (next < 0) {
          at = this.#held.length
          break
        }
        this.#skipping = false
        this.#row += 1
        at = next
        continue
      }
      const record = readRecord(this.#held, at, this.#delimiter, final)
      const length = this.#held.length - at
      if (record === 'unclosed' ? final || length > maxRecord : record === 'unfinished' && length > maxRecord) {
        yield { row: this.#row, fault: record === 'unclosed' ? 'row-quotes' : 'row-too-long' }
        this.#skipping = true
        continue
      }
      if (typeof record === 'string') break
      // A line without anything is no record.
      if (record.cells.some(cell => cell.trim() !== '')) {
        const whole = record.next - at <= maxRecord
        yield whole ? { row: this.#row, cells: record.cells } : { row: this.#row, fault: 'row-too-long' }
      }
      this.#row += record.lines
      at = record.next
    }
    this.#held = this.#held.slice(at)
    this.#enough = this.#held.length * 1.5
  }
}

type Found = { cells: string[]; next: number; lines: number }

/** The record at `start`; `unclosed` or `unfinished` when the text ends inside quotation marks or before a line end. */
function readRecord(text: string, start: number, delimiter: string, final: boolean): Found | 'unclosed' | 'unfinished' {
  const cells: string[] = []
  let at = start
  let lines = 1
  for (;;) {
    let cell = ''
    if (text[at] === '"') {
      let from = at + 1
      for (;;) {
        const quote = text.indexOf('"', from)
        if (quote < 0) return 'unclosed'
        // Whether it is doubled cannot be known yet.
        if (quote + 1 >= text.length && !final) return 'unfinished'
        cell += text.slice(from, quote)
        from = quote + 1
        if (text[from] !== '"') break
        cell += '"'
        from += 1
      }
      lines += lineEnds(cell)
      at = from
    }
    const end = endOfCell(text, at, delimiter)
    // What follows a closing mark belongs to the cell, spaces apart.
    const rest = text.slice(at, end)
    cells.push(cell === '' && text[at - 1] !== '"' ? rest : cell + (rest.trim() === '' ? '' : rest))
    if (end >= text.length) return final ? { cells, next: text.length, lines } : 'unfinished'
    if (text[end] === delimiter) {
      at = end + 1
      continue
    }
    const next = afterLine(text, end, final)
    return next < 0 ? 'unfinished' : { cells, next, lines }
  }
}

function endOfCell(text: string, from: number, delimiter: string): number {
  const sign = delimiter.charCodeAt(0)
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === sign || code === 10 || code === 13) return at
  }
  return text.length
}

/** Where the next line begins; −1 when the text ends before that is known. */
function afterLine(text: string, from: number, final: boolean): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\n') return at + 1
    if (text[at] !== '\r') continue
    if (at + 1 >= text.length) return final ? text.length : -1
    return text[at + 1] === '\n' ? at + 2 : at + 1
  }
  return final ? text.length : -1
}

const lineEnds = (text: string) =>
  text.includes('\n') || text.includes('\r') ? (text.match(/\r\n|\r|\n/g)?.length ?? 0) : 0
