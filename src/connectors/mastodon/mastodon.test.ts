import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ConnectorError } from '../connector-error.ts'
import type { Cursor } from '../contract.ts'
import { connectorContract } from '../contract-tests.ts'
import { type FixtureAnswer, fixtureOutbound } from '../fixture-outbound.ts'
import { acctFor, meaningOf } from './addresses.ts'
import { mastodon } from './index.ts'
import { parseRss, statusKey } from './parse-rss.ts'
import { parseStatus, parseStatuses } from './parse-status.ts'
import { type ServerEvent, serverEvents } from './server-events.ts'

const now = new Date('2026-12-01T12:00:00Z')
const server = 'https://social.example'

// Recorded by tests/real/record-mastodon.ts from snac 2.75.
const snac = () =>
  fixtureOutbound(
    null,
    JSON.parse(readFileSync(new URL('./fixtures/snac.json', import.meta.url), 'utf8')) as Record<string, FixtureAnswer>,
  )
connectorContract(mastodon, {
  settings: [
    { mode: 'account', server: 'https://snac.example', account: '@elodie@snac.example' },
    { mode: 'hashtag', server: 'https://snac.example', hashtag: '#quebec' },
    { mode: 'public', server: 'https://snac.example' },
  ],
  network: snac,
  now,
  address: 'https://snac.example/',
})

// By hand, after docs.joinmastodon.org/entities/Status/ (4.5).
const elodie = {
  id: '1',
  username: 'elodie',
  acct: 'elodie',
  display_name: 'Élodie 🌞',
  url: `${server}/@elodie`,
  uri: `${server}/users/elodie`,
  avatar: `${server}/a.png`,
  followers_count: 7,
}
const noe = {
  ...elodie,
  id: '2',
  username: 'noe',
  acct: 'noe@ailleurs.example',
  display_name: '',
  url: 'https://ailleurs.example/@noe',
  uri: 'https://ailleurs.example/users/noe',
}
const status = (change: object = {}) => ({
  id: '110',
  uri: `${server}/users/elodie/statuses/110`,
  url: `${server}/@elodie/110`,
  created_at: '2026-11-20T10:00:00.000Z',
  edited_at: null,
  visibility: 'public',
  sensitive: false,
  spoiler_text: '',
  language: 'fr',
  content: '<p>Bonjour</p>',
  account: elodie,
  in_reply_to_id: null,
  reblog: null,
  media_attachments: [],
  mentions: [],
  tags: [],
  poll: null,
  card: null,
  replies_count: 1,
  reblogs_count: 2,
  favourites_count: 3,
  ...change,
})
const item = (change: object) => parseStatus(status(change), server)?.item

describe('live', () => {
  const event = (name: string, data: string) => `event: ${name}\ndata: ${data}\n\n`
  connectorContract(mastodon, {
    settings: { mode: 'hashtag', server, hashtag: 'été', live: true },
    network: () =>
      fixtureOutbound(null, {
        [`${server}/api/v2/instance`]: {
          body: JSON.stringify({ configuration: { urls: { streaming: 'wss://stream.social.example' } } }),
        },
        [`${server}/api/v1/timelines/tag/%C3%A9t%C3%A9?limit=40`]: { body: '[]' },
        'https://stream.social.example/api/v1/streaming/hashtag?tag=%C3%A9t%C3%A9': {
          body: `:)\n${event('update', JSON.stringify(status()))}:thump\n${event('status.update', JSON.stringify(status({ edited_at: '2026-11-20T11:00:00.000Z' })))}`,
        },
      }),
    now,
  })
})

