import { describe, expect, test } from 'vitest'
import type { Draft, DraftMedia, SendContext } from '../channel-contract.ts'
import { describePublishing } from '../publish-contract-tests.ts'
import { anyChannel, anyConnector } from '../registry.ts'
import { driveSend } from '../testing/drive-send.ts'
import { answering, faulty } from '../testing/faulty-outbound.ts'
import { type ChannelSettings, channel } from './channel.ts'
import { mastodon } from './index.ts'
import { isMastodonItself, readLimits } from './publish-limits.ts'
import { fakeServer } from './testing/fake-server.ts'

const url = 'https://serveur.example'
const now = new Date('2026-12-01T12:00:00Z')

for (const [name, server] of [
  ['Mastodon itself', {}],
  [
    'a server that knows no keys and takes its time with pictures',
    { honoursKeys: false, slowMedia: 2, version: '0.17.0' },
  ],
] as const)
  describe(name, () =>
    describePublishing(anyConnector(mastodon), {
      settings: { server: url },
      secret: 'the-token',
      network: () => fakeServer(url, server),
      picture: new Uint8Array([1, 2, 3]),
    }),
  )

const picture: DraftMedia = {
  id: 'p',
  kind: 'image',
  type: 'image/jpeg',
  name: 'l’été "ici".jpg',
  size: 3,
  width: 3,
  height: 2,
  alt: 'Le fleuve\nà l’été',
  focus: { x: 0.75, y: 0.25 },
  bytes: async () => new Uint8Array([1, 2, 3]),
}
const draft = (change: Partial<Draft>, options: object = {}): Draft => ({
  title: null,
  parts: [{ text: 'Été', media: [] }],
  summary: null,
  link: null,
  language: 'fr-CA',
  ...change,
  options: channel.publish!.options.parse(options),
})
const context = (http: SendContext['http'], more: object = {}): SendContext<ChannelSettings> => ({
  settings: { server: `${url}/` },
  secret: 'the-token',
  http,
  now,
  signal: new AbortController().signal,
  key: 'abcdefghijklmnopqrstuvwxyz',
  intend: async () => {},
  ...more,
})
const send = (http: SendContext['http'], change: Partial<Draft>, options: object = {}) =>
  driveSend(anyChannel(channel), context(http), draft(change, options))

test('all that the network has goes into the request: warning, visibility, language, poll, thread', async () => {
  const fake = fakeServer(url)
  const http = faulty(fake.http, () => null)
  await send(
    http,
    { parts: ['Question ?', 'Suite'].map(text => ({ text, media: [] })) },
    { visibility: 'unlisted', warning: 'Politique', pollOptions: ['Oui', 'Non'], pollHours: 48, pollMultiple: true },
  )
  const [first, second] = http.requests
    .filter(each => each.url === `${url}/api/v1/statuses`)
    .map(each => ({ body: JSON.parse(String(each.body)) as unknown, key: each.headers?.['idempotency-key'] }))
  expect(first).toEqual({
    key: 'abcdefghijklmnopqrstuvwxyz-1',
    body: {
      status: 'Question ?',
      sensitive: true,
      spoiler_text: 'Politique',
      language: 'fr',
      poll: { options: ['Oui', 'Non'], expires_in: 172_800, multiple: true },
      visibility: 'unlisted',
    },
  })
  expect(second).toEqual({
    key: 'abcdefghijklmnopqrstuvwxyz-2',
    body: {
      status: 'Suite',
      sensitive: true,
      spoiler_text: 'Politique',
      language: 'fr',
      visibility: 'unlisted',
      in_reply_to_id: fake.statuses.at(-1)?.id,
    },
  })
})

test('a picture goes up with its words and the point that stays in view, and is waited for', async () => {
  const fake = fakeServer(url, { slowMedia: 3 })
  const { steps, intents } = await send(fake.http, { parts: [{ text: 'Vue', media: [picture, picture] }] })
  const [file] = [...fake.uploads.values()]
  expect(file?.form).toContain(
    'name="file"; filename="l’été %22ici%22.jpg"\r\ncontent-type: image/jpeg\r\n\r\n\u0001\u0002\u0003',
  )
  expect(file?.form).toContain('name="description"\r\n\r\nLe fleuve\nà l’été\r\n')
  expect(file?.form).toContain('name="focus"\r\n\r\n0.50,0.50\r\n')
  expect(fake.statuses[0]?.media_attachments).toHaveLength(2)
  expect({ steps, intents }).toEqual({ steps: 9, intents: 1 })
})

