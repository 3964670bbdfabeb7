import { bareWord, stemEnglish, stemFrench } from '../language/index.ts'
import { LONGEST_WORD } from '../query/characters.ts'
import { fits, headOf } from './glob.ts'
import { CONTEXTS, SCOPES, type Scope, STEMMINGS, ZONES } from './zones.ts'

/**
 * What queries look for at one position, numbered. `word` matches by stem, `exact` by folded form, `raw` the same in any
 * kind of token; `value` is a whole field (`lang:fr`) and has no position.
 */
export type LeafKind = 'word' | 'exact' | 'glob' | 'hashtag' | 'hashtag-glob' | 'mention' | 'emoji' | 'raw' | 'value'

/** A leaf as one string, stable between builds. */
export const leafKey = (scope: Scope, kind: LeafKind, text: string) => `${scope}\t${kind}\t${text}`

/** Finds the leaves that a token satisfies. Asked once per distinct token and context: the scan remembers the answer. */
export class Leaves {
  readonly keys: string[] = []
  private readonly ids = new Map<string, number>()
  /** Scope → what a body, a stem or a head leads to. */
  private readonly bodies = new Map<string, number[]>()
  private readonly globs = new Map<string, [pattern: string, leaf: number][]>()
  /** Grows whenever a leaf is added: what was remembered before is stale. */
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
    if (kind === 'word') {
      this.note(`${scope}\tword\t${text}`, leaf)
      this.note(`${scope}\tfr\t${stemFrench(text)}`, leaf)
      this.note(`${scope}\ten\t${stemEnglish(text)}`, leaf)
    } else if (kind === 'glob' || kind === 'hashtag-glob') {
      const head = `${scope}\t${kind}\t${headOf(text)}`
      const patterns = this.globs.get(head)
      if (patterns === undefined) this.globs.set(head, [[text, leaf]])
      else patterns.push([text, leaf])
    } else this.note(key, leaf)
    return leaf
  }

  private note(key: string, leaf: number): void {
    const list = this.bodies.get(key)
    if (list === undefined) this.bodies.set(key, [leaf])
    else list.push(leaf)
  }

  /** Leaves of a folded token with its sign (`#ville`, `@marie`, `l'organisme`, `😀`) in a context. */
  expand(token: string, context: number): number[] {
    const zone = ZONES[context >> 2]!
    const stemming = STEMMINGS[context & 3]!
    const found = new Set<number>()
    const first = token.charCodeAt(0)
    const type = first === 0x23 ? 'hashtag' : first === 0x40 ? 'mention' : 'word'
    const body = type === 'word' ? bare(token) : token.slice(1)
    if ((type === 'word' ? token : body).length > LONGEST_WORD) return []
    const take = (key: string) => {
      const list = this.bodies.get(key)
      if (list !== undefined) for (const leaf of list) found.add(leaf)
    }
    for (const scope of SCOPES[zone]) {
      if (type === 'mention') {
        take(leafKey(scope, 'mention', body))
        const cut = body.search(/[.@]/)
        if (cut > 0) take(leafKey(scope, 'mention', body.slice(0, cut)))
      }
      if (type === 'hashtag') {
        take(leafKey(scope, 'hashtag', body))
        this.takeGlobs(scope, 'hashtag-glob', body, found)
      }
      if (zone === 'tags' || zone === 'mentions') continue
      take(leafKey(scope, 'raw', body))
      if (type === 'mention') {
        take(leafKey('any', 'value', 'has:mentions'))
        continue
      }
      take(leafKey(scope, 'emoji', body))
      take(leafKey(scope, 'exact', body))
      take(`${scope}\tword\t${body}`)
      if (stemming === 'fr' || stemming === 'both') take(`${scope}\tfr\t${stemFrench(body)}`)
      if (stemming === 'en' || stemming === 'both') take(`${scope}\ten\t${stemEnglish(body)}`)
      this.takeGlobs(scope, 'glob', body, found)
    }
    return [...found]
  }

  private takeGlobs(scope: Scope, kind: LeafKind, body: string, found: Set<number>): void {
    if (this.globs.size === 0) return
    for (let length = 1; length <= body.length; length++) {
      const patterns = this.globs.get(`${scope}\t${kind}\t${body.slice(0, length)}`)
      if (patterns === undefined) continue
      for (const [pattern, leaf] of patterns) if (fits(body, pattern)) found.add(leaf)
    }
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

function bare(token: string): string {
  if (token.indexOf("'") < 0) return token
  const [start, end] = bareWord(token)
  return token.slice(start, end)
}
