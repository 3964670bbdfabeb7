import { foldText } from '../language/index.ts'
import { boundOf, type Part, type Query, type WordsNode } from '../query/index.ts'
import { readTokens } from '../query/words.ts'
import type { LeafKind, Leaves } from './leaves.ts'
import { spreadNears } from './near.ts'
import { type Place, placeKey } from './places.ts'

/** A query as the engine judges it: questions about one document, joined by and, or, not. */
export type Plan =
  | { op: 'leaf'; leaf: number }
  | { op: 'place'; place: number }
  | { op: 'check'; check: number }
  | { op: 'and' | 'or'; children: Plan[] }
  | { op: 'not'; child: Plan }

/** A figure or date that a post must reach or not pass. */
export type Check = { of: 'likes' | 'followers' | 'time'; least: number; most: number }

/** Numbers leaves, places and checks; equal ones get one number, so that they are answered once per document. */
export class Planner {
  readonly leaves: Leaves
  readonly places: Place[] = []
  readonly checks: Check[] = []
  /** Leaves whose positions matter. */
  readonly positional = new Set<number>()
  private readonly placeIds = new Map<string, number>()
  private readonly checkIds = new Map<string, number>()

  constructor(leaves: Leaves) {
    this.leaves = leaves
  }

  /** Takes over what another planner has numbered. */
  restore(places: Place[], checks: Check[], positional: number[]): void {
    for (const place of places) this.place(place)
    for (const check of checks) this.check(check)
    for (const leaf of positional) this.positional.add(leaf)
  }

  plan(query: Query): Plan {
    return this.of(spreadNears(query))
  }

  private of(node: Query): Plan {
    switch (node.kind) {
      case 'and':
      case 'or':
        return { op: node.kind, children: node.children.map(child => this.of(child)) }
      case 'not':
        return { op: 'not', child: this.of(node.child) }
      case 'field':
        return this.field(node.field, node.value)
      default: {
        // The commonest questions need no place: a word is one leaf, two in a row are a pair.
        if (node.kind === 'words' && node.form !== 'cased' && node.parts.length <= 2 && node.within === null) {
          const [first, second] = this.leavesOf(node)
          return { op: 'leaf', leaf: second === undefined ? first! : this.leaves.addPair(first!, second) }
        }
        const place = this.placed(node)
        // What the place needs comes first: it is cheap to refuse, and the anchors are taken from it.
        return { op: 'and', children: [...this.needs(place), { op: 'place', place }] }
      }
    }
  }

  private field(field: string, value: string | number): Plan {
    if (typeof value === 'number') {
      return this.check({
        of: field === 'min_likes' ? 'likes' : 'followers',
        least: value,
        most: Number.POSITIVE_INFINITY,
      })
    }
    if (field === 'since')
      return this.check({ of: 'time', least: boundOf('since', value), most: Number.POSITIVE_INFINITY })
    if (field === 'until')
      return this.check({ of: 'time', least: Number.NEGATIVE_INFINITY, most: boundOf('until', value) })
    return { op: 'leaf', leaf: this.leaves.add('any', 'value', `${field}:${value}`) }
  }

  private check(check: Check): Plan {
    const key = `${check.of} ${check.least} ${check.most}`
    let id = this.checkIds.get(key)
    if (id === undefined) {
      id = this.checks.push(check) - 1
      this.checkIds.set(key, id)
    }
    return { op: 'check', check: id }
  }

  private needs(place: number): Plan[] {
    const found = this.places[place]!
    switch (found.kind) {
      case 'leaf':
      case 'raw':
        return [{ op: 'leaf', leaf: found.leaf }]
      case 'row':
      case 'cased':
        return this.inRow(found.leaves).map(leaf => ({ op: 'leaf', leaf }))
      case 'window':
        return [...new Set(found.leaves)].map(leaf => ({ op: 'leaf', leaf }))
      case 'either':
        return [{ op: 'or', children: found.places.map(one => single(this.needs(one))) }]
      case 'near':
        return [...this.needs(found.left), ...this.needs(found.right)]
    }
  }

  /** What a row of leaves needs: each pair of neighbours. */
  private inRow(leaves: number[]): number[] {
    if (leaves.length === 1) return leaves
    return [...new Set(leaves.slice(1).map((leaf, before) => this.leaves.addPair(leaves[before]!, leaf)))]
  }

  private placed(node: Query): number {
    if (node.kind === 'words') return this.words(node)
    if (node.kind === 'raw') return this.raw(node.text)
    if (node.kind === 'near') {
      const [left, right] = [this.placed(node.left), this.placed(node.right)]
      for (const side of [left, right]) this.keepPositions(side)
      return this.place({ kind: 'near', left, right, distance: node.distance, ordered: node.ordered })
    }
    if (node.kind === 'or')
      return this.place({ kind: 'either', places: node.children.map(child => this.placed(child)) })
    throw new Error(`${node.kind} has no places`)
  }

  private leavesOf({ parts, form, field }: WordsNode): number[] {
    const plain = field !== null && field !== 'title'
    return parts.map(part =>
      this.leaves.add(field ?? 'any', leafKindOf(part, plain ? 'exact' : form), foldText(part.text)),
    )
  }

  private words(node: WordsNode): number {
    const { parts, form, within, field } = node
    const leaves = this.leavesOf(node)
    if (form === 'cased') {
      for (const leaf of leaves) this.positional.add(leaf)
      const written = parts.map(part => part.text.normalize('NFC'))
      return this.place({ kind: 'cased', leaves, written, scope: field ?? 'any' })
    }
    if (leaves.length === 1) return this.place({ kind: 'leaf', leaf: leaves[0]! })
    for (const leaf of leaves) this.positional.add(leaf)
    return this.place(within === null ? { kind: 'row', leaves } : { kind: 'window', leaves, within })
  }

  private raw(text: string): number {
    const tokens = readTokens(text, { plain: true }).filter(token => token.body !== '')
    const leaf = this.leaves.add('any', 'raw', tokens[0]!.body)
    this.positional.add(leaf)
    return this.place({ kind: 'raw', leaf, text, offset: tokens[0]!.start, length: tokens.length })
  }

  private keepPositions(place: number): void {
    const found = this.places[place]!
    if (found.kind === 'leaf') this.positional.add(found.leaf)
    else if (found.kind === 'either') for (const one of found.places) this.keepPositions(one)
  }

  private place(place: Place): number {
    const key = placeKey(place)
    let id = this.placeIds.get(key)
    if (id === undefined) {
      id = this.places.push(place) - 1
      this.placeIds.set(key, id)
    }
    return id
  }
}

const single = (plans: Plan[]): Plan => (plans.length === 1 ? plans[0]! : { op: 'and', children: plans })

function leafKindOf({ type, text }: Part, form: WordsNode['form']): LeafKind {
  if (type === 'wildcard') return 'glob'
  if (type === 'hashtag') return /[*?]/.test(text) ? 'hashtag-glob' : 'hashtag'
  if (type !== 'word') return type
  return form === 'inflected' ? 'word' : 'exact'
}
