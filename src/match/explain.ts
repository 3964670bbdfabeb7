import { foldText, stemEnglish, stemFrench } from '../language/index.ts'
import { boundOf, type Part, type Query, type WordsNode } from '../query/index.ts'
import { readTokens, type Token, writtenForm } from '../query/words.ts'
import { fits, isPattern } from './glob.ts'
import { spreadNears } from './near.ts'
import { nearEach, rawBegins } from './places.ts'
import { asList, type Post, readableAddress, stemmingOf, timeOf, valuesOf } from './post.ts'
import { GAP } from './zones.ts'

/** [start, end) in UTF-16 units. */
export type Span = [start: number, end: number]

/** Why a post matched: what stands where. Spans rise and do not overlap. */
export type Explanation = {
  text: Span[]
  title: Span[]
  /** Parts of the query that were satisfied elsewhere: `author`, `site:lapresse.ca`, `#tag` from the network's list. */
  fields: string[]
}

type ZoneText = { text: string; tokens: Token[]; base: number }
/** Spans of positions; `from` and `to` are units in the zone's text, for highlighting. */
type Found = { start: number; end: number; zone: ZoneText; from: number; to: number }

/** One query against one post, token by token: slower than the engine, and it knows what it saw. Null: no match. */
export function explain(query: Query, post: Post): Explanation | null {
  const reader = new Explainer(post)
  return reader.judge(spreadNears(query)) ? reader.explanation() : null
}

class Explainer {
  private readonly post: Post
  private readonly title: ZoneText
  private readonly text: ZoneText
  private readonly values: Set<string>
  private readonly same: (a: string, b: string) => boolean
  private readonly found: Found[] = []
  private readonly fields = new Set<string>()
  private quiet = 0

  constructor(post: Post) {
    this.post = post
    this.title = zoneOf(post.title ?? '', 0, false)
    this.text = zoneOf(post.text, this.title.tokens.length + GAP, false)
    this.values = new Set(valuesOf(post))
    for (const { tokens } of [this.title, this.text]) {
      for (const { type } of tokens)
        if (type === 'url' || type === 'mention') this.values.add(type === 'url' ? 'has:links' : 'has:mentions')
    }
    const stemming = stemmingOf(post.lang)
    const french = stemming === 'fr' || stemming === 'both'
    const english = stemming === 'en' || stemming === 'both'
    this.same = (a, b) =>
      a === b || (french && stemFrench(a) === stemFrench(b)) || (english && stemEnglish(a) === stemEnglish(b))
  }

  explanation(): Explanation {
    const of = (zone: ZoneText) =>
      joined(this.found.filter(one => one.zone === zone).map(({ from, to }): Span => [from, to]))
    return { text: of(this.text), title: of(this.title), fields: [...this.fields] }
  }

  /** Judges the whole node, all branches of an OR too, because each that holds is part of the reason. */
  judge(node: Query): boolean {
    switch (node.kind) {
      case 'and': {
        const mark = this.found.length
        const holds = node.children.map(child => this.judge(child)).every(Boolean)
        if (!holds) this.found.length = mark
        return holds
      }
      case 'or':
        return node.children.map(child => this.judge(child)).some(Boolean)
      case 'not': {
        const mark = this.found.length
        this.quiet++
        const holds = this.judge(node.child)
        this.quiet--
        this.found.length = mark
        return !holds
      }
      case 'field':
        return this.field(node.field, node.value)
      default: {
        const mark = this.found.length
        const found = this.places(node)
        if (found.length === 0) this.found.length = mark
        this.found.push(...found.filter(({ zone }) => zone === this.title || zone === this.text))
        return found.length > 0
      }
    }
  }

  private field(field: string, value: string | number): boolean {
    const { likes, followers, publishedAt } = this.post
    let holds: boolean
    if (typeof value === 'number') holds = ((field === 'min_likes' ? likes : followers) ?? -1) >= value
    else if (field === 'since') holds = timeOf(publishedAt) >= boundOf('since', value)
    else if (field === 'until') holds = timeOf(publishedAt) <= boundOf('until', value)
    else holds = this.values.has(`${field}:${value}`)
    if (holds && this.quiet === 0) this.fields.add(`${field}:${value}`)
    return holds
  }

  private places(node: Query): Found[] {
    switch (node.kind) {
      case 'words':
        return this.words(node)
      case 'raw':
        return this.raw(node.text)
      case 'or':
        return byStart(node.children.flatMap(child => this.places(child)))
      case 'near': {
        const [left, right] = [byStart(this.places(node.left)), byStart(this.places(node.right))]
        const near = nearEach(starts(left), starts(right), node.distance, node.ordered)
        // In a chain the first word stays part of the reason, though only the second is near the third.
        for (const [side, found] of [
          [node.left, left],
          [node.right, right],
        ] as const)
          if (side.kind === 'near') this.found.push(...found)
        const kept = new Set(near.starts.map((start, index) => `${start} ${near.ends[index]}`))
        return byStart([...left, ...right].filter(({ start, end }) => kept.has(`${start} ${end}`)))
      }
      default:
        throw new Error(`${node.kind} has no places`)
    }
  }

  private words(node: WordsNode): Found[] {
    const { field, parts } = node
    if (field === 'title') return this.rows(node, this.title, false)
    if (field !== null) {
      const found = this.fieldTexts(field).flatMap(value => this.rows(node, zoneOf(value, 0, true), true))
      if (found.length > 0 && this.quiet === 0) this.fields.add(field)
      if (field === 'link' && found.length > 0) this.markAddresses(node)
      return found
    }
    const found = [...this.rows(node, this.title, false), ...this.rows(node, this.text, false)]
    for (const type of ['hashtag', 'mention'] as const)
      if (parts.every(part => part.type === type)) found.push(...this.listed(node, type))
    return found
  }

