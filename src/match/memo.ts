/**
 * Token hash → the leaves that it leads to. Working out a token (folding, elision, two stems, wildcards) costs a
 * microsecond or two; a stream repeats its words, so it is done once per distinct token. When a generation is full it
 * becomes the old one, and what is still used moves over: rare words fall out, frequent ones stay.
 */
const SLOTS = 1 << 17
const FULL = SLOTS / 2

/** A token that leads nowhere. */
export const NOTHING = 1

type Generation = { keys: Int32Array; count: number }
const generation = (): Generation => ({ keys: new Int32Array(SLOTS * 4), count: 0 })

export class Memo {
  private young = generation()
  private old = generation()
  /** Lists of leaves: length, then leaves. Offsets 0 and 1 are not used. */
  pool = new Int32Array(1 << 16)
  private used = 2

  clear(): void {
    this.young = generation()
    this.old = generation()
    this.used = 2
  }

  /** Offset of the token's list in the pool, NOTHING, or 0 when the token is not known. */
  find(low: number, high: number): number {
    const { keys } = this.young
    let slot = ((low ^ (high >>> 15)) & (SLOTS - 1)) << 2
    for (;;) {
      const value = keys[slot + 2]!
      if (value === 0) break
      if (keys[slot] === low && keys[slot + 1] === high) return value
      slot = (slot + 4) & (SLOTS * 4 - 1)
    }
    return this.findOld(low, high)
  }

  private findOld(low: number, high: number): number {
    const { keys, count } = this.old
    if (count === 0) return 0
    let slot = ((low ^ (high >>> 15)) & (SLOTS - 1)) << 2
    for (;;) {
      const value = keys[slot + 2]!
      if (value === 0) return 0
      if (keys[slot] === low && keys[slot + 1] === high) {
        this.insert(low, high, value)
        return value
      }
      slot = (slot + 4) & (SLOTS * 4 - 1)
    }
  }

  /** Remembers a token's leaves and returns where they are. */
  remember(low: number, high: number, leaves: number[]): number {
    let value = NOTHING
    if (leaves.length > 0) {
      if (this.used + leaves.length + 1 > this.pool.length) this.growPool(leaves.length)
      value = this.used
      this.pool[this.used++] = leaves.length
      for (const leaf of leaves) this.pool[this.used++] = leaf
    }
    this.insert(low, high, value)
    return value
  }

  private growPool(more: number): void {
    // The pool holds dead lists too; beyond a bound everything is learnt anew, which is rare and cheap.
    if (this.pool.length >= 1 << 24) {
      this.clear()
      return
    }
    const larger = new Int32Array(Math.max(this.pool.length * 2, this.used + more + 1))
    larger.set(this.pool)
    this.pool = larger
  }

  private insert(low: number, high: number, value: number): void {
    if (this.young.count >= FULL) {
      const { keys } = this.old
      this.old = this.young
      keys.fill(0)
      this.young = { keys, count: 0 }
    }
    const { keys } = this.young
    let slot = ((low ^ (high >>> 15)) & (SLOTS - 1)) << 2
    while (keys[slot + 2] !== 0) slot = (slot + 4) & (SLOTS * 4 - 1)
    keys[slot] = low
    keys[slot + 1] = high
    keys[slot + 2] = value
    this.young.count++
  }

  get bytes(): number {
    return (this.young.keys.length + this.old.keys.length + this.pool.length) * 4
  }
}