test('a file that the server cannot prepare, or never gets done with, comes back by name', async () => {
  const broken = fakeServer(url, { slowMedia: 1 })
  const refusing = faulty(broken.http, ({ url: asked, method }) =>
    method !== 'POST' && asked.includes('/media/')
      ? { instead: { status: 422, json: { error: 'Error processing' } } }
      : null,
  )
  const failed = {
    kind: 'rejected',
    reason: { code: 'connectors.media-failed', params: { host: 'serveur.example', name: 'l’été "ici".jpg' } },
  }
  await expect(send(refusing, { parts: [{ text: 'Vue', media: [picture] }] })).rejects.toMatchObject(failed)
  const forever = fakeServer(url, { slowMedia: 10_000 })
  const state = { media: ['1'], asked: 60, posts: [] }
  await send(forever.http, { parts: [{ text: 'x', media: [] }] })
  const pending = faulty(forever.http, () => ({ instead: { status: 206, json: {} } }))
  const next = channel.publish!.next(
    context(pending),
    draft({ parts: [{ text: 'Vue', media: [picture] }] }) as never,
    state,
  )
  await expect(next).rejects.toMatchObject(failed)
})

describe('after a lost answer', () => {
  const publishing = anyChannel(channel).publish!
  const look = (fake: Pick<ReturnType<typeof fakeServer>, 'http'>, wanted: Draft, begunAt = now, more: object = {}) =>
    publishing.find!(context(fake.http, more) as SendContext, wanted as Draft<never>, null, begunAt, new Set())

  test('the post is known by its words however the server writes them', async () => {
    const fake = fakeServer(url)
    const text =
      'Été à Québec 🎉\n\nAvec @noe@serveur.example & « co » : https://ville.example/une/longue/adresse #fête'
    await send(fake.http, { parts: [{ text, media: [] }] })
    fake.statuses[0]!.content = fake.statuses[0]!.content.replace(
      '@noe@serveur.example',
      '<a href="x">@<span>noe</span></a>',
    )
    expect(await look(fake, draft({ parts: [{ text, media: [] }] }))).toMatchObject({
      found: 'yes',
      step: { done: true, posts: [{ id: fake.statuses[0]?.id }] },
    })
  })

  test('another text or time is another post; the same with another picture, warning or poll is for a person to tell', async () => {
    const fake = fakeServer(url)
    await send(fake.http, {})
    expect((await look(fake, draft({}))).found).toBe('yes')
    expect((await look(fake, draft({ parts: [{ text: 'Hiver', media: [] }] }))).found).toBe('no')
    expect((await look(fake, draft({}, { warning: 'Attention' }))).found).toBe('unknown')
    expect((await look(fake, draft({}, { pollOptions: ['Oui', 'Non'] }))).found).toBe('unknown')
    expect((await look(fake, draft({}), new Date(now.getTime() + 120_000))).found).toBe('no')
    const withMedia = { media: ['1'], asked: 0, posts: [] }
    const found = await publishing.find!(
      context(fake.http) as SendContext,
      draft({}) as Draft<never>,
      withMedia,
      now,
      new Set(),
    )
    expect(found.found).toBe('unknown')
  })

  test('the list is turned back to the moment in question, not for ever', async () => {
    const fake = fakeServer(url)
    for (let count = 0; count < 100; count += 1)
      await driveSend(
        anyChannel(channel),
        context(fake.http, { key: `k${count}` }),
        draft({ parts: [{ text: `n° ${count}`, media: [] }] }),
      )
    expect((await look(fake, draft({ parts: [{ text: 'n° 0', media: [] }] }))).found).toBe('yes')
    for (let count = 100; count < 220; count += 1)
      await driveSend(
        anyChannel(channel),
        context(fake.http, { key: `k${count}` }),
        draft({ parts: [{ text: `n° ${count}`, media: [] }] }),
      )
    expect(await look(fake, draft({ parts: [{ text: 'n° 0', media: [] }] }))).toMatchObject({
      found: 'unknown',
      reason: { code: 'connectors.find-too-far' },
    })
  })

  test('a server that turns no pages shows all, or is not believed', async () => {
    const fake = fakeServer(url)
    const publishMany = async (count: number) => {
      while (fake.statuses.length < count)
        await driveSend(
          anyChannel(channel),
          context(fake.http, { key: `m${fake.statuses.length}` }),
          draft({ parts: [{ text: `n° ${fake.statuses.length}`, media: [] }] }),
        )
    }
    const still = (limit: string, asked: string | RegExp = 'limit=40') =>
      faulty(
        {
          ...fake.http,
          fetch: request =>
            fake.http.fetch({ ...request, url: request.url.replace(/max_id=\d+/, '').replace(asked, limit) }),
        },
        () => null,
      )
    const absent = draft({ parts: [{ text: 'absente', media: [] }] })
    await publishMany(40)
    // Forty of forty asked for: all of them only where asking for fewer changes nothing.
    expect((await look({ http: still('limit=1000', /limit=\d+/) }, absent)).found).toBe('no')
    expect((await look({ http: still('limit=40') }, absent)).found).toBe('unknown')
    await publishMany(60)
    expect((await look({ http: still('limit=40') }, absent)).found).toBe('unknown')
    expect((await look({ http: still('limit=1000') }, absent)).found).toBe('no')
  })

  test('a server whose clock is behind is read with its own clock', async () => {
    const fake = fakeServer(url)
    fake.state.now = () => new Date(now.getTime() - 3_600_000)
    await send(fake.http, {})
    expect((await look(fake, draft({}))).found).toBe('yes')
  })

  test('what is for followers only may be left out of the list, except where the key is recognised', async () => {
    const wanted = draft({}, { visibility: 'private' })
    expect((await look(fakeServer(url), wanted)).found).toBe('no')
    expect((await look(fakeServer(url), wanted, now, { now: new Date(now.getTime() + 3_600_000) })).found).toBe(
      'unknown',
    )
    expect((await look(fakeServer(url, { version: '4.0.0 (compatible; Pleroma 2.7)' }), wanted)).found).toBe('unknown')
  })

  test('nonsense is no answer', async () => {
    const fake = fakeServer(url)
    const odd = {
      http: faulty(fake.http, request => (request.url.includes('/statuses?') ? { after: { json: [{}] } } : null)),
    }
    await expect(look(odd, draft({}))).rejects.toMatchObject({ kind: 'unavailable' })
  })
})

