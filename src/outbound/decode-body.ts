import { pipeline, Readable } from 'node:stream'
import zlib from 'node:zlib'
import { OutboundError } from './outbound-error.ts'

export const acceptEncoding = 'gzip, deflate, br'

/** Undoes Content-Encoding while reading. Servers that cut the last bytes off are forgiven, as browsers do. */
export function decompressed(body: Readable, contentEncoding: string | undefined): Readable {
  const codings = (contentEncoding ?? '')
    .toLowerCase()
    .split(',')
    .map(coding => coding.trim())
    .filter(coding => coding !== '' && coding !== 'identity')
  // More layers than one plus a careless proxy's only serve to make a bomb.
  if (codings.length > 2) throw new OutboundError('compressed-twice', {})
  return codings.reduceRight(decode, body)
}

const { Z_SYNC_FLUSH, BROTLI_OPERATION_FLUSH } = zlib.constants

function decode(body: Readable, coding: string): Readable {
  switch (coding) {
    case 'gzip':
    case 'x-gzip':
      return pipeline(body, zlib.createGunzip({ flush: Z_SYNC_FLUSH, finishFlush: Z_SYNC_FLUSH }), () => {})
    case 'deflate':
      return Readable.from(inflated(body), { objectMode: false })
    case 'br':
      return pipeline(
        body,
        zlib.createBrotliDecompress({ flush: BROTLI_OPERATION_FLUSH, finishFlush: BROTLI_OPERATION_FLUSH }),
        () => {},
      )
    default:
      throw new OutboundError('unknown-compression', { coding })
  }
}

/** "deflate" means zlib's format, yet some servers send the raw one: the first byte tells. */
async function* inflated(body: Readable): AsyncGenerator<Uint8Array> {
  const chunks = (body as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]()
  const first = await chunks.next()
  if (first.done === true) return
  const options = { finishFlush: Z_SYNC_FLUSH }
  const decoder = ((first.value[0] ?? 0) & 0x0f) === 8 ? zlib.createInflate(options) : zlib.createInflateRaw(options)
  async function* whole() {
    yield first.value
    yield* { [Symbol.asyncIterator]: () => chunks }
  }
  yield* pipeline(whole, decoder, () => {}) as AsyncIterable<Uint8Array>
}

/** Reads all of a body, at most `maxBytes` of it. */
export async function readAll(body: Readable, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > maxBytes) {
      body.destroy()
      throw tooLarge(maxBytes)
    }
    chunks.push(chunk)
  }
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks)
}

export const tooLarge = (maxBytes: number) =>
  new OutboundError('too-large', { mebibytes: Math.round(maxBytes / 1024 / 1024) || 1 })
