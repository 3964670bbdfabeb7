/**
 * Two leaves in a row → the leaf that stands for both: an open-addressed table of three numbers a pair. Most neighbours are
 * no pair that anybody asks for; a bit map of 16 bits a pair, which stays near the processor, says so of nearly all of them.
 */
export class PairTable {
  private readonly table: Int32Array
  private readonly mask: number
  private readonly bits: Int32Array
  private readonly bitMask: number

  constructor(pairs: readonly (readonly [first: number, second: number, leaf: number])[]) {
    let size = 16
    while (size < pairs.length * 2) size *= 2
    this.mask = size - 1
    this.table = new Int32Array(size * 3).fill(-1)
    this.bitMask = size * 8 - 1
    this.bits = new Int32Array(size / 4)
    for (const [first, second, leaf] of pairs) {
      const mixed = mix(first, second)
      const bit = (mixed >>> 4) & this.bitMask
      this.bits[bit >> 5]! |= 1 << (bit & 31)
      let slot = mixed & this.mask
      while (this.table[slot * 3]! >= 0) slot = (slot + 1) & this.mask
      this.table[slot * 3] = first
      this.table[slot * 3 + 1] = second
      this.table[slot * 3 + 2] = leaf
    }
  }

  /** -1 when nobody asks for this pair. */
  find(first: number, second: number): number {
    const mixed = mix(first, second)
    const bit = (mixed >>> 4) & this.bitMask
    if (((this.bits[bit >> 5]! >>> (bit & 31)) & 1) === 0) return -1
    const { table, mask } = this
    for (let slot = mixed & mask; ; slot = (slot + 1) & mask) {
      const known = table[slot * 3]!
      if (known < 0) return -1
      if (known === first && table[slot * 3 + 1] === second) return table[slot * 3 + 2]!
    }
  }
}

const mix = (first: number, second: number): number => {
  const mixed = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}
