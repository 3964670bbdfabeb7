import { describe, expect, test } from 'vitest'
import type { Draft, SendContext } from '../channel-contract.ts'
import { describePublishing } from '../publish-contract-tests.ts'
import { anyChannel, anyConnector } from '../registry.ts'
import { driveSend } from '../testing/drive-send.ts'
import { faulty } from '../testing/faulty-outbound.ts'
import { aContext, aDraft, aFile, sentAt } from '../testing/sending.ts'
import { channel } from './channel.ts'
import { x } from './index.ts'
import { fakeX } from './testing/fake-x.ts'

const secret = JSON.stringify({ access: 'access-1', refresh: 'refresh-1' })

describePublishing(anyConnector(x), {
  settings: {},
  secret,
  network: () => fakeX(),
  picture: new Uint8Array([1, 2, 3]),
})

const context = (http: SendContext['http'], more: Partial<SendContext> = {}) => aContext(http, { secret, ...more })
const draft = (parts: Draft['parts'], options: object = {}) =>
  aDraft(parts, { options: channel.publish!.options.parse(options) })
const send = (http: SendContext['http'], parts: Draft['parts'], options: object = {}) =>
  driveSend(anyChannel(channel), context(http), draft(parts, options))

test('what only X has goes into the first post of a thread', async () => {
  const fake = fakeX()
  const http = faulty(fake.http, () => null)
  await send(
    http,
    ['Question ?', 'Suite'].map(text => ({ text, media: [] })),
    {
      replies: 'following',
      madeWithAi: true,
      pollOptions: ['Oui', 'Non'],
      pollHours: 48,
    },
  )
  const sent = http.requests.filter(each => each.url.endsWith('/2/tweets')).map(each => JSON.parse(String(each.body)))
  expect(sent).toEqual([
    {
      text: 'Question ?',
      reply_settings: 'following',
      poll: { options: ['Oui', 'Non'], duration_minutes: 2880 },
      made_with_ai: true,
    },
    { text: 'Suite', reply: { in_reply_to_tweet_id: fake.posts[0]!.id }, made_with_ai: true },
  ])
})

test('a film goes up in pieces, is waited for, and carries its words', async () => {
  const fake = fakeX({ slowMedia: 3 })
  const film = aFile({ kind: 'video', type: 'video/mp4', name: 'film.mp4', size: 9 * 1024 * 1024 })
  const { intents } = await send(fake.http, [{ text: 'Vue', media: [film] }])
  const [upload] = [...fake.uploads.values()]
  expect(upload).toMatchObject({ bytes: film.size, pieces: [0, 1, 2], alt: 'Le fleuve à l’été', pending: 0 })
  expect(fake.posts[0]!.attachments).toEqual({ media_keys: [`3_${upload!.id}`] })
  expect(intents).toBe(1)
})

test('a film that X cannot prepare comes back by its name', async () => {
  const http = faulty(fakeX({ slowMedia: 3 }).http, ({ method, url }) =>
    method !== 'POST' && url.includes('media_id')
      ? { instead: { json: { data: { id: '1', processing_info: { state: 'failed' } } } } }
      : null,
  )
  const film = aFile({ kind: 'video', type: 'video/mp4', name: 'film.mp4', size: 100 })
  await expect(send(http, [{ text: 'Vue', media: [film] }])).rejects.toMatchObject({
    kind: 'rejected',
    reason: { code: 'connectors.media-failed', params: { host: 'api.x.com', name: 'film.mp4' } },
  })
})

describe('what X refuses', () => {
  test('a text that stood a moment ago is the text’s fault, not the access’s', async () => {
    const fake = fakeX()
    await send(fake.http, [{ text: 'Encore', media: [] }])
    await expect(send(fake.http, [{ text: 'Encore', media: [] }])).rejects.toMatchObject({
      kind: 'rejected',
      reason: { params: { said: 'You are not allowed to create a Tweet with duplicate content.' } },
    })
  })

  test('a limit says until when, in X’s own header', async () => {
    const reset = Math.floor(sentAt.getTime() / 1000) + 900
    const http = faulty(fakeX().http, () => ({
      instead: { status: 429, headers: { 'x-rate-limit-reset': String(reset) }, json: { title: 'Too Many Requests' } },
    }))
    await expect(send(http, [{ text: 'Trop', media: [] }])).rejects.toMatchObject({
      kind: 'rate-limit',
      retryAt: new Date(reset * 1000),
    })
  })
})

