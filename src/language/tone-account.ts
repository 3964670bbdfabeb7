export type Tone = 'positive' | 'neutral' | 'negative'
/** One word, expression or emoji that counted. Offsets are UTF-16 units into the text. */
export type ToneSpan = {
  start: number
  end: number
  /** As it stands in the text. */
  word: string
  /** What it counted in the end, after negation, intensity and its place in the sentence. */
  weight: number
  /** Its weight in the lexicon, or in the workspace's own words. */
  base: number
  negated: boolean
  intensified: boolean
  kind: 'word' | 'expression' | 'emoji'
  /** From the workspace's own words. */
  corrected: boolean
}
export type ToneReading = { tone: Tone; score: number; spans: ToneSpan[] }

/** A span with the sentence it stands in and the number of its last token. */
export type Counted = ToneSpan & { sentence: number; at: number; verb: boolean; subject: boolean }

/** A sum nearer to zero than this is neutral. */
const THRESHOLD = 0.9
/** The second and third repetition of an emoji's weight add less; more add nothing. */
const REPEATED = [0, 1, 0.5, 0.25]

/** What counted in one text so far, and what sentences and turns make of it. */
export class ToneAccount {
  sentence = 0
  private readonly counted: Counted[] = []
  private sentenceFrom = 0
  private emoji: Map<number, number> | null = null

  add(span: Counted): void {
    this.counted.push(span)
  }

  /** The last span, when it is a verb of this sentence that no negation has reached. */
  lastVerb(): Counted | null {
    const last = this.counted.at(-1)
    return last?.verb === true && !last.negated && last.sentence === this.sentence ? last : null
  }

  addEmoji(text: string, start: number, end: number, base: number, at: number): void {
    if (base === 0) return
    this.emoji ??= new Map()
    const seen = (this.emoji.get(base) ?? 0) + 1
    this.emoji.set(base, seen)
    const share = REPEATED[seen] ?? 0
    if (share === 0) return
    this.counted.push({
      start,
      end,
      word: text.slice(start, end),
      weight: base * share,
      base,
      negated: false,
      intensified: false,
      kind: 'emoji',
      corrected: false,
      sentence: this.sentence,
      at,
      verb: false,
      subject: false,
    })
  }

  /** « mais », "but": what stands before counts half. */
  turn(): void {
    for (let index = this.sentenceFrom; index < this.counted.length; index++) this.counted[index]!.weight *= 0.5
  }

  /** `sign`: 1 for "!", 2 for "?", 0 else. */
  endSentence(sign: number): void {
    const factor = sign === 1 ? 1.2 : sign === 2 ? 0.75 : 1
    if (factor !== 1) {
      for (let index = this.sentenceFrom; index < this.counted.length; index++) {
        if (this.counted[index]!.kind !== 'emoji') this.counted[index]!.weight *= factor
      }
    }
    this.sentence++
    this.sentenceFrom = this.counted.length
  }

  /**
   * What judges, and subjects beside a judgement of their sign: a text that only names violence and grief, or a feast and a
   * gift, is neutral however often it names them. Help that did not come is a judgement.
   */
  private decisive(): Counted[] {
    const names = (span: Counted) => span.subject && !(span.negated && span.base > 0)
    const judged = (sign: number) => this.counted.some(span => !names(span) && span.weight * sign > 0)
    const [praised, blamed] = [judged(1), judged(-1)]
    return this.counted.filter(span => !names(span) || (span.weight > 0 ? praised : blamed))
  }

  /** `words`: how many the text has. A long article gathers more of them than a post without saying more. */
  conclude(words: number): ToneReading {
    const counted = this.decisive()
    let sum = 0
    for (const span of counted) sum += span.weight
    const scaled = sum / Math.max(1, Math.sqrt(words / 40))
    const score = scaled / Math.sqrt(scaled * scaled + 6)
    // Written out: copying by rest and spread took a third of the whole reading.
    const spans = counted.map(
      (span): ToneSpan => ({
        start: span.start,
        end: span.end,
        word: span.word,
        weight: Math.round(span.weight * 100) / 100,
        base: span.base,
        negated: span.negated,
        intensified: span.intensified,
        kind: span.kind,
        corrected: span.corrected,
      }),
    )
    const verdict: Tone = scaled >= THRESHOLD ? 'positive' : scaled <= -THRESHOLD ? 'negative' : 'neutral'
    return { tone: verdict, score: Math.round(score * 1000) / 1000, spans }
  }
}

/** Negation: what praised now blames a little less than it praised; what blamed praises half as much. */
export function turnRound(span: Counted): void {
  span.negated = true
  span.weight = span.base > 0 ? -0.8 * span.weight : -0.5 * span.weight
}
