import { EXPANSIONS, FIRST_EXPANSION, FOLD, foldText } from '../language/index.ts'
import {
  APOSTROPHE,
  AT,
  astralKind,
  DOT,
  EMOJI,
  HASH,
  HIGH,
  IDEOGRAPH,
  KIND,
  MIDDOT,
  REGIONAL,
  SEPARATOR,
  UNDERSCORE,
  VANISH,
  WORD,
} from '../query/characters.ts'
import { addressEnd, skipEnding } from '../query/words.ts'
import type { DocumentState } from './document.ts'
import type { Leaves } from './leaves.ts'
import { type Memo, NOTHING, OFFSET_BITS, OFFSETS, slotOf } from './memo.ts'
import { EXPANDS, UNITS } from './units.ts'
import { CONTEXTS } from './zones.ts'

const COLON = 0x3a

// Odd multipliers with well-spread bits; two hashes of 32 bits, begun with numbers drawn at start so that nobody can
// prepare texts whose words collide.
const LOW = 0x9e3779b1 | 0
const HIGHER = 0x85ebca6b | 0
const seeds = crypto.getRandomValues(new Int32Array(CONTEXTS * 2))

/**
 * Reads a text once: folds, cuts into tokens, hashes, looks up and notes the leaves. Same tokens as `readTokens`, without
 * making a string.
 */
export class Scanner {
  private readonly document: DocumentState
  private readonly memo: Memo
  private readonly leaves: Leaves
  /** Leaves whose positions are kept. */
  positional = new Uint8Array(0)
  /** Addresses met in the last texts: start and end by turns. Emptied by the caller. */
  readonly addresses: number[] = []
  /** The text as units, with a separator behind it; reading this is twice as fast as asking the string. */
  private units = new Uint16Array(8192)
  private bytes = Buffer.from(this.units.buffer)
  /** Tokens of the text: hashes, and where they stand. */
  private count = 0
  private lows = new Int32Array(8192)
  private highs = new Int32Array(8192)
  private starts = new Int32Array(8192)
  private ends = new Int32Array(8192)
  // The two hashes of the token being read, where a side path has to go on with them.
  private low = 0
  private high = 0

  constructor(document: DocumentState, memo: Memo, leaves: Leaves) {
    this.document = document
    this.memo = memo
    this.leaves = leaves
  }

  /** Returns the position after the last token. */
  scan(text: string, context: number, plain: boolean, from: number): number {
    if (text.length >= this.units.length) this.grow(text.length)
    const length = this.bytes.write(text, 'utf16le') >> 1
    this.units[length] = 0
    this.cut(text, length, context, plain)
    this.look(text, context, from)
    return from + this.count
  }

  /** First pass: tokens and their hashes. */
  private cut(text: string, length: number, context: number, plain: boolean): void {
    const { units, lows, highs, starts, ends } = this
    const seedLow = seeds[context * 2]!
    const seedHigh = seeds[context * 2 + 1]!
    let count = 0
    let at = 0
    while (at < length) {
      let unit = UNITS[units[at]!]!
      if (unit === 0) {
        at++
        continue
      }
      const start = at
      let low = seedLow
      let high = seedHigh
      if (unit > 0) {
        for (;;) {
          do {
            low = Math.imul(low ^ unit, LOW)
            high = Math.imul(high + unit, HIGHER)
            high ^= high >>> 15
            unit = UNITS[units[++at]!]!
          } while (unit > 0)
          if (unit !== -APOSTROPHE || UNITS[units[at + 1]!]! <= 0) break
          low = Math.imul(low ^ 0x27, LOW)
          high = Math.imul(high + 0x27, HIGHER)
          high ^= high >>> 15
          unit = UNITS[units[++at]!]!
        }
        const after = UNITS[units[at + 1]!]!
        if (unit === 0 ? FOLD[units[at]!] !== COLON : unit === -DOT && after <= 0 && after !== EXPANDS) {
          // The common end of a common word.
          lows[count] = low
          highs[count] = high
          starts[count] = start
          ends[count++] = at
          continue
        }
      }
      this.low = low
      this.high = high
      this.count = count
      at = this.readOther(text, start, at, plain)
      count = this.count
    }
    this.count = count
  }

  /** Second pass: what the tokens lead to. Apart from the first so that the look-ups, which wait for memory, overlap. */
  private look(text: string, context: number, from: number): void {
    const { lows, highs, count, memo } = this
    const keys = memo.keys
    for (let token = 0; token < count; token++) {
      const low = lows[token]!
      const high = highs[token]!
      const slot = slotOf(low, high)
      const value = keys[slot + 1]!
      if (keys[slot] === high && (value ^ low) >>> OFFSET_BITS === 0 && value !== 0) {
        if ((value & OFFSETS) !== NOTHING) this.mark(value & OFFSETS, from + token)
        continue
      }
      let list = memo.find(low, high)
      if (list === 0) list = this.learn(text, token, context)
      if (list !== NOTHING) this.mark(list, from + token)
      if (memo.keys !== keys) {
        this.lookOn(text, context, from, token + 1)
        return
      }
    }
  }

  /** The memo began a new generation in the middle of a text: the rest goes the slow way. */
  private lookOn(text: string, context: number, from: number, first: number): void {
    const { lows, highs, memo } = this
    for (let token = first; token < this.count; token++) {
      let list = memo.find(lows[token]!, highs[token]!)
      if (list === 0) list = this.learn(text, token, context)
      if (list !== NOTHING) this.mark(list, from + token)
    }
  }

