import { expect, test } from 'vitest'
import type { Draft, DraftMedia, SendContext } from '../channel-contract.ts'
import { describePublishing } from '../publish-contract-tests.ts'
import { anyChannel, anyConnector } from '../registry.ts'
import { driveSend } from '../testing/drive-send.ts'
import { aContext, aDraft, aFile, sentAt } from '../testing/sending.ts'
import { channel } from './channel.ts'
import { pinterest } from './index.ts'
import { fakePinterest } from './testing/fake-pinterest.ts'

const secret = JSON.stringify({ access: 'access', refresh: 'refresh' })

describePublishing(anyConnector(pinterest), {
  settings: {},
  secret,
  network: () => fakePinterest(),
  picture: new Uint8Array([1, 2, 3]),
  options: { board: 'Nouveautés' },
})

const file = (alt: string) => aFile({ alt, bytes: async () => new Uint8Array([1, 2, 3]) })
const context = (http: SendContext['http']) => aContext(http, { secret })
const draft = (board: string, media: DraftMedia[], change: Partial<Draft> = {}) =>
  aDraft([{ text: 'Le fleuve', media }], {
    title: 'Titre',
    link: { url: 'https://ville.example/', title: 'Ville', description: '', image: null },
    options: { board },
    ...change,
  })
const send = (http: SendContext['http'], given: Draft) => driveSend(anyChannel(channel), context(http), given)

test('a pin leads to its address, with its words, on the board whose name people write as they like', async () => {
  const fake = fakePinterest()
  const { posts } = await send(fake.http, draft('nouveautés ', [file('Une rive')]))
  expect(fake.pins[0]).toMatchObject({
    board_id: '549755885175',
    title: 'Titre',
    description: 'Le fleuve',
    link: 'https://ville.example/',
    alt_text: 'Une rive',
  })
  expect(posts[0]!.url).toBe(`https://www.pinterest.com/pin/${fake.pins[0]!.id}/`)
  expect(fake.pictures.get(fake.pins[0]!.id)).toMatchObject([{ content_type: 'image/jpeg', data: 'AQID' }])
})

test('several pictures are one pin', async () => {
  const fake = fakePinterest()
  await send(fake.http, draft('Coulisses', [file(''), file('')]))
  expect(fake.pictures.get(fake.pins[0]!.id)).toHaveLength(2)
})

test('a board that the account has not is refused by its name, before anything goes out', async () => {
  const fake = fakePinterest()
  await expect(send(fake.http, draft('Inconnu', [file('')]))).rejects.toMatchObject({
    kind: 'rejected',
    reason: { code: 'connectors.no-such-board', params: { host: 'api.pinterest.com', name: 'Inconnu' } },
  })
  expect(fake.pins).toEqual([])
})

test('after a lost answer an older pin with the same words is not it', async () => {
  const fake = fakePinterest()
  const given = draft('Nouveautés', [file('')])
  await send(fake.http, given)
  const look = () =>
    channel.publish!.find!(context(fake.http) as never, given as never, { board: '549755885175' }, sentAt, new Set())
  expect(await look()).toMatchObject({ found: 'yes', step: { posts: [{ id: fake.pins[0]!.id }] } })
  fake.pins[0]!.created_at = '2026-11-01T12:00:00'
  expect(await look()).toEqual({ found: 'no' })
})

test('another send’s pin is not it, and a picture alone tells nothing', async () => {
  const fake = fakePinterest()
  const bare = draft('Nouveautés', [file('')], { title: null, parts: [{ text: '', media: [file('')] }] })
  await send(fake.http, bare)
  const look = (known: string[]) =>
    channel.publish!.find!(
      context(fake.http) as never,
      bare as never,
      { board: '549755885175' },
      sentAt,
      new Set(known),
    )
  expect(await look([])).toMatchObject({ found: 'unknown', reason: { code: 'connectors.find-alike' } })
  expect(await look([fake.pins[0]!.id])).toEqual({ found: 'no' })
})

test('words change in place; a pin goes; gone already is no error', async () => {
  const fake = fakePinterest()
  const { posts } = await send(fake.http, draft('Nouveautés', [file('')]))
  const edited = draft('Nouveautés', [file('')], { title: 'Autre', parts: [{ text: 'Mieux', media: [] }] })
  await channel.publish!.edit!(context(fake.http) as never, edited as never, posts)
  expect(fake.pins[0]).toMatchObject({ title: 'Autre', description: 'Mieux' })
  await channel.publish!.remove!(context(fake.http) as never, posts)
  await channel.publish!.remove!(context(fake.http) as never, posts)
  expect(await fake.standing()).toEqual([])
})
