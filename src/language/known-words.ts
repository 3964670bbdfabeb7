import { ELIDED } from './elision.ts'
import { foldText } from './fold.ts'
import { ENGLISH, FRENCH, type Lexicon, type Sense } from './lexicon/compile.ts'
import { BARE_STOP_WORD_VOTES, STOP_WORD_VOTES, VOTING_LANGUAGES } from './stop-words.ts'

/** All that is worth knowing about one spelling of a word; computed once per distinct spelling, tone only when it is asked for. */
export class KnownWord {
  /** Of the folded word: the same for « Élève » and « eleve ». */
  readonly hash: number
  readonly folded: string
  /** Units of the raw token that elision cuts off in front (« l' »). */
  readonly lead: number
  /** Written in capitals, two letters at least. */
  readonly capitals: boolean
  /** A letter three times or more (« géniaaal »). */
  readonly stretched: boolean
  /** Votes per language in the order of VOTING_LANGUAGES, or null. */
  readonly votes: readonly number[] | null
  /** 0 until asked for, or when the word means something to the reader of tone; else 1 for a word of three letters or fewer, 2 for a longer one. */
  plainFrench = 0
  plainEnglish = 0
  private inFrench: Sense | null = null
  private inEnglish: Sense | null = null

  /** `raw` is the token as it stands in the text, apostrophes included. */
  constructor(raw: string) {
    const folded = foldText(raw)
    const apostrophe = folded.indexOf("'")
    const lead = apostrophe > 0 && ELIDED.has(folded.slice(0, apostrophe)) ? apostrophe + 1 : 0
    this.hash = hashOf(folded)
    this.folded = folded
    this.lead = lead < raw.length ? lead : 0
    this.capitals = raw.length > 1 && isCapital(raw, 0) && isCapital(raw, 1) && raw === raw.toUpperCase()
    this.stretched = isStretched(folded)
    this.votes = votesOf(raw, folded, apostrophe)
  }

  get french(): Sense {
    if (this.inFrench === null) {
      this.inFrench = senseOf(FRENCH, this.folded, this.stretched)
      this.plainFrench = plainness(this.inFrench)
    }
    return this.inFrench
  }

  get english(): Sense {
    if (this.inEnglish === null) {
      this.inEnglish = senseOf(ENGLISH, this.folded, this.stretched)
      this.plainEnglish = plainness(this.inEnglish)
    }
    return this.inEnglish
  }
}

function plainness({ word, weight, negates, isNe, factor, turns, barrier, expressions }: Sense): number {
  const plain = weight === 0 && negates === 0 && !isNe && factor === 1 && !turns && !barrier && expressions === null
  return plain ? (word.length > 3 ? 2 : 1) : 0
}

/** A slice of 13 letters or more would keep the whole text that it was cut from in memory. */
const copied = (slice: string) => (slice.length > 12 ? [...slice].join('') : slice)

const isCapital = (raw: string, at: number) => raw[at] !== raw[at]!.toLowerCase()

/** Slots of the memo; a power of two. Words that ask for one slot take turns in it, so that the memo never grows. */
const SLOTS = 1 << 16
const memo = new Array<KnownWord | null>(SLOTS * 2).fill(null)
/** Second hash of the word in each slot. */
const checks = new Int32Array(SLOTS * 2)

/** The two hashes of a word grow unit by unit from these; 64 bits and the length tell two words apart. */
export const HASH_SEED = 0
export const CHECK_SEED = 0x2545f491
export const hashUnit = (hash: number, unit: number) => (Math.imul(hash, 31) + unit) | 0
export const checkUnit = (check: number, unit: number) => Math.imul(check ^ unit, 0x01000193) ^ (check >>> 15)

/**
 * The word from `start` to `end` of a text, apostrophes included, with the two hashes of its units. No string is cut out of the
 * text for a word that was seen before: most of the time that reading takes would go there.
 */
export function knownWord(text: string, start: number, end: number, hash: number, check: number): KnownWord {
  const slot = ((hash ^ (hash >>> 15)) & (SLOTS - 1)) << 1
  const key = check ^ (end - start)
  if (checks[slot] === key) {
    const first = memo[slot]
    if (first != null) return first
  }
  if (checks[slot + 1] === key) {
    const second = memo[slot + 1]
    if (second != null) {
      // What is asked for often stands first and outlives what is seen once.
      memo[slot + 1] = memo[slot]!
      checks[slot + 1] = checks[slot]!
      memo[slot] = second
      checks[slot] = key
      return second
    }
  }
  const known = new KnownWord(copied(text.slice(start, end)))
  const free = memo[slot] == null ? slot : slot + 1
  memo[free] = known
  checks[free] = key
  return known
}

