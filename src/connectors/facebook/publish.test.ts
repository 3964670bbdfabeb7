import { describe, expect, test } from 'vitest'
import type { Draft, DraftMedia, SendContext, State } from '../channel-contract.ts'
import { describePublishing } from '../publish-contract-tests.ts'
import { anyChannel, anyConnector } from '../registry.ts'
import { driveSend } from '../testing/drive-send.ts'
import { faulty } from '../testing/faulty-outbound.ts'
import { aContext, aDraft, aFile, sentAt } from '../testing/sending.ts'
import { channel } from './channel.ts'
import { facebook } from './index.ts'
import { fakeFacebook } from './testing/fake-facebook.ts'

const secret = JSON.stringify({ access: 'page-0', refresh: null })

describePublishing(anyConnector(facebook), {
  settings: {},
  secret,
  network: () => fakeFacebook(),
  picture: new Uint8Array([1, 2, 3]),
})

const context = (http: SendContext['http'], more: Partial<SendContext> = {}) =>
  aContext(http, { secret, settings: { page: '' }, ...more })
const draft = (text: string, media: DraftMedia[] = [], change: Partial<Draft> = {}) => aDraft([{ text, media }], change)
const send = (http: SendContext['http'], given: Draft) => driveSend(anyChannel(channel), context(http), given)

test('pictures with their words, or the card of a link', async () => {
  const fake = fakeFacebook()
  const link = { url: 'https://ville.example/', title: 'Ville', description: '', image: null }
  await send(fake.http, draft('Deux', [aFile({}), aFile({ alt: '' })], { link }))
  await send(fake.http, draft('Lien', [], { link }))
  expect([...fake.photos.values()]).toEqual(['Le fleuve à l’été', ''])
  expect(fake.posts).toMatchObject([
    { message: 'Deux', attached: [...fake.photos.keys()], link: null },
    { message: 'Lien', attached: [], link: 'https://ville.example/' },
  ])
})

test('a film goes up in the pieces that Facebook asks for, and is seen once it ends', async () => {
  const fake = fakeFacebook({ piece: 1000 })
  const film = aFile({ kind: 'video', type: 'video/mp4', name: 'film.mp4', size: 2500 })
  const { intents, posts } = await send(fake.http, draft('Film', [film]))
  expect([...fake.films.values()]).toMatchObject([{ received: 2500, pieces: 3 }])
  expect(await fake.standing()).toEqual(['Film'])
  expect({ intents, id: posts[0]!.id }).toEqual({ intents: 1, id: fake.posts[0]!.id })
})

describe('what Facebook’s codes mean', () => {
  test.each([
    [190, 400, 'auth'],
    [200, 403, 'auth'],
    [32, 400, 'rate-limit'],
    [80_001, 400, 'rate-limit'],
    [2, 500, 'unavailable'],
    [506, 400, 'rejected'],
  ])('%i with status %i: %s', async (code, status, kind) => {
    const error = { message: 'm', code, error_user_msg: 'Ce texte a déjà été publié.' }
    const http = faulty(fakeFacebook().http, () => ({ instead: { status, json: { error } } }))
    await expect(channel.identify(context(http) as never)).rejects.toMatchObject({
      kind,
      reason: { params: { said: 'Ce texte a déjà été publié.' } },
    })
  })
})

describe('the access', () => {
  const client = { id: 'app', secret: 'secret' }
  const answer = { redirect: 'https://a.example/back', code: 'good', verifier: 'v' }
  const exchange = (pages: string[], page: string) =>
    channel.oauth!.exchange(
      context(fakeFacebook({ pages }).http, { settings: { page }, secret: null }) as never,
      client,
      answer,
    )

  test('is the page’s own, by name, by number, or the only one; it does not end by itself', async () => {
    const two = ['Musée de la Rive', 'Boutique']
    expect(await exchange(['Musée'], '')).toEqual({ secret, expiresAt: null })
    expect(JSON.parse((await exchange(two, 'boutique')).secret)).toEqual({ access: 'page-1', refresh: null })
    expect(JSON.parse((await exchange(two, '101')).secret)).toEqual({ access: 'page-1', refresh: null })
  })

  test.each([[''], ['Autre']])('of several pages, “%s” is none: they are named', async page => {
    await expect(exchange(['Musée', 'Boutique'], page)).rejects.toMatchObject({
      reason: { code: 'connectors.which-page', params: { names: 'Musée, Boutique' } },
    })
  })
})

