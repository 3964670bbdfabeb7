import { APOSTROPHE, CHARACTER, HIGH_SURROGATE, JOINER, LETTER, MIDDLE_DOT, PICTOGRAPH, SPACE } from './characters.ts'
import { EMOJI, EMOTICONS } from './lexicon/emoji.ts'
import { CHECK_SEED, checkUnit, entryOf, factsAt, HASH_SEED, hashAt, hashUnit, inCapitals, keyAt } from './word-memo.ts'

export const WORD = 1
export const EMOJI_SIGN = 2
/** A comma, bracket or dash: clauses end here. */
export const CLAUSE_END = 3
/** Full stop, question mark, line end: sentences end here. */
export const SENTENCE_END = 4

/** What a text is made of, in columns. One shared instance is filled again by each reading: use it before the next one. */
export type Tokens = {
  count: number
  kind: Uint8Array
  start: Int32Array
  end: Int32Array
  /** Of a word: its entry in the memo with the entry's key, its hash when folded, its facts. */
  entry: Int32Array
  key: Int32Array
  hash: Int32Array
  facts: Int32Array
  /** Weight of an emoji or emoticon; of a sentence end: 1 "!", 2 "?", 0 else. */
  value: Float64Array
  words: number
  capitals: number
}

/** Texts are read to here; a mention's first pages tell its language and tone. */
export const LONGEST = 20_000
const tokens: Tokens = {
  count: 0,
  words: 0,
  capitals: 0,
  kind: new Uint8Array(LONGEST + 1),
  start: new Int32Array(LONGEST + 1),
  end: new Int32Array(LONGEST + 1),
  value: new Float64Array(LONGEST + 1),
  entry: new Int32Array(LONGEST + 1),
  key: new Int32Array(LONGEST + 1),
  hash: new Int32Array(LONGEST + 1),
  facts: new Int32Array(LONGEST + 1),
}

const emoji = new Map(
  EMOJI.flatMap(([weight, signs]) => signs.split(' ').map(sign => [sign.codePointAt(0)!, weight] as const)),
)
const emoticons = new Map<number, [sign: string, weight: number][]>()
for (const [weight, signs] of EMOTICONS) {
  for (const sign of signs.split(' ')) {
    const first = sign.charCodeAt(0)
    emoticons.set(
      first,
      [...(emoticons.get(first) ?? []), [sign, weight] as [string, number]].sort((a, b) => b[0].length - a[0].length),
    )
  }
}
const EMOTICON_START = Uint8Array.from({ length: 128 }, (_, unit) => (emoticons.has(unit) ? 1 : 0))

function push(kind: number, start: number, end: number, value: number) {
  const at = tokens.count++
  tokens.kind[at] = kind
  tokens.start[at] = start
  tokens.end[at] = end
  tokens.value[at] = value
}

let lastText = ''
let lastLength = -1

/** Reads words, emoji and ends of clauses; leaves out addresses and @names. A hashtag reads as its word. */
export function readTokens(text: string, longest = LONGEST): Tokens {
  const length = Math.min(text.length, longest, LONGEST)
  // Language and tone are asked for one after the other: the second finds the work done.
  if (text === lastText && length === lastLength) return tokens
  lastText = text
  lastLength = length
  tokens.count = 0
  tokens.words = 0
  tokens.capitals = 0
  let at = 0
  while (at < length) {
    const unit = text.charCodeAt(at)
    const character = CHARACTER[unit]!
    if (character === LETTER) at = readWord(text, at, length)
    else if (character === SPACE) {
      if (unit === 10) push(SENTENCE_END, at, at + 1, 0)
      at++
    } else if (character === HIGH_SURROGATE || character === PICTOGRAPH) at = readEmoji(text, at, length)
    else if (unit === 0x40) at = afterHandle(text, at + 1, length)
    else at = readSign(text, at, unit, length)
  }
  return tokens
}

