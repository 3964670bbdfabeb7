import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { asAddress } from '../as-address.ts'
import { connectorContract } from '../contract-tests.ts'
import { type FixtureAnswer, fixtureOutbound } from '../fixture-outbound.ts'
import { parsePage } from './find-site.ts'
import { wordpress } from './index.ts'
import { parseWordPressFeed } from './parse-feed.ts'
import { commentItem, parseComments, parsePosts, postItem, utc } from './parse-rest.ts'
import { fromCursor, newState, toCursor } from './state.ts'

// Recorded by tests/real/record-wordpress.ts from Debian's WordPress 6.1.
const recorded = (name: string) =>
  JSON.parse(readFileSync(new URL(`./fixtures/${name}.json`, import.meta.url), 'utf8')) as Record<string, FixtureAnswer>
const now = new Date('2026-12-01T12:00:00Z')
const home = 'https://courrier.example'

connectorContract(wordpress, {
  settings: { address: home },
  network: () => fixtureOutbound(null, recorded('api')),
  now,
  address: 'courrier.example',
})
describe('through the feeds', () => {
  connectorContract(wordpress, {
    settings: { address: home },
    network: () => fixtureOutbound(null, recorded('feeds')),
    now,
  })
})

const posts = (change: object) =>
  parsePosts([
    {
      id: 7,
      date: '2026-11-01T10:00:00',
      link: `${home}/a/`,
      title: { rendered: 'A' },
      content: { rendered: 'B' },
      ...change,
    },
  ])
const one = (change: object) => postItem(posts(change)!.entries[0]!, home, null)

test('a post without author, dates, terms or pictures is still a post', () => {
  expect(one({})).toMatchObject({
    key: `${home}/?p=7`,
    title: 'A',
    text: 'B',
    author: null,
    publishedAt: null,
    editedAt: null,
    hashtags: [],
  })
})

test('authors whom the site hides are taken from Yoast, if anywhere', () => {
  const hidden = { _embedded: { author: [{ code: 'rest_user_cannot_view', message: 'Non', data: { status: 401 } }] } }
  expect(one(hidden).author).toBeNull()
  expect(one({ ...hidden, yoast_head_json: { author: 'Élodie Gagné' } }).author?.name).toBe('Élodie Gagné')
})

test('references in titles and names are decoded; the featured picture comes first', () => {
  const item = one({
    title: { rendered: 'L&rsquo;été &#8211; &laquo;&nbsp;fête&nbsp;&raquo;' },
    content: { rendered: '<p>x<img src="/i.png"></p>' },
    _embedded: {
      author: [{ name: 'Jean &amp; Zoé', link: `${home}/author/jean/` }],
      'wp:term': [[{ name: 'Arts &amp; lettres' }], null],
      'wp:featuredmedia': [{ source_url: `${home}/f.jpg`, alt_text: 'Une' }],
    },
  })
  expect(item).toMatchObject({
    title: 'L’été – «\u00a0fête\u00a0»',
    author: { name: 'Jean & Zoé' },
    hashtags: ['Arts & lettres'],
  })
  expect(item.media.map(each => each.url)).toEqual([`${home}/f.jpg`, `${home}/i.png`])
})

test('a post edited after it was published says so', () => {
  const times = { date_gmt: '2026-11-01T15:00:00', modified_gmt: '2026-11-02T15:00:00' }
  expect(one(times).editedAt).toEqual(new Date('2026-11-02T15:00:00Z'))
  expect(one({ ...times, modified_gmt: times.date_gmt }).editedAt).toBeNull()
})

test('one broken entry does not take the others along', () => {
  const list = parsePosts([null, { id: 'x' }, { id: 1, date: '2026-11-01T10:00:00', link: 'https://a.example/' }])
  expect([list?.entries.length, list?.refused]).toEqual([1, 2])
  expect(parsePosts({ code: 'rest_no_route' })).toBeNull()
})

test('an anonymous comment has no author; an answer names the comment that it answers', () => {
  const list = parseComments([
    {
      id: 9,
      post: 7,
      parent: 8,
      author_name: '',
      date: '2026-11-01T10:00:00',
      content: { rendered: '<p>Oui</p>' },
      link: `${home}/a/#comment-9`,
    },
  ])
  expect(commentItem(list!.entries[0]!, home, 'fr', { id: 7, title: 'A' })).toMatchObject({
    key: `${home}/#comment-9`,
    author: null,
    replyTo: `${home}/#comment-8`,
    thread: `${home}/?p=7`,
    title: 'A',
    text: 'Oui',
    language: 'fr',
  })
})

