import { hashWords } from '../language/index.ts'

/**
 * Texts that say the same but for a word or two. A text is the set of its folded words (a repeated word counts each time);
 * one-permutation MinHash puts the set into 32 bins (Li, Owen, Zhang 2012), empty bins borrow from others (Shrivastava 2017),
 * and 16 bands of two bins each make keys: two texts of which six words in ten are common share at least one key, almost surely.
 */
export type Fingerprint = {
  /** One value a bin. */
  signature: Int32Array
  /** 16 keys of 32 bits: an `integer[]` in PostgreSQL, where `&&` and a GIN index find candidates. */
  bands: number[]
  /** Hashes of the words, ascending, at most the 256 smallest. */
  words: Int32Array
}

/** A text of fewer words has nothing that could be nearly the same. */
export const FEWEST_WORDS = 4
/** Jaccard similarity from which two texts say the same. */
export const SAME = 0.6
const BINS = 32
const BANDS = 16
const EMPTY = 0x7fffffff
const MOST_WORDS = 256

/** Null for texts that are too short to compare. */
export function fingerprint(text: string): Fingerprint | null {
  const words = features(hashWords(text))
  if (words.length < FEWEST_WORDS) return null
  const signature = new Int32Array(BINS).fill(EMPTY)
  for (const word of words) {
    const bin = word >>> 27
    const value = word & 0x7ffffff
    if (value < signature[bin]!) signature[bin] = value
  }
  fillEmptyBins(signature)
  return { signature, bands: bandsOf(signature), words: words.length > MOST_WORDS ? words.slice(0, MOST_WORDS) : words }
}

/** Distinct hashes in ascending order; the second "very" of a text is another feature than the first. */
function features(hashes: Int32Array): Int32Array {
  const sorted = hashes.sort()
  let repeat = 0
  for (let at = 1; at < sorted.length; at++) {
    repeat = sorted[at] === sorted[at - 1 - repeat] ? repeat + 1 : 0
    // Changed in place behind the reading: comparisons go back to the first of the run, which stays.
    if (repeat > 0) sorted[at] = mix(sorted[at]! + repeat)
  }
  return sorted.sort()
}

const mix = (value: number) => {
  const spread = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d)
  return Math.imul(spread ^ (spread >>> 12), 0x297a2d39) ^ (spread >>> 15)
}

/** An empty bin borrows from a bin that its own number and the attempt choose, the same one in every text. */
function fillEmptyBins(signature: Int32Array) {
  const own = Int32Array.from(signature)
  for (let bin = 0; bin < BINS; bin++) {
    for (let attempt = 1; signature[bin] === EMPTY; attempt++) {
      const lender = mix(bin * 0x9e3779b1 + attempt) & (BINS - 1)
      if (own[lender] !== EMPTY) signature[bin] = own[lender]!
    }
  }
}

function bandsOf(signature: Int32Array): number[] {
  const bands: number[] = []
  for (let band = 0; band < BANDS; band++) {
    bands.push(mix(mix(signature[2 * band]! + band * 0x1000003) ^ Math.imul(signature[2 * band + 1]!, 0x85ebca6b)))
  }
  return bands
}

/** Jaccard similarity of two texts' words, 0 to 1: exact up to 256 words, beyond by the smallest hashes of both. */
export function similarity(a: Fingerprint, b: Fingerprint): number {
  const most = a.words.length === MOST_WORDS || b.words.length === MOST_WORDS ? MOST_WORDS : Number.POSITIVE_INFINITY
  let left = 0
  let right = 0
  let common = 0
  let union = 0
  while (left < a.words.length && right < b.words.length && union < most) {
    const difference = a.words[left]! - b.words[right]!
    if (difference === 0) common++
    if (difference <= 0) left++
    if (difference >= 0) right++
    union++
  }
  union = Math.min(most, union + (a.words.length - left) + (b.words.length - right))
  return union === 0 ? 0 : common / union
}

/** Jaccard similarity as the stored signatures alone tell it; standard error about 0.09, more under ten words. */
export function estimateSimilarity(a: Int32Array, b: Int32Array): number {
  let same = 0
  for (let bin = 0; bin < BINS; bin++) if (a[bin] === b[bin]) same++
  return same / BINS
}

export type NearDuplicates = {
  /** The first text of the group that this one belongs to, or its own id when it says something new. */
  add(id: string, text: string): string
}

/**
 * Groups a stream in memory of a fixed size: the latest `capacity` texts are remembered, of each key the latest text.
 * @param capacity number of texts, rounded up to a power of two
 */
export function groupNearDuplicates(capacity = 16_384): NearDuplicates {
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, capacity)))
  const slots = size * BANDS * 2
  const latest = new Int32Array(slots).fill(-1)
  const prints = new Array<Fingerprint | null>(size).fill(null)
  const groups = new Array<string>(size).fill('')
  let next = 0
  return {
    add(id, text) {
      const print = fingerprint(text)
      if (print === null) return id
      let group = id
      let seen = -1
      for (const band of print.bands) {
        const candidate = latest[band & (slots - 1)]!
        if (candidate < 0 || candidate === seen) continue
        seen = candidate
        const other = prints[candidate]
        if (other != null && similarity(print, other) >= SAME) {
          group = groups[candidate]!
          break
        }
      }
      const at = next
      next = (next + 1) % size
      prints[at] = print
      groups[at] = group
      for (const band of print.bands) latest[band & (slots - 1)] = at
      return group
    },
  }
}
