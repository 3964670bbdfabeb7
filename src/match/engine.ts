import type { Query } from '../query/index.ts'
import { type Built, POSTING, type QueryId, SHARED } from './build.ts'
import { ASK_LEAF, ASK_PLACE, Compiler, NO, STEP, YES } from './compile.ts'
import { DocumentState } from './document.ts'
import { ENOUGH, type Learnt, type Shares } from './frequency.ts'
import { Memo } from './memo.ts'
import { PairTable } from './pairs.ts'
import { PlaceJudge } from './places.ts'
import { type Post, timeOf } from './post.ts'
import { ZoneReader } from './read-zones.ts'
import { ANCHOR, FIRST, POSITIONAL, Scanner, SECOND } from './scan.ts'

/** The index over a set of queries. Queries can be added and removed; it is best when it was built with all of them. */
export class Engine {
  private readonly compiler: Compiler
  private readonly document: DocumentState
  private readonly memo = new Memo()
  private readonly scanner: Scanner
  private readonly reader: ZoneReader
  private readonly judge: PlaceJudge
  /** Slot → id; undefined when removed. */
  private readonly ids: (QueryId | undefined)[] = []
  private readonly slots = new Map<QueryId, number>()
  /** Postings of the leaves there were at the building, by leaf. */
  private starts: Int32Array
  private postings: Int32Array
  /** Postings added since: leaf → slot, gate, entry in a row. */
  private readonly added = new Map<number, number[]>()
  private addedCount = 0
  /** Slot → number of the last document that matched, so that several branches give one match. */
  private matched: Uint8Array
  private placeStamp = new Uint8Array(0)
  private placeAnswer = new Uint8Array(0)
  /** Where the postings of the leaves in hand begin and end; slots and entries of those in question. */
  private spans = new Int32Array(0)
  private candidates = new Int32Array(256)
  private counts: Float64Array
  private documents = 0
  private counted = 0
  private removed = 0
  private knownLeaves = -1

  /** `share`: how many documents a leaf is expected in; decides by which words queries are found. */
  constructor(built: Built, share: Shares) {
    this.compiler = new Compiler(share, built.compiled)
    for (const id of built.ids) this.take(id)
    this.starts = built.starts
    this.postings = built.postings
    const leaves = this.compiler.leaves.size
    this.document = new DocumentState(leaves)
    this.counts = new Float64Array(leaves)
    this.matched = new Uint8Array(Math.max(16, this.ids.length))
    this.scanner = new Scanner(this.document, this.memo, this.compiler.leaves)
    this.reader = new ZoneReader(this.document, this.scanner, this.compiler.leaves)
    this.judge = new PlaceJudge(this.compiler.planner.places, this.document)
  }

  private take(id: QueryId): number {
    const slot = this.ids.push(id) - 1
    this.slots.set(id, slot)
    return slot
  }

  add(id: QueryId, query: Query): void {
    for (const { leaf, slot, gate, veto, entry } of this.compiler.compile(query, this.take(id))) {
      const list = this.added.get(leaf)
      if (list === undefined) this.added.set(leaf, [slot, gate, veto, entry])
      else list.push(slot, gate, veto, entry)
      this.addedCount++
    }
    this.knownLeaves = -1
  }

  remove(id: QueryId): void {
    const slot = this.slots.get(id)
    if (slot === undefined) return
    this.ids[slot] = undefined
    this.slots.delete(id)
    this.removed++
  }

  /** Changes since the building as a part of what was built. */
  get drift(): number {
    return (this.addedCount + this.removed) / Math.max(500, this.postings.length / POSTING)
  }

  /** What was learnt about how often leaves are met; null when that is little. */
  learnt(): Learnt | null {
    if (this.counted < ENOUGH) return null
    const { keys } = this.compiler.leaves
    const met: Learnt['met'] = []
    for (let leaf = 0; leaf < keys.length; leaf++) {
      const count = this.counts[leaf] ?? 0
      if (count > 0) met.push([keys[leaf]!, count])
    }
    return { met, documents: this.counted }
  }

  get seenDocuments(): number {
    return this.documents
  }

  /** New leaves, places and slots need room, and what was remembered of tokens is stale. */
  private catchUp(): void {
    const { leaves, planner } = this.compiler
    this.knownLeaves = leaves.size
    this.document.grow(leaves.size)
    if (leaves.size > this.counts.length) {
      const counts = new Float64Array(leaves.size * 2)
      counts.set(this.counts)
      this.counts = counts
    }
    if (this.ids.length > this.matched.length) {
      const matched = new Uint8Array(this.ids.length * 2)
      matched.set(this.matched)
      this.matched = matched
    }
    this.spans = new Int32Array(leaves.size * 2)
    if (planner.places.length > this.placeStamp.length) {
      this.placeStamp = new Uint8Array(planner.places.length * 2)
      this.placeAnswer = new Uint8Array(planner.places.length * 2)
    }
    this.document.asksForLetters = planner.places.some(({ kind }) => kind === 'cased' || kind === 'raw')
    this.scanner.learnAnew(this.uses(), new PairTable(leaves.pairs))
    this.reader.learnAnew()
  }

