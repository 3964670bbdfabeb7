// No index here: this file also runs in browsers, where the policy's rules explain themselves.
import { boundOf } from '../query/fields.ts'
import type { Query, WordsNode } from '../query/index.ts'
import { readTokens, type Token } from '../query/words.ts'
import { spreadNears } from './near.ts'
import { nearEach, rawBegins } from './places.ts'
import { asList, type Post, readableAddress, stemmingOf, timeOf, valuesOf } from './post.ts'
import { ReadText } from './read-text.ts'
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

/** Spans of positions; `from` and `to` are units in the zone's text, for highlighting. */
type Found = { start: number; end: number; zone: ReadText; from: number; to: number }

/** One query against one post, token by token: slower than the engine, and it knows what it saw. Null: no match. */
export const explain = (query: Query, post: Post): Explanation | null => explainer(post)(query)

/** The same for several queries: the post is read once, when the first one asks. */
export function explainer(post: Post): (query: Query) => Explanation | null {
  let read: Read | null = null
  return query => {
    read ??= readPost(post)
    const judge = new Explainer(read)
    return judge.judge(spreadNears(query)) ? judge.explanation() : null
  }
}

/** What a post says, read as far as queries have asked. */
type Read = {
  post: Post
  title: ReadText
  text: ReadText
  values: Set<string>
  fieldTexts(field: NonNullable<WordsNode['field']>): ReadText[]
  /** What the network lists besides the text; each entry stands alone, before everything else. */
  listed(type: 'hashtag' | 'mention'): { entry: string; zone: ReadText }[]
  /** Addresses in title and text. */
  addresses: { zone: ReadText; token: Token; read: ReadText }[]
}

function readPost(post: Post): Read {
  const stemming = stemmingOf(post.lang)
  const zone = (text: string, base: number, plain: boolean) => new ReadText(text, base, plain, stemming)
  const title = zone(post.title ?? '', 0, false)
  const text = zone(post.text, title.tokens.length + GAP, false)
  const tokens = [title, text].flatMap(one => one.tokens.map(token => ({ zone: one, token })))
  const addresses = tokens.flatMap(({ zone: where, token }) => {
    if (token.type !== 'url') return []
    return [{ zone: where, token, read: zone(readableAddress(where.text.slice(token.start, token.end)), 0, true) }]
  })
  const values = new Set(valuesOf(post))
  if (addresses.length > 0) values.add('has:links')
  if (tokens.some(({ token }) => token.type === 'mention')) values.add('has:mentions')
  const given = {
    title: [],
    author: [post.author],
    to: asList(post.to),
    source: [post.source, post.sourceType],
    url: [post.url].map(readable),
    link: (post.links ?? []).map(readable),
  }
  return {
    post,
    title,
    text,
    values,
    addresses,
    fieldTexts: once(field => {
      const present = given[field].filter(value => value !== undefined && value !== null)
      const found = present.map(value => zone(value, 0, true))
      return field === 'link' ? [...found, ...addresses.map(one => one.read)] : found
    }),
    listed: once(type => {
      const sign = type === 'hashtag' ? '#' : '@'
      const first = type === 'hashtag' ? -1_000_000 : -9_000_000
      return ((type === 'hashtag' ? post.hashtags : post.mentions) ?? []).map((entry, index) => ({
        entry: sign + entry.replace(sign, ''),
        zone: zone(entry.startsWith(sign) ? entry : sign + entry, first - index * GAP, false),
      }))
    }),
  }
}

const readable = (address: string | null | undefined) => (address ? readableAddress(address) : null)

function once<Key, Value>(read: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return key => {
    if (!known.has(key)) known.set(key, read(key))
    return known.get(key)!
  }
}

class Explainer {
  private readonly read: Read
  private readonly found: Found[] = []
  private readonly fields = new Set<string>()
  private quiet = 0

  constructor(read: Read) {
    this.read = read
  }

