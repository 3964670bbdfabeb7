import { crc32 } from 'node:zlib'

export type ZipFile = {
  name: string
  /** Bytes. */
  size: number
  /** The same bytes each time: they are read twice, first for their checksum. */
  open: () => AsyncIterable<Uint8Array>
}

/** Largest sum of sizes that fits without ZIP64 (4.4.1.4), headers aside. */
export const largestZip = 2 ** 32 - 1

/**
 * A ZIP of stored (uncompressed) files, one piece at a time: pictures and films are compressed already, and nothing is
 * kept in memory. After APPNOTE 6.3.10 (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT); sections in brackets.
 * Throws RangeError where it would need ZIP64, or a file is not as long as was said.
 * @param at the time that all files bear, by the clock in UTC
 */
export async function* writeZip(files: readonly ZipFile[], at: Date): AsyncGenerator<Uint8Array> {
  if (files.length > 0xffff || files.reduce((sum, file) => sum + file.size + 1024, 0) > largestZip)
    throw new RangeError('too much for a ZIP without ZIP64')
  const central: Buffer[] = []
  let offset = 0
  for (const { name, size, open } of files) {
    const named = Buffer.from(name, 'utf8')
    const shared = describe({ named, size, sum: await checksum(open(), size), at })
    yield numbers([4, 0x04034b50], shared, named)
    for await (const piece of open()) yield piece
    central.push(Buffer.concat([...centralHeader(shared, offset), named]))
    offset += 30 + named.length + size
  }
  const length = central.reduce((sum, header) => sum + header.length, 0)
  yield* central
  // End of central directory record [4.3.16]: one disk, no comment.
  yield numbers([4, 0x06054b50], [2, 0], [2, 0], [2, files.length], [2, files.length], [4, length], [4, offset], [2, 0])
}

async function checksum(pieces: AsyncIterable<Uint8Array>, size: number): Promise<number> {
  let sum = 0
  let read = 0
  for await (const piece of pieces) {
    sum = crc32(piece, sum)
    read += piece.length
  }
  if (read !== size) throw new RangeError(`${read} bytes instead of ${size}`)
  return sum
}

/** What the local file header [4.3.7] and the central one [4.3.12] both say. */
function describe({ named, size, sum, at }: { named: Buffer; size: number; sum: number; at: Date }): Buffer {
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1)
  const day = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate()
  return numbers(
    // Version 2.0; names in UTF-8 [4.4.4, bit 11]; stored [4.4.5].
    [2, 20],
    [2, 1 << 11],
    [2, 0],
    [2, time],
    [2, day],
    [4, sum],
    [4, size],
    [4, size],
    [2, named.length],
    [2, 0],
  )
}

/** Made by version 2.0; no comment, first disk, no attributes. */
const centralHeader = (shared: Buffer, offset: number): Buffer[] => [
  numbers([4, 0x02014b50], [2, 20]),
  shared,
  numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]),
]

/** Numbers of so many bytes, little-endian [4.4.1.1], and bytes as they are. */
const numbers = (...parts: ([bytes: 2 | 4, value: number] | Buffer)[]): Buffer =>
  Buffer.concat(
    parts.map(part => {
      if (Buffer.isBuffer(part)) return part
      const bytes = Buffer.alloc(part[0])
      bytes.writeUIntLE(part[1], 0, part[0])
      return bytes
    }),
  )
