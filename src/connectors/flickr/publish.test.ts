import { describe, expect, test } from 'vitest'
import type { Draft, DraftMedia, SendContext } from '../channel-contract.ts'
import { describePublishing } from '../publish-contract-tests.ts'
import { anyChannel, anyConnector } from '../registry.ts'
import { driveSend, refusedSend } from '../testing/drive-send.ts'
import { faulty } from '../testing/faulty-outbound.ts'
import { aContext, aDraft, aFile, sentAt } from '../testing/sending.ts'
import { channel } from './channel.ts'
import { flickr } from './index.ts'
import { fakeFlickr } from './testing/fake-flickr.ts'

const own = { key: 'app', keySecret: 'app secret' }
const secret = JSON.stringify({ ...own, token: 'token-1', tokenSecret: 'of token-1' })
const publishing = anyChannel(channel).publish!

describePublishing(anyConnector(flickr), {
  settings: {},
  secret,
  network: () => fakeFlickr(),
  picture: new Uint8Array([1, 2, 3]),
  file: { type: 'image/jpeg' },
})

const context = (http: SendContext['http'], more: Partial<SendContext> = {}) => aContext(http, { secret, ...more })
const draft = (media: DraftMedia[], options: object = {}): Draft<never> =>
  aDraft([{ text: 'Une visite', media }], {
    title: 'La rive',
    options: channel.publish!.options.parse(options),
  }) as Draft<never>
const send = (http: SendContext['http'], ...given: Parameters<typeof draft>) =>
  driveSend(anyChannel(channel), context(http), draft(...given))

test('pictures go up unseen, carry their licence and tags, and are shown once all are there', async () => {
  const fake = fakeFlickr({ waits: 2 })
  const seen: string[] = []
  const http = { ...fake.http }
  http.fetch = async request => {
    const answer = await fake.http.fetch(request)
    seen.push(fake.photos.map(each => each.seen.is_public).join(''))
    return answer
  }
  const options = { licence: 'bySa', tags: ['grande rive', '"musée"'] }
  const { posts, intents } = await send(http, [aFile(), aFile({ alt: '' })], options)
  expect(fake.photos).toMatchObject([
    {
      title: 'La rive',
      description: 'Une visite\n\nLe fleuve à l’été',
      tags: '"grande rive" "musée" vigie:send=abcdefghijklmnopqrstuvwxyzn0',
      licence: '5',
    },
    { description: 'Une visite', licence: '5' },
  ])
  expect([...new Set(seen)]).toEqual(['0', '00', '10', '11'])
  expect(posts.map(each => each.id)).toEqual(fake.photos.map(each => each.id))
  expect(intents).toBe(4)
})

test.each([
  ['friendsAndFamily', '011'],
  ['friends', '010'],
  ['family', '001'],
  ['me', '000'],
])('%s alone may see it', async (visibility, expected) => {
  const fake = fakeFlickr()
  await send(fake.http, [aFile()], { visibility })
  const { is_public: all, is_friend: friends, is_family: family } = fake.photos[0]!.seen
  expect(`${all}${friends}${family}`).toBe(expected)
})

test('a picture that Flickr cannot prepare comes back by its name; without one there is nothing to publish', async () => {
  const fake = fakeFlickr()
  fake.state.failed = true
  await expect(send(fake.http, [aFile({ name: 'quai.jpg' })])).rejects.toMatchObject({
    reason: { code: 'connectors.media-failed', params: { name: 'quai.jpg' } },
  })
  await expect(send(fake.http, [])).rejects.toMatchObject({ reason: { code: 'connectors.picture-missing' } })
})

test('a picture that Flickr could not prepare is handed over again when it is sent again', async () => {
  const fake = fakeFlickr()
  fake.state.failed = true
  const again = await refusedSend(anyChannel(channel), context(fake.http), draft([aFile()]))
  fake.state.failed = false
  const { posts } = await driveSend(anyChannel(channel), context(fake.http), draft([aFile()]), again)
  expect(posts.map(each => each.id)).toEqual([fake.photos.at(-1)!.id])
})

test('what was handed over and stands in the queue is not taken for lost before its time', async () => {
  const fake = fakeFlickr()
  const look = (minutes: number) =>
    publishing.find!(
      context(fake.http, { now: new Date(sentAt.getTime() + minutes * 60_000) }),
      draft([aFile()]),
      null,
      sentAt,
      new Set(),
    )
  await expect(look(2)).rejects.toMatchObject({
    kind: 'unavailable',
    retryAt: new Date(sentAt.getTime() + 600_000),
  })
  expect(await look(10)).toEqual({ found: 'no' })
  await publishing.next(context(fake.http), draft([aFile()]), null)
  expect(await look(2)).toMatchObject({ found: 'yes', step: { state: { photos: [fake.photos[0]!.id] } } })
})

test.each([
  [98, 'auth'],
  [105, 'unavailable'],
  [6, 'rejected'],
])('Flickr’s code %i means: %s', async (code, kind) => {
  const http = faulty(fakeFlickr().http, () => ({ instead: { json: { stat: 'fail', code, message: 'Non' } } }))
  await expect(channel.identify(context(http) as never)).rejects.toMatchObject({
    kind,
    reason: { params: { said: 'Non' } },
  })
})

test('title and words change in place', async () => {
  const fake = fakeFlickr()
  const { posts } = await send(fake.http, [aFile()])
  await publishing.edit!(context(fake.http), { ...draft([aFile()]), title: 'Le quai' } as never, posts)
  expect(fake.photos).toMatchObject([{ title: 'Le quai', description: 'Une visite\n\nLe fleuve à l’été' }])
})

describe('the access', () => {
  const client = { id: 'app', secret: 'app secret' }
  const { begin, authorise, exchange } = channel.oauth!
  const bare = (http: SendContext['http']) => context(http, { secret: null }) as never
  const request = { redirect: 'https://a.example/back', state: 's t' }

  test('is signed with temporary credentials, then with the account’s own', async () => {
    const fake = fakeFlickr()
    const http = faulty(fake.http, () => null)
    const { challenge, verifier } = await begin!(bare(http), client, request)
    expect(http.requests[0]!.headers?.authorization).toContain(
      'oauth_callback="https%3A%2F%2Fa.example%2Fback%3Fstate%3Ds%2Bt"',
    )
    const asked = new URL(authorise({}, client, { ...request, challenge }))
    expect(Object.fromEntries(asked.searchParams)).toEqual({ oauth_token: 'temporary', perms: 'delete' })
    const granted = await exchange(bare(http), client, { redirect: request.redirect, code: 'good', verifier })
    expect(granted).toEqual({ secret, expiresAt: null })
    expect(await channel.identify(context(http, { secret: granted.secret }) as never)).toMatchObject({ key: '1@N02' })
  })

  test('that the network refuses, or of another application, is a matter for a person', async () => {
    const { http } = fakeFlickr()
    const wrong = begin!(bare(http), { id: 'app', secret: 'another' }, request)
    await expect(wrong).rejects.toMatchObject({ kind: 'auth' })
    const { verifier } = await begin!(bare(http), client, request)
    const answer = { redirect: request.redirect, code: 'bad', verifier }
    await expect(exchange(bare(http), client, answer)).rejects.toMatchObject({ kind: 'auth' })
    await expect(channel.identify(bare(http))).rejects.toMatchObject({ kind: 'auth' })
  })
})
