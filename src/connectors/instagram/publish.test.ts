import { describe, expect, test } from 'vitest'
import type { Draft, DraftMedia, SendContext, State } from '../channel-contract.ts'
import { describePublishing } from '../publish-contract-tests.ts'
import { anyChannel, anyConnector } from '../registry.ts'
import { driveSend } from '../testing/drive-send.ts'
import { faulty } from '../testing/faulty-outbound.ts'
import { aContext, aDraft, aFile, sentAt } from '../testing/sending.ts'
import { channel } from './channel.ts'
import { instagram } from './index.ts'
import { fakeInstagram } from './testing/fake-instagram.ts'

const secret = JSON.stringify({ access: 'access-1', refresh: null })
const publishing = anyChannel(channel).publish!
const day = 86_400_000

describePublishing(anyConnector(instagram), {
  settings: {},
  secret,
  network: () => fakeInstagram(),
  picture: new Uint8Array([1, 2, 3]),
  file: { type: 'image/jpeg', address: () => 'https://vigie.example/p' },
})

const context = (http: SendContext['http'], more: Partial<SendContext> = {}) => aContext(http, { secret, ...more })
const draft = (text: string, media: DraftMedia[], options: object = {}): Draft<never> =>
  aDraft([{ text, media }], { options: channel.publish!.options.parse(options) }) as Draft<never>
const send = (http: SendContext['http'], ...given: Parameters<typeof draft>) =>
  driveSend(anyChannel(channel), context(http), draft(...given))
const film = aFile({ id: 'film', kind: 'video', type: 'video/mp4', name: 'film.mp4' })

/** The container of one picture, ready and not yet published. */
async function container(http: SendContext['http'], text = 'Bonjour'): Promise<State> {
  let state: State | null = null
  for (const _ of ['quota', 'container']) {
    const step = await publishing.next(context(http), draft(text, [aFile()]), state)
    if (step.done) throw new Error('done too early')
    state = step.state
  }
  return state!
}

test('a picture goes with its words and its alternative, several as an album, a film as a reel', async () => {
  const fake = fakeInstagram()
  await send(fake.http, 'Une', [aFile()])
  await send(fake.http, 'Deux', [aFile({ id: 'a', alt: '' }), film])
  await send(fake.http, 'Réel', [film], { showReelInFeed: false })
  expect(fake.posts.map(each => [each.fields, ...each.children.map(one => one.fields)])).toEqual([
    [{ caption: 'Une', image_url: 'https://vigie.example/p', alt_text: 'Le fleuve à l’été' }],
    [
      { caption: 'Deux', media_type: 'CAROUSEL', children: expect.stringMatching(/^\d+,\d+$/) },
      { image_url: 'https://vigie.example/a', is_carousel_item: 'true' },
      { media_type: 'VIDEO', video_url: 'https://vigie.example/film', is_carousel_item: 'true' },
    ],
    [{ caption: 'Réel', media_type: 'REELS', video_url: 'https://vigie.example/film', share_to_feed: 'false' }],
  ])
})

test('what is being prepared is waited for, a while apart, and comes back by its name where it never is ready', async () => {
  const fake = fakeInstagram({ waits: 3 })
  const { steps, intents } = await send(fake.http, 'Réel', [film])
  expect({ steps, intents }).toEqual({ steps: 6, intents: 1 })
  const broken = fakeInstagram()
  const http = faulty(broken.http, ({ url }) =>
    url.includes('status_code') ? { instead: { json: { status_code: 'ERROR' } } } : null,
  )
  await expect(send(http, 'Réel', [film])).rejects.toMatchObject({
    kind: 'rejected',
    reason: { code: 'connectors.media-failed', params: { name: 'film.mp4' } },
  })
  expect(broken.posts).toEqual([])
})

test('sent again after a file that failed, it begins with a new container', async () => {
  const fake = fakeInstagram()
  const state = await container(fake.http)
  const at = fake.containers.get(String(state.under))!
  at.status = 'ERROR'
  const refusal = await publishing.next(context(fake.http), draft('Bonjour', [aFile()]), state).catch(error => error)
  expect(refusal).toMatchObject({ kind: 'rejected', reason: { code: 'connectors.media-failed' } })
  const again = publishing.anew!(state, refusal.reason)
  const { posts } = await driveSend(anyChannel(channel), context(fake.http), draft('Bonjour', [aFile()]), again)
  expect(fake.posts.map(each => each.id)).toEqual(posts.map(each => each.id))
})

test('the posts of a day that are used up are waited for, before anything is made', async () => {
  const fake = fakeInstagram()
  fake.state.quota = 1
  await send(fake.http, 'Une', [aFile()])
  const before = fake.containers.size
  await expect(send(fake.http, 'Deux', [aFile()])).rejects.toMatchObject({
    kind: 'rate-limit',
    retryAt: new Date(sentAt.getTime() + 3_600_000),
    reason: { code: 'connectors.quota-used', params: { most: 1 } },
  })
  expect(fake.containers.size).toBe(before)
})

test('an installation that the internet does not reach is told so', async () => {
  const { address: _, ...unreachable } = aFile()
  await expect(send(fakeInstagram().http, 'Une', [unreachable])).rejects.toMatchObject({
    kind: 'rejected',
    reason: { code: 'connectors.no-https-address' },
  })
})