test('times are UTC, and "never" is not a time', () => {
  expect(utc('2026-11-01T15:00:00')).toEqual(new Date('2026-11-01T15:00:00Z'))
  expect(utc('0000-00-00T00:00:00')).toBeNull()
  expect(utc('nonsense')).toBeNull()
  expect(utc(null)).toBeNull()
})

test('feeds give the keys of the API, and the title of the post under which a comment stands', () => {
  const feed = (title: string, creator: string, guid: string) =>
    `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>C</title><item><title>${title}</title><link>https://www.courrier.example/a/#comment-3</link><dc:creator><![CDATA[${creator}]]></dc:creator><guid isPermaLink="false">${guid}</guid><description>Oui</description></item></channel></rss>`
  const comment = parseWordPressFeed(
    feed('Commentaires sur L&amp;#8217;été par ici par Noé', 'Noé', 'https://old.example/?p=12#comment-3'),
    'comments',
    home,
    'fr',
  ).items[0]
  expect(comment).toMatchObject({
    key: `${home}/#comment-3`,
    thread: `${home}/?p=12`,
    title: 'L’été par ici',
    author: { name: 'Noé' },
  })
  const other = parseWordPressFeed(
    feed('Kommentare zu A von Noé', 'Noé', 'https://old.example/?p=12#comment-3'),
    'comments',
    home,
    'de',
  ).items[0]
  expect(other?.title).toBe('Kommentare zu A von Noé')
  const post = parseWordPressFeed(feed('A', 'Noé', 'https://old.example/?p=12'), 'posts', home, null).items[0]
  expect(post?.key).toBe(`${home}/?p=12`)
})

test('the API is found in the page or in its header', () => {
  expect(
    parsePage(
      '<html lang="fr-FR"><link rel="https://api.w.org/" href="/blog/wp-json/"><title>\n Un &amp; deux </title>',
      '',
      `${home}/blog/`,
    ),
  ).toEqual({
    api: `${home}/blog/wp-json/`,
    feeds: [],
    language: 'fr-FR',
    title: 'Un & deux',
  })
  expect(parsePage('', `<${home}/index.php?rest_route=/>; rel="https://api.w.org/"`, home).api).toBe(
    `${home}/index.php?rest_route=/`,
  )
  expect(parsePage('<p>Rien</p>', '<https://x.example/style.css>; rel="preload"', home).api).toBeNull()
})

test('what a person types becomes an address, or nothing', () => {
  expect(asAddress(' Courrier.example/blog ')).toBe('https://courrier.example/blog')
  expect(asAddress('http://courrier.example')).toBe('http://courrier.example/')
  expect(asAddress('localhost:8080')).toBe('http://localhost:8080/')
  for (const text of ['', 'courrier', '@elodie@serveur.example', 'deux mots', 'elodie@example.com'])
    expect(asAddress(text)).toBeNull()
})

test('a cursor of another version is no cursor', () => {
  const state = newState({ home, title: null, language: null, api: null, postsFeed: '', commentsFeed: '' })
  expect(fromCursor(JSON.parse(JSON.stringify(toCursor(state))))).toEqual(state)
  expect(fromCursor({ version: 0, state: '{}' })).toBeNull()
  expect(fromCursor(null)).toBeNull()
})

test('the fullest cursor stays below 8 kB', () => {
  const many = <T>(count: number, make: (at: number) => T) => Array.from({ length: count }, (_, at) => make(at))
  const feed = {
    etag: `"${'a'.repeat(32)}"`,
    modified: 'Sun, 22 Nov 2026 01:29:44 GMT',
    known: many(20, at => `abcdefg ~/2026/11/22/${'mot-'.repeat(12)}${at}/`),
  }
  const state = {
    ...newState({
      home: `${home}/un/dossier`,
      title: 'T'.repeat(80),
      language: 'fr-CA',
      api: `${home}/un/dossier/wp-json/`,
      postsFeed: `${home}/feed/`,
      commentsFeed: `${home}/comments/feed/`,
    }),
    seen: many(100, at => `${1_000_000 + at}@abcdefg`),
    posts: many(100, at => 1_000_000 + at),
    comments: many(100, at => `${1_000_000 + at}:abcdefg`),
    feeds: { posts: feed, comments: feed },
  }
  expect(JSON.stringify(toCursor(state)).length).toBeLessThan(8_192)
})
