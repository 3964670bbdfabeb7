/**
 * A light English stemmer on folded words: number, -ing, -ed, -er/-est are not all alike, so only plural, past and
 * progressive come off, and irregular forms through a table. "universe" and "university", "organ" and "organise" stay apart.
 */
import { ENGLISH_IRREGULAR, ENGLISH_UNCHANGED } from './stem-english-words.ts'

/** The stem of one folded word (no apostrophe). Words under four letters change only through the table of irregular forms. */
export function stemEnglish(word: string): string {
  const irregular = ENGLISH_IRREGULAR.get(word)
  if (irregular !== undefined) return irregular
  if (word.length < 4 || ENGLISH_UNCHANGED.has(word)) return word
  const one = withoutPlural(word)
  const known = ENGLISH_IRREGULAR.get(one)
  if (known !== undefined) return known
  return withoutMuteE(withoutVerbEnding(one))
}

function withoutPlural(word: string): string {
  if (!word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word
  if (word.endsWith('ies')) return word.length > 4 ? word.slice(0, -3) + 'y' : word.slice(0, -1)
  if (/(?:ss|x|ch|sh|zz)es$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}

function withoutVerbEnding(word: string): string {
  if (ENGLISH_UNCHANGED.has(word)) return word
  if (word.endsWith('ied') && word.length > 4) return word.slice(0, -3) + 'y'
  if (word.endsWith('eed')) return word
  const cut = word.endsWith('ing') ? 3 : word.endsWith('ed') ? 2 : 0
  if (cut === 0) return word
  const stem = word.slice(0, -cut)
  if (stem.length < 3 || !/[aeiouy]/.test(stem)) return word
  // stopped → stop, but called → call, missed → miss, buzzed → buzz
  if (stem.at(-1) === stem.at(-2) && !'lsz'.includes(stem.at(-1)!)) return stem.slice(0, -1)
  // hoped → hope beside hopped → hop, shared → share beside starred → star: one vowel and one consonant ask for their e.
  return ONE_SYLLABLE.test(stem) ? stem + 'e' : stem
}

const ONE_SYLLABLE = /^[^aeiou]*[aeiouy][^aeiouwxy]$/

/** The mute e goes where the rest cannot be a word of one short syllable: achieve, change, announce; not hope, care, close. */
function withoutMuteE(word: string): string {
  if (word.length < 5 || !word.endsWith('e') || word.endsWith('ee') || ENGLISH_UNCHANGED.has(word)) return word
  const stem = word.slice(0, -1)
  return ONE_SYLLABLE.test(stem) ? word : stem
}
