import { randomFillSync } from 'node:crypto'

const bytes = new Uint8Array(16)
let lastTime = 0
let sequence = 0

/**
 * A UUID version 7 (RFC 9562): 48 bits of milliseconds, then chance. Made here because PostgreSQL below 18 has none.
 * Ids of one process ascend even within a millisecond (12 bits of `rand_a` count, method 1), so that they sort by
 * creation and pack well in an index.
 */
export function newId(at: Date = new Date()): string {
  randomFillSync(bytes)
  const time = at.getTime()
  // The counter starts in the lower half, so that 2,048 ids a millisecond fit before it borrows the next one.
  if (time > lastTime) {
    lastTime = time
    sequence = ((bytes[6]! << 8) | bytes[7]!) & 0x7ff
  } else if (time === lastTime || lastTime - time < 1000) {
    sequence += 1
    if (sequence > 0xfff) {
      lastTime += 1
      sequence = 0
    }
  } else {
    // A clock set back (or a date given): believe it rather than live in the future.
    lastTime = time
    sequence = ((bytes[6]! << 8) | bytes[7]!) & 0x7ff
  }
  for (let i = 0; i < 6; i += 1) bytes[i] = Math.floor(lastTime / 2 ** (40 - 8 * i)) & 0xff
  bytes[6] = 0x70 | (sequence >> 8)
  bytes[7] = sequence & 0xff
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = Buffer.from(bytes.buffer).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
