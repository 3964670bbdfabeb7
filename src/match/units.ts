import { FIRST_EXPANSION, FOLD, LAST_EXPANSION } from '../language/index.ts'
import { APOSTROPHE, DOT, KIND, MIDDOT, SEPARATOR, UNDERSCORE, VANISH, WORD } from '../query/characters.ts'

export const EXPANDS = -30
/** A separator that may stand inside an address (https:). */
export const COLON = -31

/**
 * One look-up a unit: what a letter or digit folds to, above 0; else minus its kind, EXPANDS for letters that fold to
 * several, and COLON. Other separators are 0.
 */
export const UNITS = Int32Array.from({ length: 65536 }, (_, unit) => {
  const kind = KIND[unit]!
  const folded = FOLD[unit]!
  if (folded === 0x3a) return COLON
  if (kind !== WORD) return -kind
  return folded >= FIRST_EXPANSION && folded <= LAST_EXPANSION ? EXPANDS : folded
})

/** A bit for each kind that is nothing where no word stands before it: `(SKIPPED >>> -unit) & 1`. */
export const SKIPPED = [SEPARATOR, VANISH, APOSTROPHE, UNDERSCORE, DOT, MIDDOT, -COLON].reduce(
  (bits, kind) => bits | (1 << kind),
  0,
)
