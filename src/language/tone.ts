import type { KnownWord } from './known-words.ts'
import type { Expression, Sense } from './lexicon/compile.ts'
import { CLAUSE_END, EMOJI_SIGN, readTokens, SENTENCE_END, type Tokens, WORD } from './read-tokens.ts'
import { type Counted, ToneAccount, type ToneReading, turnRound } from './tone-account.ts'
import {
  BEGINS_LONG,
  BEGINS_SHORT,
  goesOn,
  inCapitals,
  noteSense,
  PLAIN_LONG,
  PLAIN_SHORT,
  roleOf,
  shiftOf,
  UNASKED,
  wordOf,
} from './word-memo.ts'

/** `words`: stem of the text's language → weight from -3 to 3; 0 silences a word. */
export type ToneOptions = { words?: ReadonlyMap<string, number> }

/**
 * The tone of a text in French or English, by a lexicon and the rules of negation, intensity, turns (« mais », "but"),
 * exclamation and emoji; each decision is in the spans. Irony is not guessed at. Other languages: emoji alone.
 * `score` runs from -1 to 1.
 */
export function tone(text: string, lang: string | null, options: ToneOptions = {}): ToneReading {
  const tokens = readTokens(text)
  const reader = new Reader(text, tokens, lang === 'fr' || lang === 'en' ? lang : null, options.words)
  return reader.read()
}

class Reader {
  private readonly text: string
  private readonly tokens: Tokens
  private readonly language: 'fr' | 'en' | null
  private readonly own: ReadonlyMap<string, number> | undefined
  private readonly account = new ToneAccount()
  /** Words that the last negation still reaches. */
  private negation = 0
  private factor = 1
  private ne = -100
  private readonly shift: number

  constructor(
    text: string,
    tokens: Tokens,
    language: 'fr' | 'en' | null,
    own: ReadonlyMap<string, number> | undefined,
  ) {
    this.text = text
    this.tokens = tokens
    this.language = language
    this.own = own
    this.shift = shiftOf(language === 'fr')
  }

  read(): ToneReading {
    const { tokens } = this
    for (let at = 0; at < tokens.count; ) {
      const kind = tokens.kind[at]
      if (kind === WORD && this.language !== null) at = this.word(at)
      else {
        if (kind === EMOJI_SIGN)
          this.account.addEmoji(this.text, tokens.start[at]!, tokens.end[at]!, tokens.value[at]!, at)
        else if (kind === SENTENCE_END) this.account.endSentence(tokens.value[at]!)
        if (kind === SENTENCE_END || kind === CLAUSE_END) {
          this.negation = 0
          this.factor = 1
          this.ne = -100
        }
        at++
      }
    }
    return this.account.conclude(tokens.words)
  }

  /** The sense of a token that is a word. */
  private sense(at: number): Sense {
    const { tokens, shift } = this
    const sense = this.known(at).sense(this.language === 'fr')
    const fact = tokens.facts[at]!
    if (roleOf(fact, shift) === UNASKED)
      tokens.facts[at] = noteSense(tokens.entry[at]!, tokens.key[at]!, fact, shift, sense)
    return sense
  }

  private known(at: number): KnownWord {
    const { tokens } = this
    return wordOf(tokens.entry[at]!, tokens.key[at]!, this.text, tokens.start[at]!, tokens.end[at]!)
  }

  private isWord(at: number): boolean {
    return at < this.tokens.count && this.tokens.kind[at] === WORD
  }

  /** Most words say nothing: they are passed over without a look at their sense. */
  private saysNothing(at: number): boolean {
    const role = roleOf(this.tokens.facts[at]!, this.shift)
    if (role === PLAIN_SHORT || role === PLAIN_LONG) return true
    if (role !== BEGINS_SHORT && role !== BEGINS_LONG) return false
    if (!this.isWord(at + 1)) return true
    const next = this.tokens.facts[at + 1]!
    return roleOf(next, this.shift) !== UNASKED && !goesOn(next, this.shift)
  }

