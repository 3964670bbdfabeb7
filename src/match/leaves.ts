import { bareWord, stemEnglish, stemFrench } from '../language/index.ts'
import { LONGEST_WORD } from '../query/characters.ts'
import { fits, headOf } from './glob.ts'
import type { Stemming } from './post.ts'
import { CONTEXTS, SCOPES, type Scope, STEMMINGS, ZONES } from './zones.ts'

/**
 * What queries look for at one position, numbered. `word` matches by stem, `exact` by folded form, `raw` the same in any
 * kind of token; `value` is a whole field (`lang:fr`) and has no position; `pair` is two others in a row.
 */
export type LeafKind =
  | 'word'
  | 'exact'
  | 'glob'
  | 'hashtag'
  | 'hashtag-glob'
  | 'mention'
  | 'emoji'
  | 'raw'
  | 'value'
  | 'pair'

/** A leaf as one string, stable between builds. */
export const leafKey = (scope: Scope, kind: LeafKind, text: string) => `${scope}\t${kind}\t${text}`

type Lists = Map<string, number[]>
type Globs = { patterns: Map<string, [pattern: string, leaf: number][]>; longest: number }
/** What the leaves of one scope are found by. */
class Table {
  /** By what a token is as a whole. */
  readonly exact: Lists = new Map()
  readonly words: Lists = new Map()
  readonly raws: Lists = new Map()
  readonly emoji: Lists = new Map()
  readonly hashtags: Lists = new Map()
  readonly mentions: Lists = new Map()
  /** By the stem. */
  readonly fr: Lists = new Map()
  readonly en: Lists = new Map()
  /** Patterns by the letters before the first wildcard. */
  readonly globs: Globs = { patterns: new Map(), longest: 0 }
  readonly hashtagGlobs: Globs = { patterns: new Map(), longest: 0 }
}

/** Finds the leaves that a token satisfies. Asked once per distinct token and context: the scan remembers the answer. */
export class Leaves {
  readonly keys: string[] = []
  /** Leaves that stand for two others in a row. */
  readonly pairs: (readonly [first: number, second: number, leaf: number])[] = []
  private readonly ids = new Map<string, number>()
  private readonly tables = new Map<Scope, Table>()
  private hasMentions: number[] = []

  get size(): number {
    return this.keys.length
  }

  idOf(key: string): number | undefined {
    return this.ids.get(key)
  }

  add(scope: Scope, kind: LeafKind, text: string): number {
    const key = leafKey(scope, kind, text)
    const known = this.ids.get(key)
    if (known !== undefined) return known
    const leaf = this.keys.length
    this.keys.push(key)
    this.ids.set(key, leaf)
    if (kind === 'value') {
      if (text === 'has:mentions') this.hasMentions = [leaf]
      return leaf
    }
    if (kind === 'pair') {
      const [first, second] = text.split('\n').map(part => this.ids.get(`${scope}\t${part}`)!)
      this.pairs.push([first!, second!, leaf])
      return leaf
    }
    let table = this.tables.get(scope)
    if (table === undefined) {
      table = new Table()
      this.tables.set(scope, table)
    }
    note(table, kind, text, leaf)
    return leaf
  }

  /** The leaf for two leaves of one scope in a row. */
  addPair(first: number, second: number): number {
    const [one, other] = [this.keys[first]!, this.keys[second]!]
    const scope = one.slice(0, one.indexOf('\t')) as Scope
    return this.add(scope, 'pair', `${one.slice(scope.length + 1)}\n${other.slice(scope.length + 1)}`)
  }

  /** Adds a leaf by the key that another `Leaves` gave it. */
  restore(key: string): void {
    const [scope, kind] = key.split('\t', 2) as [Scope, LeafKind]
    this.add(scope, kind, key.slice(scope.length + kind.length + 2))
  }

