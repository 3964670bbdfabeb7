import { FOLD, VANISHES } from '../language/fold.ts'

/**
 * What each UTF-16 unit is to a reader of words. One table, so that the query's reader and the engine's single pass agree.
 * The unit is judged after folding where it is a sign (＃ is #, ’ is '), before folding where it is a letter.
 */
export const SEPARATOR = 0
/** Letters, digits, and marks that folding keeps. */
export const WORD = 1
/** Accents, joiners, selectors: nothing is there. */
export const VANISH = 2
/** Scripts written without spaces: each sign is a word. */
export const IDEOGRAPH = 3
export const APOSTROPHE = 4
export const HASH = 5
export const AT = 6
/** First half of a sign outside the basic plane: ask `astralKind`. */
export const HIGH = 7
export const EMOJI = 8
export const UNDERSCORE = 9
export const DOT = 10
/** The median dot of inclusive writing (salarié·e·s) and its look-alikes. */
export const MIDDOT = 11
/** Half of a flag; only outside the basic plane. */
export const REGIONAL = 12

const MIDDOTS = '\u00b7\u0387\u2027\u22c5\u2022'
// Pictographic by Unicode's tables, but punctuation or legal marks to those who write.
const NOT_EMOJI = '\u00a9\u00ae\u2122\u203c\u2049'
const LETTER = /^[\p{L}\p{N}\p{M}]$/u
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u
const PICTOGRAPH = /^\p{Extended_Pictographic}$/u

function kindOfUnit(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdbff) return HIGH
  if (unit === 0x200b) return SEPARATOR
  const folded = FOLD[unit]!
  if (folded === VANISHES) return VANISH
  if (folded === 0x27) return APOSTROPHE
  if (folded === 0x23) return HASH
  if (folded === 0x40) return AT
  if (folded === 0x5f) return UNDERSCORE
  if (folded === 0x2e) return DOT
  const sign = String.fromCharCode(unit)
  if (MIDDOTS.includes(sign)) return MIDDOT
  if (UNSPACED.test(sign) && LETTER.test(sign)) return IDEOGRAPH
  if (LETTER.test(sign)) return WORD
  if (unit > 0x7f && PICTOGRAPH.test(sign) && !NOT_EMOJI.includes(sign)) return EMOJI
  return SEPARATOR
}

function kindOfAstral(point: number): number {
  if (point >= 0x1f1e6 && point <= 0x1f1ff) return REGIONAL
  if (point >= 0x1f3fb && point <= 0x1f3ff) return VANISH
  const sign = String.fromCodePoint(point)
  if (UNSPACED.test(sign) && LETTER.test(sign)) return IDEOGRAPH
  if (LETTER.test(sign)) return WORD
  return PICTOGRAPH.test(sign) ? EMOJI : SEPARATOR
}

/** Kind of each UTF-16 unit. Lone second halves are separators. */
export const KIND: Uint8Array = Uint8Array.from({ length: 65536 }, (_, unit) => kindOfUnit(unit))
const SUPPLEMENTARY: Uint8Array = Uint8Array.from({ length: 65536 }, (_, low) => kindOfAstral(0x10000 + low))

/** Kind of the sign that a HIGH unit begins; SEPARATOR when its second half is missing. */
export function astralKind(high: number, low: number): number {
  if (!(low >= 0xdc00 && low <= 0xdfff)) return SEPARATOR
  const point = ((high - 0xd800) << 10) + (low - 0xdc00)
  if (point < 0x10000) return SUPPLEMENTARY[point]!
  // Planes 2 and 3 are ideographs; plane 14 holds tags and selectors, which show nothing.
  if (point < 0x30000) return IDEOGRAPH
  return point >= 0xd0000 && point < 0xe0000 ? VANISH : SEPARATOR
}

/** Endings that inclusive writing hangs on a word with dots: salarié·e·s, étudiant.e, acteur·rice·s. Folded. */
export const INCLUSIVE_ENDINGS: ReadonlySet<string> = new Set([
  'e',
  's',
  'es',
  'x',
  'ne',
  'nes',
  'le',
  'les',
  'te',
  'tes',
  'se',
  'ses',
  've',
  'ves',
  'fe',
  'fes',
  'ere',
  'eres',
  'ale',
  'ales',
  'rice',
  'rices',
  'trice',
  'trices',
  'euse',
  'euses',
  'esse',
  'esses',
  'ive',
  'ives',
  'iere',
  'ieres',
  'lle',
  'lles',
  'tte',
  'ttes',
])

/** Longest word, in folded units, that can match; longer runs are noise (keys, encoded files) and only take a position. */
export const LONGEST_WORD = 128
