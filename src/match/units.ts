import { FIRST_EXPANSION, FOLD, LAST_EXPANSION } from '../language/index.ts'
import { KIND, WORD } from '../query/characters.ts'

export const EXPANDS = -30

/**
 * One look-up a unit: what a letter or digit folds to, above 0; else minus its kind, and EXPANDS for letters that fold to
 * several. Separators are 0.
 */
export const UNITS = Int32Array.from({ length: 65536 }, (_, unit) => {
  const kind = KIND[unit]!
  if (kind !== WORD) return -kind
  const folded = FOLD[unit]!
  return folded >= FIRST_EXPANSION && folded <= LAST_EXPANSION ? EXPANDS : folded
})
