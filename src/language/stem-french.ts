/**
 * A light French stemmer on folded words: number, gender, conjugation. It would rather leave two forms apart than join two
 * words: an ending that nouns share comes off only when a known verb remains. Since accents are folded before, forms that
 * differ by an accent only are one word already (« passe », « passé »).
 */
import { FRENCH_IRREGULAR } from './stem-french-irregular.ts'
import { AUX, COLLIDING, ER_STEMS, FRENCH_UNCHANGED, IR_STEMS } from './stem-french-words.ts'

/** Endings by their last letter, in the same order: most words need to be held against two or three of them. */
const byLastLetter = (endings: string[]): ReadonlyMap<number, readonly string[]> =>
  Map.groupBy(endings, ending => ending.charCodeAt(ending.length - 1))

/** Endings that only a conjugated -er verb has; four letters must remain. Longest first. */
const SURE = byLastLetter([
  'eraient',
  'erions',
  'erait',
  'erais',
  'eriez',
  'erons',
  'eront',
  'erent',
  'aient',
  'erai',
  'eras',
  'erez',
  'era',
  'ez',
  'er',
])
/** Endings that nouns share: only behind a known verb. */
const SHARED = byLastLetter([
  'issaient',
  'aient',
  'ions',
  'ait',
  'ais',
  'ant',
  'ent',
  'ons',
  'iez',
  'ees',
  'ee',
  'es',
  'as',
  'a',
  'e',
])
const SECOND_GROUP = byLastLetter([
  'issaient',
  'issait',
  'issais',
  'issent',
  'issons',
  'issez',
  'iraient',
  'irait',
  'irais',
  'irons',
  'iront',
  'irent',
  'irai',
  'iras',
  'irez',
  'isse',
  'ies',
  'ira',
  'ir',
  'is',
  'it',
  'ie',
  'i',
])
const NO_ENDINGS: readonly string[] = []
/** What stands behind a point of inclusive writing: salarié·e·s, directeur·rice, heureux·se, tous·tes. */
const INCLUSIVE_ENDINGS = new Set(
  'e s es ne nes le les se ses te tes ve ves fe re res ere eres rice rices ice ices trice trices euse euses elle elles enne ennes ienne iennes eure eures x aux ux'.split(
    ' ',
  ),
)
const INCLUSIVE_MARKS = ['·', '•', '⋅', '∙', '・', '.', '-']

/** The part before the points of inclusive writing, or null when the word has none: "salarie·e·s" → "salarie". */
export function inclusiveBase(word: string): string | null {
  for (const mark of INCLUSIVE_MARKS) {
    const cut = word.indexOf(mark)
    if (cut < 3) continue
    const rest = word.slice(cut + 1).split(mark)
    if (rest.length <= 2 && rest.every(part => INCLUSIVE_ENDINGS.has(part))) return word.slice(0, cut)
  }
  return null
}

/** The stem of one folded word, without elided article (elision.ts). */
export function stemFrench(word: string): string {
  const irregular = FRENCH_IRREGULAR.get(word)
  if (irregular !== undefined) return irregular
  if (word.length < 4 || FRENCH_UNCHANGED.has(word)) return word
  const base = inclusiveBase(word)
  if (base !== null) return stemFrench(base)
  return fromVerb(word) ?? fromNoun(word)
}

function fromVerb(word: string): string | null {
  const last = word.charCodeAt(word.length - 1)
  for (const ending of SECOND_GROUP.get(last) ?? NO_ENDINGS) {
    if (word.endsWith(ending)) {
      const stem = word.slice(0, -ending.length)
      if (IR_STEMS.has(stem)) return stem + 'i'
    }
  }
  for (const ending of SHARED.get(last) ?? NO_ENDINGS) {
    if (!word.endsWith(ending)) continue
    const stem = verbStem(word.slice(0, -ending.length))
    if (stem !== null && !(ending === 'ant' || ending === 'ions')) return apart(stem)
  }
  for (const ending of SURE.get(last) ?? NO_ENDINGS) {
    if (!word.endsWith(ending)) continue
    const rest = word.slice(0, -ending.length)
    const stem = verbStem(rest)
    if (stem !== null) return apart(stem)
    if (rest.length >= 4 && !rest.endsWith('i') && !(ending === 'era' && rest.length < 5)) return apart(softened(rest))
  }
  return null
}

/** The stem of a known -er verb: mange- → mang, emploi- → employ, appell- → appel. */
function verbStem(rest: string): string | null {
  if (ER_STEMS.has(rest)) return rest
  const soft = softened(rest)
  if (soft !== rest && ER_STEMS.has(soft)) return soft
  if (/[ao]i$|ui$/.test(rest)) {
    const withY = rest.slice(0, -1) + 'y'
    if (ER_STEMS.has(withY)) return withY
  }
  if (rest.length > 3 && rest.at(-1) === rest.at(-2) && ER_STEMS.has(rest.slice(0, -1))) return rest.slice(0, -1)
  return null
}

const softened = (rest: string) => (rest.endsWith('ge') ? rest.slice(0, -1) : rest)
const apart = (stem: string) => (COLLIDING.has(stem) ? stem + 'e' : stem)

function fromNoun(word: string): string {
  const one = singular(word)
  if (FRENCH_UNCHANGED.has(one)) return one
  const known = FRENCH_IRREGULAR.get(one)
  if (known !== undefined) return known
  if (one.length >= 6 && one.endsWith('euse')) return one.slice(0, -2)
  if (one.length >= 6 && one.endsWith('eur')) return one.slice(0, -1)
  if (one.length >= 7 && one.endsWith('eure')) return one.slice(0, -2)
  if (one.length >= 7 && one.endsWith('trice') && one !== 'matrice') return one.slice(0, -4) + 'eu'
  if (one.length >= 5 && one.endsWith('if')) return one.slice(0, -1) + 'v'
  if (one.length >= 6 && (one.endsWith('elle') || one.endsWith('enne'))) return one.slice(0, -2)
  if (one.length >= 5 && one.endsWith('ere')) return one.slice(0, -1)
  if (one.length >= 6 && one.endsWith('ee')) return apart(one.slice(0, -2))
  return one.length >= 5 && one.endsWith('e') ? withoutMuteE(one) : bareFrench(one)
}

function singular(word: string): string {
  if (word.endsWith('eaux') || word.endsWith('eux') || (word.endsWith('oux') && word.length > 4))
    return word.slice(0, -1)
  if (word.endsWith('aux') && word.length > 4) return AUX.get(word) ?? word.slice(0, -2) + 'l'
  if (word.endsWith('s') && !word.endsWith('ss')) return word.slice(0, -1)
  return word
}

function withoutMuteE(word: string): string {
  const stem = word.slice(0, -1)
  return COLLIDING.has(stem) ? word : bareFrench(stem)
}

/** « française », « chinoise » meet « français », « chinois », which lost their s as plurals do. */
const bareFrench = (stem: string) => (stem.length > 5 && /[ao]is$/.test(stem) ? stem.slice(0, -1) : stem)
