import { foldText } from './fold.ts'
import { KnownWord } from './known-words.ts'
import type { Sense } from './lexicon/compile.ts'
import { VOTING_LANGUAGES } from './stop-words.ts'
import { votesOf } from './word-votes.ts'

/**
 * What was found out about words, kept in a table of fixed size. Reading a text is bound by memory, not by arithmetic: most words of a
 * text say nothing of tone and little of language, so all that is asked of them stands in one line of the processor's cache
 * (a set of four entries), and the objects behind it are touched for the few others alone.
 */
const SETS_LOG = 15
const WAYS = 4
const ENTRIES = (1 << SETS_LOG) * WAYS
/** Four numbers an entry: key, hash of the folded word, facts, nothing. */
const facts = new Int32Array(ENTRIES * 4)
const words = new Array<KnownWord | null>(ENTRIES).fill(null)
let turn = 0

/** The two hashes of a word grow unit by unit from these; 64 bits and the length tell two words apart. */
export const HASH_SEED = 0
export const CHECK_SEED = 0x2545f491
export const hashUnit = (hash: number, unit: number) => (Math.imul(hash, 31) + unit) | 0
export const checkUnit = (check: number, unit: number) => Math.imul(check ^ unit, 0x01000193) ^ (check >>> 15)

// The facts of a word in one number: for each language three bits of what it is to tone and one bit whether it may go on an expression,
// ten bits that number its votes, one for capitals, one that says that the entry is taken.
const FRENCH_SHIFT = 0
const ENGLISH_SHIFT = 4
const GOES_ON = 8
const VOTES_SHIFT = 8
const VOTES_MASK = 0x3ff
const CAPITALS = 1 << 18
const TAKEN = 1 << 30
export const shiftOf = (french: boolean) => (french ? FRENCH_SHIFT : ENGLISH_SHIFT)
/** What a word is to tone: not asked yet; nothing (short, long); nothing but a possible beginning of an expression; something. */
export const UNASKED = 0
export const PLAIN_SHORT = 1
export const PLAIN_LONG = 2
export const BEGINS_SHORT = 3
export const BEGINS_LONG = 4
export const SPEAKS = 5
export const roleOf = (fact: number, shift: number) => (fact >> shift) & 7
export const goesOn = (fact: number, shift: number) => ((fact >> shift) & GOES_ON) !== 0
export const votesNumber = (fact: number) => (fact >> VOTES_SHIFT) & VOTES_MASK
export const inCapitals = (fact: number) => (fact & CAPITALS) !== 0

/** Votes by number, one row of languages after the other; number 0 votes for none. */
export const VOTES = new Float64Array((VOTES_MASK + 1) * VOTING_LANGUAGES.length)
const numbers = new Map<string, number>()

function numberOf(votes: readonly number[] | null): number {
  if (votes === null) return 0
  const key = votes.join()
  const known = numbers.get(key)
  if (known !== undefined) return known
  // The lists make some hundred different rows; were there more, the last ones would not vote.
  const number = numbers.size + 1 > VOTES_MASK ? 0 : numbers.size + 1
  numbers.set(key, number)
  if (number > 0) VOTES.set(votes, number * votes.length)
  return number
}

/** Key, hash and facts of an entry. */
export const keyAt = (entry: number) => facts[entry * 4]!
export const hashAt = (entry: number) => facts[entry * 4 + 1]!
export const factsAt = (entry: number) => facts[entry * 4 + 2]!

/**
 * The entry of the word from `start` to `end` of a text, apostrophes included, with the two hashes of its units. No string is cut out
 * of the text for a word that was seen before.
 */
export function entryOf(text: string, start: number, end: number, hash: number, check: number): number {
  const key = check ^ (end - start)
  const first = (Math.imul(hash ^ check, 0x9e3779b1) >>> (32 - SETS_LOG)) * WAYS
  for (let entry = first; entry < first + WAYS; entry++) {
    if (facts[entry * 4] === key && facts[entry * 4 + 2] !== 0) return entry
  }
  return learn(text.slice(start, end), key, first)
}

function learn(slice: string, key: number, first: number): number {
  let entry = first
  while (entry < first + WAYS && facts[entry * 4 + 2] !== 0) entry++
  if (entry === first + WAYS) entry = first + (turn++ & (WAYS - 1))
  const raw = copied(slice)
  const folded = foldText(raw)
  words[entry] = new KnownWord(raw, folded)
  const capitals = raw.length > 1 && isCapital(raw, 0) && isCapital(raw, 1) && raw === raw.toUpperCase()
  facts[entry * 4] = key
  facts[entry * 4 + 1] = hashOf(folded)
  facts[entry * 4 + 2] = TAKEN | (capitals ? CAPITALS : 0) | (numberOf(votesOf(raw, folded)) << VOTES_SHIFT)
  return entry
}

/** The word of an entry that was read a moment ago; learnt again when another one has taken its place since. */
export function wordOf(entry: number, key: number, text: string, start: number, end: number): KnownWord {
  if (facts[entry * 4] === key) return words[entry]!
  const raw = text.slice(start, end)
  return new KnownWord(raw, foldText(raw))
}

/** Notes what a word is to tone; answers its facts, completed. */
export function noteSense(entry: number, key: number, fact: number, shift: number, sense: Sense): number {
  const completed = fact | ((roleOfSense(sense) | (sense.goesOn ? GOES_ON : 0)) << shift)
  if (facts[entry * 4] === key) facts[entry * 4 + 2]! |= completed
  return completed
}

function roleOfSense({ word, weight, negates, isNe, factor, turns, barrier, expressions }: Sense): number {
  const silent = weight === 0 && negates === 0 && !isNe && factor === 1 && !turns && !barrier
  if (!silent || (expressions !== null && expressions.alone !== null)) return SPEAKS
  if (expressions !== null) return word.length > 3 ? BEGINS_LONG : BEGINS_SHORT
  return word.length > 3 ? PLAIN_LONG : PLAIN_SHORT
}

/** A slice of 13 letters or more would keep the whole text that it was cut from in memory. */
const copied = (slice: string) => (slice.length > 12 ? [...slice].join('') : slice)
const isCapital = (raw: string, at: number) => raw[at] !== raw[at]!.toLowerCase()

function hashOf(folded: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < folded.length; at++) hash = Math.imul(hash ^ folded.charCodeAt(at), 0x01000193)
  // FNV leaves its high bits poor; this spreads them (the end of MurmurHash3).
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
