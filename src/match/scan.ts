import { EXPANSIONS, FIRST_EXPANSION, FOLD, foldText, LAST_EXPANSION } from '../language/index.ts'
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
import { type Memo, NOTHING } from './memo.ts'
import { CONTEXTS } from './zones.ts'

/** Kind in the upper bits, folded unit in the lower sixteen: one look-up a unit. */
const UNITS = Uint32Array.from({ length: 65536 }, (_, unit) => (KIND[unit]! << 16) | FOLD[unit]!)
const FOLDED = 0xffff

// Odd multipliers with well-spread bits; two hashes of 32 bits, begun with numbers drawn at start so that nobody can
// prepare texts whose words collide.
const LOW = 0x9e3779b1 | 0
const HIGH_FACTOR = 0x85ebca6b | 0
const seeds = crypto.getRandomValues(new Int32Array(CONTEXTS * 2))

/**
 * Reads a text once: folds, cuts into tokens, hashes, looks up and notes the leaves. Same tokens as `readTokens`, without
 * making a string. Returns the position after the last token.
 */
export class Scanner {
  private readonly document: DocumentState
  private readonly memo: Memo
  private readonly leaves: Leaves
  /** Leaves whose positions are kept. */
  positional = new Uint8Array(0)
  /** Addresses met in the last texts: start and end by turns. Emptied by the caller. */
  readonly addresses: number[] = []

  constructor(document: DocumentState, memo: Memo, leaves: Leaves) {
    this.document = document
    this.memo = memo
    this.leaves = leaves
  }

  scan(text: string, context: number, plain: boolean, from: number): number {
    const length = text.length
    const seedLow = seeds[context * 2]!
    const seedHigh = seeds[context * 2 + 1]!
    let position = from
    let at = 0
    while (at < length) {
      const start = at
      let unit = UNITS[text.charCodeAt(at)]!
      let kind = unit >>> 16
      let low = seedLow
      let high = seedHigh
      if (kind === SEPARATOR) {
        at++
        continue
      }
      let mode = kind
      if (kind === HIGH) {
        kind = astralKind(text.charCodeAt(at), at + 1 < length ? text.charCodeAt(at + 1) : 0)
        mode = kind
      } else if (kind === HASH || kind === AT) {
        // A sign in front of a word: the token is a hashtag or a name, if the place is right.
        const after = at + 1 < length ? kindAt(text, at + 1) : SEPARATOR
        const before = at > 0 ? KIND[text.charCodeAt(at - 1)]! : SEPARATOR
        const begins = after === WORD || after === UNDERSCORE || (kind === HASH && after === IDEOGRAPH)
        if (plain || !begins || before === WORD || (kind === AT && before === UNDERSCORE)) {
          at++
          continue
        }
        low = Math.imul(low ^ (unit & FOLDED), LOW)
        high = Math.imul(high + (unit & FOLDED), HIGH_FACTOR)
        at++
      }
      if (mode === WORD || mode === HASH || mode === AT) {
        while (at < length) {
          const raw = text.charCodeAt(at)
          unit = UNITS[raw]!
          kind = unit >>> 16
          if (kind === WORD) {
            const folded = unit & FOLDED
            if (folded >= FIRST_EXPANSION && folded <= LAST_EXPANSION) {
              const expansion = EXPANSIONS[folded - FIRST_EXPANSION]!
              for (let part = 0; part < expansion.length; part++) {
                low = Math.imul(low ^ expansion.charCodeAt(part), LOW)
                high = Math.imul(high + expansion.charCodeAt(part), HIGH_FACTOR)
                high ^= high >>> 15
              }
            } else {
              low = Math.imul(low ^ folded, LOW)
              high = Math.imul(high + folded, HIGH_FACTOR)
              high ^= high >>> 15
            }
            at++
            continue
          }
          if (kind === VANISH) {
            at++
            continue
          }
          if (kind === HIGH) {
            const low2 = at + 1 < length ? text.charCodeAt(at + 1) : 0
            const astral = astralKind(raw, low2)
            if (astral === VANISH) {
              at += 2
              continue
            }
            if (astral !== WORD && !(astral === IDEOGRAPH && mode === HASH)) break
            low = Math.imul(Math.imul(low ^ raw, LOW) ^ low2, LOW)
            high = Math.imul(high + raw, HIGH_FACTOR)
            high ^= high >>> 15
            high = Math.imul(high + low2, HIGH_FACTOR)
            high ^= high >>> 15
            at += 2
            continue
          }
          let joins = false
          if (mode === WORD) joins = kind === APOSTROPHE && at + 1 < length && kindAt(text, at + 1) === WORD
          else if (kind === UNDERSCORE) joins = true
          else if (mode === HASH) joins = kind === IDEOGRAPH
          else if (kind === DOT || kind === AT || (unit & FOLDED) === 0x2d) {
            const after = at + 1 < length ? kindAt(text, at + 1) : SEPARATOR
            joins = after === WORD || after === UNDERSCORE
          }
          if (!joins) break
          low = Math.imul(low ^ (unit & FOLDED), LOW)
          high = Math.imul(high + (unit & FOLDED), HIGH_FACTOR)
          high ^= high >>> 15
          at++
        }
        const wordEnd = at
        if (mode === WORD && at < length && ((unit & FOLDED) === 0x3a || kind === DOT || kind === MIDDOT)) {
          if (!plain && kind !== MIDDOT) {
            const end = addressEnd(text, start)
            if (end > start) {
              this.addresses.push(start, end)
              position++
              at = end
              continue
            }
          }
          if (kind !== SEPARATOR && foldText(text.slice(start, at)).length >= 3) {
            for (let end = skipEnding(text, at); end > at; end = skipEnding(text, at)) at = end
          }
        }
        this.note(text, start, wordEnd, low, high, context, position++)
      } else if (kind === EMOJI || kind === REGIONAL || kind === IDEOGRAPH) {
        at += KIND[text.charCodeAt(at)] === HIGH ? 2 : 1
        if (kind === REGIONAL && at < length && kindAt(text, at) === REGIONAL) at += 2
        for (let inside = start; inside < at; inside++) {
          const folded = UNITS[text.charCodeAt(inside)]! & FOLDED
          low = Math.imul(low ^ folded, LOW)
          high = Math.imul(high + folded, HIGH_FACTOR)
          high ^= high >>> 15
        }
        const end = at
        while (at < length && kindAt(text, at) === VANISH) at += KIND[text.charCodeAt(at)] === HIGH ? 2 : 1
        this.note(text, start, end, low, high, context, position++)
      } else at += mode !== SEPARATOR && KIND[text.charCodeAt(at)] === HIGH ? 2 : 1
    }
    return position
  }

  private note(
    text: string,
    start: number,
    end: number,
    low: number,
    high: number,
    context: number,
    position: number,
  ): void {
    let list = this.memo.find(low, high)
    if (list === 0) list = this.memo.remember(low, high, this.leaves.expand(foldText(text.slice(start, end)), context))
    if (list === NOTHING) return
    const { pool } = this.memo
    const { document, positional } = this
    const last = list + pool[list]!
    for (let entry = list + 1; entry <= last; entry++) {
      const leaf = pool[entry]!
      if (positional[leaf] === 1) document.markAt(leaf, position)
      else document.mark(leaf)
    }
  }
}

function kindAt(text: string, at: number): number {
  const kind = KIND[text.charCodeAt(at)]!
  return kind === HIGH ? astralKind(text.charCodeAt(at), at + 1 < text.length ? text.charCodeAt(at + 1) : 0) : kind
}