test('an edit keeps pictures and poll, and the parts must be as many', async () => {
  const fake = fakeServer(url)
  const first = draft({ parts: [{ text: 'Vue', media: [picture] }] }, { warning: 'Avant' })
  const { posts } = await driveSend(anyChannel(channel), context(fake.http), first)
  const edit = (change: Partial<Draft>, options: object = {}) =>
    channel.publish!.edit!(context(fake.http), draft(change, options) as never, posts)
  await edit({ parts: [{ text: 'Revue', media: [{ ...picture, alt: 'Autre' }] }] })
  expect(fake.statuses[0]).toMatchObject({ text: 'Revue', spoiler_text: '', media_attachments: [{ type: 'image' }] })
  await expect(
    edit({
      parts: [
        { text: 'a', media: [] },
        { text: 'b', media: [] },
      ],
    }),
  ).rejects.toMatchObject({
    reason: { code: 'connectors.parts-differ', params: { posted: 1, parts: 2 } },
  })
})

test('a question whose words are mended ends when it would have ended; other answers begin it anew', async () => {
  const fake = fakeServer(url)
  const asked = (text: string, pollOptions: string[]) =>
    draft({ parts: [{ text, media: [] }] }, { pollOptions, pollHours: 24 })
  const { posts } = await driveSend(anyChannel(channel), context(fake.http), asked('Quel jour ?', ['Lundi', 'Mardi']))
  const later = new Date(now.getTime() + 3_600_000)
  fake.state.now = () => later
  const edit = (text: string, answers: string[]) =>
    channel.publish!.edit!(context(fake.http, { now: later }), asked(text, answers) as never, posts)
  await edit('Quel jour choisir ?', ['Lundi', 'Mardi'])
  expect(fake.statuses[0]?.poll).toMatchObject({ expires_at: '2026-12-02T12:00:00.000Z' })
  await edit('Quel jour choisir ?', ['Lundi', 'Jeudi'])
  expect(fake.statuses[0]?.poll).toMatchObject({ expires_at: '2026-12-02T13:00:00.000Z' })
})