  /** Leaf → what it is asked for. */
  private uses(): Uint8Array<ArrayBuffer> {
    const { leaves, planner } = this.compiler
    const uses = new Uint8Array(leaves.size)
    for (const leaf of planner.positional) uses[leaf]! |= POSITIONAL
    for (const [first, second] of leaves.pairs) {
      uses[first]! |= FIRST
      uses[second]! |= SECOND
    }
    for (let leaf = 0; leaf < this.starts.length - 1; leaf++)
      if (this.starts[leaf + 1]! > this.starts[leaf]!) uses[leaf]! |= ANCHOR
    for (const leaf of this.added.keys()) uses[leaf]! |= ANCHOR
    return uses
  }

  match(post: Post): QueryId[] {
    if (this.knownLeaves < 0) this.catchUp()
    const { document } = this
    document.begin()
    if (document.number === 1) {
      this.matched.fill(0)
      this.placeStamp.fill(0)
    }
    // One document in eight is enough to know which words are frequent.
    const counting = (++this.documents & 7) === 0
    this.scanner.counting = counting
    this.reader.read(post)
    if (counting) this.count()
    return this.collect(post)
  }

  /**
   * In steps that each go through all leaves or postings, fetching what the next step needs: one after the other they would
   * wait for memory at every turn.
   */
  private collect(post: Post): QueryId[] {
    const { document, matched, ids, added } = this
    const { seen, seenCount, number } = document
    const count = this.open()
    const { candidates } = this
    const found: QueryId[] = []
    for (let at = 0; at < count; at += 2) {
      const entry = candidates[at + 1]!
      if (entry !== YES && !this.run(entry, post)) continue
      let slot = candidates[at]!
      if (slot >= SHARED) {
        slot -= SHARED
        if (matched[slot] === number) continue
        matched[slot] = number
      }
      const id = ids[slot]
      if (id !== undefined) found.push(id)
    }
    if (added.size === 0) return found
    for (let index = 0; index < seenCount; index++) {
      const more = added.get(seen[index]!)
      if (more !== undefined) this.collectAdded(more, post, found)
    }
    return found
  }

  /** Slot and entry of the postings that gate and veto let through; how many ints that is. */
  private open(): number {
    const { starts, postings, spans } = this
    const { seen, seenCount, stamp, number } = this.document
    let { candidates } = this
    const built = starts.length - 1
    let most = 0
    for (let index = 0; index < seenCount; index++) {
      const leaf = seen[index]!
      const from = leaf < built ? starts[leaf]! : 0
      const to = leaf < built ? starts[leaf + 1]! : 0
      spans[index * 2] = from
      spans[index * 2 + 1] = to
      most += to - from
    }
    if (most > candidates.length) {
      candidates = new Int32Array(most * 2)
      this.candidates = candidates
    }
    let count = 0
    for (let index = 0; index < seenCount; index++) {
      const to = spans[index * 2 + 1]!
      for (let at = spans[index * 2]!; at < to; at += POSTING) {
        const gate = postings[at + 1]!
        if (gate >= 0 && stamp[gate] !== number) continue
        const veto = postings[at + 2]!
        if (veto >= 0 && stamp[veto] === number) continue
        candidates[count] = postings[at]!
        candidates[count + 1] = postings[at + 3]!
        count += 2
      }
    }
    return count
  }

  private collectAdded(list: number[], post: Post, found: QueryId[]): void {
    const { document, matched, ids } = this
    for (let at = 0; at < list.length; at += POSTING) {
      const [slot, gate, veto, entry] = [list[at]!, list[at + 1]!, list[at + 2]!, list[at + 3]!]
      if ((gate >= 0 && !document.has(gate)) || (veto >= 0 && document.has(veto))) continue
      if (matched[slot] === document.number || (entry !== YES && !this.run(entry, post))) continue
      matched[slot] = document.number
      const id = ids[slot]
      if (id !== undefined) found.push(id)
    }
  }

  private count(): void {
    const { seen, seenCount } = this.document
    for (let index = 0; index < seenCount; index++) this.counts[seen[index]!]!++
    this.counted++
  }

  private run(entry: number, post: Post): boolean {
    const { code } = this.compiler
    const { stamp, number } = this.document
    let at = entry
    while (at >= 0) {
      const question = code[at]!
      const kind = question & 3
      const which = question >> 2
      const yes =
        kind === ASK_LEAF ? stamp[which] === number : kind === ASK_PLACE ? this.place(which) : this.check(which, post)
      at = code[at + (yes ? 1 : 2)]!
    }
    return at !== NO
  }

  private place(which: number): boolean {
    const { number } = this.document
    if (this.placeStamp[which] !== number) {
      this.placeStamp[which] = number
      this.placeAnswer[which] = Number(this.judge.occurs(which))
    }
    return this.placeAnswer[which] === 1
  }

  private check(which: number, post: Post): boolean {
    const { of, least, most } = this.compiler.planner.checks[which]!
    const figure =
      of === 'time' ? timeOf(post.publishedAt) : ((of === 'likes' ? post.likes : post.followers) ?? Number.NaN)
    return figure >= least && figure <= most
  }

  stats() {
    const { leaves, planner, code, codeLength } = this.compiler
    return {
      queries: this.slots.size,
      leaves: leaves.size,
      places: planner.places.length,
      instructions: codeLength / STEP,
      postings: this.postings.length / POSTING + this.addedCount,
      /** Of the arrays; the queries' trees and the words' strings come on top. */
      bytes:
        this.memo.bytes +
        code.byteLength +
        this.postings.byteLength +
        this.starts.byteLength +
        this.counts.byteLength +
        this.document.stamp.byteLength * 4,
    }
  }
}
