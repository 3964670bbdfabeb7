/** The little of the tar format that a backup needs (POSIX ustar): regular files whose size is known, names ≤ 100 bytes. */
export const block = 512

export function tarHeader(name: string, size: number): Buffer {
  const header = Buffer.alloc(block)
  if (Buffer.byteLength(name) > 100) throw new Error(`name too long for the archive: ${name}`)
  header.write(name, 0)
  header.write('0000600\0', 100)
  header.write('0000000\0', 108)
  header.write('0000000\0', 116)
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  header.write(`${'0'.repeat(11)}\0`, 136)
  header.write(' '.repeat(8), 148)
  header.write('0', 156)
  header.write('ustar\0', 257)
  header.write('00', 263)
  header.write(`${checksum(header).toString(8).padStart(6, '0')}\0 `, 148)
  return header
}

/** Zeros up to the next whole block. */
export const padding = (size: number): Buffer => Buffer.alloc((block - (size % block)) % block)

/** Null for the block of zeros that ends an archive. Throws on anything that is no header of ours. */
export function readTarHeader(header: Buffer): { name: string; size: number } | null {
  if (header.every(byte => byte === 0)) return null
  const told = Number.parseInt(header.toString('latin1', 148, 154), 8)
  const size = Number.parseInt(header.toString('latin1', 124, 135), 8)
  if (header.toString('latin1', 257, 262) !== 'ustar' || told !== checksum(header) || !Number.isSafeInteger(size))
    throw new Error('not a tar header')
  const end = header.indexOf(0)
  return { name: header.toString('utf8', 0, Math.min(end < 0 ? 100 : end, 100)), size }
}

/** The sum of the header's bytes, those of the sum itself taken for spaces. */
function checksum(header: Buffer): number {
  let sum = 0
  for (const [i, byte] of header.entries()) sum += i >= 148 && i < 156 ? 32 : byte
  return sum
}