test('a server that takes nothing back says so', async () => {
  const fake = fakeServer(url)
  const { posts } = await send(fake.http, {})
  const keeping = faulty(fake.http, ({ method }) =>
    method === 'DELETE' ? { instead: { status: 404, json: {} } } : null,
  )
  await expect(channel.publish!.remove!(context(keeping), posts)).rejects.toMatchObject({
    reason: { code: 'connectors.remove-refused' },
  })
})

test('whose token it is, and what it may not do', async () => {
  const fake = fakeServer(url)
  fake.state.scopes = ['read:accounts', 'write:statuses']
  expect(await channel.identify(context(fake.http))).toEqual({
    key: `${url}/users/elodie`,
    name: 'Élodie 🌞',
    handle: 'elodie@serveur.example',
    url: `${url}/@elodie`,
    avatarUrl: `${url}/avatar.png`,
    expiresAt: null,
    warnings: [
      { code: 'connectors.may-not-upload', params: { host: 'serveur.example' } },
      { code: 'connectors.may-not-look', params: { host: 'serveur.example' } },
    ],
  })
})

test('the way of OAuth: registered, asked with PKCE, exchanged, taken back', async () => {
  const fake = fakeServer(url)
  const { register, authorise, exchange, revoke } = channel.oauth!
  const redirect = 'https://vigie.example/retour?x=é'
  const ctx = context(fake.http, { secret: null })
  const client = await register!(ctx, redirect)
  const asked = new URL(authorise({ server: `${url}/` }, client, { redirect, state: 's&t', challenge: 'c' }))
  expect(asked.origin + asked.pathname).toBe(`${url}/oauth/authorize`)
  expect(Object.fromEntries(asked.searchParams)).toEqual({
    response_type: 'code',
    client_id: 'client',
    redirect_uri: redirect,
    scope: 'read:accounts read:statuses write:statuses write:media',
    state: 's&t',
    code_challenge: 'c',
    code_challenge_method: 'S256',
  })
  const answer = { redirect, code: 'good', verifier: 'v' }
  expect(await exchange(ctx, client, answer)).toEqual({ secret: 'the-token', expiresAt: null })
  await expect(exchange(ctx, client, { ...answer, code: 'bad' })).rejects.toMatchObject({
    kind: 'rejected',
    reason: { params: { said: 'The grant is invalid.' } },
  })
  await revoke!(context(fake.http), client)
  await expect(channel.identify(context(fake.http))).rejects.toMatchObject({ kind: 'auth' })
})

test('limits are read from the server, in each form that servers have', async () => {
  const read = (answers: Record<string, unknown>) =>
    readLimits(
      context(
        answering(({ url: asked }) => {
          const value = answers[asked.replace(url, '')]
          return value === undefined ? { status: 404, json: {} } : { json: value }
        }),
      ),
    )
  expect(await readLimits(context(fakeServer(url).http))).toMatchObject({
    text: { max: 500, unit: 'graphemes', linkCounts: 23 },
    images: { most: 4, types: ['image/jpeg', 'image/png'], maxPixels: 33_177_600 },
    videos: { types: ['video/mp4'] },
    polls: { options: 4, characters: 50 },
  })
  expect(
    await read({ '/api/v1/instance': { version: '2.7.2 (compatible; Pleroma 2.7)', max_toot_chars: 5000 } }),
  ).toMatchObject({
    text: { max: 5000, linkCounts: 23 },
    images: { most: 4 },
  })
  await expect(read({})).rejects.toMatchObject({ kind: 'gone' })
  await expect(read({ '/api/v1/instance': [] })).rejects.toMatchObject({ kind: 'unavailable' })
})

test('Mastodon itself is told from those that speak like it', () => {
  for (const version of ['4.3.1', '4.5.0-beta.1', '3.5.19+glitch']) expect(isMastodonItself(version)).toBe(true)
  for (const version of ['4.0.0 (compatible; Pleroma 2.7)', '0.17.3+git-abc', '2.7.2 (compatible; snac/2.75)', 'x'])
    expect(isMastodonItself(version)).toBe(false)
})
