import { hashWords, MOST_READ } from '../../language/index.ts'

/**
 * Texts that say the same but for a word or two. A text is the set of its folded words; one-permutation MinHash puts the set into
 * 32 bins (Li, Owen, Zhang 2012), empty bins borrow from others (Shrivastava 2017), and 16 bands of two bins each make keys: two
 * texts of which six words in ten are common share at least one key, almost surely.
 */
export type Fingerprint = {
  /** Hashes of the words, ascending, at most the 128 smallest. */
  words: Int32Array
}

/** A text of fewer different words has nothing that could be nearly the same. */
export const FEWEST_WORDS = 4
/** Jaccard similarity from which two texts say the same. */
export const SAME = 0.6
const BINS = 32
const BANDS = 16
const EMPTY = 0x7fffffff
const MOST_WORDS = 128

// One text at a time is worked on in here, so that a stream leaves nothing for the collector.
const own = new Int32Array(BINS)
const signature = new Int32Array(BINS)
const bands = new Int32Array(BANDS)
const hashes = new Int32Array(MOST_READ)

/** Null for texts that are too short to compare. */
export function fingerprint(text: string): Fingerprint | null {
  const count = distinct(hashWords(text, hashes))
  return count < FEWEST_WORDS ? null : { words: hashes.slice(0, Math.min(count, MOST_WORDS)) }
}

/** Fills `signature`, `bands` and `hashes` (ascending, distinct); how many of these there are, or 0 when they are too few. */
function sketch(text: string): number {
  const count = distinct(hashWords(text, hashes))
  if (count < FEWEST_WORDS) return 0
  own.fill(EMPTY)
  for (let at = 0; at < count; at++) {
    const bin = hashes[at]! >>> 27
    const value = hashes[at]! & 0x7ffffff
    if (value < own[bin]!) own[bin] = value
  }
  fillEmptyBins()
  for (let band = 0; band < BANDS; band++) {
    bands[band] = mix(mix(signature[2 * band]! + band * 0x1000003) ^ Math.imul(signature[2 * band + 1]!, 0x85ebca6b))
  }
  return count
}

/** Sorts the first `length` hashes and leaves each once; how many remain. Posts are short: inserting beats the general sort below some eighty words. */
function distinct(length: number): number {
  if (length > 80) hashes.subarray(0, length).sort()
  else {
    for (let at = 1; at < length; at++) {
      const hash = hashes[at]!
      let to = at
      for (; to > 0 && hashes[to - 1]! > hash; to--) hashes[to] = hashes[to - 1]!
      hashes[to] = hash
    }
  }
  let count = 0
  for (let at = 0; at < length; at++) {
    if (at === 0 || hashes[at] !== hashes[at - 1]) hashes[count++] = hashes[at]!
  }
  return count
}

const mix = (value: number) => {
  const spread = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d)
  return Math.imul(spread ^ (spread >>> 12), 0x297a2d39) ^ (spread >>> 15)
}

/** An empty bin borrows from a bin that its own number and the attempt choose, the same one in every text. */
function fillEmptyBins() {
  for (let bin = 0; bin < BINS; bin++) {
    let value = own[bin]!
    for (let attempt = 1; value === EMPTY; attempt++) {
      value = own[mix(Math.imul(bin, 0x9e3779b1) + attempt) & (BINS - 1)]!
    }
    signature[bin] = value
  }
}

/** Jaccard similarity of two texts' words, 0 to 1: exact up to 128 different words, beyond by the smallest hashes of both. */
export const similarity = (a: Fingerprint, b: Fingerprint): number =>
  jaccard(a.words, 0, a.words.length, b.words, 0, b.words.length)

/** Of texts too short to compare, none says what another one does. */
export const saySame = (a: Fingerprint | null, b: Fingerprint | null): boolean =>
  a !== null && b !== null && similarity(a, b) >= SAME

function jaccard(a: Int32Array, aFrom: number, aCount: number, b: Int32Array, bFrom: number, bCount: number): number {
  const most = aCount === MOST_WORDS || bCount === MOST_WORDS ? MOST_WORDS : aCount + bCount
  let left = 0
  let right = 0
  let common = 0
  let union = 0
  for (; left < aCount && right < bCount && union < most; union++) {
    const difference = a[aFrom + left]! - b[bFrom + right]!
    if (difference === 0) common++
    if (difference <= 0) left++
    if (difference >= 0) right++
  }
  union = Math.min(most, union + (aCount - left) + (bCount - right))
  return union === 0 ? 0 : common / union
}

/** Fewer words leave too many bins borrowed for an estimate. */
const ESTIMATED_FROM = 12
/** At a similarity of 0.6 some 19 of 32 bins agree; fewer than these in one of five hundred. */
const FEWEST_SHARED = 11

function sharedBins(signatures: Int32Array, from: number): number {
  let same = 0
  for (let bin = 0; bin < BINS; bin++) same += signatures[from + bin] === signature[bin] ? 1 : 0
  return same
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
  const words = new Int32Array(size * MOST_WORDS)
  const counts = new Int32Array(size)
  const signatures = new Int32Array(size * BINS)
  const asked = new Float64Array(size)
  const found = new Int32Array(BANDS)
  let turn = 0
  const groups = new Array<string>(size).fill('')
  let next = 0
  return {
    add(id, text) {
      const distinctWords = sketch(text)
      if (distinctWords === 0) return id
      const count = Math.min(distinctWords, MOST_WORDS)
      let group = id
      turn++
      // All at once, so that the processor need not wait for one before it asks for the next.
      for (let band = 0; band < BANDS; band++) found[band] = latest[bands[band]! & (slots - 1)]!
      for (let band = 0; band < BANDS; band++) {
        const candidate = found[band]!
        if (candidate < 0 || asked[candidate] === turn) continue
        asked[candidate] = turn
        // Frequent words bring many candidates together; the signatures tell most of them apart in less than the words would.
        if (count >= ESTIMATED_FROM && sharedBins(signatures, candidate * BINS) < FEWEST_SHARED) continue
        if (jaccard(hashes, 0, count, words, candidate * MOST_WORDS, counts[candidate]!) >= SAME) {
          group = groups[candidate]!
          break
        }
      }
      const at = next
      next = (next + 1) % size
      for (let word = 0; word < count; word++) words[at * MOST_WORDS + word] = hashes[word]!
      counts[at] = count
      signatures.set(signature, at * BINS)
      groups[at] = group
      for (let band = 0; band < BANDS; band++) latest[bands[band]! & (slots - 1)] = at
      return group
    },
  }
}