  /** Notes a token whose hashes are in `low` and `high`. */
  private token(start: number, end: number): void {
    this.lows[this.count] = this.low
    this.highs[this.count] = this.high
    this.starts[this.count] = start
    this.ends[this.count++] = end
  }

  private grow(length: number): void {
    const size = length * 2
    this.units = new Uint16Array(size)
    this.bytes = Buffer.from(this.units.buffer)
    this.lows = new Int32Array(size)
    this.highs = new Int32Array(size)
    this.starts = new Int32Array(size)
    this.ends = new Int32Array(size)
  }

  /** Everything that is not a plain word between separators. `at` > `start`: a word's beginning is read already. */
  private readOther(text: string, start: number, at: number, plain: boolean): number {
    const { units } = this
    const mode = at > start ? WORD : this.kindAt(at)
    if (mode === HASH || mode === AT) {
      // A sign in front of a word: the token is a hashtag or a name, if the place is right.
      const after = this.kindAt(at + 1)
      const before = at > 0 ? KIND[units[at - 1]!]! : SEPARATOR
      const begins = after === WORD || after === UNDERSCORE || (mode === HASH && after === IDEOGRAPH)
      if (plain || !begins || before === WORD || (mode === AT && before === UNDERSCORE)) return at + 1
      this.hash(FOLD[units[at]!]!)
      at++
    } else if (mode === EMOJI || mode === REGIONAL || mode === IDEOGRAPH) {
      return this.readSign(start, mode)
    } else if (mode !== WORD) return at + (mode !== SEPARATOR && KIND[units[at]!] === HIGH ? 2 : 1)
    at = this.readRun(at, mode)
    const wordEnd = at
    if (mode === WORD) {
      const kind = KIND[units[at]!]!
      const first = FOLD[units[start]!]
      if (!plain && (first === 0x68 || first === 0x77) && (kind === DOT || FOLD[units[at]!] === COLON)) {
        const end = addressEnd(text, start)
        if (end > start) {
          this.addresses.push(start, end)
          // An address is one token that leads nowhere.
          this.low = 0
          this.high = 0
          this.token(start, start)
          return end
        }
      }
      if (
        (kind === DOT || kind === MIDDOT) &&
        KIND[units[at + 1]!] === WORD &&
        foldText(text.slice(start, at)).length >= 3
      ) {
        for (let end = skipEnding(text, at); end > at; end = skipEnding(text, at)) at = end
      }
    }
    this.token(start, wordEnd)
    return at
  }

  /** The rest of a word, hashtag or name. */
  private readRun(at: number, mode: number): number {
    const { units } = this
    for (;;) {
      const unit = UNITS[units[at]!]!
      if (unit > 0) this.hash(unit)
      else if (unit === EXPANDS) {
        const expansion = EXPANSIONS[FOLD[units[at]!]! - FIRST_EXPANSION]!
        for (let part = 0; part < expansion.length; part++) this.hash(expansion.charCodeAt(part))
      } else if (unit === -HIGH) {
        const kind = this.kindAt(at)
        if (kind === WORD || (kind === IDEOGRAPH && mode === HASH)) {
          this.hash(units[at]!)
          this.hash(units[at + 1]!)
        } else if (kind !== VANISH) return at
        at++
      } else if (unit !== -VANISH) {
        if (!this.joins(at, -unit, mode)) return at
        this.hash(FOLD[units[at]!]!)
      }
      at++
    }
  }

  /** Whether a sign inside a token belongs to it. */
  private joins(at: number, kind: number, mode: number): boolean {
    if (mode === WORD) return kind === APOSTROPHE && this.kindAt(at + 1) === WORD
    if (kind === UNDERSCORE) return true
    if (mode === HASH) return kind === IDEOGRAPH
    if (kind !== DOT && kind !== AT && FOLD[this.units[at]!] !== 0x2d) return false
    const after = this.kindAt(at + 1)
    return after === WORD || after === UNDERSCORE
  }

  private readSign(start: number, kind: number): number {
    const { units } = this
    let at = start + (KIND[units[start]!] === HIGH ? 2 : 1)
    if (kind === REGIONAL && this.kindAt(at) === REGIONAL) at += 2
    for (let inside = start; inside < at; inside++) this.hash(FOLD[units[inside]!]!)
    this.token(start, at)
    while (this.kindAt(at) === VANISH) at += KIND[units[at]!] === HIGH ? 2 : 1
    return at
  }

  private kindAt(at: number): number {
    const kind = KIND[this.units[at]!]!
    return kind === HIGH ? astralKind(this.units[at]!, this.units[at + 1]!) : kind
  }

  private hash(unit: number): void {
    this.low = Math.imul(this.low ^ unit, LOW)
    const high = Math.imul(this.high + unit, HIGHER)
    this.high = high ^ (high >>> 15)
  }

  /** Works a token out. Its list holds each leaf doubled, plus one when its positions matter. */
  private learn(text: string, token: number, context: number): number {
    const word = foldText(text.slice(this.starts[token]!, this.ends[token]!))
    const found = this.leaves.expand(word, context)
    for (let at = 0; at < found.length; at++) found[at] = found[at]! * 2 + this.positional[found[at]!]!
    return this.memo.remember(this.lows[token]!, this.highs[token]!, found)
  }

  private mark(list: number, position: number): void {
    const { pool } = this.memo
    const { document } = this
    const last = list + pool[list]!
    for (let entry = list + 1; entry <= last; entry++) {
      const leaf = pool[entry]!
      if ((leaf & 1) === 1) document.markAt(leaf >> 1, position)
      else document.mark(leaf >> 1)
    }
  }
}