describe('a server without a stream', () => {
  const address = `${server}/api/v1/streaming/hashtag?tag=ete`
  const opened = async (answer: FixtureAnswer | undefined, secret: string | null = null) => {
    const http = fixtureOutbound(null, {
      [`${server}/api/v1/timelines/tag/ete?limit=40`]: { body: '[]' },
      ...(answer === undefined ? {} : { [address]: answer }),
    })
    const settings = mastodon.settings.parse({ mode: 'hashtag', server, hashtag: 'ete', live: true })
    const ctx = { settings, secret, http, now, signal: new AbortController().signal }
    const error = await mastodon.listen!.stream!(ctx, null)
      [Symbol.asyncIterator]()
      .next()
      .catch((thrown: unknown) => thrown)
    return error instanceof ConnectorError ? [error.name, error.kind, error.reason.code] : null
  }

  test.each([
    ['knows no such address', undefined],
    ['answers with its own page', { headers: { 'content-type': 'text/html' }, body: '<html>' }],
    ['answers JSON', { headers: { 'content-type': 'application/json; charset=utf-8' }, body: '{}' }],
    ['does not know what to do with it', { status: 400 }],
  ] as [string, FixtureAnswer | undefined][])('%s: it can be polled instead', async (_, answer) => {
    expect(await opened(answer)).toEqual(['NoStream', 'rejected', 'connectors.no-live'])
  })

  test('with a token only: polled instead without one, a refusal with one; out of order is no lack', async () => {
    expect(await opened({ status: 401 })).toEqual(['NoStream', 'rejected', 'connectors.live-needs-token'])
    expect(await opened({ status: 401 }, 'old token')).toEqual(['ConnectorError', 'auth', 'connectors.answered'])
    expect(await opened({ status: 502 })).toEqual(['ConnectorError', 'unavailable', 'connectors.answered'])
  })
})

test('the feed of an account tells of what is new, edited or taken away, and of nothing else', async () => {
  const entry = (id: number, text: string) =>
    `<item><guid>${server}/@elodie/${id}</guid><link>${server}/@elodie/${id}</link><description>${text}</description></item>`
  const answers: Record<string, FixtureAnswer> = {
    [`${server}/api/v1/accounts/lookup?acct=elodie`]: { status: 401 },
  }
  const http = fixtureOutbound(null, answers)
  const settings = mastodon.settings.parse({ mode: 'account', server, account: '@elodie' })
  let cursor: Cursor = null
  const heard = async (...entries: string[]) => {
    answers[`${server}/@elodie.rss`] = { body: `<rss version="2.0"><channel>${entries.join('')}</channel></rss>` }
    const ctx = { settings, secret: null, http, now, signal: new AbortController().signal }
    const page = await mastodon.listen!.poll!(ctx, cursor)
    cursor = page.cursor
    return page.items.map(each => [each.key.split('/').at(-1), each.deleted ?? false, each.text])
  }
  expect(await heard(entry(3, 'trois'), entry(2, 'deux'), entry(1, 'un'))).toHaveLength(3)
  expect(await heard(entry(3, 'trois'), entry(2, 'deux'), entry(1, 'un'))).toEqual([])
  expect(await heard(entry(3, 'trois'), entry(2, 'deux, corrigé'), entry(1, 'un'))).toEqual([
    ['2', false, 'deux, corrigé'],
  ])
  expect(await heard(entry(4, 'quatre'), entry(3, 'trois'), entry(1, 'un'))).toEqual([
    ['4', false, 'quatre'],
    ['2', true, ''],
  ])
  // What slid off the end of the feed is still there.
  expect(await heard(entry(4, 'quatre'), entry(3, 'trois'))).toEqual([])
})

test('a status has its text, author, mentions, hashtags, links, pictures, counts', () => {
  expect(
    item({
      content: `<p>Été à Québec 🎉 avec <span class="h-card"><a href="https://ailleurs.example/@noe" class="u-url mention">@<span>noe</span></a></span> <a href="${server}/tags/ete" class="mention hashtag" rel="tag">#<span>été</span></a></p><p><a href="https://ville.example/programme-de-l-ete"><span class="invisible">https://</span><span class="ellipsis">ville.example/programme</span><span class="invisible">-de-l-ete</span></a></p>`,
      mentions: [
        { id: '2', username: 'noe', url: 'https://ailleurs.example/@noe', acct: 'noe@ailleurs.example' },
        { acct: 'lea' },
      ],
      tags: [{ name: 'été', url: `${server}/tags/ete` }],
      media_attachments: [
        { id: '9', type: 'image', url: `${server}/m.jpg`, remote_url: null, description: 'Feu d’artifice' },
        { id: '8', type: 'gifv', url: `${server}/m.mp4`, description: null },
      ],
      edited_at: '2026-11-20T12:00:00.000Z',
    }),
  ).toMatchObject({
    key: `${server}/users/elodie/statuses/110`,
    kind: 'post',
    url: `${server}/@elodie/110`,
    text: 'Été à Québec 🎉 avec @noe #été\nhttps://ville.example/programme-de-l-ete',
    author: { key: `${server}/users/elodie`, name: 'Élodie 🌞', handle: 'elodie@social.example', followers: 7 },
    mentions: ['noe@ailleurs.example', 'lea@social.example'],
    hashtags: ['été'],
    links: ['https://ville.example/programme-de-l-ete'],
    media: [
      { kind: 'image', url: `${server}/m.jpg`, alt: 'Feu d’artifice' },
      { kind: 'video', url: `${server}/m.mp4`, alt: null },
    ],
    counts: { likes: 3, reposts: 2, replies: 1 },
    editedAt: new Date('2026-11-20T12:00:00Z'),
  })
})

