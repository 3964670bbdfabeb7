/** What a UTF-16 unit is to the readers of language and tone. */
export const OTHER = 0
export const LETTER = 1
export const APOSTROPHE = 2
export const SPACE = 3
export const SIGN = 4
/** The first half of a character beyond the basic plane: emoji, mostly. */
export const HIGH_SURROGATE = 5
/** Emoji of the basic plane. */
export const PICTOGRAPH = 6
/** Joiners, selectors: part of what stands before. */
export const JOINER = 7
/** The points of inclusive writing, inside a word only. */
export const MIDDLE_DOT = 8

const LETTERS = /[\p{L}\p{N}\p{M}_]/u
const PICTOGRAPHS = /\p{Extended_Pictographic}/u

export const CHARACTER: Uint8Array = Uint8Array.from({ length: 65536 }, (_, unit) => {
  if (unit >= 0xd800 && unit <= 0xdbff) return HIGH_SURROGATE
  if (unit >= 0x3400 && unit < 0xd800) return LETTER
  const sign = String.fromCharCode(unit)
  if ("'\u2019\u2018\u02bc".includes(sign)) return APOSTROPHE
  if ('·•⋅∙・'.includes(sign)) return MIDDLE_DOT
  if (unit === 0x200d || (unit >= 0xfe00 && unit <= 0xfe0f) || unit === 0x20e3) return JOINER
  if (LETTERS.test(sign)) return LETTER
  if (unit >= 0x2190 && PICTOGRAPHS.test(sign)) return PICTOGRAPH
  if (/\s/.test(sign)) return SPACE
  return /[\p{P}\p{S}]/u.test(sign) ? SIGN : OTHER
})
