import { type Entry, maxEntries, type Person, parsePerson, type RawFeed } from './feed-entry.ts'
import { all, descendants, first, type Node, readXmlTree, textOf } from './xml-tree.ts'

/**
 * RSS 0.9x to 2.0, RDF (RSS 0.90, 1.0) and Atom 0.3 and 1.0, by one reader: real feeds mix their vocabularies. Null when the text
 * holds no feed at all.
 */
export function readXmlFeed(xml: string): RawFeed | null {
  const root = readXmlTree(xml)
  if (root === null) return null
  const isAtom = root.name === 'feed' || root.name === 'atom:feed'
  const channel = isAtom ? root : (first(root, 'channel') ?? root)
  const entries = isAtom ? descendants(root, 'entry', 'atom:entry') : descendants(root, 'item', 'entry')
  // An item that breaks off counts if its identity is whole: its text is made good at the next reading.
  const whole = entries.filter(entry => entry.closed || identified(entry))
  const home = linkOf(channel)
  return {
    format: isAtom
      ? `Atom ${root.attributes.version === '0.3' ? '0.3' : '1.0'}`
      : root.name.startsWith('rdf')
        ? 'RDF'
        : `RSS ${root.attributes.version ?? ''}`.trim(),
    title: markupOf(first(channel, 'title', 'atom:title', 'dc:title', 'itunes:title'))?.html ?? null,
    home: home === null ? null : absolute(home, channel.base),
    self: links(channel).find(link => link.attributes.rel === 'self')?.attributes.href ?? null,
    language:
      textOf(channel, 'language', 'dc:language') ??
      root.attributes['xml:lang'] ??
      channel.attributes['xml:lang'] ??
      null,
    ttlMinutes: ttl(channel),
    authors: authorsOf(channel, ['author', 'atom:author', 'itunes:author', 'dc:creator']),
    image: imageOf(channel),
    entries: whole.slice(0, maxEntries).map(entry => readEntry(entry)),
    omitted: Math.max(0, whole.length - maxEntries),
    unfinished: !root.closed,
  }
}

const identified = (entry: Node) => all(entry, 'guid', 'id', 'atom:id', 'link').some(child => child.closed)

function readEntry(node: Node): Entry {
  const guid = first(node, 'guid', 'id', 'atom:id', 'dc:identifier')
  const id = guid?.text.trim() || node.attributes['rdf:about'] || null
  const idIsAddress = guid?.name === 'guid' && guid.attributes.ispermalink?.trim().toLowerCase() !== 'false'
  const title = markupOf(first(node, 'title', 'atom:title', 'media:title', 'dc:title', 'itunes:title'))
  const encoded = markupOf(
    first(node, 'content:encoded', 'content', 'atom:content', 'body', 'xhtml:body', 'xhtml:div', 'fulltext'),
  )
  const described = markupOf(
    first(node, 'description', 'summary', 'atom:summary', 'itunes:summary', 'dc:description', 'media:description'),
  )
  const grouped = descendants(node, 'media:description')[0]
  const summary = described ?? markupOf(grouped ?? null)
  const thread = first(node, 'thr:in-reply-to') ?? all(node, 'thr:in-reply-to')[0] ?? null
  const views = descendants(node, 'media:statistics')[0]?.attributes.views
  return {
    id,
    idIsAddress,
    link: linkOf(node),
    title: title?.html ?? null,
    html: encoded?.html ?? null,
    summary: summary?.html ?? null,
    literal: { title: title?.literal ?? false, html: encoded?.literal ?? false, summary: summary?.literal ?? false },
    published: textOf(
      node,
      'pubdate',
      'published',
      'atom:published',
      'issued',
      'dc:date',
      'dcterms:issued',
      'dcterms:created',
      'created',
      'date',
      'dcterms:date',
    ),
    updated: textOf(node, 'updated', 'atom:updated', 'modified', 'dcterms:modified', 'atom:modified'),
    authors: authorsOf(node, [
      'author',
      'atom:author',
      'dc:creator',
      'itunes:author',
      'dc:contributor',
      'media:credit',
    ]),
    categories: categoriesOf(node),
    attachments: attachmentsOf(node),
    replyTo: thread?.attributes.ref ?? thread?.attributes.href ?? null,
    replies: wholeNumber(textOf(node, 'slash:comments', 'thr:total')),
    views: wholeNumber(views ?? null),
    language:
      node.attributes['xml:lang'] ??
      textOf(node, 'dc:language', 'language') ??
      first(node, 'content', 'title')?.attributes['xml:lang'] ??
      null,
    base: first(node, 'content', 'summary')?.base ?? node.base,
    video: textOf(node, 'yt:videoid') !== null,
    source: textOf(node, 'source'),
    sourceUrl: first(node, 'source')?.attributes.url ?? null,
  }
}

/** A text construct: what to read as HTML, or as nothing but text. */
function markupOf(node: Node | null): { html: string; literal: boolean } | null {
  if (node === null) return null
  const type = node.attributes.type?.trim().toLowerCase() ?? ''
  if (
    node.attributes.mode === 'base64' ||
    (/^[a-z-]+\/[\w.+-]+$/.test(type) && !/^text\/|[/+](xml|html)$/.test(type))
  ) {
    const text = fromBase64(node.text.replace(/\s/g, ''))
    if (text !== null) return { html: text, literal: type.startsWith('text/plain') }
  }
  if (node.children.length > 0) return { html: node.markup, literal: false }
  return node.text.trim() === '' ? null : { html: node.text, literal: type === 'text' }
}

