import { bareWord } from '../language/elision.ts'
import { FOLD, foldText, VANISHES } from '../language/fold.ts'
import type { Part } from './ast.ts'
import {
  APOSTROPHE,
  AT,
  astralKind,
  DOT,
  EMOJI,
  HASH,
  HIGH,
  IDEOGRAPH,
  INCLUSIVE_ENDINGS,
  KIND,
  LONGEST_WORD,
  MIDDOT,
  REGIONAL,
  SEPARATOR,
  UNDERSCORE,
  VANISH,
  WORD,
} from './characters.ts'

/** A thing at a position; reading goes on at `next`. `body` is folded: for words bare of elision, for hashtags and mentions without their sign. */
export type Token = {
  type: 'word' | 'hashtag' | 'mention' | 'emoji' | 'url' | 'noise'
  start: number
  end: number
  body: string
  next: number
}

export type Reading = {
  /** Read * and ? inside words. 'quoted': a ? at a word's end is punctuation. */
  wildcards?: 'bare' | 'quoted' | 'star' | null
  /** Names and addresses: # and @ are punctuation, and addresses are words. */
  plain?: boolean
}

const END = -1

/** Reads a text into tokens, one position each. The engine's scan does the same in one pass; a property test holds them together. */
export function readTokens(text: string, { wildcards = null, plain = false }: Reading = {}): Token[] {
  const kindAt = (at: number): number => {
    if (at >= text.length) return END
    const unit = text.charCodeAt(at)
    if (wildcards !== null && isWildcard(text, at, wildcards)) return WORD
    const kind = KIND[unit]!
    return kind === HIGH ? astralKind(unit, text.charCodeAt(at + 1)) : kind
  }
  const width = (at: number) => (KIND[text.charCodeAt(at)] === HIGH && kindAt(at) !== SEPARATOR ? 2 : 1)
  const skip = (at: number, ...kinds: number[]) => {
    while (kinds.includes(kindAt(at))) at += width(at)
    return at
  }
  const unitKind = (at: number) => (at >= 0 && at < text.length ? KIND[text.charCodeAt(at)]! : SEPARATOR)
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    const kind = kindAt(at)
    if (kind === EMOJI || kind === REGIONAL || kind === IDEOGRAPH) {
      let last = at + width(at)
      if (kind === REGIONAL && kindAt(last) === REGIONAL) last += 2
      const end = skip(last, VANISH)
      tokens.push({
        type: kind === IDEOGRAPH ? 'word' : 'emoji',
        start: at,
        end,
        body: foldText(text.slice(at, last)),
        next: end,
      })
      at = end
    } else if (kind === WORD) {
      const token = plain ? null : readAddress(text, at)
      tokens.push(token ?? readWord(at))
      at = tokens.at(-1)!.next
    } else if (
      !plain &&
      kind === HASH &&
      unitKind(at - 1) !== WORD &&
      [WORD, UNDERSCORE, IDEOGRAPH].includes(kindAt(at + 1))
    ) {
      const end = skip(at + 1, WORD, UNDERSCORE, IDEOGRAPH, VANISH)
      tokens.push(sized({ type: 'hashtag', start: at, end, body: foldText(text.slice(at + 1, end)), next: end }))
      at = end
    } else if (
      !plain &&
      kind === AT &&
      ![WORD, UNDERSCORE].includes(unitKind(at - 1)) &&
      [WORD, UNDERSCORE].includes(kindAt(at + 1))
    ) {
      let end = at + 1
      for (;;) {
        end = skip(end, WORD, UNDERSCORE, VANISH)
        const folded = FOLD[text.charCodeAt(end)]
        if (!(folded === 0x2e || folded === 0x2d || folded === 0x40) || ![WORD, UNDERSCORE].includes(kindAt(end + 1)))
          break
        end++
      }
      tokens.push(sized({ type: 'mention', start: at, end, body: foldText(text.slice(at + 1, end)), next: end }))
      at = end
    } else at += Math.max(1, width(at))
  }
  return tokens

  function readWord(start: number): Token {
    let end = start
    for (;;) {
      end = skip(end, WORD, VANISH)
      if (kindAt(end) !== APOSTROPHE || kindAt(end + 1) !== WORD) break
      end++
    }
    const folded = foldText(text.slice(start, end))
    const [from, to] = bareWord(folded)
    const wordEnd = end
    if (folded.length >= 3) for (let next = skipEnding(text, end); next > end; next = skipEnding(text, end)) end = next
    const bareEnd = to === folded.length || end > wordEnd ? end : unfoldOffset(text, start, to)
    if (folded.length > LONGEST_WORD) return { type: 'noise', start, end, body: '', next: end }
    return {
      type: 'word',
      start: unfoldOffset(text, start, from),
      end: bareEnd,
      body: folded.slice(from, to),
      next: end,
    }
  }
}

const sized = (token: Token): Token =>
  token.body.length > LONGEST_WORD ? { ...token, type: 'noise', body: '' } : token