  /** What the network lists besides the text; each entry stands alone, before everything else. */
  private listed(node: WordsNode, type: 'hashtag' | 'mention'): Found[] {
    const sign = type === 'hashtag' ? '#' : '@'
    const list = (type === 'hashtag' ? this.post.hashtags : this.post.mentions) ?? []
    return list.flatMap((entry, index) => {
      const base = (type === 'hashtag' ? -1_000_000 : -9_000_000) - index * GAP
      const found = this.rows(node, zoneOf(entry.startsWith(sign) ? entry : sign + entry, base, false), false)
      if (found.length > 0 && this.quiet === 0) this.fields.add(sign + entry.replace(sign, ''))
      return found
    })
  }

  private fieldTexts(field: NonNullable<WordsNode['field']>): string[] {
    const { post } = this
    const given = {
      title: [],
      author: [post.author],
      to: asList(post.to),
      source: [post.source, post.sourceType],
      url: [post.url],
      link: [...(post.links ?? []), ...this.addresses().map(({ address }) => address)],
    }[field]
    const present = given.filter(value => value !== undefined && value !== null)
    return field === 'url' || field === 'link' ? present.map(readableAddress) : present
  }

  private addresses(): { zone: ZoneText; token: Token; address: string }[] {
    return [this.title, this.text].flatMap(zone =>
      zone.tokens
        .filter(token => token.type === 'url')
        .map(token => ({ zone, token, address: zone.text.slice(token.start, token.end) })),
    )
  }

  private markAddresses(node: WordsNode): void {
    if (this.quiet > 0) return
    for (const { zone, token, address } of this.addresses()) {
      if (this.rows(node, zoneOf(readableAddress(address), 0, true), true).length === 0) continue
      this.found.push({ start: 0, end: 0, zone, from: token.start, to: token.end })
    }
  }

  /** Phrases in one zone: tokens in a row, or those of windows that hold all parts. */
  private rows({ parts, form, within }: WordsNode, zone: ZoneText, plain: boolean): Found[] {
    const { tokens, base } = zone
    const tests = parts.map(part => this.test(part, plain && form === 'inflected' ? 'exact' : form, zone.text))
    const at = (from: number, to: number): Found => ({
      start: base + from,
      end: base + to,
      zone,
      from: tokens[from]!.start,
      to: tokens[to]!.end,
    })
    const found: Found[] = []
    if (within === null) {
      for (let from = 0; from + tests.length <= tokens.length; from++) {
        if (tests.every((test, step) => test(tokens[from + step]!))) found.push(at(from, from + tests.length - 1))
      }
      return found
    }
    const hits = tests.map(test => tokens.map(test))
    const inWindow = new Set<number>()
    for (let from = 0; from < tokens.length; from++) {
      if (!hits.some(hit => hit[from])) continue
      if (!hits.every(hit => hit.slice(from, from + within + 1).includes(true))) continue
      for (let to = from; to <= Math.min(from + within, tokens.length - 1); to++)
        if (hits.some(hit => hit[to])) inWindow.add(to)
    }
    for (const to of inWindow) found.push(at(to, to))
    return byStart(found)
  }

  private test({ type, text }: Part, form: WordsNode['form'], zoneText: string): (token: Token) => boolean {
    const body = foldText(text)
    if (type === 'hashtag')
      return isPattern(body)
        ? token => token.type === type && fits(token.body, body)
        : token => token.type === type && token.body === body
    if (type === 'mention')
      return token => token.type === type && (token.body === body || token.body.split(/[.@]/, 1)[0] === body)
    if (type === 'emoji') return token => token.type === type && token.body === body
    const isWord = (token: Token) => token.type === 'word' || token.type === 'hashtag'
    if (type === 'wildcard') return token => isWord(token) && fits(token.body, body)
    if (form === 'inflected') return token => isWord(token) && this.same(token.body, body)
    if (form === 'exact') return token => isWord(token) && token.body === body
    const written = text.normalize('NFC')
    return token => isWord(token) && token.body === body && writtenForm(zoneText, token) === written
  }

  private raw(raw: string): Found[] {
    const inside = readTokens(raw, { plain: true }).filter(token => token.body !== '')
    const found: Found[] = []
    for (const zone of [this.title, this.text]) {
      zone.tokens.forEach((token, index) => {
        if (token.type === 'url' || token.body !== inside[0]!.body) return
        const from = rawBegins(zone.text, token, raw, inside[0]!.start)
        const start = zone.base + index
        if (from >= 0) found.push({ start, end: start + inside.length - 1, zone, from, to: from + raw.length })
      })
    }
    return found
  }
}

const zoneOf = (text: string, base: number, plain: boolean): ZoneText => ({
  text,
  base,
  tokens: readTokens(text, { plain }),
})
const byStart = (found: Found[]) => found.sort((a, b) => a.start - b.start || a.end - b.end)
const starts = (found: Found[]) => ({ starts: found.map(one => one.start), ends: found.map(one => one.end) })

/** Spans in order, overlapping and equal ones made one. */
function joined(spans: Span[]): Span[] {
  const rising = spans.sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const result: Span[] = []
  for (const [start, end] of rising) {
    const last = result.at(-1)
    if (last !== undefined && start < last[1]) last[1] = Math.max(last[1], end)
    else result.push([start, end])
  }
  return result
}
