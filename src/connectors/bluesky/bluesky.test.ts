import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { batches } from '../batches.ts'
import type { Item } from '../contract.ts'
import { connectorContract } from '../contract-tests.ts'
import { type FixtureAnswer, fixtureOutbound } from '../fixture-outbound.ts'
import { accountIn, postUrl } from './addresses.ts'
import { bluesky } from './index.ts'
import { parseEvent } from './parse-jetstream.ts'
import { parseRecord, readFacets } from './parse-record.ts'
import { parseFeed, parseViews } from './parse-view.ts'

const read = (name: string) => readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8')
const now = new Date('2026-12-01T12:00:00Z')

// Recorded by tests/real/record-bluesky.ts from a real server (@atproto/pds) without application.
describe('from an account’s own server', () => {
  connectorContract(bluesky, {
    settings: { account: 'elodie.test', service: 'https://pds.example' },
    network: () => fixtureOutbound(null, JSON.parse(read('server.json')) as Record<string, FixtureAnswer>),
    now,
    address: 'https://pds.example',
  })
})

// By hand, after the application's published lexicons (app.bsky.feed.getAuthorFeed, …searchPosts, app.bsky.actor.getProfile).
const did = 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa'
const elodie = {
  did,
  handle: 'elodie.example',
  displayName: 'Élodie',
  avatar: 'https://cdn.bsky.app/a.jpg',
  labels: [],
}
const view = (key: string, text: string, change: object = {}) => ({
  uri: `at://${did}/app.bsky.feed.post/${key}`,
  cid: `bafy${key}`,
  author: elodie,
  record: { $type: 'app.bsky.feed.post', text, createdAt: '2026-11-20T10:00:00.000Z', langs: ['fr'] },
  replyCount: 1,
  repostCount: 2,
  likeCount: 3,
  quoteCount: 0,
  indexedAt: '2026-11-20T10:00:01.000Z',
  labels: [],
  ...change,
})
const answers = (all: Record<string, unknown>) =>
  fixtureOutbound(
    null,
    Object.fromEntries(Object.entries(all).map(([url, value]) => [url, { body: JSON.stringify(value) }])),
  )
const service = 'https://public.api.bsky.app/xrpc'
const application = () =>
  answers({
    [`${service}/app.bsky.actor.getProfile?actor=elodie.example`]: { ...elodie, followersCount: 42 },
    [`${service}/app.bsky.feed.getAuthorFeed?actor=${encodeURIComponent(did)}&limit=100`]: {
      feed: [
        { post: view('3c', 'Trois') },
        {
          post: view('3b', 'D’un autre', { author: { ...elodie, did: 'did:plc:b', handle: 'noe.example' } }),
          reason: {
            $type: 'app.bsky.feed.defs#reasonRepost',
            by: elodie,
            uri: `at://${did}/app.bsky.feed.repost/3r`,
            indexedAt: '2026-11-20T11:00:00.000Z',
          },
        },
      ],
      cursor: 'next',
    },
    [`${service}/app.bsky.feed.getAuthorFeed?actor=${encodeURIComponent(did)}&limit=100&cursor=next`]: {
      feed: [{ post: view('3a', 'Un') }],
    },
    [`${service}/app.bsky.feed.searchPosts?q=Qu%C3%A9bec+%22ville%22&sort=latest&limit=100`]: {
      posts: [view('3c', 'Québec, la ville'), view('3a', 'Ville de Québec')],
      cursor: '2',
    },
    [`${service}/app.bsky.feed.searchPosts?q=Qu%C3%A9bec+%22ville%22&sort=latest&limit=100&cursor=2`]: { posts: [] },
  })
describe('through the application', () => {
  connectorContract(bluesky, {
    settings: [{ account: 'elodie.example' }, { mode: 'search', query: 'Québec "ville"' }],
    network: application,
    now,
    address: '@elodie.example',
  })
})
describe('live', () => {
  connectorContract(bluesky, {
    settings: { mode: 'jetstream', jetstream: 'wss://jetstream.example/subscribe' },
    network: () =>
      fixtureOutbound(null, {
        'wss://jetstream.example/subscribe?wantedCollections=app.bsky.feed.post': { body: read('jetstream.ndjson') },
      }),
    now,
  })
})

