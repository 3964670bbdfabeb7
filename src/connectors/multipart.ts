import { randomUUID } from 'node:crypto'

export type FilePart = { field: string; name: string; type: string; bytes: Uint8Array }

/** A form with one file (RFC 7578), as body and header. Names are escaped as browsers do (WHATWG, multipart/form-data). */
export function multipart(file: FilePart, fields: Record<string, string>): { body: Uint8Array; type: string } {
  const boundary = `vigie-${randomUUID()}`
  const name = (text: string) => text.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
  const head = Object.entries(fields)
    .map(
      ([field, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name(field)}"\r\n\r\n${value}\r\n`,
    )
    .join('')
  const filePart = `--${boundary}\r\ncontent-disposition: form-data; name="${name(file.field)}"; filename="${name(file.name)}"\r\ncontent-type: ${file.type}\r\n\r\n`
  const body = Buffer.concat([Buffer.from(head + filePart), file.bytes, Buffer.from(`\r\n--${boundary}--\r\n`)])
  return { body, type: `multipart/form-data; boundary=${boundary}` }
}
