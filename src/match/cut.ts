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
  LONGEST_WORD,
  MIDDOT,
  REGIONAL,
  SEPARATOR,
  UNDERSCORE,
  VANISH,
  WORD,
} from '../query/characters.ts'
import { addressEnd, skipEnding } from '../query/words.ts'
import { isClitic, isElided } from './elide.ts'
import { COLON, EXPANDS, SKIPPED, UNITS } from './units.ts'
import { CONTEXTS } from './zones.ts'

// Two hashes of 32 bits, begun and multiplied with numbers drawn at start so that nobody can prepare texts whose words
// collide. Both grow in four cycles a letter, which is what the reading waits for.
const seeds = crypto.getRandomValues(new Int32Array(CONTEXTS * 2))
const LOW = 0x9e3779b1 | 0
const HIGHER = (crypto.getRandomValues(new Int32Array(1))[0]! & ~7) | 5

/** Ints of one token: two hashes, start, end. */
export const TOKEN = 4

/** Units up to which a word cannot be too long to match, whatever its letters fold to. */
const SURELY_SHORT = LONGEST_WORD / 4

/**
 * Cuts a text into tokens and hashes them: same tokens as `readTokens`, without making a string. The two hashes are those
 * of the folded token; of a plain elision or possessive, those of the word alone.
 */
export class TokenCutter {
  /** Tokens of the last text: hashes, and where they stand. */
  count = 0
  tokens = new Int32Array(8192 * TOKEN)
  /** Addresses met in the last texts: start and end by turns. Emptied by the caller. */
  readonly addresses: number[] = []
  /** The text as units, with a separator behind it; reading this is twice as fast as asking the string. */
  private units = new Uint16Array(8192)
  private bytes = Buffer.from(this.units.buffer)
  // The word being read: where it begins, its two hashes, and the seeds of the text.
  private start = 0
  private low = 0
  private high = 0
  private seedLow = 0
  private seedHigh = 0
  private stopped = false
  /** Behind an elision: where the word goes on, and where what was cut off begins. */
  private resume = -1
  private begin = 0

  cut(text: string, context: number, plain: boolean): void {
    if (text.length + 2 >= this.units.length) this.grow(text.length)
    const length = this.bytes.write(text, 'utf16le') >> 1
    this.units[length] = 0
    this.units[length + 1] = 0
    this.seedLow = seeds[context * 2]!
    this.seedHigh = seeds[context * 2 + 1]!
    this.resume = -1
    this.count = 0
    let at = this.run(0, length)
    while (this.stopped) {
      at = this.special(text, at, plain)
      at = this.run(at, length)
    }
  }

  /**
   * Plain words between separators, which are most of a text, up to `length` or the first unit that asks for more. Small and
   * free of calls, so that all it works with stays in registers.
   */
  private run(from: number, length: number): number {
    const { units, tokens, seedLow, seedHigh } = this
    const table = UNITS
    let next = Math.imul(this.count, TOKEN)
    let at = from | 0
    let stopped = false
    while (at < length) {
      let unit = table[units[at]!]!
      if (unit === 0) {
        at = (at + 1) | 0
        continue
      }
      const start = at
      let low = seedLow
      let high = seedHigh
      while (unit > 0) {
        low = Math.imul(low ^ unit, LOW)
        high = (Math.imul(high, HIGHER) + unit) | 0
        at = (at + 1) | 0
        unit = table[units[at]!]!
      }
      if (unit !== 0 || at - start > SURELY_SHORT) {
        this.start = start
        this.low = low
        this.high = high
        stopped = true
        break
      }
      tokens[next] = low
      tokens[next + 1] = high
      tokens[next + 2] = start
      tokens[next + 3] = at
      next = (next + TOKEN) | 0
    }
    this.count = (next / TOKEN) | 0
    this.stopped = stopped
    return at
  }