test('a repost is by who spread it, at the address of what was spread', async () => {
  const feed = parseFeed(
    {
      feed: [
        {
          post: view('3b', 'Original', { author: { ...elodie, did: 'did:plc:b', handle: 'noe.example' } }),
          reason: { $type: 'app.bsky.feed.defs#reasonRepost', by: elodie, indexedAt: '2026-11-20T11:00:00.000Z' },
        },
      ],
    },
    false,
  )
  expect(feed?.[0]?.item).toMatchObject({
    kind: 'repost',
    text: 'Original',
    author: { handle: 'elodie.example' },
    replyTo: `at://${did}/app.bsky.feed.post/3b`,
  })
})

test('authors who only want to be read by people signed in are', () => {
  const posts = {
    posts: [view('3a', 'Discret', { author: { ...elodie, labels: [{ val: '!no-unauthenticated', src: did }] } })],
  }
  expect(parseViews(posts, false)?.[0]?.item).toBeNull()
  expect(parseViews(posts, true)?.[0]?.item?.text).toBe('Discret')
})

const author = { key: did, name: 'É', handle: null, url: null, avatarUrl: null, followers: null }
const origin = {
  did,
  key: '3a',
  author,
  seenAt: now,
  blobUrl: (owner: string, cid: string) => `https://blobs.example/${owner}/${cid}`,
}
const record = (change: object): Item | null =>
  parseRecord({ text: 'Texte', createdAt: '2026-11-20T10:00:00Z', ...change }, origin)

test('pictures, films, cards and quotes are read, beside one another too', () => {
  const ref = { $type: 'blob', ref: { $link: 'bafyimage' }, mimeType: 'image/jpeg', size: 1 }
  expect(record({ embed: { $type: 'app.bsky.embed.images', images: [{ alt: 'Été', image: ref }] } })?.media).toEqual([
    { kind: 'image', url: `https://blobs.example/${did}/bafyimage`, alt: 'Été' },
  ])
  expect(record({ embed: { $type: 'app.bsky.embed.video', video: ref, alt: '' } })?.media[0]).toMatchObject({
    kind: 'video',
    alt: null,
  })
  const quoted = { record: { uri: 'at://did:plc:b/app.bsky.feed.post/3b', cid: 'c' } }
  const both = record({
    embed: {
      $type: 'app.bsky.embed.recordWithMedia',
      record: quoted,
      media: {
        $type: 'app.bsky.embed.external',
        external: { uri: 'https://j.example/a', title: 'Titre', description: '' },
      },
    },
  })
  expect(both).toMatchObject({
    kind: 'quote',
    title: 'Titre',
    links: ['https://j.example/a', 'https://bsky.app/profile/did:plc:b/post/3b'],
  })
  expect(
    record({
      embed: { $type: 'app.bsky.embed.record', record: { uri: 'at://did:plc:b/app.bsky.graph.list/3l', cid: 'c' } },
    })?.kind,
  ).toBe('post')
})

test('a date to come is replaced by when it was seen, an old one stands, nonsense is passed over', () => {
  expect(record({ createdAt: '2031-01-01T00:00:00Z' })?.publishedAt).toEqual(now)
  expect(record({ createdAt: '2012-05-01T00:00:00Z' })?.publishedAt).toEqual(new Date('2012-05-01T00:00:00Z'))
  expect(record({ createdAt: 'hier' })?.publishedAt).toEqual(now)
  expect(record({ langs: ['français', 'fr-CA'] })?.language).toBe('fr-CA')
  for (const nonsense of [null, 7, {}, { text: 7 }]) expect(parseRecord(nonsense, origin)).toBeNull()
  expect(record({ text: '' })).toBeNull()
})

test('places are counted in bytes: any text, any part of it', () => {
  const words = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .filter(text => text.trim() !== '' && text.isWellFormed() && !text.startsWith('@'))
  fc.assert(
    fc.property(words, words, words, (before, name, after) => {
      const text = `${before}@${name}${after}`
      const byteStart = Buffer.byteLength(before)
      const byteEnd = byteStart + Buffer.byteLength(`@${name}`)
      expect(
        readFacets(text, [{ index: { byteStart, byteEnd }, features: [{ $type: 'x', did: 'did:plc:b' }] }]).mentions,
      ).toEqual([name])
    }),
  )
  const wrong = (byteStart: number, byteEnd: number) =>
    readFacets('été', [{ index: { byteStart, byteEnd }, features: [{ $type: 'x', uri: 'https://a.example/' }] }]).links
  // Cut through é, beyond the end, empty, backwards.
  expect([wrong(1, 3), wrong(0, 99), wrong(2, 2), wrong(3, 1)]).toEqual([[], [], [], []])
  expect(wrong(0, 2)).toEqual(['https://a.example/'])
})