test('the words of a film change as what they were published as', async () => {
  const fake = fakeFacebook()
  const film = aFile({ kind: 'video', type: 'video/mp4', name: 'film.mp4', size: 10 })
  const { posts } = await send(fake.http, draft('Avant', [film]))
  await channel.publish!.edit!(context(fake.http) as never, draft('Après', [film]) as never, posts)
  expect(await fake.standing()).toEqual(['Après'])
})

test('words change in place; a post goes; gone already is no error', async () => {
  const fake = fakeFacebook()
  const { posts } = await send(fake.http, draft('Avant'))
  await channel.publish!.edit!(context(fake.http) as never, draft('Après') as never, posts)
  expect(await fake.standing()).toEqual(['Après'])
  await channel.publish!.remove!(context(fake.http) as never, posts)
  await channel.publish!.remove!(context(fake.http) as never, posts)
  expect(await fake.standing()).toEqual([])
})

describe('after a lost answer', () => {
  const find = (http: SendContext['http'], given: Draft, known: string[] = [], state: State | null = null) =>
    anyChannel(channel).publish!.find!(context(http), given as Draft<never>, state, sentAt, new Set(known))

  test('another send’s post is not it, nor one with the same words and other files', async () => {
    const fake = fakeFacebook()
    await send(fake.http, draft('Bonjour', [aFile(), aFile()]))
    expect(await find(fake.http, draft('Bonjour'))).toEqual({ found: 'no' })
    expect(await find(fake.http, draft('Bonjour', [aFile()]))).toEqual({ found: 'no' })
    const both = draft('Bonjour', [aFile(), aFile()])
    expect(await find(fake.http, both)).toMatchObject({ found: 'yes' })
    expect(await find(fake.http, both, [fake.posts[0]!.id])).toEqual({ found: 'no' })
  })

  test('a link’s card is no file', async () => {
    const fake = fakeFacebook()
    const link = { url: 'https://ville.example/', title: 'Ville', description: '', image: null }
    await send(fake.http, draft('Lien', [], { link }))
    expect(await find(fake.http, draft('Lien', [], { link }))).toMatchObject({ found: 'yes' })
  })

  test('pictures alone tell nothing, unless they are those that were sent; so with a film', async () => {
    const fake = fakeFacebook()
    await send(fake.http, draft('', [aFile()]))
    const wordless = draft('', [aFile()])
    expect(await find(fake.http, wordless)).toMatchObject({
      found: 'unknown',
      reason: { code: 'connectors.find-alike' },
    })
    const photos = [...fake.photos.keys()]
    expect(await find(fake.http, wordless, [], { photos, film: null })).toMatchObject({ found: 'yes' })
    expect(await find(fake.http, wordless, [], { photos: ['1'], film: null })).toMatchObject({ found: 'unknown' })
    const moving = draft('', [aFile({ kind: 'video', type: 'video/mp4' })])
    await send(fake.http, moving)
    const film = { session: 's', video: fake.posts[1]!.id, from: 3, to: 3 }
    expect(await find(fake.http, moving, [fake.posts[0]!.id], { photos: [], film })).toMatchObject({ found: 'yes' })
  })
})

test('a film of which the same bytes are asked for again and again ends', async () => {
  const fake = fakeFacebook()
  const stuck = faulty(fake.http, request =>
    Buffer.from(request.body ?? '').includes('transfer')
      ? { instead: { json: { start_offset: '0', end_offset: '2' } } }
      : null,
  )
  const film = aFile({ kind: 'video', type: 'video/mp4', size: 4 })
  await expect(send(stuck, draft('Film', [film]))).rejects.toMatchObject({
    reason: { code: 'connectors.media-failed' },
  })
})