function hashOf(folded: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < folded.length; at++) hash = Math.imul(hash ^ folded.charCodeAt(at), 0x01000193)
  // FNV leaves its high bits poor; this spreads them (the end of MurmurHash3).
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
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

const vote = (language: (typeof VOTING_LANGUAGES)[number], weight: number): readonly number[] =>
  VOTING_LANGUAGES.map(each => (each === language ? weight : 0))

const ENGLISH_TAIL = /(?:n't|'s|'re|'ve|'ll|'d|'m)$/
/** l' d' un' are French and Italian; the others French alone. */
const HEADS: Record<string, readonly number[]> = {
  l: [3, 0, 0, 3, 0, 0, 0],
  d: [4, 0, 0, 2, 0, 0, 0],
  j: vote('fr', 6),
  n: vote('fr', 6),
  c: [5, 0, 0, 3, 0, 0, 0],
  s: [4, 0, 0, 1, 0, 0, 0],
  qu: vote('fr', 6),
  t: [4, 0, 0, 1, 0, 0, 0],
  m: [4, 0, 0, 1, 0, 0, 0],
  jusqu: vote('fr', 6),
  lorsqu: vote('fr', 6),
  puisqu: vote('fr', 6),
}
const ITALIAN_HEADS = /^(?:dell|all|nell|dall|sull|un|quest|quell|com|dov|cos)'/

function votesOf(raw: string, folded: string, apostrophe: number): readonly number[] | null {
  const lower = raw.toLowerCase().replaceAll('’', "'")
  const votes = STOP_WORD_VOTES.get(lower) ?? bareVotes(folded)
  if (votes !== null) return votes
  if (apostrophe > 0) {
    if (ITALIAN_HEADS.test(folded)) return vote('it', 6)
    const head = HEADS[folded.slice(0, apostrophe)]
    if (head !== undefined) return head
    if (ENGLISH_TAIL.test(folded)) return vote('en', 6)
  }
  // Letters beyond ASCII were folded; a word without them needs no look at its letters.
  return (lower === folded ? null : letterVotes(lower)) ?? endingVotes(folded)
}

function bareVotes(folded: string): readonly number[] | null {
  const votes = BARE_STOP_WORD_VOTES.get(folded)
  return votes === undefined ? null : votes.map(each => each * 0.66)
}

// Letters that one or two of the seven languages have.
const LETTERS: [RegExp, readonly number[]][] = [
  [/[ñ¿¡]/, vote('es', 5)],
  [/[ãõ]/, vote('pt', 5)],
  [/ß/, vote('de', 6)],
  [/[œêèûùâî]|ç[aou]/, [2.5, 0, 0, 0.5, 0.7, 0, 0]],
  [/[äöü]/, [0, 0, 0.3, 0, 0, 3, 0.5]],
  [/ção|ções/, vote('pt', 5)],
  [/[íóú]/, [0, 0, 2.5, 0, 2, 0, 0]],
  [/[ìò]/, vote('it', 4)],
  [/ij|aa[nrtl]|oo[rnkt]|uu[rtl]/, vote('nl', 2)],
  [/é/, [1.5, 0, 0.7, 0.2, 0.7, 0, 0.3]],
]
const letterVotes = (lower: string) => LETTERS.find(([letters]) => letters.test(lower))?.[1] ?? null

// Endings that are frequent in one language and rare in the others.
const ENDINGS = new Map<string, readonly number[]>()
for (const [language, endings] of [
  ['fr', 'eux euse aux ique iques ement ements eur eurs oir oire ait aient ons ez elle elles ette age ages ien ienne'],
  ['en', 'ing ght ness less ful ould ally ity ck ly ship ed'],
  ['es', 'cion ciones dad ando iendo aron ieron illo illa'],
  ['it', 'zione zioni ggi glia cchi tta tto tti ezza issimo issima'],
  ['pt', 'inho inha lho lha nho nha aram cao coes mento'],
  ['de', 'ung ungen keit heit lich isch sch cht tzt'],
  ['nl', 'lijk lijke heid tje tjes dse echt'],
] as const) {
  for (const ending of endings.split(' ')) ENDINGS.set(ending, vote(language, 1.5))
}

/** The longest known ending that leaves two letters at least. */
function endingVotes(folded: string): readonly number[] | null {
  for (let length = Math.min(6, folded.length - 2); length >= 2; length--) {
    const votes = ENDINGS.get(folded.slice(folded.length - length))
    if (votes !== undefined) return votes
  }
  return null
}
