import { describe, expect, test } from 'vitest'
import type { Draft, DraftMedia, SendContext, State } from '../channel-contract.ts'
import { describePublishing } from '../publish-contract-tests.ts'
import { anyChannel, anyConnector } from '../registry.ts'
import { driveSend, refusedSend } from '../testing/drive-send.ts'
import { faulty } from '../testing/faulty-outbound.ts'
import { aContext, aDraft, aFile, sentAt } from '../testing/sending.ts'
import { channel } from './channel.ts'
import { youtube } from './index.ts'
import { fakeYouTube } from './testing/fake-youtube.ts'

const secret = JSON.stringify({ access: 'access-1', refresh: 'refresh-1' })
const megabyte = 1024 * 1024
const publishing = anyChannel(channel).publish!

describePublishing(anyConnector(youtube), {
  settings: {},
  secret,
  network: () => fakeYouTube(),
  picture: new Uint8Array([1, 2, 3]),
  file: { kind: 'video', type: 'video/mp4' },
})

const film = (change: Partial<DraftMedia> = {}) =>
  aFile({ kind: 'video', type: 'video/mp4', name: 'film.mp4', ...change })
const context = (http: SendContext['http'], more: Partial<SendContext> = {}) => aContext(http, { secret, ...more })
const draft = (media: DraftMedia[], options: object = {}): Draft<never> =>
  aDraft([{ text: 'Une visite <guidée>', media }], {
    title: 'La rive',
    options: channel.publish!.options.parse(options),
  }) as Draft<never>
const send = (http: SendContext['http'], ...given: Parameters<typeof draft>) =>
  driveSend(anyChannel(channel), context(http), draft(...given))

test('a film goes up privately with all that goes with it, and only then is shown', async () => {
  const fake = fakeYouTube({ waits: 2 })
  const seen: string[][] = []
  const http = { ...fake.http }
  http.fetch = async request => {
    const answer = await fake.http.fetch(request)
    seen.push(fake.videos.map(each => each.status.privacyStatus))
    return answer
  }
  const options = {
    category: 'education',
    tags: ['rive', 'musée'],
    madeForKids: true,
    captions: ['1', '00:00:00,000 --> 00:00:02,000', 'Bonjour'],
  }
  const { intents } = await send(http, [film(), aFile()], options)
  expect(fake.videos).toMatchObject([
    {
      snippet: { title: 'La rive', description: 'Une visite ‹guidée›', categoryId: '27', tags: ['rive', 'musée'] },
      status: { privacyStatus: 'public', selfDeclaredMadeForKids: true, containsSyntheticMedia: false },
      thumbnail: 1,
    },
  ])
  expect([...fake.captions.values()]).toEqual([{ language: 'fr', text: '1\n00:00:00,000 --> 00:00:02,000\nBonjour' }])
  expect(intents).toBe(1)
  expect(seen.flat().filter(each => each === 'public')).toHaveLength(1)
})

test('left to YouTube’s own clock, it stays private until then', async () => {
  const fake = fakeYouTube()
  await send(fake.http, [film()], { publicAt: '2026-12-24T18:00:00-05:00' })
  expect(fake.videos[0]!.status).toMatchObject({ privacyStatus: 'private', publishAt: '2026-12-24T18:00:00-05:00' })
  await send(fake.http, [film()], { publicAt: '2026-12-01T11:00:00Z' })
  expect(fake.videos[1]!.status).toMatchObject({ privacyStatus: 'public' })
  expect(fake.videos[1]!.status.publishAt).toBeUndefined()
})

test.each([
  [{ publicAt: 'demain' }],
  [{ publicAt: '2026-13-41T18:00:00Z' }],
  // It would become public at that hour.
  [{ publicAt: '2026-12-24T18:00:00Z', visibility: 'private' }],
  [{ publicAt: '2026-12-24T18:00:00Z', visibility: 'unlisted' }],
])('%j is refused', options => expect(channel.publish!.options.safeParse(options).success).toBe(false))

test('a cut goes on from the bytes that YouTube has, and sends none twice', async () => {
  const fake = fakeYouTube()
  const asked: [number, number][] = []
  const size = 20 * megabyte
  const big = film({
    size,
    bytes: async (from = 0, to = size) => {
      asked.push([from, to])
      return new Uint8Array(to - from)
    },
  })
  let pieces = 0
  const http = { ...fake.http }
  http.fetch = async request => {
    const range = /^bytes \d/.test(request.headers?.['content-range'] ?? '')
    pieces += range ? 1 : 0
    if (!range || pieces !== 2) return fake.http.fetch(request)
    // Three megabytes of the second piece arrive before the line breaks.
    const [session] = [...fake.sessions.values()]
    session!.received += 3 * megabyte
    return faulty(fake.http, () => 'break-before').fetch(request)
  }
  await send(http, [big])
  expect(asked).toEqual([
    [0, 8 * megabyte],
    [8 * megabyte, 16 * megabyte],
    [11 * megabyte, 19 * megabyte],
    [19 * megabyte, 20 * megabyte],
  ])
  expect([...fake.sessions.values()]).toMatchObject([{ received: size }])
})