test('a container that lay for more than a day is made anew', async () => {
  const fake = fakeInstagram()
  const state = await container(fake.http)
  const later = new Date(sentAt.getTime() + day)
  fake.state.now = () => later
  const ctx = { now: later }
  const again = await publishing.next(context(fake.http, ctx), draft('Bonjour', [aFile()]), state)
  expect(again).toMatchObject({ done: false, state: { under: null, files: [] } })
  expect(
    await publishing.find!(context(fake.http, ctx), draft('Bonjour', [aFile()]), state, sentAt, new Set()),
  ).toEqual({
    found: 'no',
  })
})

test('an album that was held for a day between two files begins anew: what it had has ended', async () => {
  const fake = fakeInstagram()
  const files = [aFile(), aFile({ id: 'q' })]
  let state: State | null = null
  for (const _ of ['quota', 'first file', 'first file ready']) {
    const step = await publishing.next(context(fake.http), draft('Album', files), state)
    state = step.done ? null : step.state
  }
  expect(state).toMatchObject({ under: null, files: [expect.any(String)] })
  const later = new Date(sentAt.getTime() + day)
  fake.state.now = () => later
  const ctx = context(fake.http, { now: later })
  await driveSend(anyChannel(channel), ctx, draft('Album', files), state)
  expect(fake.posts).toHaveLength(1)
})

describe('after a lost answer', () => {
  const lost = async (texts: string[], text = texts[0]!) => {
    const fake = fakeInstagram()
    const states: State[] = []
    for (const each of texts) {
      states.push(await container(fake.http, each))
      await publishing.next(context(fake.http), draft(each, [aFile()]), states.at(-1)!)
    }
    const find = (known: string[] = []) =>
      publishing.find!(context(fake.http), draft(text, [aFile()]), states[0]!, sentAt, new Set(known))
    return { fake, find, states }
  }

  test('the container’s word and the account’s posts tell which it is', async () => {
    const { fake, find } = await lost(['Bonjour', 'Bonsoir'])
    expect(await find()).toMatchObject({ found: 'yes', step: { done: true, posts: [{ id: fake.posts[0]!.id }] } })
  })

  test('of two alike only the one that is no other send’s is it', async () => {
    const { fake, find } = await lost(['Bonjour', 'Bonjour'])
    expect(await find()).toMatchObject({ found: 'unknown', reason: { code: 'connectors.find-alike' } })
    expect(await find([fake.posts[1]!.id])).toMatchObject({ found: 'yes' })
  })

  test('a picture without words that alone was published is it', async () => {
    const { find } = await lost([''])
    expect(await find()).toMatchObject({ found: 'yes' })
  })

  test('a colleague’s post of as many files and other words is not it', async () => {
    const { fake, find } = await lost(['Bonjour', 'Bonsoir'])
    fake.posts.shift()
    await expect(find()).rejects.toMatchObject({ kind: 'unavailable' })
  })

  test('nor is any post without words, where nobody knows what others sent; it is not made again then', async () => {
    const { fake, states } = await lost(['', ''])
    fake.posts.shift()
    const again = () => publishing.next(context(fake.http), draft('', [aFile()]), states[0]!)
    const refusal = await again().catch(error => error)
    expect(refusal).toMatchObject({ kind: 'rejected', reason: { code: 'connectors.find-alike' } })
    expect(publishing.anew!(states[0]!, refusal.reason)).toBe(states[0])
  })

  test('whoever says that it is not there does not double what is', async () => {
    const { fake, states } = await lost(['Bonjour'])
    const step = await publishing.next(context(fake.http), draft('Bonjour', [aFile()]), states[0]!)
    expect(step).toMatchObject({ done: true, posts: [{ id: fake.posts[0]!.id }] })
    expect(fake.posts).toHaveLength(1)
  })
})

describe('the access', () => {
  const client = { id: 'app', secret: 'secret' }
  const answer = { redirect: 'https://a.example/back', code: 'good', verifier: 'v' }
  const exchange = (accounts: string[], account: string) =>
    channel.oauth!.exchange(
      context(fakeInstagram({ accounts }).http, { settings: { account }, secret: null }) as never,
      client,
      answer,
    )

  test('is that of the page whose account is chosen; it does not end by itself', async () => {
    expect(await exchange(['museerive'], '')).toEqual({ secret, expiresAt: null })
    const second = await exchange(['museerive', 'boutique'], '@boutique')
    expect(JSON.parse(second.secret)).toEqual({ access: 'access-2', refresh: null })
    const many = Array.from({ length: 240 }, (_, index) => `musee${index}`)
    const last = await exchange(many, 'musee239')
    expect(JSON.parse(last.secret)).toEqual({ access: 'access-240', refresh: null })
  })

  test.each([
    [['museerive', 'boutique'], 'connectors.which-page'],
    [[], 'connectors.nothing-to-connect'],
  ])('of %j none can be chosen by itself', async (accounts, code) => {
    await expect(exchange(accounts, '')).rejects.toMatchObject({ reason: { code } })
  })

  test('that ended is a matter for a person', async () => {
    const fake = fakeInstagram()
    fake.state.access = 'another'
    await expect(channel.identify(context(fake.http) as never)).rejects.toMatchObject({ kind: 'auth' })
  })
})
