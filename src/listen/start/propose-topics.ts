import { foldText, withoutElision } from '../../language/index.ts'
import { parseQuery } from '../../query/index.ts'
import { commonWords, firstNames, places } from './ordinary-words.ts'
import type { ProposedTopic, StartInput } from './start-schema.ts'
import {
  bareName,
  handleTerm,
  isAcronym,
  nameHashtag,
  nameTerm,
  nameVariants,
  siteHost,
  themeQuery,
  wordsOf,
} from './write-query.ts'

export type TopicDraft = Omit<ProposedTopic, 'problems'>

/** Colours that can be told apart without seeing all of them (Okabe–Ito, darkened for text), in order of use. */
const colours = ['#0B5F7A', '#B3541E', '#1B7F5C', '#8C4A84', '#7A6400', '#3A5BA0', '#A8365B', '#4B6B2F']

/**
 * Topics out of what an organisation tells of itself: one for us, one for each competitor and each theme. Whoever lists
 * several names with commas in one place means several; one of our own names is no competitor and no theme.
 */
export function proposeTopics(given: StartInput): TopicDraft[] {
  const otherNames = listed(given.otherNames)
  const ours = new Set([given.name, ...otherNames].map(nameKey))
  const notOurs = (names: string[]) => listed(names).filter(name => !ours.has(nameKey(name)))
  const input = { ...given, otherNames, competitors: notOurs(given.competitors), themes: notOurs(given.themes) }
  const us = {
    ...nameTopic([input.name, ...input.otherNames], contextOf(input), ownPlaces(input)),
    kind: 'us' as const,
  }
  const competitors = input.competitors.map(name => ({
    ...nameTopic([name], contextOf(input), []),
    kind: 'competitor' as const,
  }))
  const themes = input.themes.map(theme => ({
    name: bareName(theme),
    query: themeQuery(theme),
    ambiguity: null,
    kind: 'theme' as const,
  }))
  const names = new Set<string>()
  return [us, ...competitors, ...themes]
    .filter(topic => {
      const key = nameKey(topic.name)
      return parseQuery(topic.query).ok && topic.name !== '' && !names.has(key) && names.add(key)
    })
    .map((topic, i) => ({ ...topic, colour: colours[i % colours.length]!, sources: [] }))
}

const listed = (texts: string[]): string[] =>
  texts.flatMap(text => bareName(text).split(/[,;\n]/)).filter(name => bareName(name) !== '')

/** The same name, however it is written. */
const nameKey = (name: string): string => foldText(bareName(name))

/** Where we can be told without our name: our handles, and links to our site. */
function ownPlaces(input: StartInput): string[] {
  const handles = input.handles.map(handleTerm).filter(term => term !== null)
  const host = siteHost(input.site)
  return [...new Set(handles), ...(host === null ? [] : [`link:${host}`])]
}

function nameTopic(given: string[], context: string[], others: string[]) {
  const known = given.map(bareName).filter(name => name !== '')
  const main = known[0] ?? ''
  const doubts = known.map(name => ({ name, why: whyAmbiguous(name) }))
  const terms = doubts.flatMap(({ name, why }) =>
    nameVariants(name).map(variant => nameTerm(variant, why !== null && !isAcronym(name))),
  )
  const tags = known.map(nameHashtag).filter(tag => tag !== null)
  const query = join([...terms, ...tags, ...others])
  const doubt = doubts.find(one => one.why !== null)
  if (doubt === undefined || doubt.why === null) return { name: main, query, ambiguity: null }
  // A word that stands in the name itself says nothing of what is near the name.
  const names = [main, ...doubts.flatMap(({ name, why }) => (why === null ? [] : [name]))].map(foldText)
  const words = context.filter(word => !names.some(name => name.includes(foldText(word))))
  const sure = [...doubts.flatMap(({ name, why }) => (why === null ? [nameTerm(name, false)] : [])), ...tags, ...others]
  const doubtful = doubts.flatMap(({ name, why }) => (why === null ? [] : [nameTerm(name, !isAcronym(name))]))
  const narrowed = `(${join(doubtful)}) AND (${join(words.map(contextTerm))})`
  return {
    name: main,
    query,
    ambiguity: {
      name: doubt.name,
      why: doubt.why,
      contextWords: words,
      narrowedQuery: join([`(${narrowed})`, ...sure]),
    },
  }
}

/** Terms that hold no word at all ("!!") are left out: the query must be readable whatever was typed. */
const join = (terms: string[]) => [...new Set(terms)].filter(term => parseQuery(term).ok).join(' OR ')
const contextTerm = (word: string) => (wordsOf(word).length === 1 && /^[\p{L}\p{N}]+$/u.test(word) ? word : `"${word}"`)

/** Words that are found near an organisation's name, whatever it is: both languages, endings by the engine. */
const usual = [
  'organisme',
  'association',
  'entreprise',
  'service',
  'client',
  'directrice',
  'directeur',
  'porte-parole',
  'organization',
  'company',
  'customer',
  'spokesperson',
]

/** Words that tell our name from the everyday word: our themes and competitors first. */
export function contextOf(input: StartInput): string[] {
  const own = [...input.themes, ...input.otherNames, ...input.competitors].map(bareName).filter(word => word !== '')
  return [...new Set([...own, ...usual])].slice(0, 24)
}

/** Why a name alone would find other things too; null when it can stand alone. */
export function whyAmbiguous(name: string): 'common-word' | 'short' | 'first-name' | 'place' | null {
  const words = wordsOf(bareName(name))
    .map(word => withoutElision(foldText(word)))
    .filter(word => !articles.has(word))
  if (words.length !== 1) return null
  const word = words[0]!
  if (commonWords.has(word)) return 'common-word'
  if (firstNames.has(word)) return 'first-name'
  if (places.has(word)) return 'place'
  return [...word].length <= 3 ? 'short' : null
}

const articles = new Set(['le', 'la', 'les', 'l', 'un', 'une', 'des', 'the', 'a', 'an'])
