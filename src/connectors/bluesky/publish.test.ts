import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Draft, DraftMedia } from '../channel-contract.ts'
import { describePublishing } from '../publish-contract-tests.ts'
import { anyChannel, anyConnector } from '../registry.ts'
import { driveSend } from '../testing/drive-send.ts'
import { channel } from './channel.ts'
import { bluesky } from './index.ts'
import { parseRecord, readFacets } from './parse-record.ts'
import { facetsOf, spotsIn } from './publish-facets.ts'
import { recordKey } from './publish-key.ts'
import { fakeServer } from './testing/fake-server.ts'

let servers = 0
/** Sessions are kept by server: each test has its own. */
const startFake = () => {
  servers += 1
  const url = `https://pds-${servers}.example`
  return { ...fakeServer(url), url }
}

describe('at a server of accounts', () => {
  let url = ''
  describePublishing(anyConnector(bluesky), {
    settings: () => ({ identifier: 'elodie.test', service: url }),
    secret: 'abcd-efgh-ijkl-mnop',
    network: () => {
      const fake = startFake()
      url = fake.url
      return fake
    },
    picture: new Uint8Array([1, 2, 3]),
  })
})

const picture = (name: string, change: Partial<DraftMedia> = {}): DraftMedia => ({
  id: name,
  kind: 'image',
  type: 'image/jpeg',
  name,
  size: 3,
  width: 1200,
  height: 800,
  alt: `Alt ${name}`,
  focus: null,
  bytes: async () => new TextEncoder().encode(name),
  ...change,
})
const draft = (change: Partial<Draft>): Draft => ({
  title: null,
  parts: [{ text: 'Été', media: [] }],
  summary: null,
  link: null,
  language: 'fr-CA',
  options: {},
  ...change,
})
const key = 'abcdefghijklmnopqrstuvwxyz'
const context = (fake: ReturnType<typeof startFake>, secret = 'abcd-efgh-ijkl-mnop') => ({
  settings: channel.settings.parse({ identifier: '@elodie.test', service: `${fake.url}/` }),
  secret,
  http: fake.http,
  now: new Date('2026-12-01T12:00:00Z'),
  signal: new AbortController().signal,
  key,
})
const send = (fake: ReturnType<typeof startFake>, change: Partial<Draft>) =>
  driveSend(anyChannel(channel), context(fake), draft(change))

test('a record has what the network knows: language, facets in bytes, a mention by DID, pictures with words and ratio', async () => {
  const fake = startFake()
  const text = 'Été 🎉 avec @noe.test et @personne.test : https://ville.example/été. #fête'
  const { posts } = await send(fake, {
    parts: [{ text, media: [picture('a'), picture('b', { width: null, alt: '' })] }],
  })
  const value = fake.posts()[0]?.value ?? {}
  expect(posts).toEqual([
    {
      id: fake.posts()[0]?.uri,
      url: `https://bsky.app/profile/did:plc:elodie/post/${fake.posts()[0]?.uri.split('/').at(-1)}`,
      at: new Date('2026-12-01T12:00:00Z'),
    },
  ])
  expect(value).toMatchObject({ $type: 'app.bsky.feed.post', langs: ['fr-CA'], createdAt: '2026-12-01T12:00:00.000Z' })
  expect(value.embed).toMatchObject({
    $type: 'app.bsky.embed.images',
    images: [
      { alt: 'Alt a', aspectRatio: { width: 1200, height: 800 }, image: { ref: { $link: expect.any(String) } } },
      { alt: '' },
    ],
  })
  // What is heard of it is what was meant.
  const author = { key: 'd', name: '', handle: null, url: null, avatarUrl: null, followers: null }
  const item = parseRecord(value, { did: 'd', key: 'k', author, seenAt: null, blobUrl: () => 'https://b.example/' })
  expect(item).toMatchObject({
    text,
    mentions: ['noe.test'],
    links: ['https://ville.example/été'],
    hashtags: ['fête'],
    language: 'fr-CA',
  })
})

test('the card stands under the part that names the address, and gives way to pictures', async () => {
  const link = { url: 'https://v.example/a', title: 'Titre', description: 'Mots', image: picture('vignette') }
  const parts = (media: DraftMedia[]) => [
    { text: 'Un', media: [] },
    { text: 'Deux https://v.example/a', media },
  ]
  const embeds = async (change: Partial<Draft>) => {
    const fake = startFake()
    await send(fake, change)
    return fake.posts().map(each => (each.value.embed as { $type?: string } | undefined)?.$type ?? null)
  }
  const [card, images] = ['app.bsky.embed.external', 'app.bsky.embed.images']
  expect(await embeds({ link, parts: parts([]) })).toEqual([null, card])
  expect(await embeds({ link, parts: parts([picture('x')]) })).toEqual([card, images])
  expect(await embeds({ link, parts: [{ text: 'Un', media: [picture('x')] }] })).toEqual([images])
  expect(await embeds({ link: { ...link, image: null }, parts: [{ text: 'Un', media: [] }] })).toEqual([card])
})

