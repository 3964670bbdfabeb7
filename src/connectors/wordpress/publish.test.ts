import { expect, test } from 'vitest'
import type { Draft, DraftMedia, SendContext, State } from '../channel-contract.ts'
import { describePublishing } from '../publish-contract-tests.ts'
import { anyChannel, anyConnector } from '../registry.ts'
import { driveSend } from '../testing/drive-send.ts'
import { faulty } from '../testing/faulty-outbound.ts'
import { type ChannelSettings, channel } from './channel.ts'
import { wordpress } from './index.ts'
import { fakeSite } from './testing/fake-site.ts'

const url = 'https://courrier.example'
const now = new Date('2026-12-01T12:00:00Z')
const key = 'abcdefghijklmnopqrstuvwxyz'

describePublishing(anyConnector(wordpress), {
  settings: { address: url, username: 'elodie' },
  secret: 'abcd efgh',
  network: () => fakeSite(url),
  picture: new Uint8Array([1, 2, 3]),
  options: { tags: ['Été', 'Fête & « cie »'], categories: ['Culture'] },
})

const picture = (name: string, alt: string): DraftMedia => ({
  id: name,
  kind: 'image',
  type: 'image/jpeg',
  name,
  size: 3,
  width: 3,
  height: 2,
  alt,
  focus: null,
  bytes: async () => new Uint8Array([1, 2, 3]),
})
const draft = (change: Partial<Draft>, options: object = {}): Draft => ({
  title: 'Un été',
  parts: [{ text: '<p>Été</p>', media: [] }],
  summary: null,
  link: null,
  language: 'fr',
  ...change,
  options: channel.publish!.options.parse(options),
})
const context = (http: SendContext['http'], more: object = {}): SendContext<ChannelSettings> => ({
  settings: { address: `${url}/`, username: 'elodie' },
  secret: 'abcd efgh',
  http,
  now,
  signal: new AbortController().signal,
  key,
  intend: async () => {},
  ...more,
})
const send = (http: SendContext['http'], change: Partial<Draft> = {}, options: object = {}) =>
  driveSend(anyChannel(channel), context(http) as SendContext, draft(change, options))

test('a draft carries the key, what is published does not; everything WordPress has is in it', async () => {
  const site = fakeSite(url)
  const http = faulty(site.http, () => null)
  const media = [picture('Été « 1 ».jpg', 'Un'), picture('…', 'Deux "fois" <ici>')]
  await send(
    http,
    { summary: 'En bref', parts: [{ text: '<p>Été</p>', media }] },
    { categories: ['non classé', 'Culture'], tags: ['fleuve'], comments: 'closed' },
  )
  const drafted = http.requests.find(each => each.method === 'POST' && each.url.endsWith('/posts'))
  expect(JSON.parse(String(drafted?.body))).toEqual({
    status: 'draft',
    slug: `vigie-${key}`,
    title: 'Un été',
    content:
      '<p>Été</p>\n\n<figure class="wp-block-image"><img src="https://courrier.example/wp-content/vigie-abcdefghijklmnopqrstuvwxyz-2-57465891.png" alt="Deux &quot;fois&quot; &lt;ici&gt;" class="wp-image-12" /></figure>',
    excerpt: 'En bref',
    featured_media: 11,
    categories: [1, 13],
    tags: [14],
    comment_status: 'closed',
  })
  expect(site.posts[0]).toMatchObject({ status: 'publish', slug: 'un-été' })
  expect(site.files.map(each => [each.disposition, each.alt, each.type])).toEqual([
    ['attachment; filename="Ete-1.jpg"', 'Un', 'image/jpeg'],
    [`attachment; filename="vigie-${key}-2-57465891.jpg"`, 'Deux "fois" <ici>', 'image/jpeg'],
  ])
})

test('the address and the place of the first picture are as the author wants them', async () => {
  const site = fakeSite(url)
  const parts = [{ text: '<p>Été</p>', media: [picture('a.jpg', 'Un')] }]
  const { posts } = await send(site.http, { parts }, { slug: 'mon-été', featured: false })
  expect(posts[0]?.url).toBe('https://courrier.example/mon-été/')
  expect(site.posts[0]).toMatchObject({ featured_media: 0, content: expect.stringContaining('alt="Un"') })
  expect(site.posts[0]).not.toHaveProperty('comment_status')
})

test('the access goes nowhere but to the site that was named', async () => {
  const site = fakeSite(url)
  site.state.api = 'https://ailleurs.example/wp-json/'
  const http = faulty(site.http, () => null)
  await expect(channel.identify(context(http))).rejects.toMatchObject({
    kind: 'rejected',
    reason: { code: 'connectors.api-elsewhere', params: { host: 'courrier.example', target: 'ailleurs.example' } },
  })
  expect(http.requests.map(each => [each.url, each.headers?.authorization])).toEqual([[`${url}/`, undefined]])
})