  /** Reads the word or expression at a token; answers the next token. */
  private word(at: number): number {
    if (this.own === undefined && this.saysNothing(at)) {
      const role = roleOf(this.tokens.facts[at]!, this.shift)
      if (role === PLAIN_LONG || role === BEGINS_LONG) this.factor = 1
      if (this.negation > 0) this.negation--
      return at + 1
    }
    const sense = this.sense(at)
    if (sense.expressions !== null) {
      const length = this.expression(at, sense)
      if (length > 0) return at + length
    }
    if (sense.isNe) this.ne = at
    if (sense.turns) this.turn()
    if (sense.barrier) this.negation = Math.min(this.negation, 1)
    const weight = this.own?.get(sense.stem) ?? sense.weight
    if (sense.negates > 0 && (!sense.needsNe || at - this.ne <= 5)) this.negate(at, sense)
    else if (weight !== 0 && !(sense.factor !== 1 && this.nextCounts(at))) this.add(at, at, weight, 'word', sense)
    else if (sense.factor !== 1) this.factor = sense.factor
    else if (weight === 0 && sense.word.length > 3) this.factor = 1
    if (sense.negates === 0 && sense.factor === 1 && this.negation > 0) this.negation--
    return at + 1
  }

  /** A word such as « super » or "pretty" only intensifies when the next word has a weight of its own. */
  private nextCounts(at: number): boolean {
    if (!this.isWord(at + 1)) return false
    const next = this.sense(at + 1)
    return (next.weight !== 0 && !next.subject) || next.factor !== 1
  }

  private expression(at: number, sense: Sense): number {
    const { alone, followed } = sense.expressions!
    const next = this.isWord(at + 1) ? this.sense(at + 1) : null
    let found: Expression | null = null
    if (next !== null) {
      found = this.longest(at, followed.get(next.word))
      if (found === null && next.stem !== next.word) found = this.longest(at, followed.get(next.stem))
    }
    if (found === null && alone !== null && alone.parts[0] === sense.word) found = alone
    if (found === null) return 0
    const length = found.parts.length
    if (found.weight !== 0) this.add(at, at + length - 1, found.weight, 'expression', sense)
    else this.factor = 1
    this.negation = Math.max(0, this.negation - length)
    return length
  }

  private longest(at: number, candidates: readonly Expression[] | undefined): Expression | null {
    if (candidates === undefined) return null
    search: for (const expression of candidates) {
      const { parts, stems } = expression
      if (at + parts.length > this.tokens.count) continue
      for (let part = 0; part < parts.length; part++) {
        if (this.tokens.kind[at + part] !== WORD) continue search
        const word = this.sense(at + part)
        if (word.word !== parts[part] && word.stem !== stems[part]) continue search
      }
      return expression
    }
    return null
  }

  private negate(at: number, sense: Sense) {
    // « j'aime pas », « je n'aime vraiment plus »: the verb stands in front.
    const verb = this.language === 'fr' ? this.account.lastVerb() : null
    if (verb !== null && at - verb.at <= 2) turnRound(verb)
    else {
      this.negation = sense.negates + 1
      this.factor = 1
    }
  }

  private add(from: number, to: number, base: number, kind: 'word' | 'expression', sense: Sense) {
    const { tokens, text } = this
    const word = this.known(from)
    const start = tokens.start[from]! + word.lead
    const end = tokens.end[to]!
    const shouted = inCapitals(tokens.facts[from]!) && sense.word.length > 2 && tokens.capitals * 2 < tokens.words
    const emphasis = (shouted ? 1.25 : 1) * (word.stretched ? 1.2 : 1)
    const span: Counted = {
      start,
      end,
      word: text.slice(start, end),
      weight: base * this.factor * emphasis,
      base,
      negated: false,
      intensified: this.factor > 1 || emphasis > 1,
      kind,
      corrected: kind === 'word' && this.own?.has(sense.stem) === true,
      sentence: this.account.sentence,
      at: to,
      verb: sense.verb && kind === 'word',
      subject: sense.subject && kind === 'word' && this.own?.has(sense.stem) !== true,
    }
    if (this.negation > 0) turnRound(span)
    this.factor = 1
    this.account.add(span)
  }

  /** What follows « mais » counts in full, and no negation reaches it. */
  private turn() {
    this.account.turn()
    this.negation = 0
    this.factor = 1
  }
}
