import { foldText } from '../../language/index.ts'
import { subjects } from './ordinary-words.ts'

const legalForm =
  /(?:,\s*|\s+)(?:inc|ltée|ltee|ltd|llc|llp|corp|gmbh|s\.?a\.?r\.?l|s\.?a\.?s|s\.?a|s\.?e\.?n\.?c|scop|asbl|obnl|plc)\.?$/iu

/** A name without the form of the company and surrounding signs. */
export const bareName = (name: string): string =>
  name
    .trim()
    .replace(/^["«“”\s]+|["»“”\s]+$/gu, '')
    .replace(legalForm, '')
    .trim()

/** Words of a name as a reader counts them: "porte-parole" is one, "l’Espoir" too. */
export const wordsOf = (name: string): string[] => name.match(/[\p{L}\p{N}][\p{L}\p{N}'’&.-]*/gu) ?? []

/** All capitals, two to six letters: NASA, SPVM, C.S.N. */
export const isAcronym = (name: string): boolean => /^(?:\p{Lu}[.]?){2,6}\p{N}*$/u.test(name)

const quoted = (text: string): string => `"${text.replaceAll('"', ' ').trim()}"`

/**
 * One name as a term: an acronym keeps its capitals, a single word its exact form (a proper name has no plural), several
 * words are a phrase. `cased`: only as it is written, for names that are everyday words too.
 */
export function nameTerm(name: string, cased: boolean): string {
  const bare = bareName(name)
  if (isAcronym(bare)) return `!${quoted(bare.replaceAll('.', ''))}`
  if (cased) return `!${quoted(bare)}`
  return wordsOf(bare).length === 1 ? `=${quoted(bare)}` : quoted(bare)
}

/** The hashtag that people make of a name of several words; null where it would be the word itself. */
export function nameHashtag(name: string): string | null {
  const words = wordsOf(bareName(name).replace(/['’]/gu, ''))
  if (words.length < 2) return null
  const joined = words.map(word => word.replace(/[^\p{L}\p{N}]/gu, '')).join('')
  return joined.length >= 6 && joined.length <= 60 ? `#${joined}` : null
}

/** « Société d’histoire et d’archives » is also written with &, "Smith & Sons" also with "and" and "et". */
export function nameVariants(name: string): string[] {
  const bare = bareName(name)
  const others = / (?:&|et|and) /iu.test(bare)
    ? [' & ', ' et ', ' and '].map(and => bare.replace(/ (?:&|et|and) /giu, and))
    : []
  return [...new Set([bare, ...others.filter(other => other !== bare && !other.includes('&'))])]
}

/** A handle as a term: `@name` of an address, a full handle or a bare name; null when it holds none. */
export function handleTerm(handle: string): string | null {
  const text = handle.trim()
  const inAddress = /^https?:\/\/[^/]+\/(?:.*\/)?@?([\p{L}\p{N}._-]{2,})\/?(?:[?#].*)?$/u.exec(text)?.[1]
  const name = inAddress ?? /^@?([\p{L}\p{N}_-][\p{L}\p{N}._-]*)(?:@[\p{L}\p{N}.-]+)?$/u.exec(text)?.[1]
  return name === undefined ? null : `@${name}`
}

/** Host of a site without www, with its port where it names one; null when the text is no address. */
export function siteHost(site: string): string | null {
  const text = site.trim()
  if (text === '') return null
  const url = URL.parse(/^https?:\/\//iu.test(text) ? text : `https://${text}`)
  return url === null || !url.hostname.includes('.') ? null : url.host.replace(/^www\./u, '')
}

/** A subject in the languages that it is known in: words match their inflections, expressions are phrases. */
export function themeQuery(theme: string): string {
  const bare = bareName(theme)
  const folded = foldText(bare)
  const known = subjects.find(sides => sides.some(side => side.some(form => foldText(form) === folded)))
  const forms = known === undefined ? [bare] : [bare, ...known.flat()]
  const seen = new Set<string>()
  const terms = forms.flatMap(form => {
    const key = foldText(form)
    if (seen.has(key)) return []
    seen.add(key)
    if (isAcronym(form)) return [`!${quoted(form)}`]
    return [wordsOf(form).length === 1 && /^[\p{L}\p{N}]+$/u.test(form) ? form : quoted(form)]
  })
  return terms.join(' OR ')
}
