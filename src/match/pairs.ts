/** Two leaves in a row → the leaf that stands for both. An open-addressed table of three numbers a pair. */
export class PairTable {
  private readonly table: Int32Array
  private readonly mask: number

  constructor(pairs: readonly (readonly [first: number, second: number, leaf: number])[]) {
    let size = 16
    while (size < pairs.length * 3) size *= 2
    this.mask = size - 1
    this.table = new Int32Array(size * 3).fill(-1)
    for (const [first, second, leaf] of pairs) {
      let slot = this.begin(first, second)
      while (this.table[slot * 3]! >= 0) slot = (slot + 1) & this.mask
      this.table[slot * 3] = first
      this.table[slot * 3 + 1] = second
      this.table[slot * 3 + 2] = leaf
    }
  }

  private begin(first: number, second: number): number {
    const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)
    return (mixed ^ (mixed >>> 15)) & this.mask
  }

  /** -1 when nobody asks for this pair. */
  find(first: number, second: number): number {
    const { table, mask } = this
    for (let slot = this.begin(first, second); ; slot = (slot + 1) & mask) {
      const known = table[slot * 3]!
      if (known < 0) return -1
      if (known === first && table[slot * 3 + 1] === second) return table[slot * 3 + 2]!
    }
  }

  get bytes(): number {
    return this.table.byteLength
  }
}
