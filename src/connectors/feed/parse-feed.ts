import type { Item } from '../contract.ts'
import { htmlToText } from '../html-to-text.ts'
import { entriesToItems } from './entries-to-items.ts'
import type { RawFeed } from './entry.ts'
import { readJsonFeed } from './read-json.ts'
import { readXmlFeed } from './read-xml.ts'

export type ParsedFeed = {
  format: string
  title: string | null
  home: string | null
  language: string | null
  ttlMinutes: number | null
  items: Item[]
  warnings: string[]
}

/** Why a text is no feed, in plain English. */
export class NotAFeed extends Error {}

/**
 * Any feed, however odd, as items. `address` is where it was read: relative addresses and ids that only mean something
 * there need it. Throws `NotAFeed` (with the reason) and nothing else; takes time in proportion to the text.
 */
export function parseFeed(text: string, address: string, now: Date): ParsedFeed {
  const raw = readFeed(text)
  const items = entriesToItems(raw, address, now)
  const warnings: string[] = []
  if (raw.omitted > 0) warnings.push(`only the first ${raw.entries.length} items were read, ${raw.omitted} were not`)
  const lost = raw.entries.length - items.length
  if (lost > 0) warnings.push(`${lost} items are empty or repeat another one`)
  return {
    format: raw.format,
    title: (raw.title === null ? '' : htmlToText(raw.title).replaceAll('\n', ' ')) || null,
    home: raw.home === null ? null : (URL.parse(raw.home, address)?.href ?? null),
    language: raw.language,
    ttlMinutes: raw.ttlMinutes,
    items,
    warnings,
  }
}

/** What the feed itself says, item by item, before the product leaves out what is empty or said twice. Throws `NotAFeed`. */
export function readFeed(text: string): RawFeed {
  const start = text.slice(0, 1024).replace(/^[\ufeff\s]+/, '')
  const raw = start.startsWith('{') ? (readJsonFeed(text) ?? readXmlFeed(text)) : readXmlFeed(text)
  if (raw !== null) return raw
  if (start === '') throw new NotAFeed('the answer is empty')
  if (start.startsWith('{') || start.startsWith('[')) throw new NotAFeed('the answer is JSON, but no JSON Feed')
  if (/<html[\s>]|<!doctype html/i.test(start)) throw new NotAFeed('the answer is a web page, not a feed')
  if (start.startsWith('<')) throw new NotAFeed('the answer is XML, but neither RSS nor Atom')
  throw new NotAFeed('the answer is no feed')
}
