import type { Reason } from '../../errors.ts'
import type { Item } from '../contract.ts'
import type { DateOptions } from '../parse-date.ts'
import { postToItem } from '../post-to-item.ts'
import type { CsvRecord } from './csv-reader.ts'
import { decodeStream } from './decode-stream.ts'
import { type FileField, fileFields, guessMapping, type Mapping } from './guess-mapping.ts'
import { dayFirst, openTable } from './open-table.ts'
import { readLines } from './read-records.ts'

export type FileFormat = 'csv' | 'ndjson'

/** `row`: line of the file, from 1. Errors and remarks are codes of `connectors.errors`. */
export type FileRow = { row: number; item: Item; remarks: Reason[] } | { row: number; error: Reason }

export type FileOptions = {
  format: FileFormat
  /** The source's name: put before ids that only mean something in this file. */
  name: string
  /** Column → field; absent: guessed. */
  mapping?: Mapping | undefined
  /** IANA zone of times that name none. */
  zone: string
}

/**
 * Items of a CSV or NDJSON file as it arrives. Rows that cannot be read are told and the rest goes on; memory does not
 * grow with the file.
 */
export async function* readFile(chunks: AsyncIterable<Uint8Array>, options: FileOptions): AsyncGenerator<FileRow> {
  const text = decodeStream(chunks)
  if (options.format === 'ndjson') yield* readNdjson(text, options)
  else {
    const { columns, mapping, dates, records } = await openCsv(text, options)
    for await (const record of records) yield readRecord(record, columns, mapping, { source: options.name, dates })
  }
}

export type FilePreview = { columns: string[]; mapping: Mapping; fields: readonly FileField[]; rows: FileRow[] }

/** Columns, a mapping (given or guessed) and the first ten rows. `head` is the beginning of the file; its last line may be cut. */
export async function previewFile(head: string | Uint8Array, options: FileOptions): Promise<FilePreview> {
  const bytes = typeof head === 'string' ? new TextEncoder().encode(head) : head
  const text = decodeStream(
    (async function* () {
      yield bytes
    })(),
  )
  if (options.format === 'ndjson') {
    return { columns: [], mapping: {}, fields: fileFields, rows: await firstRows(readNdjson(text, options), bytes) }
  }
  const { columns, mapping, dates, records } = await openCsv(text, options)
  const rows = (async function* () {
    for await (const record of records) yield readRecord(record, columns, mapping, { source: options.name, dates })
  })()
  return { columns, mapping, fields: fileFields, rows: await firstRows(rows, bytes) }
}

async function firstRows(found: AsyncIterable<FileRow>, head: Uint8Array): Promise<FileRow[]> {
  const rows: FileRow[] = []
  for await (const row of found) {
    if (rows.length === 10) return rows
    rows.push(row)
  }
  // A long head was cut from a longer file: its last row may be half a row, which says nothing about the file.
  return head.byteLength > 100_000 ? rows.slice(0, -1) : rows
}

async function* readNdjson(text: AsyncIterable<string>, { name, zone }: FileOptions): AsyncGenerator<FileRow> {
  for await (const line of readLines(text)) {
    if ('fault' in line) {
      yield wrong(line.row, line.fault)
      continue
    }
    let value: unknown
    try {
      value = JSON.parse(line.line)
    } catch {
      yield wrong(line.row, 'row-not-json')
      continue
    }
    // One line may hold a list: a whole JSON file without line ends.
    for (const each of Array.isArray(value) ? value : [value])
      yield asRow(line.row, each, name, { dayFirst: true, zone })
  }
}

async function openCsv(text: AsyncIterable<string>, { mapping, zone }: FileOptions) {
  const table = await openTable(text, guessMapping, mapping)
  return { ...table, dates: { dayFirst: dayFirst(table.sampleOf('publishedAt')), zone } satisfies DateOptions }
}

/** Field of the file → member of a post, as `postToItem` reads it. */
const members: Record<FileField, string> = {
  text: 'text',
  title: 'title',
  url: 'url',
  publishedAt: 'publishedAt',
  'author.name': 'author',
  'author.handle': 'author_handle',
  'author.url': 'author_url',
  'author.followers': 'followers',
  key: 'id',
  kind: 'kind',
  language: 'lang',
  hashtags: 'hashtags',
  mentions: 'mentions',
  links: 'links',
  media: 'media',
  replyTo: 'replyTo',
  'counts.likes': 'likes',
  'counts.reposts': 'reposts',
  'counts.replies': 'replies',
  'counts.views': 'views',
}

function readRecord(
  record: CsvRecord,
  columns: string[],
  mapping: Mapping,
  options: { source: string; dates: DateOptions },
): FileRow {
  if ('fault' in record) return wrong(record.row, record.fault)
  const post: Record<string, string> = {}
  for (const [index, column] of columns.entries()) {
    const member = members[mapping[column] as FileField]
    const value = record.cells[index]?.trim() ?? ''
    // Two columns for one field: the first that says something.
    if (member !== undefined && value !== '') post[member] ??= value
  }
  return asRow(record.row, post, options.source, options.dates)
}

function asRow(row: number, value: unknown, source: string, dates: DateOptions): FileRow {
  const read = postToItem(value, { source, dates })
  if ('fault' in read) return wrong(row, read.fault)
  const remarks = read.remarks.map(({ remark, params }): Reason => ({ code: `connectors.${remark}`, params }))
  return { row, item: read.item, remarks }
}

const wrong = (row: number, fault: string): FileRow => ({
  row,
  error: { code: `connectors.${fault}`, params: { row } },
})