test('content warnings, cards and polls are read', () => {
  expect(
    item({ spoiler_text: 'Politique &amp; ville', card: { url: 'https://j.example/a', title: 'Titre' } }),
  ).toMatchObject({ title: 'Politique & ville', links: ['https://j.example/a'] })
  expect(item({ card: { url: 'https://j.example/a', title: 'Titre' } })?.title).toBe('Titre')
  expect(
    item({
      content: '<p>Le tramway ?</p>',
      poll: {
        options: [
          { title: 'Pour', votes_count: 1 },
          { title: 'Contre', votes_count: null },
        ],
      },
    })?.text,
  ).toBe('Le tramway ?\n• Pour\n• Contre')
})

test('a boost is by who spread it, at the address of what was spread', () => {
  const original = status({
    id: '90',
    uri: 'https://ailleurs.example/users/noe/statuses/90',
    url: 'https://ailleurs.example/@noe/90',
    account: noe,
    content: '<p>Original</p>',
  })
  expect(item({ uri: `${server}/users/elodie/statuses/110/activity`, content: '', reblog: original })).toMatchObject({
    key: `${server}/users/elodie/statuses/110/activity`,
    kind: 'repost',
    text: 'Original',
    url: 'https://ailleurs.example/@noe/90',
    author: { name: 'Élodie 🌞' },
    replyTo: 'https://ailleurs.example/users/noe/statuses/90',
  })
})

test('what is meant for followers stays with them, boosted or not', () => {
  for (const visibility of ['private', 'direct']) expect(item({ visibility })).toBeNull()
  expect(item({ reblog: status({ visibility: 'private' }) })).toBeNull()
  expect(item({ visibility: 'unlisted' })?.text).toBe('Bonjour')
})

test('answers find what they answer within a page; quotes name what they quote', () => {
  const list = parseStatuses(
    [
      status({ id: '111', uri: `${server}/2`, in_reply_to_id: '110' }),
      status(),
      status({ id: '112', uri: `${server}/3`, in_reply_to_id: '1' }),
    ],
    server,
  )
  expect(list?.map(each => [each.item?.kind, each.item?.replyTo, each.item?.thread])).toEqual([
    ['reply', `${server}/users/elodie/statuses/110`, `${server}/users/elodie/statuses/110`],
    ['post', null, `${server}/users/elodie/statuses/110`],
    ['reply', null, null],
  ])
  expect(
    item({
      quote: { state: 'accepted', quoted_status: { uri: 'https://a.example/1', url: 'https://a.example/@a/1' } },
    }),
  ).toMatchObject({ kind: 'quote', links: ['https://a.example/@a/1'] })
})

test('what servers leave out or write otherwise does no harm', () => {
  expect(
    parseStatus({ id: '1', uri: `${server}/1`, account: { acct: 'a' }, content: 'Texte' }, server)?.item,
  ).toMatchObject({ text: 'Texte', author: { name: 'a@social.example' }, publishedAt: null })
  for (const nonsense of [null, 7, {}, { id: 1 }, { id: '1', uri: '' }])
    expect(parseStatus(nonsense, server)).toBeNull()
  expect(parseStatuses({ error: 'x' }, server)).toBeNull()
  expect(
    item({ language: 'français', created_at: 'hier', media_attachments: [null, { type: 'unknown', url: null }] }),
  ).toMatchObject({ language: null, publishedAt: null, media: [] })
  expect(item({ content: '' })).toBeNull()
})

async function* pieces(bytes: Uint8Array, sizes: number[]) {
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1
    yield bytes.subarray(at, at + size)
    at += size
  }
}
async function eventsOf(text: string, sizes: number[]): Promise<ServerEvent[]> {
  const events: ServerEvent[] = []
  for await (const event of serverEvents(pieces(new TextEncoder().encode(text), sizes))) events.push(event)
  return events
}

