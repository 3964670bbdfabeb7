import { createHash } from 'node:crypto'

const alphabet = '234567abcdefghijklmnopqrstuvwxyz'

/**
 * The record key of one part of an entry: a TID (https://atproto.com/specs/tid), which posts must have, of the moment at
 * which sending began, told apart from others of that moment by the entry's key. The same part always has the same, so a
 * second request finds its place taken.
 */
export function recordKey(begun: Date, part: number, key: string): string {
  const own = createHash('sha256').update(key).digest()
  const microseconds = BigInt(begun.getTime() + part) * 1000n + BigInt(own.readUInt32BE(0) % 1000)
  let left = (microseconds << 10n) | BigInt(own.readUInt16BE(4) & 1023)
  let tid = ''
  for (let place = 0; place < 13; place += 1) {
    tid = alphabet[Number(left & 31n)]! + tid
    left >>= 5n
  }
  return tid
}
