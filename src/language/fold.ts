/**
 * Folding: what makes "Élève", "eleve", "ＥＬＥＶＥ" and "e\u0301le\u0300ve" the same word. One table look-up per UTF-16 unit,
 * so that it can live inside the engine's single pass.
 *
 * Folded: letter case, accents (Latin and Greek; Cyrillic keeps й, which is a letter of its own), full-width and other
 * compatibility forms, typographic apostrophes (→ ') and hyphens (→ -), white space (→ U+0020).
 * Not folded: which units separate words; that is the tokenizer's business.
 */

/** A folded value of 0 says that the unit vanishes (combining accent, soft hyphen, variation selector, zero-width sign). */
export const VANISHES = 0

/** A folded value at or above this (and at or below LAST_EXPANSION) stands for several units: `EXPANSIONS[value - FIRST_EXPANSION]`. */
export const FIRST_EXPANSION = 0xe000

const EXPANDED: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  þ: 'th',
  ĳ: 'ij',
  ŋ: 'ng',
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
  ǆ: 'dz',
  ǉ: 'lj',
  ǌ: 'nj',
  ǳ: 'dz',
  ŉ: "'n",
}
/** Letters that Unicode does not decompose. */
const PLAIN: Record<string, string> = {
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ŀ: 'l',
  ƒ: 'f',
  ſ: 's',
  ɵ: 'o',
  ƶ: 'z',
  ǥ: 'g',
  ɨ: 'i',
  ς: 'σ',
  ƀ: 'b',
  ɓ: 'b',
  ƈ: 'c',
  ɗ: 'd',
  ƙ: 'k',
  ƥ: 'p',
  ƭ: 't',
  ƴ: 'y',
  ɇ: 'e',
  ɉ: 'j',
  ɍ: 'r',
  ɏ: 'y',
  ʉ: 'u',
}

/** The texts of the expansions, in the order of their folded values. */
export const EXPANSIONS: readonly string[] = [...new Set(Object.values(EXPANDED))]
export const LAST_EXPANSION = FIRST_EXPANSION + EXPANSIONS.length - 1

/** Accents and signs that carry no letter: Latin, Hebrew points, Arabic vowel marks and tatweel, joiners, selectors. */
const VANISHING: [number, number][] = [
  [0x00ad, 0x00ad],
  [0x0300, 0x036f],
  [0x0591, 0x05bd],
  [0x05bf, 0x05bf],
  [0x05c1, 0x05c2],
  [0x05c4, 0x05c5],
  [0x0640, 0x0640],
  [0x064b, 0x0652],
  [0x0670, 0x0670],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
  [0x2066, 0x2069],
  [0x20d0, 0x20ff],
  [0xfe00, 0xfe0f],
  [0xfe20, 0xfe2f],
  [0xfeff, 0xfeff],
]
/** With the Greek signs that Unicode composes into some of them. */
const APOSTROPHES = '\u2018\u2019\u201b\u02bc\u02b9\u0374\u02c8\u055a\uff07\u00b4\u1ffd\u2032\u0060\u1fef'
const HYPHENS = '\u2010\u2011\u2012\u02d7\u2212\ufe63\uff0d'
const SPACES =
  '\u0000\t\n\v\f\r\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000'

const isAccent = (unit: number) => VANISHING.some(([from, to]) => unit >= from && unit <= to)
const LETTER_OR_NUMBER = /[\p{L}\p{N}]/u

function foldUnit(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return unit
  // Private-use signs have no meaning to fold; those in the way of the expansions move out of it.
  if (unit >= FIRST_EXPANSION && unit <= LAST_EXPANSION) return 0xf8ff
  // Ideographs, syllables and private use fold to themselves: half the table, filled without asking Unicode.
  if ((unit >= 0x3400 && unit <= 0xd7ff) || (unit >= 0xe000 && unit < 0xf900)) return unit
  if (isAccent(unit)) return VANISHES
  const sign = String.fromCharCode(unit)
  if (SPACES.includes(sign)) return 0x20
  if (APOSTROPHES.includes(sign)) return 0x27
  if (HYPHENS.includes(sign)) return 0x2d
  // Full-width punctuation and signs mirror ASCII.
  if (unit >= 0xff01 && unit <= 0xff5e) return foldUnit(unit - 0xfee0)
  if (!LETTER_OR_NUMBER.test(sign)) return unit
  return foldLetter(sign, unit)
}

function foldLetter(sign: string, unit: number): number {
  const lower = sign.toLowerCase()
  const compatible = lower.normalize('NFKC').toLowerCase()
  for (const form of [lower, compatible]) {
    const expanded = EXPANDED[form]
    if (expanded !== undefined) return FIRST_EXPANSION + EXPANSIONS.indexOf(expanded)
  }
  if (lower === 'й') return unit === 0x0419 ? 0x0439 : unit
  const bare = [...compatible.normalize('NFD')].filter(part => !isAccent(part.charCodeAt(0))).join('')
  // ǽ, ǿ: an accent over a ligature or a barred letter.
  const expanded = EXPANDED[bare]
  if (expanded !== undefined) return FIRST_EXPANSION + EXPANSIONS.indexOf(expanded)
  if (bare.length === 1) return (PLAIN[bare] ?? bare).charCodeAt(0)
  return compatible.length === 1 ? compatible.charCodeAt(0) : lower.length === 1 ? lower.charCodeAt(0) : unit
}

/** UTF-16 unit → folded unit, VANISHES, or a value that stands for an expansion. Folding is idempotent. */
export const FOLD: Uint16Array = Uint16Array.from({ length: 65536 }, (_, unit) => foldUnit(unit))

/** Folds a text; `foldText(foldText(x)) === foldText(x)`. Offsets are not kept: use FOLD where they matter. */
export function foldText(text: string): string {
  let folded = ''
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const to = FOLD[unit]!
    if (to === unit) continue
    folded += text.slice(from, at)
    from = at + 1
    if (to === VANISHES) continue
    folded +=
      to >= FIRST_EXPANSION && to <= LAST_EXPANSION ? EXPANSIONS[to - FIRST_EXPANSION]! : String.fromCharCode(to)
  }
  return from === 0 ? text : folded + text.slice(from)
}