test('events are read whatever the pieces in which they come', async () => {
  const text =
    ':)\nevent: update\ndata: {"été":"🎈"}\n\n:thump\r\nevent: delete\r\ndata: 110\r\n\r\ndata: a\ndata: b\n\nevent: cut\ndata: of'
  const whole = [
    { event: 'update', data: '{"été":"🎈"}' },
    { event: 'delete', data: '110' },
    { event: 'message', data: 'a\nb' },
  ]
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 20 }), async sizes => {
      expect(await eventsOf(text, sizes)).toEqual(whole)
    }),
  )
})

test('an event without end is refused', async () => {
  await expect(eventsOf(`data: ${'x'.repeat(1_100_000)}`, [65_536])).rejects.toThrow('too long')
})

test('RSS gives the names that the API gives', () => {
  const xml = `<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Élodie</title><item><guid isPermaLink="true">${server}/@elodie/110</guid><link>${server}/@elodie/110</link><pubDate>Fri, 20 Nov 2026 10:00:00 +0000</pubDate><description>&lt;p&gt;Été &lt;a href="https://v.example/"&gt;ici&lt;/a&gt;&lt;/p&gt;</description><media:content url="${server}/m.jpg" type="image/jpeg" medium="image"><media:description type="plain">Feu</media:description></media:content><category>été</category></item></channel></rss>`
  expect(parseRss(xml, null)).toMatchObject({
    title: 'Élodie',
    items: [
      {
        key: `${server}/users/elodie/statuses/110`,
        text: 'Été ici',
        links: ['https://v.example/'],
        hashtags: ['été'],
        media: [{ kind: 'image', alt: 'Feu' }],
        author: { name: 'elodie', handle: 'elodie@social.example' },
      },
    ],
  })
  expect(statusKey('https://snac.example/elodie/p/1')).toBe('https://snac.example/elodie/p/1')
})

test('handles, profiles, tags and servers are told apart', () => {
  const account = { kind: 'account', server, name: 'elodie', host: 'social.example' }
  for (const typed of [
    '@elodie@social.example',
    'elodie@social.example',
    'acct:elodie@social.example',
    ' https://social.example/@elodie ',
    `${server}/users/elodie`,
  ])
    expect(meaningOf(typed)).toEqual(account)
  expect(meaningOf(`${server}/tags/%C3%A9t%C3%A9`)).toEqual({ kind: 'hashtag', server, tag: 'été' })
  expect(meaningOf('social.example')).toEqual({ kind: 'server', server })
  expect(meaningOf(`${server}/%ZZ`)).toEqual({ kind: 'server', server })
  expect(meaningOf('@elodie@127.0.0.1:8080')).toMatchObject({ server: 'http://127.0.0.1:8080' })
  for (const typed of ['', 'elodie', '@elodie', 'deux mots']) expect(meaningOf(typed)).toBeNull()
  expect([
    acctFor('@elodie@social.example', server),
    acctFor('@noe@ailleurs.example', server),
    acctFor('elodie', server),
    acctFor(`${server}/@elodie`, server),
    acctFor('', server),
  ]).toEqual(['elodie', 'noe@ailleurs.example', 'elodie', 'elodie', null])
})

test('settings name the field that is missing', () => {
  const wrong = (input: object) => mastodon.settings.safeParse(input).error?.issues.map(each => each.message)
  expect(wrong({ mode: 'hashtag' })).toEqual(['connectors.mastodon-hashtag-needed'])
  expect(wrong({ mode: 'account' })).toEqual(['connectors.mastodon-account-needed'])
  expect(wrong({ mode: 'public' })).toBeUndefined()
})

test('a token goes to its server and never to one that was only just named', async () => {
  const http = snac()
  const context = {
    settings: mastodon.settings.parse({ mode: 'public', server: 'https://snac.example' }),
    secret: 'the-token',
    http,
    now,
    signal: new AbortController().signal,
  }
  await mastodon.discover?.(context, 'https://snac.example')
  expect(http.requests.some(request => request.headers?.authorization !== undefined)).toBe(false)
  await mastodon.listen?.poll?.(context, null)
  expect(http.requests.at(-1)?.headers?.authorization).toBe('Bearer the-token')
})
