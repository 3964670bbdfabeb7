/**
 * Token hash → the leaves that it leads to. Working out a token (folding, elision, two stems, wildcards) costs a
 * microsecond or two; a stream repeats its words, so it is done once per distinct token. When a generation is full it
 * becomes the old one, and what is still used moves over: rare words fall out, frequent ones stay.
 *
 * A token is known by 62 bits: the slot it is searched from (18), all of `high` (32) and the upper 12 of `low`. A slot is
 * `high`, and those 12 bits with the offset of the list.
 */
const SLOT_BITS = 18
const SLOTS = 1 << SLOT_BITS
const FULL = Math.floor(SLOTS * 0.6)
export const OFFSET_BITS = 20
export const OFFSETS = (1 << OFFSET_BITS) - 1

/** Offset of a token that leads nowhere. */
export const NOTHING = 1

/** Where the search for a token begins. */
export const slotOf = (low: number, high: number): number => ((low ^ (high >>> 14)) & (SLOTS - 1)) << 1
const nextSlot = (slot: number) => (slot + 2) & (SLOTS * 2 - 1)

export class Memo {
  /** The young generation. */
  keys = new Int32Array(SLOTS * 2)
  private count = 0
  private old = new Int32Array(SLOTS * 2)
  private oldCount = 0
  /** Lists: a head, then the leaves. Offsets 0 and 1 are not used. */
  pool = new Int32Array(1 << 14)
  private used = 2
  /** How often all lists were thrown away: offsets from before mean nothing. */
  forgotten = 0

  constructor() {
    this.clear()
  }

  clear(): void {
    if (this.count > 0) this.keys = new Int32Array(SLOTS * 2)
    if (this.oldCount > 0) this.old = new Int32Array(SLOTS * 2)
    this.count = 0
    this.oldCount = 0
    this.used = 2
    this.forgotten++
    // Addresses are tokens with hashes of 0.
    this.insert(0, 0, NOTHING)
  }

  /** Offset of the token's list in the pool, NOTHING, or 0 when the token is not known. Moves it to the young generation. */
  find(low: number, high: number): number {
    const young = this.findYoung(low, high)
    return young !== 0 || this.oldCount === 0 ? young : this.findOld(low, high)
  }

  /** The same, looking at the young generation only; changes nothing. */
  findYoung(low: number, high: number): number {
    const { keys } = this
    for (let slot = slotOf(low, high); keys[slot + 1] !== 0; slot = nextSlot(slot)) {
      if (keys[slot] === high && (keys[slot + 1]! ^ low) >>> OFFSET_BITS === 0) return keys[slot + 1]! & OFFSETS
    }
    return 0
  }

  private findOld(low: number, high: number): number {
    const { old } = this
    for (let slot = slotOf(low, high); old[slot + 1] !== 0; slot = nextSlot(slot)) {
      if (old[slot] !== high || (old[slot + 1]! ^ low) >>> OFFSET_BITS !== 0) continue
      const offset = old[slot + 1]! & OFFSETS
      this.insert(low, high, offset)
      return offset
    }
    return 0
  }

  /** Remembers a token's leaves and returns the offset of their list, NOTHING when there are none. */
  remember(low: number, high: number, head: number, leaves: number[]): number {
    let offset = NOTHING
    if (leaves.length > 0) {
      if (this.used + leaves.length >= this.pool.length) this.growPool(leaves.length)
      offset = this.used
      this.pool[this.used++] = head
      for (const leaf of leaves) this.pool[this.used++] = leaf
    }
    this.insert(low, high, offset)
    return offset
  }

  private growPool(more: number): void {
    // Beyond what an offset can say, everything is learnt anew; the lists of forgotten tokens are gone then, too.
    if (this.used + more > OFFSETS) this.clear()
    if (this.used + more < this.pool.length) return
    const larger = new Int32Array(Math.max(this.pool.length * 2, this.used + more + 1))
    larger.set(this.pool)
    this.pool = larger
  }

  private insert(low: number, high: number, offset: number): void {
    if (this.count >= FULL) {
      const { old } = this
      this.old = this.keys
      this.oldCount = this.count
      this.keys = old.fill(0)
      this.count = 0
      this.insert(0, 0, NOTHING)
    }
    const { keys } = this
    let slot = slotOf(low, high)
    while (keys[slot + 1] !== 0) slot = nextSlot(slot)
    keys[slot] = high
    keys[slot + 1] = ((low >>> OFFSET_BITS) << OFFSET_BITS) | offset
    this.count++
  }

  get bytes(): number {
    return this.keys.byteLength + this.old.byteLength + this.pool.byteLength
  }
}