test('a thread answers its first and its last part', async () => {
  const fake = startFake()
  await send(fake, { parts: ['a', 'b', 'c'].map(text => ({ text, media: [] })) })
  const [first, second, third] = fake.posts()
  const reference = (from: typeof first) => ({ uri: from?.uri, cid: from?.cid })
  expect(first?.value.reply).toBeUndefined()
  expect(second?.value.reply).toEqual({ root: reference(first), parent: reference(first) })
  expect(third?.value.reply).toEqual({ root: reference(first), parent: reference(second) })
})

test('a place that holds another text is not taken for ours', async () => {
  const fake = startFake()
  const begun = new Date('2026-12-01T12:00:00Z')
  fake.records.set(`at://did:plc:elodie/app.bsky.feed.post/${recordKey(begun, 0, key)}`, {
    cid: 'x',
    value: { text: 'D’un autre', createdAt: begun.toISOString() },
  })
  await expect(send(fake, {})).rejects.toMatchObject({ kind: 'rejected' })
})

test('what a lost answer left is found at its place, and nobody else’s is taken for it', async () => {
  const fake = startFake()
  const look = (key: string, text: string) =>
    channel.publish!.find!(
      { ...context(fake), key, intend: async () => {} },
      draft({
        parts: [
          { text, media: [] },
          { text: 'Suite', media: [] },
        ],
      }) as never,
      { begun: '2026-12-01T12:00:00.000Z', made: [] },
      new Date('2026-12-01T12:00:00Z'),
      new Set(),
    )
  expect(await look(key, 'Été')).toEqual({ found: 'no' })
  await send(fake, {})
  expect(await look(key, 'Été')).toMatchObject({
    found: 'yes',
    step: { done: false, posts: [{ id: fake.posts()[0]?.uri }], state: { made: [{ cid: fake.posts()[0]?.cid }] } },
  })
  expect(await look(key, 'Hiver')).toMatchObject({ found: 'unknown' })
  expect(await look('b'.repeat(26), 'Été')).toEqual({ found: 'no' })
})

test('a token that was ended is replaced; a wrong password is said once', async () => {
  const fake = startFake()
  await send(fake, {})
  fake.state.expired = true
  await driveSend(anyChannel(channel), { ...context(fake), key: 'b'.repeat(26) }, draft({}))
  expect(fake.state.sessions).toBe(2)
  expect(fake.posts()).toHaveLength(2)
  await expect(channel.identify(context(startFake(), 'wrong'))).rejects.toMatchObject({ kind: 'auth' })
  await expect(channel.identify(context(startFake(), ''))).rejects.toMatchObject({
    reason: { code: 'connectors.secret-missing' },
  })
})

test('record keys are TIDs, the same for the same part, apart for others, in the order of the thread', () => {
  const moment = fc.date({ min: new Date('2024-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(moment, fc.string(), fc.string(), (at, one, other) => {
      const keys = [0, 1, 2].map(part => recordKey(at, part, one))
      for (const each of keys) expect(each).toMatch(/^[234567a-j][234567a-z]{12}$/)
      expect([...keys].sort()).toEqual(keys)
      expect(recordKey(at, 0, one)).toBe(keys[0])
      if (one !== other) expect(recordKey(at, 0, other)).not.toBe(keys[0])
    }),
  )
})

test('addresses, handles and hashtags are found as people write them', () => {
  const found = (text: string) =>
    spotsIn(text).map(each =>
      each.kind === 'link' ? each.uri : each.kind === 'tag' ? `#${each.tag}` : `@${each.handle}`,
    )
  expect(found('Voir (https://a.example/x), « https://b.example/y ». https://c.example/z_(w)!')).toEqual([
    'https://a.example/x',
    'https://b.example/y',
    'https://c.example/z_(w)',
  ])
  expect(found('#été, #2026 #an2026! #x#y C# no#n #l’hiver')).toEqual(['#été', '#an2026', '#x', '#l’hiver'])
  expect(found('@Noe.Test, @noe @elodie@serveur.example a@noe.test https://x.example/@noe.test#été')).toEqual([
    '@noe.test',
    'https://x.example/@noe.test#été',
  ])
  expect(found(`#${'a'.repeat(65)} #${'a'.repeat(64)}`)).toEqual([`#${'a'.repeat(64)}`])
})

test('places count bytes, whatever stands before', () => {
  const any = fc.string({ unit: 'grapheme', maxLength: 30 }).filter(text => text.isWellFormed())
  fc.assert(
    fc.property(any, any, (before, behind) => {
      const text = `${before} https://v.example/été #fête ${behind}`
      const heard = readFacets(
        text,
        facetsOf(text, () => null),
      )
      expect(heard.links).toContain('https://v.example/été')
      expect(heard.hashtags).toContain('fête')
    }),
  )
})
