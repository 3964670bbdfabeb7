import { expect, test } from 'vitest'
import { parseRss } from '../mastodon/parse-rss.ts'
import { parsePage } from '../wordpress/find-site.ts'
import { parseWordPressFeed } from '../wordpress/parse-feed.ts'
import { feedLinks } from './discover.ts'
import { NotAFeed, parseFeed } from './parse-feed.ts'

const now = new Date('2026-11-22T12:00:00Z')
const many = 200_000

/** Small to send, costly to read for a parser that looks back: each was chosen because one kind of parser falls for it. */
const hostile: Record<string, string> = {
  'items inside items': `<rss><channel>${'<item>'.repeat(many)}`,
  'end tags without a beginning': `<rss><channel><item>${'<b>'.repeat(many)}${'</i>'.repeat(many)}`,
  'the same in the HTML of an item': `<rss><channel><item><description><![CDATA[${'<b>'.repeat(many)}${'</i>'.repeat(many)}]]></description></item></channel></rss>`,
  'links that never close': `<rss><channel><item>${'<link>x'.repeat(many)}`,
  'namespaces without number': `<rss ${Array.from({ length: many / 4 }, (_, index) => `xmlns:a${index}="b"`).join(' ')}><channel>${'<item xmlns:q="1">'.repeat(2_000)}`,
  prefixes: `<rss><channel>${'<x:item xmlns:x="http://purl.org/rss/1.0/">'.repeat(many / 4)}`,
  references: `<rss><channel><item><title>${'&amp;'.repeat(many)}`,
  brackets: `<rss>${'<'.repeat(many * 5)}`,
  'CDATA inside CDATA': `<rss><channel><item><title>${'<![CDATA['.repeat(many)}`,
  parentheses: `<rss><channel><item><title>x</title><author>${'('.repeat(many * 5)}</author></item>`,
  spaces: `<rss><channel><item><title>${' '.repeat(many * 5)}x</title><pubDate>${'1 '.repeat(many)}</pubDate></item>`,
  'JSON inside JSON': '{"a":'.repeat(many),
  'an entity bomb':
    '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><rss><channel><item><title>&b;</title></item></channel></rss>',
}

test.each(Object.entries(hostile))('%s: read or refused, in time', (_, text) => {
  const start = process.cpuUsage()
  try {
    expect(parseFeed(text, 'https://a.example/feed', now).items.length).toBeLessThanOrEqual(1_000)
  } catch (error) {
    expect(error).toBeInstanceOf(NotAFeed)
  }
  // What looks back takes minutes. Time of our own: how busy the machine is does not count.
  const { user, system } = process.cpuUsage(start)
  expect((user + system) / 1_000).toBeLessThan(8_000)
})

test.each(Object.entries(hostile))('%s: the feeds of WordPress and of Mastodon too', (_, text) => {
  const start = process.cpuUsage()
  for (const read of [
    () => parseWordPressFeed(text, 'posts', 'https://a.example', null),
    () => parseWordPressFeed(text, 'comments', 'https://a.example', null),
    () => parseRss(text, null),
  ])
    try {
      expect(read().items.length).toBeLessThanOrEqual(1_000)
    } catch (error) {
      expect(error).toMatchObject({ message: 'this is no feed' })
    }
  const { user, system } = process.cpuUsage(start)
  expect((user + system) / 1_000).toBeLessThan(16_000)
})

test.each(Object.entries(hostile))('%s: as the page of a site where a feed or WordPress is looked for', (_, text) => {
  const start = process.cpuUsage()
  expect(parsePage(text, '', 'https://a.example/').api).toBeNull()
  expect(feedLinks(text, 'https://a.example/').announced).toEqual([])
  const { user, system } = process.cpuUsage(start)
  expect((user + system) / 1_000).toBeLessThan(8_000)
})

test('a page names as many feeds as it likes, few are looked at', () => {
  const links = Array.from({ length: 1_000 }, (_, at) => `<link rel=alternate type=application/rss+xml href=/${at}>`)
  expect(parsePage(links.join(''), '', 'https://a.example/').feeds).toHaveLength(8)
})

test('an item that breaks off counts only if its identity is whole', () => {
  const titles = (text: string) =>
    parseFeed(text, 'https://a.example/feed', now).items.map(item => [item.title, item.url])
  const head =
    '<rss version="2.0"><channel><title>T</title><item><title>A</title><link>https://a.example/1</link></item>'
  expect(titles(`${head}<item><title>B</title><link>https://a.exa`)).toEqual([['A', 'https://a.example/1']])
  expect(titles(`${head}<item><link>https://a.example/2</link><title>B, cut`)).toEqual([
    ['A', 'https://a.example/1'],
    ['B, cut', 'https://a.example/2'],
  ])
  expect(titles(`<br />\n<b>Warning</b>: mysql_connect() on line <b>3</b>\n${head}`)).toEqual([
    ['A', 'https://a.example/1'],
  ])
})

test('an archive is cut, and says so', () => {
  const feed = parseFeed(
    `<rss><channel>${Array.from({ length: 1_200 }, (_, index) => `<item><guid>${index}</guid><title>t</title></item>`).join('')}</channel></rss>`,
    'https://a.example/feed',
    now,
  )
  expect(feed.items).toHaveLength(1_000)
  expect(feed.warnings).toEqual([{ code: 'connectors.only-first', params: { read: 1000, left: 200 } }])
})