describe('after a lost answer', () => {
  const publishing = anyChannel(channel).publish!
  const look = (http: SendContext['http'], text: string, state: null | object = null, known: string[] = []) =>
    publishing.find!(context(http), draft([{ text, media: [] }]) as Draft<never>, state as null, sentAt, new Set(known))

  test('the post is known by its words, though X shortens its address and escapes it', async () => {
    const fake = fakeX()
    const text = 'Tom & Léa <ici> : https://ville.example/été'
    await send(fake.http, [{ text, media: [] }])
    expect(await look(fake.http, text)).toMatchObject({
      found: 'yes',
      step: { done: true, posts: [{ id: fake.posts[0]!.id, url: `https://x.com/i/status/${fake.posts[0]!.id}` }] },
    })
    expect(await look(fake.http, 'Tom & Léa')).toEqual({ found: 'no' })
  })

  test('older posts with the same words are not it, nor parts of another thread', async () => {
    const fake = fakeX()
    await send(fake.http, [{ text: 'Bonjour', media: [] }])
    fake.posts[0]!.created_at = '2026-11-30T12:00:00Z'
    expect(await look(fake.http, 'Bonjour')).toEqual({ found: 'no' })
    const posts = [{ id: '5', url: null, at: sentAt.toISOString() }]
    fake.posts[0]!.created_at = sentAt.toISOString()
    expect(
      await publishing.find!(
        context(fake.http),
        draft(['Un', 'Bonjour'].map(text => ({ text, media: [] }))) as Draft<never>,
        { media: [], upload: null, posts },
        sentAt,
        new Set(),
      ),
    ).toEqual({ found: 'no' })
  })

  test('another send’s post is not it, and a link alone tells nothing', async () => {
    const fake = fakeX()
    await send(fake.http, [{ text: 'Bonjour', media: [] }])
    await send(fake.http, [{ text: 'https://ville.example/un', media: [] }])
    const [greeting, link] = fake.posts.map(post => post.id)
    expect(await look(fake.http, 'Bonjour', null, [greeting!])).toEqual({ found: 'no' })
    expect(await look(fake.http, 'https://ville.example/deux')).toMatchObject({
      found: 'unknown',
      reason: { code: 'connectors.find-alike' },
    })
    expect(await look(fake.http, 'https://ville.example/deux', null, [link!])).toEqual({ found: 'no' })
  })

  test('a full page leaves it open', async () => {
    const fake = fakeX()
    for (let one = 0; one < 100; one += 1) await send(fake.http, [{ text: `Post ${one}`, media: [] }])
    expect(await look(fake.http, 'Autre')).toMatchObject({ found: 'unknown' })
  })
})

describe('the access', () => {
  const client = { id: 'our app', secret: 's:1' }
  const bare = (http: SendContext['http'], own: string | null = null) => context(http, { secret: own }) as never

  test('is asked for with a challenge, exchanged, renewed with a new pair, and taken back', async () => {
    const fake = fakeX()
    const http = faulty(fake.http, () => null)
    const { authorise, exchange, renew, revoke } = channel.oauth!
    const asked = new URL(authorise({}, client, { redirect: 'https://a.example/back', state: 's', challenge: 'c' }))
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      client_id: 'our app',
      code_challenge: 'c',
      code_challenge_method: 'S256',
      state: 's',
    })
    const answer = { redirect: 'https://a.example/back', code: 'good', verifier: 'v' }
    const first = await exchange(bare(http), client, answer)
    expect(first.expiresAt).toEqual(new Date('2026-12-01T14:00:00Z'))
    expect(http.requests[0]!.headers?.authorization).toBe(`Basic ${btoa('our%20app:s%3A1')}`)
    const second = await renew!(bare(http, first.secret), client)
    expect(JSON.parse(second.secret)).toEqual({ access: 'access-3', refresh: 'refresh-3' })
    await expect(renew!(bare(http, first.secret), client)).rejects.toMatchObject({ kind: 'auth' })
    await revoke!(bare(http, second.secret), client)
    expect(fake.state.access).toBe('revoked')
  })

  test('that is not one of ours is a matter for a person', async () => {
    await expect(channel.identify(bare(fakeX().http, 'pasted'))).rejects.toMatchObject({ kind: 'auth' })
  })
})

test('what was published is taken back, the last part first; gone already is no error', async () => {
  const fake = fakeX()
  const { posts } = await send(
    fake.http,
    ['Un', 'Deux'].map(text => ({ text, media: [] })),
  )
  fake.posts.pop()
  await channel.publish!.remove!(context(fake.http) as never, posts)
  expect(await fake.standing()).toEqual([])
})
