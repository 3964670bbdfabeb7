import { foldText } from '../language/index.ts'
import { TOKEN, TokenCutter } from './cut.ts'
import type { DocumentState } from './document.ts'
import type { Leaves } from './leaves.ts'
import { type Memo, NOTHING, OFFSET_BITS, OFFSETS, slotOf } from './memo.ts'
import type { PairTable } from './pairs.ts'

// What a leaf in a token's list is asked for, in the lowest bits beside its number.
/** Its positions matter. */
export const POSITIONAL = 1
/** Queries are found by it. */
export const ANCHOR = 2
/** The first or second of a pair. */
export const FIRST = 4
export const SECOND = 8
/** Always there, so that leaf 0 is something, too. */
const LISTED = 16
const LEAF_SHIFT = 5
// The head of a list: how many leaves, and whether any of them is the first or the second of a pair.
const ANY_FIRST = 1
const ANY_SECOND = 2
const COUNT_SHIFT = 2

/** Reads a text: cuts it into tokens, looks them up, and notes the leaves. */
export class Scanner {
  readonly cutter = new TokenCutter()
  private readonly document: DocumentState
  private readonly memo: Memo
  private readonly leaves: Leaves
  /** Leaf → what it is asked for. */
  private uses = new Uint8Array(0)
  private pairs: PairTable | null = null
  /** Token of the text → offset of its list. */
  private lists = new Int32Array(1024)
  /** Token of the text → head of its list; of use where the list is neither 0 nor NOTHING. */
  private heads = new Int32Array(1024)
  /** All leaves that are met are listed, to be counted, not the anchors alone. */
  counting = false
  /** List of the token before, when a pair may begin there. */
  private before = 0

  constructor(document: DocumentState, memo: Memo, leaves: Leaves) {
    this.document = document
    this.memo = memo
    this.leaves = leaves
  }

  /** `uses` and `pairs` of all leaves there are. What was remembered of tokens is forgotten. */
  learnAnew(uses: Uint8Array<ArrayBuffer>, pairs: PairTable): void {
    this.uses = uses
    this.pairs = pairs
    this.memo.clear()
  }

  /** Returns the position after the last token. */
  scan(text: string, context: number, plain: boolean, from: number): number {
    this.cutter.cut(text, context, plain)
    this.look(text, context, from)
    return from + this.cutter.count
  }

  /** What the tokens lead to. Apart from the cutting so that the look-ups, which wait for memory, overlap. */
  private look(text: string, context: number, from: number): void {
    this.before = 0
    this.gather()
    for (let token = this.follow(0, from); token < this.cutter.count; token = this.follow(token, from))
      this.learn(text, token, context)
  }

  /**
   * The list of each token, 0 where the first look does not find it. Nothing in this loop waits for what was looked up, so
   * that the processor fetches many at a time: most of the reading's time would be waiting else.
   */
  private gather(): void {
    const { tokens, count } = this.cutter
    const { keys, pool } = this.memo
    if (count > this.lists.length) {
      this.lists = new Int32Array(count * 2)
      this.heads = new Int32Array(count * 2)
    }
    const { lists, heads } = this
    for (let token = 0; token < count; token = (token + 1) | 0) {
      const low = tokens[token * TOKEN]!
      const high = tokens[token * TOKEN + 1]!
      const slot = slotOf(low, high)
      const value = keys[slot + 1]!
      const other = (keys[slot]! ^ high) | ((value ^ low) >>> OFFSET_BITS)
      lists[token] = value & OFFSETS & ~((other | -other) >> 31)
    }
    for (let token = 0; token < count; token = (token + 1) | 0) heads[token] = pool[lists[token]!]!
  }

  /** Notes what tokens lead to, up to the first that is not known. */
  private follow(first: number, from: number): number {
    const { document, counting, memo } = this
    const { tokens, count } = this.cutter
    const { pool } = memo
    const { lists, heads } = this
    const { stamp, seen, number } = document
    const noted = counting ? -1 : ANCHOR
    let seenCount = document.seenCount | 0
    let before = this.before | 0
    let token = first | 0
    for (; token < count; token = (token + 1) | 0) {
      let list = lists[token]!
      let head = heads[token]!
      if (list === 0) {
        list = memo.findYoung(tokens[token * TOKEN]!, tokens[token * TOKEN + 1]!) | 0
        if (list === 0) break
        head = pool[list]!
      }
      if (list === NOTHING) {
        before = 0
        continue
      }
      const last = list + (head >> COUNT_SHIFT)
      for (let entry = list + 1; entry <= last; entry++) {
        const coded = pool[entry]!
        const leaf = coded >> LEAF_SHIFT
        if ((coded & POSITIONAL) !== 0) document.keepPosition(leaf, from + token)
        if (stamp[leaf] === number) continue
        stamp[leaf] = number
        if ((coded & noted) !== 0) {
          seen[seenCount] = leaf
          seenCount = (seenCount + 1) | 0
        }
      }
      if ((head & ANY_SECOND) !== 0 && before !== 0) seenCount = this.pair(before, list, seenCount) | 0
      before = (head & ANY_FIRST) !== 0 ? list : 0
    }
    this.before = before
    document.seenCount = seenCount
    return token
  }

  /** Notes the pairs that two neighbours make. */
  private pair(before: number, list: number, seenBefore: number): number {
    const { pool } = this.memo
    const { uses, counting } = this
    const { stamp, seen, number } = this.document
    const pairs = this.pairs!
    const lastBefore = before + (pool[before]! >> COUNT_SHIFT)
    const last = list + (pool[list]! >> COUNT_SHIFT)
    let seenCount = seenBefore
    for (let one = before + 1; one <= lastBefore; one++) {
      const first = pool[one]!
      if ((first & FIRST) === 0) continue
      for (let other = list + 1; other <= last; other++) {
        const second = pool[other]!
        if ((second & SECOND) === 0) continue
        const leaf = pairs.find(first >> LEAF_SHIFT, second >> LEAF_SHIFT)
        if (leaf < 0 || stamp[leaf] === number) continue
        stamp[leaf] = number
        if (counting || (uses[leaf]! & ANCHOR) !== 0) seen[seenCount++] = leaf
      }
    }
    return seenCount
  }

  /** Makes a token known, out of the old generation or by working it out. */
  private learn(text: string, token: number, context: number): void {
    const { forgotten } = this.memo
    this.listOf(text, token, context)
    if (this.memo.forgotten === forgotten) return
    // The memo had to forget everything: what was gathered means nothing, and the list of the token before has gone, too.
    if (this.before !== 0) this.before = this.listOf(text, token - 1, context)
    this.gather()
  }

  private listOf(text: string, token: number, context: number): number {
    const { tokens } = this.cutter
    const [low, high, start, end] = tokens.subarray(token * TOKEN, token * TOKEN + TOKEN) as unknown as number[]
    const known = this.memo.find(low!, high!)
    if (known !== 0) return known
    const found = this.leaves.expand(foldText(text.slice(start!, end!)), context)
    let all = 0
    for (let at = 0; at < found.length; at++) {
      const leaf = found[at]!
      const uses = this.uses[leaf]!
      all |= uses
      found[at] = (leaf << LEAF_SHIFT) | uses | LISTED
    }
    const head = (found.length << COUNT_SHIFT) | (all & FIRST ? ANY_FIRST : 0) | (all & SECOND ? ANY_SECOND : 0)
    return this.memo.remember(low!, high!, head, found)
  }
}