test('the stream: names heard are used, edits and deletions are told, the rest moves the clock', () => {
  const frame = (change: object) => JSON.stringify({ did, time_us: 1_795_000_000_000_000, kind: 'commit', ...change })
  const commit = (operation: string, rest: object = {}) => ({
    commit: { rev: 'r', operation, collection: 'app.bsky.feed.post', rkey: '3a', ...rest },
  })
  const handleOf = () => 'elodie.example'
  expect(
    parseEvent(frame({ kind: 'identity', identity: { did, handle: 'elodie.example' } }), () => null),
  ).toMatchObject({ item: null, named: { did, handle: 'elodie.example' } })
  const written = parseEvent(
    frame(commit('create', { record: { text: 'Été', createdAt: '2026-11-01T00:00:00Z' } })),
    handleOf,
  )
  expect(written?.item).toMatchObject({
    text: 'Été',
    editedAt: null,
    author: { name: 'elodie.example', handle: 'elodie.example' },
  })
  expect(parseEvent(frame(commit('update', { record: { text: 'Été' } })), handleOf)?.item?.editedAt).toBeInstanceOf(
    Date,
  )
  expect(parseEvent(frame(commit('delete')), handleOf)?.item).toMatchObject({
    deleted: true,
    key: `at://${did}/app.bsky.feed.post/3a`,
  })
  expect(
    parseEvent(frame({ commit: { operation: 'create', collection: 'app.bsky.feed.like', rkey: 'x' } }), handleOf),
  ).toMatchObject({ item: null, timeUs: 1_795_000_000_000_000 })
  for (const nonsense of ['', 'null', '{}', '[1]']) expect(parseEvent(nonsense, handleOf)).toBeNull()
})

test('an account is read out of what a person types', () => {
  for (const typed of [
    'elodie.example',
    ' @Elodie.example',
    'https://bsky.app/profile/elodie.example/post/3a',
    'at://elodie.example',
    'https://elodie.example/',
  ])
    expect(accountIn(typed)).toBe('elodie.example')
  expect(accountIn(`https://bsky.app/profile/${did}`)).toBe(did)
  for (const typed of ['', 'elodie', 'deux mots', '@elodie@serveur.example', 'http://127.0.0.1:2583', '100%'])
    expect(accountIn(typed)).toBeNull()
  expect(postUrl('at://did:plc:a/app.bsky.feed.post/3a')).toBe('https://bsky.app/profile/did:plc:a/post/3a')
})

test('settings name the field that is missing', () => {
  const wrong = (input: object) =>
    bluesky.settings.safeParse(input).error?.issues.map(each => [each.path.join(), each.message])
  expect(wrong({ mode: 'account' })).toEqual([['account', 'connectors.bluesky-account-needed']])
  expect(wrong({ mode: 'search' })).toEqual([['query', 'connectors.bluesky-query-needed']])
  expect(wrong({ mode: 'jetstream' })).toBeUndefined()
})

test('groups: full ones at once, the rest when the source ends, what came before a break is kept', async () => {
  const source = async function* (count: number, broken: boolean) {
    for (let at = 0; at < count; at += 1) yield at
    if (broken) throw new Error('broken')
  }
  const groups: number[][] = []
  for await (const group of batches(source(5, false), { most: 2, wait: 10_000 })) groups.push(group)
  expect(groups).toEqual([[0, 1], [2, 3], [4]])
  const before: number[][] = []
  await expect(async () => {
    for await (const group of batches(source(3, true), { most: 2, wait: 10_000 })) before.push(group)
  }).rejects.toThrow('broken')
  expect(before).toEqual([[0, 1], [2]])
})

test('a group that nothing fills is given after its time', async () => {
  let more: (value: string) => void = () => {}
  const source = (async function* () {
    yield 'a'
    yield await new Promise<string>(resolve => {
      more = resolve
    })
  })()
  const reading = batches(source, { most: 100, wait: 5 })
  expect((await reading.next()).value).toEqual(['a'])
  more('b')
  expect((await reading.next()).value).toEqual(['b'])
})
