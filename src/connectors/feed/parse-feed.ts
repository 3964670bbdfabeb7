import type { Reason } from '../../errors.ts'
import type { Item } from '../contract.ts'
import type { RawFeed } from '../feed-entry.ts'
import { htmlToText } from '../html-to-text.ts'
import { readXmlFeed } from '../read-xml-feed.ts'
import { reason } from '../reasons.ts'
import { entriesToItems } from './entries-to-items.ts'
import { readJsonFeed } from './read-json.ts'
import { newsSearchName } from './search-feeds.ts'

export type ParsedFeed = {
  format: string
  title: string | null
  home: string | null
  language: string | null
  ttlMinutes: number | null
  items: Item[]
  warnings: Reason[]
}

/** Why a text is no feed: a reason of reasons.ts. */
export class NotAFeed extends Error {
  readonly reason: 'feed-empty' | 'feed-unfinished' | 'feed-json' | 'feed-web-page' | 'feed-other-xml' | 'feed-none'
  constructor(reason: NotAFeed['reason']) {
    super(reason)
    this.reason = reason
  }
}

/**
 * Any feed, however odd, as items. `address` is where it was read: relative addresses and ids that only mean something
 * there need it. Throws `NotAFeed` (with the reason) and nothing else; takes time in proportion to the text.
 */
export function parseFeed(text: string, address: string, now: Date): ParsedFeed {
  const raw = readFeed(text)
  const items = entriesToItems(raw, address, now)
  const warnings: Reason[] = []
  if (raw.omitted > 0) warnings.push(reason('only-first', { read: raw.entries.length, left: raw.omitted }))
  const lost = raw.entries.length - items.length
  if (lost > 0) warnings.push(reason('left-out', { count: lost }))
  return {
    format: raw.format,
    title: newsSearchName(address) ?? titleOf(raw),
    home: raw.home === null ? null : (URL.parse(raw.home, address)?.href ?? null),
    language: raw.language,
    ttlMinutes: raw.ttlMinutes,
    items,
    warnings,
  }
}

const titleOf = ({ title }: RawFeed) => (title === null ? '' : htmlToText(title).replaceAll('\n', ' ')) || null

/** What the feed itself says, item by item, before the product leaves out what is empty or said twice. Throws `NotAFeed`. */
export function readFeed(text: string): RawFeed {
  const start = text.slice(0, 1024).replace(/^[\ufeff\s]+/, '')
  const raw = start.startsWith('{') ? (readJsonFeed(text) ?? readXmlFeed(text)) : readXmlFeed(text)
  // What was cut after some entries is read as far as it goes; without any, "nothing new" would be untrue.
  if (raw?.unfinished === true && raw.entries.length === 0) throw new NotAFeed('feed-unfinished')
  if (raw !== null) return raw
  if (start === '') throw new NotAFeed('feed-empty')
  if (start.startsWith('{') || start.startsWith('[')) throw new NotAFeed('feed-json')
  if (/<html[\s>]|<!doctype html/i.test(start)) throw new NotAFeed('feed-web-page')
  if (start.startsWith('<')) throw new NotAFeed('feed-other-xml')
  throw new NotAFeed('feed-none')
}
