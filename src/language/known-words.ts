import { ELIDED } from './elision.ts'
import { ENGLISH, FRENCH, type Lexicon, type Sense } from './lexicon/compile.ts'

/** What the reader of tone must know about one spelling of a word; worked out when it is asked for. */
export class KnownWord {
  readonly folded: string
  /** Units of the raw token that elision cuts off in front (« l' »). */
  readonly lead: number
  /** A letter three times or more (« géniaaal »). */
  readonly stretched: boolean
  private inFrench: Sense | null = null
  private inEnglish: Sense | null = null

  /** `raw` is the token as it stands in the text, apostrophes included; `folded` the same folded. */
  constructor(raw: string, folded: string) {
    const apostrophe = folded.indexOf("'")
    const lead = apostrophe > 0 && ELIDED.has(folded.slice(0, apostrophe)) ? apostrophe + 1 : 0
    this.folded = folded
    this.lead = lead < raw.length ? lead : 0
    this.stretched = isStretched(folded)
  }

  sense(french: boolean): Sense {
    if (french) {
      this.inFrench ??= senseOf(FRENCH, this.folded, this.stretched)
      return this.inFrench
    }
    this.inEnglish ??= senseOf(ENGLISH, this.folded, this.stretched)
    return this.inEnglish
  }
}

const isStretched = (word: string) => {
  for (let at = 2; at < word.length; at++) {
    const unit = word.charCodeAt(at)
    if (unit > 57 && unit === word.charCodeAt(at - 1) && unit === word.charCodeAt(at - 2)) return true
  }
  return false
}

/** A stretched word is looked up as it is, then with its runs cut to two letters, then to one. */
function senseOf(lexicon: Lexicon, folded: string, stretched: boolean): Sense {
  const sense = lexicon.sense(folded)
  if (!stretched || sense.weight !== 0 || sense.expressions !== null) return sense
  for (const keep of ['$1$1', '$1']) {
    const shorter = lexicon.sense(folded.replace(/(.)\1{2,}/g, keep))
    if (shorter.weight !== 0 || shorter.negates > 0 || shorter.factor !== 1 || shorter.expressions !== null)
      return shorter
  }
  return sense
}
