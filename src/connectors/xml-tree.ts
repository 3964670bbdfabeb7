import { walkMarkup } from './walk-markup.ts'

/** An element of a feed. Names are in lower case, with the usual prefix of their namespace whatever the feed calls it. */
export type Node = {
  name: string
  attributes: Record<string, string>
  children: Node[]
  /** Its own text, decoded, without its children's. */
  text: string
  /** What stands between its tags, as written: markup where a feed does not escape. */
  markup: string
  /** False when the feed breaks off inside. */
  closed: boolean
  /** xml:base that holds here, null where none was given. */
  base: string | null
}

/** More than any honest feed has; what comes after is not read. */
const limits = { nodes: 150_000, depth: 60, prefixes: 100 }

/** The feed's element, wherever it stands in the junk around it; null when there is none. Time in proportion to the length. */
export function readXmlTree(xml: string): Node | null {
  type Open = { node: Node; start: number; prefixes: Record<string, string> }
  let root: Node | null = null
  let stack: Open[] = []
  let count = 0
  let ignored = 0

  const close = (entry: Open, end: number, closed: boolean) => {
    entry.node.markup = entry.node.children.length === 0 ? '' : xml.slice(entry.start, end)
    entry.node.closed = closed
  }
  const closeDownTo = (index: number, end: number, closed: boolean) => {
    for (const entry of stack.slice(index).reverse()) close(entry, end, closed)
    stack = stack.slice(0, index)
  }

  walkMarkup(
    xml,
    {
      open: (written, attributes, at) => {
        count += 1
        const prefixes = prefixesAt(attributes, stack.at(-1)?.prefixes ?? usual)
        const name = canonical(written, prefixes)
        const tagStart = at
        if (root === null) {
          if (!roots.has(name)) return
          // Whatever was open before is not part of the feed: warnings of a server, a forgotten template.
          stack = []
        }
        // A text element whose end tag was lost ends where the next element begins; so does an unclosed item at the next.
        const top = stack.at(-1)?.node.name
        if (top !== undefined && (leaves.has(top) || (top === 'title' && afterTitle.has(name))) && stack.length > 1)
          closeDownTo(stack.length - 1, startOfTag(xml, tagStart), true)
        if (items.has(name)) {
          const before = stack.findIndex(entry => items.has(entry.node.name))
          if (before > 0) closeDownTo(before, startOfTag(xml, tagStart), true)
        }
        if (count > limits.nodes || stack.length >= limits.depth) {
          ignored += 1
          return
        }
        const parent = stack.at(-1)?.node
        const node: Node = {
          name,
          attributes,
          children: [],
          text: '',
          markup: '',
          closed: false,
          base: baseOf(attributes, parent),
        }
        if (parent === undefined) {
          if (root !== null) return
          root = node
        } else parent.children.push(node)
        stack.push({ node, start: at, prefixes })
      },
      close: (written, at) => {
        if (ignored > 0 && stack.length >= limits.depth) {
          ignored -= 1
          return
        }
        const name = canonical(written, stack.at(-1)?.prefixes ?? usual)
        // No deeper search than the tree is allowed to be.
        const index = stack.findLastIndex(entry => entry.node.name === name)
        if (index >= 0) closeDownTo(index, at, true)
      },
      text: text => {
        const top = stack.at(-1)
        if (top !== undefined) top.node.text += text
      },
    },
    { xml: true },
  )
  closeDownTo(0, xml.length, false)
  return root
}

const startOfTag = (xml: string, end: number) => Math.max(0, xml.lastIndexOf('<', end - 1))

function baseOf(attributes: Record<string, string>, parent: Node | undefined): string | null {
  const own = attributes['xml:base']
  if (own === undefined) return parent?.base ?? null
  return URL.parse(own, parent?.base ?? undefined)?.href ?? parent?.base ?? null
}

const roots = new Set(['rss', 'rdf:rdf', 'rdf', 'feed', 'channel', 'atom:feed'])
const items = new Set(['item', 'entry', 'atom:entry'])
const leaves = new Set([
  'link',
  'guid',
  'pubdate',
  'comments',
  'id',
  'updated',
  'published',
  'issued',
  'modified',
  'dc:date',
  'dc:creator',
  'wfw:commentrss',
  'feedburner:origlink',
])

// Titles may hold markup where a feed does not escape, but never these.
const afterTitle = new Set([
  'link',
  'guid',
  'pubdate',
  'description',
  'category',
  'author',
  'dc:date',
  'dc:creator',
  'content:encoded',
  'id',
  'updated',
  'published',
  'summary',
  'item',
  'entry',
])

const spaces: Record<string, string> = {
  'http://www.w3.org/2005/atom': 'atom',
  'http://purl.org/atom/ns#': 'atom',
  'http://purl.org/rss/1.0/': '',
  'http://channel.netscape.com/rdf/simple/0.9/': '',
  'http://my.netscape.com/rdf/simple/0.9/': '',
  'http://backend.userland.com/rss2': '',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/elements/1.0/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://purl.org/rss/1.0/modules/content/': 'content',
  'http://purl.org/rss/1.0/modules/slash/': 'slash',
  'http://purl.org/rss/1.0/modules/syndication/': 'sy',
  'http://search.yahoo.com/mrss/': 'media',
  'http://search.yahoo.com/mrss': 'media',
  'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'http://purl.org/syndication/thread/1.0': 'thr',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
  'http://www.w3.org/1999/xhtml': 'xhtml',
  'http://rssnamespace.org/feedburner/ext/1.0': 'feedburner',
  'http://www.youtube.com/xml/schemas/2015': 'yt',
  'http://wellformedweb.org/commentapi/': 'wfw',
}

/** Prefix as written → usual prefix. Feeds that forget to declare mean the usual ones. */
const usual: Record<string, string> = {}

function prefixesAt(attributes: Record<string, string>, outer: Record<string, string>): Record<string, string> {
  let own: Record<string, string> | null = null
  let size = 0
  for (const name in attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue
    own ??= { ...outer }
    size ||= Object.keys(own).length
    // Every element below that declares one more copies them all.
    if (size >= limits.prefixes) break
    const prefix = name.slice(6)
    own[prefix] = spaces[attributes[name]?.trim().toLowerCase() ?? ''] ?? prefix
    size += 1
  }
  return own ?? outer
}

function canonical(written: string, prefixes: Record<string, string>): string {
  const colon = written.indexOf(':')
  const prefix = colon < 0 ? '' : written.slice(0, colon)
  const space = prefixes[prefix] ?? prefix
  // Atom and XHTML as the default namespace need no prefix: the element's own name says enough.
  if (space === '' || (colon < 0 && (space === 'atom' || space === 'xhtml'))) return written.slice(colon + 1)
  return `${space}:${written.slice(colon + 1)}`
}

/** The first child with text or children among those names, in the order of the names. */
export function first(node: Node, ...names: string[]): Node | null {
  for (const name of names) {
    const found = node.children.find(
      child => child.name === name && (child.text.trim() !== '' || child.children.length > 0),
    )
    if (found !== undefined) return found
  }
  return null
}

export const all = (node: Node, ...names: string[]): Node[] => node.children.filter(child => names.includes(child.name))

/** Trimmed text of the first such child, null when there is none or it is empty. */
export const textOf = (node: Node, ...names: string[]): string | null => first(node, ...names)?.text.trim() || null

/** Every such element below, however deep, but not inside another such one. */
export function descendants(node: Node, ...names: string[]): Node[] {
  return node.children.flatMap(child => (names.includes(child.name) ? [child] : descendants(child, ...names)))
}
