import { BARE_STOP_WORD_VOTES, STOP_WORD_VOTES, VOTING_LANGUAGES } from './stop-words.ts'

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

/** Votes of one word per language in the order of VOTING_LANGUAGES, or null when it tells nothing. */
export function votesOf(raw: string, folded: string): readonly number[] | null {
  const apostrophe = folded.indexOf("'")
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