  explanation(): Explanation {
    const of = (zone: ReadText) =>
      joined(this.found.filter(one => one.zone === zone).map(({ from, to }): Span => [from, to]))
    return { text: of(this.read.text), title: of(this.read.title), fields: [...this.fields] }
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
        this.found.push(...found.filter(({ zone }) => zone === this.read.title || zone === this.read.text))
        return found.length > 0
      }
    }
  }

  private field(field: string, value: string | number): boolean {
    const { likes, followers, publishedAt } = this.read.post
    let holds: boolean
    if (typeof value === 'number') holds = ((field === 'min_likes' ? likes : followers) ?? -1) >= value
    else if (field === 'since') holds = timeOf(publishedAt) >= boundOf('since', value)
    else if (field === 'until') holds = timeOf(publishedAt) <= boundOf('until', value)
    else holds = this.read.values.has(`${field}:${value}`)
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
    const { title, text } = this.read
    if (field === 'title') return rows(node, title)
    if (field !== null) {
      const found = this.read.fieldTexts(field).flatMap(zone => rows(node, zone))
      if (found.length > 0 && this.quiet === 0) this.fields.add(field)
      if (field === 'link' && found.length > 0) this.markAddresses(node)
      return found
    }
    const found = [...rows(node, title), ...rows(node, text)]
    for (const type of ['hashtag', 'mention'] as const)
      if (parts.every(part => part.type === type)) found.push(...this.listed(node, type))
    return found
  }

  private listed(node: WordsNode, type: 'hashtag' | 'mention'): Found[] {
    return this.read.listed(type).flatMap(({ entry, zone }) => {
      const found = rows(node, zone)
      if (found.length > 0 && this.quiet === 0) this.fields.add(entry)
      return found
    })
  }

  private markAddresses(node: WordsNode): void {
    if (this.quiet > 0) return
    for (const { zone, token, read } of this.read.addresses) {
      if (rows(node, read).length > 0) this.found.push({ start: 0, end: 0, zone, from: token.start, to: token.end })
    }
  }

  private raw(raw: string): Found[] {
    const inside = readTokens(raw, { plain: true }).filter(token => token.body !== '')
    const [first] = inside
    const found: Found[] = []
    for (const zone of [this.read.title, this.read.text]) {
      for (const index of zone.where(({ type, body }) => type !== 'url' && body === first!.body)) {
        const from = rawBegins(zone.text, zone.tokens[index]!, raw, first!.start)
        const start = zone.base + index
        if (from >= 0) found.push({ start, end: start + inside.length - 1, zone, from, to: from + raw.length })
      }
    }
    return found
  }
}

/** Phrases in one zone: tokens in a row, or those of windows that hold all parts. */
function rows({ parts, form, within }: WordsNode, zone: ReadText): Found[] {
  const [first, ...others] = parts.map(part => zone.find(part, form))
  if (first === undefined || first.length === 0 || others.some(hits => hits.length === 0)) return []
  const at = (from: number, to: number): Found => ({
    start: zone.base + from,
    end: zone.base + to,
    zone,
    from: zone.tokens[from]!.start,
    to: zone.tokens[to]!.end,
  })
  const rest = others.map(hits => new Set(hits))
  if (within === null)
    return first
      .filter(from => rest.every((hits, step) => hits.has(from + step + 1)))
      .map(from => at(from, from + rest.length))
  const all = [new Set(first), ...rest]
  const any = [...new Set([first, ...others].flat())].sort((a, b) => a - b)
  const inWindow = new Set<number>()
  any.forEach((from, index) => {
    let end = index + 1
    while (end < any.length && any[end]! <= from + within) end++
    const window = any.slice(index, end)
    if (all.every(hits => window.some(to => hits.has(to)))) for (const to of window) inWindow.add(to)
  })
  return byStart([...inWindow].map(to => at(to, to)))
}

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
