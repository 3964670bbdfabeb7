import { describe, expect, test } from 'vitest'
import type { Draft, DraftMedia, SendContext } from '../channel-contract.ts'
import { describePublishing } from '../publish-contract-tests.ts'
import { anyChannel, anyConnector } from '../registry.ts'
import { driveSend } from '../testing/drive-send.ts'
import { faulty } from '../testing/faulty-outbound.ts'
import { aContext, aDraft, aFile, sentAt } from '../testing/sending.ts'
import { channel } from './channel.ts'
import { threads } from './index.ts'
import { fakeThreads } from './testing/fake-threads.ts'

const secret = JSON.stringify({ access: 'access-1', refresh: null })

describePublishing(anyConnector(threads), {
  settings: {},
  secret,
  network: () => fakeThreads(),
  picture: new Uint8Array([1, 2, 3]),
  file: { type: 'image/jpeg', address: () => 'https://vigie.example/p' },
})

const context = (http: SendContext['http'], more: Partial<SendContext> = {}) => aContext(http, { secret, ...more })
const send = (http: SendContext['http'], parts: Draft['parts'], options: object = {}, change: Partial<Draft> = {}) =>
  driveSend(
    anyChannel(channel),
    context(http),
    aDraft(parts, { options: channel.publish!.options.parse(options), ...change }),
  )
const words = (text: string, ...media: DraftMedia[]) => ({ text, media })

test('who may reply, the topic and the card of a link go with the first words', async () => {
  const fake = fakeThreads()
  const link = { url: 'https://ville.example/', title: 'Ville', description: '', image: null }
  const options = { replies: 'followers_only', topic: 'Patrimoine' }
  await send(fake.http, [words('Un'), words('Deux', aFile()), words('Trois', aFile(), aFile({ id: 'q' }))], options, {
    link,
  })
  const [first, second, third] = fake.posts.map(each => each.fields)
  expect(first).toEqual({
    media_type: 'TEXT',
    text: 'Un',
    reply_control: 'followers_only',
    topic_tag: 'Patrimoine',
    link_attachment: 'https://ville.example/',
  })
  expect(second).toEqual({
    media_type: 'IMAGE',
    image_url: 'https://vigie.example/p',
    alt_text: 'Le fleuve à l’été',
    text: 'Deux',
    reply_to_id: fake.posts[0]!.id,
  })
  expect(third).toMatchObject({ media_type: 'CAROUSEL', text: 'Trois', reply_to_id: fake.posts[1]!.id })
  expect(fake.posts[2]!.children.map(each => each.fields.image_url)).toEqual([
    'https://vigie.example/p',
    'https://vigie.example/q',
  ])
})

test.each(['Musée.', 'Arts & lettres'])('“%s” is no topic', topic =>
  expect(channel.publish!.options.safeParse({ topic }).success).toBe(false),
)

test('a thread whose second part lost its answer is neither cut nor doubled', async () => {
  const fake = fakeThreads({ waits: 1 })
  let published = 0
  const http = faulty(fake.http, ({ url }) => {
    if (!url.endsWith('threads_publish')) return null
    published += 1
    return published === 2 ? 'break-after' : null
  })
  const { posts, doubts } = await send(
    http,
    ['Un', 'Deux', 'Trois'].map(text => words(text)),
  )
  expect(doubts).toBe(1)
  expect(await fake.standing()).toEqual(['Un', 'Deux', 'Trois'])
  expect(posts.map(each => each.id)).toEqual(fake.posts.map(each => each.id))
})

describe('the access', () => {
  const client = { id: 'app', secret: 'secret' }

  test('of an hour becomes one of sixty days, and renews itself', async () => {
    const fake = fakeThreads()
    const { exchange, renew } = channel.oauth!
    const answer = { redirect: 'https://a.example/back', code: 'good', verifier: 'v' }
    const first = await exchange(context(fake.http, { secret: null }) as never, client, answer)
    const expiresAt = new Date(sentAt.getTime() + 60 * 86_400_000)
    expect(first).toEqual({ secret, expiresAt })
    const second = await renew!(context(fake.http, { secret: first.secret }) as never, client)
    expect(second).toEqual({ secret: JSON.stringify({ access: 'access-2', refresh: null }), expiresAt })
    await expect(renew!(context(fake.http, { secret: first.secret }) as never, client)).rejects.toMatchObject({
      kind: 'auth',
    })
  })
})
