import { createHash } from 'node:crypto'
import { cleanText } from '../clean-text.ts'
import { type Author, emptyItem, type Item, type Media } from '../contract.ts'
import type { Entry, Person, RawFeed } from '../feed-entry.ts'
import { htmlReferences } from '../html-references.ts'
import { htmlToText } from '../html-to-text.ts'
import { parseDate } from '../parse-date.ts'
import { unwrapLink } from '../unwrap-link.ts'

const day = 86_400_000
const maxMedia = 20
const maxLinks = 200

/** Items with keys that stay: the same entry has the same key at every reading, edited or not. Each key once. */
export function entriesToItems(feed: RawFeed, address: string, now: Date): Item[] {
  const base = webAddress(feed.home, address) ?? address
  // Some writers give one id to everything; such an id says nothing.
  const uses = Map.groupBy(feed.entries, entry => entry.id)
  const items = new Map<string, Item>()
  for (const entry of feed.entries) {
    const item = toItem(entry, feed, base, address, now, (uses.get(entry.id)?.length ?? 0) > 1)
    if (item !== null && !items.has(item.key)) items.set(item.key, item)
  }
  return [...items.values()]
}

function toItem(
  entry: Entry,
  feed: RawFeed,
  base: string,
  address: string,
  now: Date,
  idIsShared: boolean,
): Item | null {
  const idAddress =
    entry.id !== null && (entry.idIsAddress || entry.link === null) && /^https?:\/\//i.test(entry.id) ? entry.id : null
  const link =
    webAddress(entry.link, entry.base ?? base) ??
    webAddress(idAddress, base) ??
    webAddress(entry.attachments[0]?.url ?? null, base)
  const url = link === null ? null : unwrapLink(link)
  const title = plain(entry.title, entry.literal.title).replaceAll('\n', ' ')
  const content = body(entry.html, entry.literal.html)
  const summary = body(entry.summary, entry.literal.summary)
  const long = content.length >= summary.length
  const said = long ? content : summary
  const html = (long ? entry.html : entry.summary) ?? ''
  const within = url ?? base
  const { links, media } = (long ? entry.literal.html : entry.literal.summary)
    ? { links: [], media: [] }
    : htmlReferences(html, entry.base ?? within)
  const attached = mediaOf(entry, base)
  const key = keyOf(entry, url, idIsShared, address) ?? hashKey(address, title || said)
  if (title === '' && said === '' && attached.length === 0 && url === null) return null
  const published = soundDate(entry.published, feed.language, now) ?? soundDate(entry.updated, feed.language, now)
  const updated = soundDate(entry.updated, feed.language, now)
  const item: Item = {
    ...emptyItem(key, kindOf(entry, title, attached)),
    url,
    ...publisherOf(entry, url),
    title: withoutSource(title, entry.source) || (said === '' ? (url ?? attached[0]?.url ?? null) : null),
    text: repeats(said, title, entry.source) ? '' : said,
    language: languageTag(entry.language) ?? languageTag(feed.language),
    author: authorOf(entry, feed, base),
    publishedAt: published,
    editedAt: updated !== null && published !== null && updated.getTime() > published.getTime() ? updated : null,
    hashtags: [
      ...new Set(
        entry.categories
          .map(each => htmlToText(each).replaceAll('\n', ' ').replace(/^#+/, '').trim())
          .filter(each => each !== ''),
      ),
    ],
    links: [...new Set(links.map(unwrapLink))].filter(each => each !== url).slice(0, maxLinks),
    media: [...new Map([...attached, ...media].map(each => [each.url, each])).values()].slice(0, maxMedia),
    counts: {
      ...(entry.replies === null ? {} : { replies: entry.replies }),
      ...(entry.views === null ? {} : { views: entry.views }),
    },
  }
  if (entry.replyTo !== null) {
    item.replyTo = globalId(entry.replyTo) ?? localKey(address, entry.replyTo)
    item.thread = item.replyTo
  }
  return item
}

/** Ids that mean the same everywhere stay as they are; others get the address of their feed, which two sources do not share. */
function keyOf(entry: Entry, url: string | null, idIsShared: boolean, address: string): string | null {
  const id = idIsShared && url !== null ? null : entry.id
  if (id === null) return url === null ? null : short(url)
  return short(globalId(id) ?? localKey(address, id))
}

const globalId = (id: string) =>
  /^(?:https?:\/\/[^/]+\/.|tag:[^\s:]+:.|urn:\w|at:\/\/)/i.test(id) ? id.replace(/\s+/g, ' ') : null
const localKey = (address: string, id: string) => `${URL.parse(address)?.host ?? address} ${id.replace(/\s+/g, ' ')}`
const hashKey = (address: string, text: string) =>
  localKey(address, createHash('sha256').update(text).digest('base64url').slice(0, 22))
const short = (key: string) =>
  key.length <= 1_000
    ? key.toWellFormed().replaceAll('\u0000', '')
    : createHash('sha256').update(key).digest('base64url')

const plain = (text: string | null, literal: boolean) =>
  text === null ? '' : literal ? cleanText(text) : htmlToText(text)

/** Some writers escape twice: markup is all that comes out, where none was put in. */
function body(text: string | null, literal: boolean): string {
  const once = plain(text, literal)
  return !literal && text?.includes('<') === false && /<(?:p|br|div|a|img|span)(?:\s[^<>]*)?\/?>/i.test(once)
    ? htmlToText(once)
    : once
}

/** Google News seals its links: only the newspaper that it names tells where the article is. */
function publisherOf(entry: Entry, url: string | null): { site?: string } {
  if (!/^https:\/\/news\.google\.com\/(?:__i\/)?(?:rss\/)?(?:articles|read)\//.test(url ?? '')) return {}
  const site = URL.parse(entry.sourceUrl ?? '')?.hostname ?? ''
  return site === '' ? {} : { site }
}

/** News searches write "Title - Newspaper" and name the newspaper apart. */
function withoutSource(title: string, source: string | null): string {
  const suffix = source === null ? '' : ` - ${htmlToText(source)}`
  return suffix !== '' && title.endsWith(suffix) && title.length > suffix.length
    ? title.slice(0, -suffix.length)
    : title
}

/** A description that only says the title again, with or without the newspaper's name. */
function repeats(said: string, title: string, source: string | null): boolean {
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '')
  return (
    title !== '' &&
    (letters(said) === letters(title) ||
      (source !== null && letters(said) === letters(withoutSource(title, source) + htmlToText(source))))
  )
}

/** A date that can be: neither before the web nor later than tomorrow. */
function soundDate(text: string | null, language: string | null, now: Date): Date | null {
  const date =
    text === null
      ? null
      : parseDate(text, { dayFirst: language !== null && !/^en(-us)?$/i.test(language), zone: 'UTC' })
  return date !== null && date.getTime() > Date.UTC(1990) && date.getTime() <= now.getTime() + day ? date : null
}

function languageTag(text: string | null): string | null {
  const tag = text?.trim().replaceAll('_', '-') ?? ''
  const [primary = '', ...rest] = tag.split('-')
  // "und", "c" or a whole word say nothing.
  return /^[a-z]{2,3}$/i.test(primary) &&
    primary.toLowerCase() !== 'und' &&
    rest.every(part => /^[a-z0-9]{1,8}$/i.test(part))
    ? [primary.toLowerCase(), ...rest].join('-')
    : null
}

function authorOf(entry: Entry, feed: RawFeed, base: string): Author | null {
  const own: Person[] =
    entry.authors.length > 0
      ? entry.authors
      : entry.source !== null
        ? [{ name: entry.source, email: null, url: null, avatarUrl: null }]
        : feed.authors
  const person = own[0]
  if (person === undefined) return null
  const names = own
    .slice(0, 4)
    .map(each => htmlToText(each.name ?? nameOfEmail(each.email)).replaceAll('\n', ' '))
    .filter(name => name !== '')
  const url = webAddress(person.url, base)
  const name = [...new Set(names)].join(', ') || (url === null ? '' : new URL(url).host)
  if (name === '') return null
  return { key: url ?? name, name, handle: null, url, avatarUrl: webAddress(person.avatarUrl, base), followers: null }
}

/** Addresses of people are not kept; what stands before the @ must do where there is no name. */
const nameOfEmail = (email: string | null) =>
  email === null || /^(?:no-?reply|webmaster|info|admin|contact)@/i.test(email)
    ? ''
    : email.slice(0, email.indexOf('@'))

function kindOf(entry: Entry, title: string, attached: Media[]): Item['kind'] {
  if (entry.replyTo !== null) return 'comment'
  if (entry.video || attached.some(media => media.kind === 'video')) return 'video'
  if (attached.some(media => media.kind === 'audio')) return 'episode'
  return title === '' ? 'post' : 'article'
}

function mediaOf(entry: Entry, base: string): Media[] {
  return entry.attachments.flatMap(({ url, type, medium, alt }) => {
    const address = webAddress(url, base)
    return address === null
      ? []
      : [{ kind: mediaKind(type, medium, address), url: address, alt: alt === null ? null : htmlToText(alt) || null }]
  })
}

function mediaKind(type: string | null, medium: string | null, url: string): Media['kind'] {
  const told = /^(image|video|audio)/i.exec(type ?? medium ?? '')?.[1]?.toLowerCase()
  if (told !== undefined) return told as Media['kind']
  const path = new URL(url).pathname
  if (/\.(?:jpe?g|png|gif|webp|avif|svg)$/i.test(path)) return 'image'
  if (/\.(?:mp3|m4a|ogg|oga|opus|wav|flac|aac)$/i.test(path)) return 'audio'
  return /\.(?:mp4|m4v|mov|webm|ogv|mkv)$/i.test(path) ? 'video' : 'file'
}

function webAddress(text: string | null, base: string | null): string | null {
  if (text === null || text.trim() === '') return null
  const url = URL.parse(text.trim().replace(/\s/g, '%20'), base ?? undefined)
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : null
}
