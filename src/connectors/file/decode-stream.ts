import { isAscii } from 'node:buffer'

/**
 * Text of a file that does not say its encoding, as it arrives: UTF-8 or UTF-16 by mark, UTF-16 without one by its zero
 * bytes, else decided at the first byte beyond ASCII: valid UTF-8, or Windows-1252, which Excel writes in Europe and America.
 */
export async function* decodeStream(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: Decoder | null = null
  let first = true
  for await (const chunk of chunks) {
    if (chunk.byteLength === 0) continue
    if (first) decoder = markedDecoder(chunk)
    first = false
    if (decoder === null && !isAscii(chunk)) decoder = new TextDecoder(isUtf8(chunk) ? 'utf-8' : 'windows-1252')
    yield (decoder ?? ascii).decode(chunk, { stream: true })
  }
  const rest = decoder?.decode() ?? ''
  if (rest !== '') yield rest
}

type Decoder = InstanceType<typeof TextDecoder>

const ascii = new TextDecoder('utf-8')

function markedDecoder(head: Uint8Array): Decoder | null {
  const [a, b, c] = head
  if (a === 0xef && b === 0xbb && c === 0xbf) return new TextDecoder('utf-8')
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le')
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be')
  if (a !== 0 && b === 0 && head.byteLength > 1) return new TextDecoder('utf-16le')
  return a === 0 && b !== 0 && head.byteLength > 1 ? new TextDecoder('utf-16be') : null
}

/** A character that the end of the chunk cuts is no fault. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