/** Null for what only looks like base64: it must hold text. */
function fromBase64(text: string): string | null {
  if (text === '' || text.length % 4 !== 0 || !/^[A-Za-z0-9+/]+=*$/.test(text)) return null
  const decoded = Buffer.from(text, 'base64').toString('utf8')
  return decoded.includes('\ufffd') ? null : decoded
}

const links = (node: Node) => all(node, 'link', 'atom:link')

function linkOf(node: Node): string | null {
  const original = textOf(node, 'feedburner:origlink')
  if (original !== null) return original
  const written = links(node).find(link => link.text.trim() !== '' && link.attributes.href === undefined)
  const rel = (name: string) => (link: Node) =>
    (link.attributes.rel ?? 'alternate').trim().toLowerCase().split('/').at(-1) === name
  const html = (link: Node) => (link.attributes.type ?? 'text/html').includes('html')
  const pointed = links(node).filter(link => link.attributes.href !== undefined)
  const best = pointed.find(link => rel('alternate')(link) && html(link)) ?? pointed.find(rel('alternate'))
  const chosen = written === undefined ? best : (written ?? best)
  const text = chosen === undefined ? null : chosen.attributes.href?.trim() || chosen.text.trim()
  return text ? absolute(text, chosen?.base ?? null) : (node.attributes['rdf:about'] ?? null)
}

const absolute = (address: string, base: string | null) => URL.parse(address, base ?? undefined)?.href ?? address

function authorsOf(node: Node, names: string[]): Person[] {
  for (const name of names) {
    const people = all(node, name)
      .map(person => {
        const own = textOf(person, 'name', 'atom:name', 'foaf:name')
        if (own === null && person.children.length === 0) return parsePerson(person.text)
        const avatar = person.children.find(child => child.name === 'gd:image')?.attributes.src ?? null
        return {
          ...parsePerson(own ?? ''),
          email: textOf(person, 'email', 'atom:email'),
          url: textOf(person, 'uri', 'url', 'atom:uri'),
          avatarUrl: avatar,
        }
      })
      .filter(person => person.name !== null || person.email !== null)
    if (people.length > 0) return people
  }
  return []
}

function categoriesOf(node: Node): string[] {
  const named = all(node, 'category', 'atom:category', 'dc:subject', 'media:category', 'itunes:category')
    // Blogger and YouTube file their own kinds of things as categories.
    .filter(
      each => !/schemas\.google\.com|gdata\.youtube\.com/.test(each.attributes.scheme ?? each.attributes.term ?? ''),
    )
    .map(each => each.attributes.label ?? each.attributes.term ?? (each.text.trim() || each.attributes.text || ''))
  const listed = [textOf(node, 'itunes:keywords'), textOf(node, 'media:keywords')].flatMap(
    list => list?.split(/[,;]/) ?? [],
  )
  return [...named, ...listed].map(each => each.trim()).filter(each => each !== '' && !URL.canParse(each))
}

function attachmentsOf(node: Node): Entry['attachments'] {
  const attached = links(node).filter(link => link.attributes.rel?.trim().toLowerCase() === 'enclosure')
  const found = [
    ...all(node, 'enclosure').map(each => ({ each, url: each.attributes.url ?? each.attributes.href, medium: null })),
    ...attached.map(each => ({ each, url: each.attributes.href, medium: null })),
    ...descendants(node, 'media:content').map(each => ({
      each,
      url: each.attributes.url,
      medium: each.attributes.medium ?? null,
    })),
    ...descendants(node, 'media:thumbnail').map(each => ({
      each,
      url: each.attributes.url ?? each.text.trim(),
      medium: 'image',
    })),
    ...all(node, 'itunes:image').map(each => ({ each, url: each.attributes.href, medium: 'image' })),
    ...all(node, 'image').map(each => ({ each, url: textOf(each, 'url') ?? each.attributes.href, medium: 'image' })),
  ]
  return found.flatMap(({ each, url, medium }) =>
    url
      ? [
          {
            url: absolute(url.trim(), each.base),
            type: each.attributes.type ?? null,
            medium,
            alt: each.attributes.title ?? textOf(each, 'media:title', 'media:description'),
          },
        ]
      : [],
  )
}

function imageOf(channel: Node): string | null {
  const image = first(channel, 'image') ?? null
  return (
    (image === null ? null : textOf(image, 'url')) ??
    textOf(channel, 'logo', 'icon') ??
    channel.children.find(child => child.name === 'itunes:image')?.attributes.href ??
    null
  )
}

/** `ttl` in minutes, or RSS 1.0's syndication module. */
function ttl(channel: Node): number | null {
  const minutes = wholeNumber(textOf(channel, 'ttl'))
  if (minutes !== null) return minutes
  const period = textOf(channel, 'sy:updateperiod')?.toLowerCase()
  const length = { hourly: 60, daily: 1440, weekly: 10_080, monthly: 43_200, yearly: 525_600 }[period ?? '']
  return length === undefined
    ? null
    : Math.round(length / Math.max(1, wholeNumber(textOf(channel, 'sy:updatefrequency')) ?? 1))
}

const wholeNumber = (text: string | null) => (text !== null && /^\d{1,12}$/.test(text.trim()) ? Number(text) : null)
