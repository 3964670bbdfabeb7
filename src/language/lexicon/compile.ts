import { withoutElision } from '../elision.ts'
import { foldText } from '../fold.ts'
import { stemEnglish, stemFrench } from '../stem.ts'
import { ENGLISH_EXPRESSIONS } from './english-expressions.ts'
import { ENGLISH_NEGATIVE, ENGLISH_NEGATIVE_VERBS } from './english-negative.ts'
import { ENGLISH_POSITIVE, ENGLISH_POSITIVE_VERBS } from './english-positive.ts'
import { ENGLISH_BARRIERS, ENGLISH_INTENSIFIERS, ENGLISH_NEGATORS, ENGLISH_TURNS } from './english-roles.ts'
import { ENGLISH_HOMOGRAPHS, ENGLISH_SUBJECTS } from './english-subjects.ts'
import { FRENCH_EXPRESSIONS } from './french-expressions.ts'
import { FRENCH_NEGATIVE, FRENCH_NEGATIVE_VERBS } from './french-negative.ts'
import { FRENCH_POSITIVE, FRENCH_POSITIVE_VERBS } from './french-positive.ts'
import {
  FRENCH_BARRIERS,
  FRENCH_INTENSIFIERS,
  FRENCH_NEGATORS,
  FRENCH_TURNS,
  NE,
  ONLY_AFTER_NE,
} from './french-roles.ts'
import { FRENCH_HOMOGRAPHS, FRENCH_SUBJECTS } from './french-subjects.ts'

/** What one word means to the reader of tone. Shared by all occurrences of the word; never changed after it was made. */
export type Sense = {
  /** Folded, elision and clitics off. */
  word: string
  stem: string
  /** Signed; 0 when the word alone says nothing. */
  weight: number
  /** Names what is spoken of: its weight only adds to a judgement. */
  subject: boolean
  verb: boolean
  /** How many words a negation reaches; 0 when the word does not negate. */
  negates: number
  /** Negates behind « ne » only. */
  needsNe: boolean
  isNe: boolean
  /** 1 when the word intensifies nothing. */
  factor: number
  turns: boolean
  barrier: boolean
  /** Expressions that begin with this word. */
  expressions: Expressions | null
  /** May be the second word of an expression. */
  goesOn: boolean
}
export type Expression = { parts: readonly string[]; stems: readonly string[]; weight: number }

/** By their second word or its stem, the longest first; `alone` is an expression of one word. */
export type Expressions = { alone: Expression | null; followed: ReadonlyMap<string, readonly Expression[]> }

export type Lexicon = { sense: (folded: string) => Sense; words: number; expressions: number }

type Weighted = readonly (readonly [number, string])[]
type Sources = {
  stem: (word: string) => string
  positive: Weighted
  positiveVerbs: Weighted
  negative: Weighted
  negativeVerbs: Weighted
  expressions: Weighted
  subjects: string
  homographs: string
  negators: Weighted
  intensifiers: Weighted
  turns: ReadonlySet<string>
  barriers: ReadonlySet<string>
  ne: ReadonlySet<string>
  onlyAfterNe: ReadonlySet<string>
}
type Entry = { weight: number; verb: boolean }

const words = (text: string) => text.trim().split(/\s+/).filter(Boolean)
const bare = (word: string) => withoutElision(foldText(word))

function compile(sources: Sources): Lexicon {
  const exact = new Map<string, Entry>()
  const stems = new Map<string, Entry>()
  const compounds: [number, string][] = []
  const add = (lists: Weighted, sign: number, verb: boolean) => {
    for (const [weight, text] of lists) {
      for (const raw of words(text)) {
        const only = raw.startsWith('=')
        const word = foldText(only ? raw.slice(1) : raw)
        if (word.includes('-')) {
          compounds.push([sign * weight, raw])
          continue
        }
        const entry = { weight: sign * weight, verb }
        // The first list that names a word wins: lists go from the strongest to the mildest, nouns before verbs.
        if (!exact.has(word)) exact.set(word, entry)
        const stem = sources.stem(word)
        if (!only && !stems.has(stem)) stems.set(stem, entry)
      }
    }
  }
  add(sources.positiveVerbs, 1, true)
  add(sources.negativeVerbs, -1, true)
  add(sources.positive, 1, false)
  add(sources.negative, -1, false)

  const isSubject = formsIn(sources.subjects, sources.stem)
  const homographs = new Set(words(sources.homographs).map(foldText))
  const expressions = expressionsByStart([...sources.expressions, ...compounds], sources.stem)
  const roles = rolesOf(sources)
  const seconds = new Set([...expressions.values()].flatMap(({ followed }) => [...followed.keys()]))
  const sense = (folded: string): Sense => {
    const word = withoutElision(folded)
    const stem = sources.stem(word)
    const role = roles.get(word)
    const entry = homographs.has(word) ? undefined : (exact.get(word) ?? stems.get(stem))
    return {
      word,
      stem,
      weight: entry?.weight ?? 0,
      subject: isSubject(word, stem),
      verb: entry?.verb ?? false,
      negates: role?.negates ?? 0,
      needsNe: sources.onlyAfterNe.has(word),
      isNe: sources.ne.has(word) || (folded !== word && folded.startsWith("n'")),
      factor: role?.factor ?? 1,
      turns: sources.turns.has(word),
      barrier: sources.barriers.has(word),
      expressions: expressions.get(word) ?? expressions.get(stem) ?? null,
      goesOn: seconds.has(word) || seconds.has(stem),
    }
  }
  return { sense, words: stems.size, expressions: sources.expressions.flatMap(([, text]) => text.split(',')).length }
}

