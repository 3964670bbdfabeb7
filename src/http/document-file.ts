import { type Document, PrinterBusy, printDocument, writeHtml } from '../documents/index.ts'
import { AppError } from '../errors.ts'
import type { Log } from '../log.ts'
import { Download } from './route.ts'

const types = {
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const
type Format = keyof typeof types

/** A document as a file. `feature`: in whose words it fails. Throws `<feature>.documents-busy`, `<feature>.document-failed` (503). */
export async function writeDocument(
  log: Log,
  document: Document,
  format: Format,
  feature: 'plan' | 'govern',
): Promise<string | Buffer> {
  if (format === 'html') return writeHtml(document)
  try {
    return Buffer.from(await printDocument(document, format))
  } catch (error) {
    if (error instanceof PrinterBusy) throw new AppError(`${feature}.documents-busy`, {}, { status: 503 })
    log.error({ err: error }, 'a document was not printed')
    throw new AppError(`${feature}.document-failed`, {}, { status: 503, cause: error })
  }
}

/** HTML is shown, the others are saved. */
export const documentDownload = (format: Format, name: string, file: string | Buffer): Download =>
  new Download(types[format], name, file, format === 'html' ? 'show' : 'save')
