/** What every kind of feed says of an item, before the product's own rules apply. */
export type Entry = {
  id: string | null
  /** RSS says that its guid is the address. */
  idIsAddress: boolean
  link: string | null
  /** HTML or text, as `htmlToText` reads it; null when absent. */
  title: string | null
  html: string | null
  summary: string | null
  /** True where the format says that title or content is text and nothing else. */
  literal: { title: boolean; html: boolean; summary: boolean }
  published: string | null
  updated: string | null
  authors: Person[]
  categories: string[]
  attachments: { url: string; type: string | null; medium: string | null; alt: string | null }[]
  /** What it answers: an id or an address (Atom threading). */
  replyTo: string | null
  replies: number | null
  views: number | null
  language: string | null
  /** Addresses inside are relative to this. */
  base: string | null
  video: boolean
  /** The publication that an aggregator took it from. */
  source: string | null
  /** Its address. */
  sourceUrl: string | null
}

export type Person = { name: string | null; email: string | null; url: string | null; avatarUrl: string | null }

export type RawFeed = {
  format: string
  title: string | null
  /** Address of the site that the feed belongs to. */
  home: string | null
  /** Address that the feed gives itself. */
  self: string | null
  language: string | null
  /** Minutes during which it asks not to be read again. */
  ttlMinutes: number | null
  /** Authors of entries that name none. */
  authors: Person[]
  image: string | null
  /** The first 1,000: newest first in nearly every feed, and an archive is not what a reader of news needs. */
  entries: Entry[]
  /** How many more there were. */
  omitted: number
  /** The text breaks off before its end. */
  unfinished: boolean
}

export const maxEntries = 1_000

/** "jane@example.org (Jane Doe)", "Jane Doe <jane@example.org>", a name, or an address alone. */
export function parsePerson(text: string): Person {
  const told = text.replace(/\s+/g, ' ').trim()
  const email = /[^\s<>()@,;:"]+@[^\s<>()@,;:"]+\.[^\s<>()@,;:"]+/.exec(told)?.[0] ?? null
  const rest = email === null ? told : told.replace(email, ' ')
  const name = rest
    .replace(/mailto:/i, '')
    .replace(/^[\s<>()"',;:-]+|[\s<>("',;:-]+$/g, '')
    .replace(/^([^()]*)\)$/, '$1')
    .trim()
  return { name: name || null, email, url: null, avatarUrl: null }
}
