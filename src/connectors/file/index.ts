import { z } from 'zod'
import type { Connector } from '../contract.ts'

export { decodeStream } from './decode-stream.ts'
export { type FileField, fileFields, type Mapping, mapByName } from './guess-mapping.ts'
export { dayFirst, openTable } from './open-table.ts'
export {
  type FileFormat,
  type FileOptions,
  type FilePreview,
  type FileRow,
  previewFile,
  readFile,
} from './read-file.ts'
export { readCsv } from './read-records.ts'

const settings = z.object({
  /** What the file is called among the sources. Files of one name share a source and stay apart row by row (listen/imports/keep-apart.ts). */
  name: z.string().trim().min(1).max(200),
})

/** A CSV or NDJSON file that a person brings: an export of another tool, a list made by hand. It is read once, not listened to. */
export const file: Connector<typeof settings> = {
  id: 'file',
  name: 'CSV, NDJSON',
  docs: 'https://www.rfc-editor.org/rfc/rfc4180',
  settings,
  auth: 'none',
  sourceRule: { maxAgeDays: null, keepAuthor: true, exportAllowed: true, onDelete: 'keep' },
  listen: { keep: 'all', everyMinutes: 1440 },
}
