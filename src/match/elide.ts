import { APOSTROPHE_WORDS, CLITICS, ELIDED, foldText } from '../language/index.ts'
import { DOT } from '../query/characters.ts'
import { UNITS } from './units.ts'

// What can be said of an apostrophe while a text is read, without making a string; `bareWord` says the same of whole words.

/** Letters whose apostrophe always cuts them off (l', d', …): the word begins anew behind it, with the hashes it has elsewhere. */
const ELIDED_LETTER = Uint8Array.from({ length: 128 }, (_, unit) => {
  const head = String.fromCharCode(unit)
  return Number(ELIDED.has(head) && ![...APOSTROPHE_WORDS].some(word => word.startsWith(`${head}'`)))
})
const CUTS_QU = ELIDED.has('qu') && ![...APOSTROPHE_WORDS].some(word => word.startsWith("qu'"))
/** Last letters of what elision may cut off; a word with another one has its 's taken off without a closer look. */
const ELIDED_END = Uint8Array.from({ length: 128 }, (_, unit) =>
  Number([...ELIDED].some(head => head.charCodeAt(head.length - 1) === unit)),
)
const CUTS_S = CLITICS.has('s') && ![...APOSTROPHE_WORDS].some(word => word.endsWith("'s"))

/** Whether the apostrophe at `at` cuts off what stands before it. `start`: behind an apostrophe that did, or the word's begin. */
export function isElided(units: Uint16Array, start: number, at: number): boolean {
  const first = UNITS[units[start]!]!
  if (at - start === 1) return first < 128 && ELIDED_LETTER[first] === 1
  return CUTS_QU && at - start === 2 && first === 0x71 && UNITS[units[start + 1]!] === 0x75
}

/** Whether the 's that begins at `at` is the end of the word and falls away. */
export function isClitic(text: string, units: Uint16Array, start: number, at: number): boolean {
  const after = UNITS[units[at + 2]!]!
  if (!CUTS_S || (after !== 0 && after !== -DOT)) return false
  const last = UNITS[units[at - 1]!]!
  return last >= 128 || ELIDED_END[last] === 0 || !ELIDED.has(foldText(text.slice(start, at)))
}
