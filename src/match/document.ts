import { readTokens, type Token } from '../query/words.ts'

/**
 * What the engine knows of the document in hand: which leaves it has, and where those stand whose place matters. A new
 * document costs nothing: a leaf's entry counts only when its stamp is the document's number, which runs from 1 to 255.
 */
export class DocumentState {
  stamp: Uint8Array
  /** Leaf → first and last entry of its positions. */
  head: Int32Array
  tail: Int32Array
  /** Leaves of this document by which queries are found, in the order they were met. */
  seen: Int32Array
  seenCount = 0
  /** Entries: a position, and the next entry or -1. */
  position = new Int32Array(4096)
  next = new Int32Array(4096)
  entries = 0
  number = 0
  /** Texts that were scanned, by rising first position: for the few questions that ask for the letters. */
  private readonly segments: { base: number; text: string; plain: boolean; tokens: Token[] | null }[] = []
  asksForLetters = false

  constructor(leaves: number) {
    this.stamp = new Uint8Array(leaves)
    this.head = new Int32Array(leaves)
    this.tail = new Int32Array(leaves)
    this.seen = new Int32Array(leaves)
  }

  grow(leaves: number): void {
    if (leaves <= this.stamp.length) return
    const size = Math.max(leaves, this.stamp.length * 2, 1024)
    const larger = (old: Int32Array) => {
      const fresh = new Int32Array(size)
      fresh.set(old)
      return fresh
    }
    const stamp = new Uint8Array(size)
    stamp.set(this.stamp)
    this.stamp = stamp
    this.head = larger(this.head)
    this.tail = larger(this.tail)
    this.seen = larger(this.seen)
  }

  begin(): void {
    this.seenCount = 0
    this.entries = 0
    if (this.asksForLetters) this.segments.length = 0
    // One byte a leaf keeps all stamps in the processor's cache; clearing them every 255 documents costs little.
    if (++this.number === 256) {
      this.stamp.fill(0)
      this.number = 1
    }
  }

  /** A text is about to be scanned whose first position is `base`. */
  beginText(base: number, text: string, plain: boolean): void {
    if (this.asksForLetters) this.segments.push({ base, text, plain, tokens: null })
  }

  has(leaf: number): boolean {
    return this.stamp[leaf] === this.number
  }

  /** First entry of a leaf's positions, or -1. */
  first(leaf: number): number {
    return this.stamp[leaf] === this.number ? this.head[leaf]! : -1
  }

  /** Notes a leaf, and lists it among those that were met. */
  mark(leaf: number, listed: boolean): void {
    if (this.stamp[leaf] === this.number) return
    this.stamp[leaf] = this.number
    if (listed) this.seen[this.seenCount++] = leaf
  }

  /** Keeps a position of a leaf that is about to be noted, or was. A leaf has all its positions kept, or none. */
  keepPosition(leaf: number, at: number): void {
    const entry = this.entries++
    if (entry >= this.position.length) this.growEntries()
    this.position[entry] = at
    this.next[entry] = -1
    if (this.stamp[leaf] === this.number) this.next[this.tail[leaf]!] = entry
    else this.head[leaf] = entry
    this.tail[leaf] = entry
  }

  private growEntries(): void {
    const position = new Int32Array(this.position.length * 2)
    const next = new Int32Array(position.length)
    position.set(this.position)
    next.set(this.next)
    this.position = position
    this.next = next
  }

  positionsOf(leaf: number): number[] {
    const positions: number[] = []
    for (let entry = this.first(leaf); entry >= 0; entry = this.next[entry]!) positions.push(this.position[entry]!)
    return positions
  }

  /** The token at a position, read again. */
  tokenAt(at: number): { token: Token; text: string } | null {
    const segment = this.segments.findLast(({ base }) => base <= at)
    if (segment === undefined) return null
    segment.tokens ??= readTokens(segment.text, { plain: segment.plain })
    const token = segment.tokens[at - segment.base]
    return token === undefined ? null : { token, text: segment.text }
  }
}