test('what a person may not do: told at connecting, and a refusal of the post, not of the access', async () => {
  const site = fakeSite(url, [])
  expect(await channel.identify(context(site.http))).toMatchObject({
    key: 'https://courrier.example/?author=7',
    name: 'Le Courrier & co (Élodie)',
    handle: 'elodie',
    avatarUrl: `${url}/b.png`,
    warnings: [
      { code: 'connectors.may-not-publish' },
      { code: 'connectors.may-not-upload' },
      { code: 'connectors.may-not-make-terms' },
    ],
  })
  await expect(send(site.http)).rejects.toMatchObject({ kind: 'rejected', reason: { code: 'connectors.said' } })
  await expect(send(site.http, {}, { tags: ['x'] })).rejects.toMatchObject({
    reason: { code: 'connectors.term-refused', params: { name: 'x' } },
  })
})

test('a list that is closed proves nothing; a draft that is gone or taken in hand is for a person to settle', async () => {
  const site = fakeSite(url)
  const at: State = { api: `${url}/wp-json/`, media: [], categories: [], tags: [], post: null }
  const look = (state: State | null) =>
    channel.publish!.find!(context(site.http), draft({}) as Draft<never>, state, now, new Set())
  expect(await look(null)).toEqual({ found: 'no' })
  expect(await look(at)).toEqual({ found: 'no' })
  site.state.closed = true
  await expect(look(at)).rejects.toMatchObject({ kind: 'unavailable' })
  await send(site.http)
  const post = String(site.posts[0]?.id)
  expect(await look({ ...at, post })).toMatchObject({ found: 'yes', step: { done: true, posts: [{ id: post }] } })
  site.posts[0]!.status = 'future'
  expect((await look({ ...at, post })).found).toBe('unknown')
  expect((await look({ ...at, post: '999' })).found).toBe('unknown')
})

test('an edit uploads no picture twice, and keeps the address', async () => {
  const site = fakeSite(url)
  const media = [picture('a.jpg', 'Un'), picture('b.jpg', 'Deux')]
  const { posts } = await send(site.http, { parts: [{ text: '<p>Été</p>', media }] })
  const changed = draft({ title: 'Autre titre', parts: [{ text: '<p>Hiver</p>', media }] }) as Draft<never>
  const edited = await channel.publish!.edit!(context(site.http), changed, posts)
  expect(site.files).toHaveLength(2)
  expect(edited).toEqual(posts)
  expect(site.posts[0]).toMatchObject({ title: 'Autre titre', status: 'publish', slug: 'un-été' })
})

test('an edit puts another picture in the place of the first', async () => {
  const site = fakeSite(url)
  const { posts } = await send(site.http, { parts: [{ text: '<p>Été</p>', media: [picture('a.jpg', 'Un')] }] })
  const changed = draft({ parts: [{ text: '<p>Été</p>', media: [picture('b.jpg', 'Autre')] }] }) as Draft<never>
  await channel.publish!.edit!(context(site.http), changed, posts)
  expect(site.files.map(each => each.alt)).toEqual(['Un', 'Autre'])
  expect(site.posts[0]?.featured_media).toBe(site.files[1]?.id)
})

test('a draft that somebody deleted on the site is made anew', async () => {
  const site = fakeSite(url)
  let deleted = false
  const http = faulty(site.http, request => {
    if (!deleted && request.method === 'POST' && /posts\/\d+$/.test(request.url)) {
      deleted = true
      site.posts.length = 0
    }
    return null
  })
  const { posts } = await send(http)
  expect([site.posts.length, posts.length]).toEqual([1, 1])
  expect(site.posts[0]).toMatchObject({ status: 'publish', slug: 'un-été' })
})

test('the access never travels in clear because a site behind a proxy tells http', async () => {
  const site = fakeSite(url)
  site.state.api = 'http://courrier.example/wp-json/'
  const http = faulty(site.http, () => null)
  await send(http)
  const signed = http.requests.filter(each => each.headers?.authorization !== undefined)
  expect(signed.length).toBeGreaterThan(2)
  expect(signed.every(each => each.url.startsWith('https://'))).toBe(true)
})

test('on a site without a bin, what is taken back is gone for good', async () => {
  const site = fakeSite(url)
  const { posts } = await send(site.http)
  site.state.bin = false
  await channel.publish!.remove!(context(site.http), posts)
  expect(site.posts).toEqual([])
})

test('the form says what an address may end with', () => {
  const slug = (text: string) => channel.publish!.options.safeParse({ slug: text }).success
  expect([slug(''), slug('mon-été-2026'), slug('a b'), slug('a/b')]).toEqual([true, true, false, false])
})
