import { ELIDED } from './elision.ts'
import { foldText } from './fold.ts'
import { ENGLISH, FRENCH, type Lexicon, type Sense } from './lexicon/compile.ts'
import { BARE_STOP_WORD_VOTES, STOP_WORD_VOTES, VOTING_LANGUAGES } from './stop-words.ts'

/** All that is worth knowing about one spelling of a word; computed once per distinct spelling. */
export type KnownWord = {
  folded: string
  /** Units of the raw token that elision cuts off in front (« l' »). */
  lead: number
  /** Written in capitals, two letters at least. */
  capitals: boolean
  /** A letter three times or more (« géniaaal »). */
  stretched: boolean
  /** Votes per language in the order of VOTING_LANGUAGES, or null. */
  votes: readonly number[] | null
  french: Sense
  english: Sense
}

const CAPACITY = 20_000
/** Two generations: when the young one is full it becomes the old one, and what is still asked for comes back. */
let young = new Map<string, KnownWord>()
let old = new Map<string, KnownWord>()

/** `raw` is the token as it stands in the text, apostrophes included. */
export function knownWord(raw: string): KnownWord {
  let known = young.get(raw)
  if (known !== undefined) return known
  known = old.get(raw) ?? describe(raw)
  if (young.size >= CAPACITY) {
    old = young
    young = new Map()
  }
  young.set(raw, known)
  return known
}

function describe(raw: string): KnownWord {
  const folded = foldText(raw)
  const apostrophe = folded.indexOf("'")
  const lead = apostrophe > 0 && ELIDED.has(folded.slice(0, apostrophe)) ? apostrophe + 1 : 0
  const stretched = isStretched(folded)
  return {
    folded,
    lead: lead < raw.length ? lead : 0,
    capitals: raw.length > 1 && raw === raw.toUpperCase() && raw !== raw.toLowerCase(),
    stretched,
    votes: votesOf(raw, folded, apostrophe),
    french: senseOf(FRENCH, folded, stretched),
    english: senseOf(ENGLISH, folded, stretched),
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
  return letterVotes(lower) ?? endingVotes(folded)
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
const ENDINGS: [RegExp, readonly number[]][] = [
  [
    /..(?:eux|euse|aux|ique|iques|ement|ements|eur|eurs|oir|oire|ait|aient|ons|ez|elle|elles|ette|age|ages|ien|ienne)$/,
    vote('fr', 1.5),
  ],
  [/..(?:ing|ght|ness|less|ful|ould|ally|ity|ck|ly|ship|ed)$/, vote('en', 1.5)],
  [/..(?:cion|ciones|dad|ando|iendo|aron|ieron|illo|illa)$/, vote('es', 1.5)],
  [/..(?:zione|zioni|ggi|glia|cchi|tta|tto|tti|ezza|issimo|issima)$/, vote('it', 1.5)],
  [/..(?:inho|inha|lho|lha|nho|nha|aram|cao|coes|mento)$/, vote('pt', 1.5)],
  [/..(?:ung|ungen|keit|heit|lich|isch|sch|cht|tzt)$/, vote('de', 1.5)],
  [/..(?:lijk|lijke|heid|tje|tjes|dse|echt)$/, vote('nl', 1.5)],
]
const endingVotes = (folded: string) => ENDINGS.find(([ending]) => ending.test(folded))?.[1] ?? null
