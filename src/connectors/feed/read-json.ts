import { type Entry, maxEntries, type Person, parsePerson, type RawFeed } from '../feed-entry.ts'

type Json = Record<string, unknown>

/** JSON Feed 1.0 and 1.1 (jsonfeed.org), with what common writers get wrong. Null when it is no JSON Feed. */
export function readJsonFeed(text: string): RawFeed | null {
  let feed: unknown
  try {
    feed = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return null
  }
  if (!isObject(feed)) return null
  const version = string(feed.version)
  // Some write "1.1" for the version, some forget it: a list of items under a title is meant as a feed.
  const claimed = /jsonfeed\.org|^1(\.\d)?$/.test(version ?? '')
  if (!claimed && !(Array.isArray(feed.items) && string(feed.title) !== null)) return null
  const items = list(feed.items).filter(isObject)
  return {
    format: `JSON Feed ${/version\/([\d.]+)/.exec(version ?? '')?.[1] ?? ''}`.trim(),
    title: string(feed.title),
    home: string(feed.home_page_url),
    self: string(feed.feed_url),
    language: string(feed.language),
    ttlMinutes: null,
    authors: people(feed),
    image: string(feed.icon) ?? string(feed.favicon),
    entries: items.slice(0, maxEntries).map(readEntry),
    omitted: Math.max(0, items.length - maxEntries),
    unfinished: false,
  }
}

function readEntry(item: Json): Entry {
  const html = string(item.content_html)
  const images = [string(item.image), string(item.banner_image)].filter(url => url !== null)
  return {
    id: string(item.id),
    idIsAddress: false,
    link: string(item.url) ?? string(item.external_url),
    title: string(item.title),
    html: html ?? string(item.content_text),
    summary: string(item.summary),
    literal: { title: true, html: html === null, summary: true },
    published: string(item.date_published),
    updated: string(item.date_modified),
    authors: people(item),
    categories: list(item.tags).flatMap(tag => string(tag) ?? []),
    attachments: [
      ...list(item.attachments)
        .filter(isObject)
        .flatMap(each => {
          const url = string(each.url)
          return url === null ? [] : [{ url, type: string(each.mime_type), medium: null, alt: string(each.title) }]
        }),
      ...images.map(url => ({ url, type: null, medium: 'image', alt: null })),
    ],
    replyTo: null,
    replies: null,
    views: null,
    language: string(item.language),
    base: null,
    video: false,
    source: null,
    sourceUrl: null,
  }
}

/** `authors` of 1.1, `author` of 1.0. */
function people(from: Json): Person[] {
  return [...list(from.authors), from.author].filter(isObject).flatMap(author => {
    const person = {
      ...parsePerson(string(author.name) ?? ''),
      url: string(author.url),
      avatarUrl: string(author.avatar),
    }
    return person.name === null && person.url === null ? [] : [person]
  })
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
/** Ids are often written as numbers. */
const string = (value: unknown): string | null =>
  typeof value === 'string' ? value.trim() || null : typeof value === 'number' ? String(value) : null
