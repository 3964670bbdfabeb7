/**
 * A light English stemmer on folded words: number, -ing, -ed, -er/-est are not all alike, so only plural, past and
 * progressive come off, and irregular forms through a table. "universe" and "university", "organ" and "organise" stay apart.
 */
import { ENGLISH_IRREGULAR, ENGLISH_UNCHANGED } from './stem-english-words.ts'

const VOWEL = /[aeiouy]/
const isVowel = (letter: string | undefined) => letter !== undefined && 'aeiou'.includes(letter)

/** The stem of one folded word (no apostrophe). Shorter words than four letters change only through the table of irregular forms. */
export function stemEnglish(word: string): string {
  const irregular = ENGLISH_IRREGULAR.get(word)
  if (irregular !== undefined) return irregular
  if (word.length < 4 || ENGLISH_UNCHANGED.has(word)) return word.length > 4 && word.endsWith('e') ? finish(word) : word
  return finish(withoutVerbEnding(withoutPlural(word)))
}

function withoutPlural(word: string): string {
  if (!word.endsWith('s') || word.endsWith('ss') || word.endsWith('us') || word.endsWith('is')) return word
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
  if (stem.length < 3 || !VOWEL.test(stem)) return stem.length === 2 && isVowel(stem[0]) && cut === 3 ? stem : word
  const last = stem.at(-1)
  // stopped → stop, but called → call, missed → miss, buzzed → buzz
  if (last === stem.at(-2) && last !== undefined && !'lsz'.includes(last) && !isVowel(last)) return stem.slice(0, -1)
  return stem
}

/** The mute e goes, so that "love" meets "loving"; a final y after a consonant is kept as it is. */
function finish(word: string): string {
  return word.length > 3 && word.endsWith('e') && !word.endsWith('ee') ? word.slice(0, -1) : word
}