test('a session that ended begins anew; the last piece whose answer was lost makes no second film', async () => {
  const fake = fakeYouTube()
  const step = async (http: SendContext['http'], state: State | null) => {
    const made = await publishing.next(context(http), draft([film()]), state)
    return made.done ? null : made.state
  }
  const session = await step(fake.http, null)
  fake.sessions.clear()
  const again = await step(fake.http, session)
  expect(again).toMatchObject({ session: null, video: null })
  const second = await step(fake.http, again)
  const lost = faulty(fake.http, request =>
    request.headers?.['content-range']?.startsWith('bytes 0') ? 'break-after' : null,
  )
  await expect(step(lost, second)).rejects.toMatchObject({ kind: 'unavailable' })
  expect(await step(fake.http, second)).toMatchObject({ video: fake.videos[0]!.id })
  expect(fake.videos).toHaveLength(1)
})

test('a film that is all there and has no number yet is asked for again, not refused', async () => {
  const fake = fakeYouTube()
  const { state } = (await publishing.next(context(fake.http), draft([film()]), null)) as { state: State }
  const http = faulty(fake.http, () => ({ instead: { status: 308, headers: { range: 'bytes=0-2' } } }))
  await expect(publishing.next(context(http), draft([film()]), state)).rejects.toMatchObject({ kind: 'unavailable' })
  expect(http.requests).toHaveLength(1)
})

test('what an application that Google has not verified publishes stays private: that is said', async () => {
  await expect(send(fakeYouTube({ verified: false }).http, [film()])).rejects.toMatchObject({
    kind: 'rejected',
    reason: { code: 'connectors.stays-private' },
  })
})

test('a film that YouTube cannot read, or none at all, is told', async () => {
  const fake = fakeYouTube()
  fake.state.failed = true
  await expect(send(fake.http, [film()])).rejects.toMatchObject({
    reason: { code: 'connectors.media-failed', params: { name: 'film.mp4' } },
  })
  await expect(send(fake.http, [aFile()])).rejects.toMatchObject({ reason: { code: 'connectors.film-missing' } })
})

test('a film that YouTube could not read goes up again when it is sent again; one that stays private does not', async () => {
  const fake = fakeYouTube()
  fake.state.failed = true
  const again = await refusedSend(anyChannel(channel), context(fake.http), draft([film()]))
  fake.state.failed = false
  const { posts } = await driveSend(anyChannel(channel), context(fake.http), draft([film()]), again)
  expect(posts.map(each => each.id)).toEqual([fake.videos.at(-1)!.id])
  const unverified = fakeYouTube({ verified: false })
  const kept = await refusedSend(anyChannel(channel), context(unverified.http), draft([film()]))
  expect(kept).toMatchObject({ video: unverified.videos[0]!.id })
})

describe('what Google’s reasons mean', () => {
  const units = new Date('2026-12-02T08:00:00Z')
  test.each([
    ['quotaExceeded', 403, { kind: 'rate-limit', retryAt: units }],
    ['uploadLimitExceeded', 400, { kind: 'rate-limit', retryAt: units }],
    ['youtubeSignupRequired', 401, { kind: 'auth' }],
    ['insufficientPermissions', 403, { kind: 'auth' }],
    ['invalidTitle', 400, { kind: 'rejected' }],
    ['backendError', 503, { kind: 'unavailable' }],
  ])('%s with status %i', async (why, status, expected) => {
    const error = { message: 'See <a href="x">quota</a>.', errors: [{ reason: why }] }
    const http = faulty(fakeYouTube().http, () => ({ instead: { status, json: { error } } }))
    await expect(channel.identify(context(http) as never)).rejects.toMatchObject({
      ...expected,
      reason: { params: { said: 'See quota.' } },
    })
  })

  test('a Google account without a channel is told so', async () => {
    const http = faulty(fakeYouTube().http, () => ({ instead: { json: { pageInfo: { totalResults: 0 } } } }))
    await expect(channel.identify(context(http) as never)).rejects.toMatchObject({
      reason: { code: 'connectors.nothing-to-connect' },
    })
  })
})

test('the access is asked for with a challenge and offline, and renews itself', async () => {
  const fake = fakeYouTube()
  const client = { id: 'app', secret: 's' }
  const { authorise, exchange, renew } = channel.oauth!
  const asked = new URL(authorise({}, client, { redirect: 'https://a.example/back', state: 's', challenge: 'c' }))
  expect(Object.fromEntries(asked.searchParams)).toMatchObject({
    code_challenge: 'c',
    access_type: 'offline',
    prompt: 'consent',
    state: 's',
  })
  const answer = { redirect: 'https://a.example/back', code: 'good', verifier: 'v' }
  const first = await exchange(context(fake.http, { secret: null }) as never, client, answer)
  expect(first).toEqual({ secret, expiresAt: new Date(sentAt.getTime() + 3_599_000) })
  expect((await renew!(context(fake.http) as never, client)).secret).toBe(secret)
})