  /** Leaves of a folded token with its sign (`#ville`, `@marie`, `l'organisme`, `😀`) in a context. */
  expand(token: string, context: number): number[] {
    const zone = ZONES[context >> 2]!
    const stemming = STEMMINGS[context & 3]!
    const first = token.charCodeAt(0)
    const found: number[] = []
    if (first === 0x23 || first === 0x40) {
      const body = token.slice(1)
      if (body.length > LONGEST_WORD) return found
      if (first === 0x40 && zone !== 'mentions') found.push(...this.hasMentions)
      for (const scope of SCOPES[zone]) {
        const table = this.tables.get(scope)
        if (table === undefined) continue
        if (first === 0x40) expandMention(table, body, zone !== 'mentions', found)
        else expandHashtag(table, body, zone !== 'tags' ? stemming : null, found)
      }
    } else if (token.length <= LONGEST_WORD) {
      const body = bare(token)
      for (const scope of SCOPES[zone]) {
        const table = this.tables.get(scope)
        if (table !== undefined && zone !== 'tags' && zone !== 'mentions') expandWord(table, body, stemming, found)
      }
    }
    return found.length < 2 ? found : [...new Set(found)]
  }

  /** Contexts in which any leaf can be found, so that others need not be scanned. */
  usedContexts(): Uint8Array {
    const scopes = new Set<string>(this.keys.map(key => key.slice(0, key.indexOf('\t'))))
    // Addresses are found while texts are read.
    if (scopes.has('link')) scopes.add('any')
    return Uint8Array.from({ length: CONTEXTS }, (_, context) =>
      Number(SCOPES[ZONES[context >> 2]!].some(scope => scopes.has(scope))),
    )
  }
}

function note(table: Table, kind: Exclude<LeafKind, 'value' | 'pair'>, text: string, leaf: number): void {
  const push = (lists: Lists, key: string) => {
    const list = lists.get(key)
    if (list === undefined) lists.set(key, [leaf])
    else list.push(leaf)
  }
  switch (kind) {
    case 'word':
      push(table.words, text)
      push(table.fr, stemFrench(text))
      push(table.en, stemEnglish(text))
      break
    case 'glob':
    case 'hashtag-glob': {
      const globs = kind === 'glob' ? table.globs : table.hashtagGlobs
      const head = headOf(text)
      const patterns = globs.patterns.get(head)
      if (patterns === undefined) globs.patterns.set(head, [[text, leaf]])
      else patterns.push([text, leaf])
      globs.longest = Math.max(globs.longest, head.length)
      break
    }
    case 'exact':
      push(table.exact, text)
      break
    case 'raw':
      push(table.raws, text)
      break
    case 'emoji':
      push(table.emoji, text)
      break
    case 'hashtag':
      push(table.hashtags, text)
      break
    case 'mention':
      push(table.mentions, text)
  }
}

function take(lists: Lists, key: string, found: number[]): void {
  if (lists.size === 0) return
  const list = lists.get(key)
  if (list !== undefined) for (const leaf of list) found.push(leaf)
}

function takeGlobs({ patterns: all, longest }: Globs, body: string, found: number[]): void {
  for (let length = 1; length <= longest && length <= body.length; length++) {
    const patterns = all.get(body.slice(0, length))
    if (patterns === undefined) continue
    for (const [pattern, leaf] of patterns) if (fits(body, pattern)) found.push(leaf)
  }
}

function expandWord(table: Table, body: string, stemming: Stemming, found: number[]): void {
  take(table.exact, body, found)
  take(table.raws, body, found)
  take(table.emoji, body, found)
  takeGlobs(table.globs, body, found)
  if (table.words.size === 0) return
  const french = stemming === 'fr' || stemming === 'both'
  const english = stemming === 'en' || stemming === 'both'
  if (french) take(table.fr, stemFrench(body), found)
  if (english) take(table.en, stemEnglish(body), found)
  // Equal words have equal stems, so this only matters where there are none.
  if (!french && !english) take(table.words, body, found)
}

function expandHashtag(table: Table, body: string, stemming: Stemming | null, found: number[]): void {
  take(table.hashtags, body, found)
  takeGlobs(table.hashtagGlobs, body, found)
  if (stemming !== null) expandWord(table, body, stemming, found)
}

function expandMention(table: Table, body: string, inText: boolean, found: number[]): void {
  if (inText) take(table.raws, body, found)
  if (table.mentions.size === 0) return
  take(table.mentions, body, found)
  const cut = body.search(/[.@]/)
  if (cut > 0) take(table.mentions, body.slice(0, cut), found)
}

function bare(token: string): string {
  if (token.indexOf("'") < 0) return token
  const [start, end] = bareWord(token)
  return token.slice(start, end)
}