function readWord(text: string, start: number, length: number): number {
  let at = start + 1
  const head = text.charCodeAt(start)
  let hash = hashUnit(HASH_SEED, head)
  let check = checkUnit(CHECK_SEED, head)
  const table = CHARACTER
  while (at < length) {
    const unit = text.charCodeAt(at)
    const character = table[unit]!
    if (character !== LETTER && character !== JOINER) {
      if (
        (character !== APOSTROPHE && character !== MIDDLE_DOT) ||
        at + 1 >= length ||
        table[text.charCodeAt(at + 1)] !== LETTER
      )
        break
    }
    hash = (Math.imul(hash, 31) + unit) | 0
    check = Math.imul(check ^ unit, 0x01000193) ^ (check >>> 15)
    at++
  }
  const next = at < length ? text.charCodeAt(at) : 0
  // An address (https://…, www.…) or the name part of one (a@b.c) is no word.
  if (next === 0x3a && text.startsWith('://', at)) return afterBlank(text, at, length)
  if (next === 0x2e && at - start === 3 && text.startsWith('www', start)) return afterBlank(text, at, length)
  if (at - start <= 2 && (next === 0 || CHARACTER[next] === SPACE || next === 0x2f)) {
    const emoticon = emoticonAt(text, start)
    if (emoticon !== null && start + emoticon[0].length >= at) {
      push(EMOJI_SIGN, start, start + emoticon[0].length, emoticon[1])
      return start + emoticon[0].length
    }
  }
  const entry = entryOf(text, start, at, hash, check)
  const fact = factsAt(entry)
  const token = tokens.count
  tokens.entry[token] = entry
  tokens.key[token] = keyAt(entry)
  tokens.hash[token] = hashAt(entry)
  tokens.facts[token] = fact
  push(WORD, start, at, 0)
  tokens.words++
  if (inCapitals(fact)) tokens.capitals++
  return at
}

const afterBlank = (text: string, from: number, length: number) => {
  let at = from
  while (at < length && CHARACTER[text.charCodeAt(at)] !== SPACE) at++
  return at
}

/** @name, @name@server.example: the dots and dashes of a name, not the full stop behind it. */
function afterHandle(text: string, from: number, length: number): number {
  let at = from
  while (at < length) {
    const unit = text.charCodeAt(at)
    const inner = unit === 0x2e || unit === 0x2d || unit === 0x40
    if (CHARACTER[unit] !== LETTER && !(inner && at + 1 < length && CHARACTER[text.charCodeAt(at + 1)] === LETTER))
      break
    at++
  }
  return at
}

/** One emoji with its selectors, skin tones and joined parts: the first decides. */
function readEmoji(text: string, start: number, length: number): number {
  const code = text.codePointAt(start)!
  let at = start + (code > 0xffff ? 2 : 1)
  for (;;) {
    const unit = at < length ? text.charCodeAt(at) : 0
    if (unit === 0x200d && at + 1 < length) {
      at++
      const joined = text.codePointAt(at)!
      at += joined > 0xffff ? 2 : 1
    } else if (unit !== 0 && CHARACTER[unit] === JOINER) at++
    else if (unit === 0xd83c && text.charCodeAt(at + 1) >= 0xdffb) at += 2
    else break
  }
  push(EMOJI_SIGN, start, Math.min(at, text.length), emoji.get(code) ?? 0)
  return at
}

function emoticonAt(text: string, at: number): [string, number] | null {
  const unit = text.charCodeAt(at)
  const candidates = unit < 128 && EMOTICON_START[unit] === 1 ? emoticons.get(unit) : undefined
  for (const candidate of candidates ?? []) {
    if (!text.startsWith(candidate[0], at)) continue
    const after = text.charCodeAt(at + candidate[0].length)
    // « :p » in « note:parler » is no face, and « :/ » in an address neither.
    if (Number.isNaN(after) || (CHARACTER[after] !== LETTER && after !== 0x2f)) return candidate
  }
  return null
}

function readSign(text: string, at: number, unit: number, length: number): number {
  const emoticon = emoticonAt(text, at)
  if (emoticon !== null) {
    push(EMOJI_SIGN, at, at + emoticon[0].length, emoticon[1])
    return at + emoticon[0].length
  }
  if (unit === 0x21 || unit === 0x3f) {
    let end = at + 1
    let question = unit === 0x3f
    while (end < length && (text.charCodeAt(end) === 0x21 || text.charCodeAt(end) === 0x3f))
      question = text.charCodeAt(end++) === 0x3f || question
    push(SENTENCE_END, at, end, question ? 2 : 1)
    return end
  }
  if (unit === 0x2e || unit === 0x2026) push(SENTENCE_END, at, at + 1, 0)
  else if (
    unit === 0x2c ||
    unit === 0x3b ||
    unit === 0x3a ||
    unit === 0x28 ||
    unit === 0x29 ||
    unit === 0x2013 ||
    unit === 0x2014
  )
    push(CLAUSE_END, at, at + 1, 0)
  return at + 1
}