/** Tells the forms of a list: of all words with a listed stem, or of `=word` alone. */
function formsIn(list: string, stemOf: (word: string) => string): (word: string, stem: string) => boolean {
  const forms = words(list).map(word => foldText(word))
  const exact = new Set(forms.map(word => word.replace('=', '')))
  const stems = new Set(forms.filter(word => !word.startsWith('=')).map(stemOf))
  return (word, stem) => exact.has(word) || stems.has(stem)
}

function expressionsByStart(lists: Weighted, stem: (word: string) => string): Map<string, Expressions> {
  const byStart = new Map<string, Map<string, Expression>>()
  for (const [weight, text] of lists) {
    for (const phrase of text.split(',')) {
      const parts = foldText(phrase)
        .split(/[\s-]+/)
        .filter(Boolean)
        .map(part => (part === "n'" ? 'n' : withoutElision(part)))
        .filter(Boolean)
      if (parts.length === 0) continue
      const expression = { parts, stems: parts.map(stem), weight }
      for (const start of new Set([parts[0]!, stem(parts[0]!)])) {
        const same = byStart.get(start) ?? new Map<string, Expression>()
        const key = parts.join(' ')
        if (!same.has(key)) same.set(key, expression)
        byStart.set(start, same)
      }
    }
  }
  return new Map([...byStart].map(([start, list]) => [start, bySecond([...list.values()])] as const))
}

function bySecond(list: Expression[]): Expressions {
  const followed = new Map<string, Expression[]>()
  for (const expression of list) {
    if (expression.parts.length === 1) continue
    for (const second of new Set([expression.parts[1]!, expression.stems[1]!])) {
      followed.set(
        second,
        [...(followed.get(second) ?? []), expression].sort((a, b) => b.parts.length - a.parts.length),
      )
    }
  }
  return { alone: list.find(expression => expression.parts.length === 1) ?? null, followed }
}

function rolesOf(sources: Sources): Map<string, { negates: number; factor: number }> {
  const roles = new Map<string, { negates: number; factor: number }>()
  const role = (word: string) => {
    const known = roles.get(word) ?? { negates: 0, factor: 1 }
    roles.set(word, known)
    return known
  }
  for (const [scope, text] of sources.negators) for (const word of words(text)) role(bare(word)).negates = scope
  for (const [factor, text] of sources.intensifiers) for (const word of words(text)) role(bare(word)).factor = factor
  return roles
}

export const FRENCH: Lexicon = compile({
  stem: stemFrench,
  positive: FRENCH_POSITIVE,
  positiveVerbs: FRENCH_POSITIVE_VERBS,
  negative: FRENCH_NEGATIVE,
  negativeVerbs: FRENCH_NEGATIVE_VERBS,
  expressions: FRENCH_EXPRESSIONS,
  subjects: FRENCH_SUBJECTS,
  homographs: FRENCH_HOMOGRAPHS,
  negators: FRENCH_NEGATORS,
  intensifiers: FRENCH_INTENSIFIERS,
  turns: FRENCH_TURNS,
  barriers: FRENCH_BARRIERS,
  ne: NE,
  onlyAfterNe: ONLY_AFTER_NE,
})

const NONE: ReadonlySet<string> = new Set()
export const ENGLISH: Lexicon = compile({
  stem: stemEnglish,
  positive: ENGLISH_POSITIVE,
  positiveVerbs: ENGLISH_POSITIVE_VERBS,
  negative: ENGLISH_NEGATIVE,
  negativeVerbs: ENGLISH_NEGATIVE_VERBS,
  expressions: ENGLISH_EXPRESSIONS,
  subjects: ENGLISH_SUBJECTS,
  homographs: ENGLISH_HOMOGRAPHS,
  negators: ENGLISH_NEGATORS,
  intensifiers: ENGLISH_INTENSIFIERS,
  turns: ENGLISH_TURNS,
  barriers: ENGLISH_BARRIERS,
  ne: NONE,
  onlyAfterNe: NONE,
})