  /** What stopped a run: a sign at `at` that is no separator, or a very long word before it. Answers where to go on. */
  private special(text: string, at: number, plain: boolean): number {
    const { start, units } = this
    const unit = UNITS[units[at]!]!
    const begin = start === this.resume ? this.begin : start
    if (at === start) {
      if (((SKIPPED >>> -unit) & 1) === 1) return at + 1
    } else if (at - begin <= SURELY_SHORT) {
      const next = UNITS[units[at + 1]!]!
      if (unit === -DOT) {
        if (this.isFullStop(at)) return this.word(start, at, at + 1)
      } else if (unit === COLON) {
        if (!this.maybeAddress(begin)) return this.word(start, at, at + 1)
      } else if (unit === -APOSTROPHE) {
        if (next === 0) return this.word(start, at, at + 1)
        if (next > 0 && isElided(units, start, at)) {
          this.begin = begin
          this.resume = at + 1
          return at + 1
        }
        if (next === 0x73 && isClitic(text, units, start, at)) {
          if (this.isFullStop(at + 2)) return this.word(start, at, at + 2)
          at += 2
        }
      }
    }
    return this.readOther(text, begin, start, at, plain)
  }

  /** The common end of a common word. */
  private word(start: number, end: number, next: number): number {
    this.token(start, end)
    return next
  }

  /** A separator, or a dot that no letter or ideograph follows: neither an address nor an inclusive ending. */
  private isFullStop(at: number): boolean {
    if (UNITS[this.units[at]!] === 0) return true
    const after = UNITS[this.units[at + 1]!]!
    return after <= 0 && after !== EXPANDS && after !== -IDEOGRAPH
  }

  /** Whether a word may be the beginning of https:// or www. */
  private maybeAddress(begin: number): boolean {
    const first = UNITS[this.units[begin]!]!
    return first === 0x68 || first === 0x77
  }

  /** Notes a token whose hashes are in `low` and `high`. */
  private token(start: number, end: number): void {
    const at = this.count++ * TOKEN
    this.tokens[at] = this.low
    this.tokens[at + 1] = this.high
    this.tokens[at + 2] = start
    this.tokens[at + 3] = end
  }

  /** A token that leads nowhere. */
  private nothing(at: number): void {
    this.low = 0
    this.high = 0
    this.token(at, at)
  }

  private grow(length: number): void {
    const size = length * 2
    this.units = new Uint16Array(size)
    this.bytes = Buffer.from(this.units.buffer)
    this.tokens = new Int32Array(size * TOKEN)
  }

  /**
   * Everything that is not a plain word between separators. `at` > `begin`: a word's beginning is read already; `start` is
   * where it goes on behind what elision cut off.
   */
  private readOther(text: string, begin: number, start: number, at: number, plain: boolean): number {
    const { units } = this
    const mode = at > begin ? WORD : this.kindAt(at)
    if (mode !== WORD) {
      this.low = this.seedLow
      this.high = this.seedHigh
    }
    if (mode === HASH || mode === AT) {
      // A sign in front of a word: the token is a hashtag or a name, if the place is right.
      const after = this.kindAt(at + 1)
      const before = at > 0 ? KIND[units[at - 1]!]! : SEPARATOR
      const begins = after === WORD || after === UNDERSCORE || (mode === HASH && after === IDEOGRAPH)
      if (plain || !begins || before === WORD || (mode === AT && before === UNDERSCORE)) return at + 1
      this.hash(FOLD[units[at]!]!)
      at++
    } else if (mode === EMOJI || mode === REGIONAL || mode === IDEOGRAPH) {
      return this.readSign(begin, mode)
    } else if (mode !== WORD) return at + (mode !== SEPARATOR && KIND[units[at]!] === HIGH ? 2 : 1)
    at = this.readRun(at, mode)
    const wordEnd = at
    if (mode === WORD) {
      const kind = UNITS[units[at]!]!
      if (!plain && this.maybeAddress(begin) && (kind === -DOT || kind === COLON)) {
        const end = addressEnd(text, begin)
        if (end > begin) {
          this.addresses.push(begin, end)
          this.nothing(begin)
          return end
        }
      }
      if (
        (kind === -DOT || kind === -MIDDOT) &&
        KIND[units[at + 1]!] === WORD &&
        foldText(text.slice(begin, at)).length >= 3
      ) {
        for (let end = skipEnding(text, at); end > at; end = skipEnding(text, at)) at = end
      }
      if (wordEnd - begin > SURELY_SHORT && foldText(text.slice(begin, wordEnd)).length > LONGEST_WORD) {
        this.nothing(begin)
        return at
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
    this.high = (Math.imul(this.high, HIGHER) + unit) | 0
  }
}