/** Where a dotted ending that starts at `at` stops; `at` itself when there is none. */
export function skipEnding(text: string, at: number): number {
  const kind = at < text.length ? KIND[text.charCodeAt(at)] : SEPARATOR
  if (kind !== DOT && kind !== MIDDOT) return at
  let end = at + 1
  // Accents of their own and soft hyphens go on with the word.
  for (; end < text.length && end - at <= 9; end++) {
    const inside = KIND[text.charCodeAt(end)]
    if (inside !== WORD && inside !== VANISH) break
  }
  if (end < text.length && KIND[text.charCodeAt(end)] === WORD) return at
  if (end === at + 1 || !INCLUSIVE_ENDINGS.has(foldText(text.slice(at + 1, end)))) return at
  // After a full stop a capital begins a sentence: "fini.Les" is two words.
  const first = text.charCodeAt(at + 1)
  return kind === DOT && !(first >= 0x61 && first <= 0x7a) ? at : end
}

/** Offset in the text of the folded unit `count`, from a token's start. */
export function unfoldOffset(text: string, start: number, count: number): number {
  let at = start
  for (let seen = 0; at < text.length; at++) {
    const folded = foldText(text[at]!)
    if (FOLD[text.charCodeAt(at)] !== VANISHES && seen >= count) break
    seen += folded.length
  }
  return at
}

const isSpace = (unit: number) => FOLD[unit] === 0x20
const STOPS_ADDRESS = '<>"«»“”„'
const TRAILS_ADDRESS = ".,;:!?'’)]}…*"

/** The end of an address that begins at `at` (http://, https://, www.), or `at` when none does. */
export function addressEnd(text: string, at: number): number {
  const head = foldText(text.slice(at, at + 8))
  const long = head.startsWith('http://') ? 7 : head.startsWith('https://') ? 8 : 0
  if (long === 0 && !(head.startsWith('www.') && [WORD, IDEOGRAPH].includes(KIND[text.charCodeAt(at + 4)]!))) return at
  let end = at + (long || 4)
  while (end < text.length && !isSpace(text.charCodeAt(end)) && !STOPS_ADDRESS.includes(text[end]!)) end++
  while (end > at && TRAILS_ADDRESS.includes(text[end - 1]!)) end--
  return end > at + (long || 4) ? end : at
}

function readAddress(text: string, start: number): Token | null {
  const end = addressEnd(text, start)
  return end > start ? { type: 'url', start, end, body: '', next: end } : null
}

/**
 * Whether the * or ? at `at` is a wildcard. Bare words: always. In quotes the signs between two words' letters are, and
 * those at a word's end when a * closes them; a question mark at the end is punctuation.
 */
function isWildcard(text: string, at: number, mode: 'bare' | 'quoted' | 'star'): boolean {
  const isSign = (to: number) => text[to] === '*' || (mode !== 'star' && text[to] === '?')
  if (!isSign(at)) return false
  if (mode === 'bare') return true
  let from = at
  let to = at + 1
  // Runs longer than a word may be are noise either way.
  while (at - from < LONGEST_WORD && isSign(from - 1)) from--
  while (to - at < LONGEST_WORD && isSign(to)) to++
  const letterBefore = from > 0 && KIND[text.charCodeAt(from - 1)] === WORD
  const letterAfter = to < text.length && KIND[text.charCodeAt(to)] === WORD
  if (letterBefore) return letterAfter || text[to - 1] === '*'
  return letterAfter && text.slice(from, to).includes('*')
}

/** The parts of a phrase or bare word, words as written. Addresses and noise give none. */
export function readParts(text: string, reading: Reading): { part: Part; start: number; end: number }[] {
  const parts: { part: Part; start: number; end: number }[] = []
  for (const token of readTokens(text, reading)) {
    const { type, start, end, body } = token
    if (type === 'noise' || type === 'url') continue
    const wild = type === 'word' && reading.wildcards && /[*?]/.test(body)
    parts.push({
      part: { type: wild ? 'wildcard' : type, text: plainest(writtenForm(text, token), body, type) },
      start,
      end,
    })
  }
  return parts
}

/** The written form where reading it again gives the same word; else the folded one. */
function plainest(written: string, body: string, type: Part['type']): string {
  if (foldText(written) !== body) return body
  if (type !== 'word') return written
  const again = readTokens(written, { plain: true, wildcards: 'bare' })
  return again.length === 1 && again[0]!.body === body && again[0]!.end === written.length ? written : body
}

const INCLUSIVE_TAIL = /(?<=[^.])[.\u00b7\u0387\u2027\u22c5\u2022].*$/s

/** A token as it was written, NFC, without invisible signs, # or @, or inclusive endings: what !"…" compares. */
export function writtenForm(text: string, { type, start, end }: Token): string {
  const slice = text.slice(type === 'hashtag' || type === 'mention' ? start + 1 : start, end)
  const bare = type === 'word' ? slice.replace(INCLUSIVE_TAIL, '') : slice
  return [...bare.normalize('NFC')].filter(sign => foldText(sign) !== '').join('')
}
