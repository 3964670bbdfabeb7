import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Draft, DraftMedia, SendContext } from '../channel-contract.ts'
import { describePublishing } from '../publish-contract-tests.ts'
import { anyChannel, anyConnector } from '../registry.ts'
import { driveSend } from '../testing/drive-send.ts'
import { aContext, aDraft, aFile, sentAt } from '../testing/sending.ts'
import { channel } from './channel.ts'
import { linkedin } from './index.ts'
import { fromLittleText, toLittleText } from './little-text.ts'
import { fakeLinkedIn } from './testing/fake-linkedin.ts'

const secret = JSON.stringify({ access: 'access', refresh: null })
const settings = { page: 'https://www.linkedin.com/company/5515715/admin/dashboard/' }

describePublishing(anyConnector(linkedin), {
  settings,
  secret,
  network: () => fakeLinkedIn(),
  picture: new Uint8Array([1, 2, 3]),
})

const context = (http: SendContext['http'], more: Partial<SendContext> = {}) =>
  aContext(http, { secret, settings, ...more })
const draft = (text: string, change: Partial<Draft> = {}, media: DraftMedia[] = []) =>
  aDraft([{ text, media }], { options: channel.publish!.options.parse({}), ...change })
const send = (http: SendContext['http'], given: Draft) => driveSend(anyChannel(channel), context(http), given)

describe('little text', () => {
  test('escapes what would be taken for a mention or a style, and says what is a hashtag', () => {
    expect(toLittleText('(Été) #Québec2026 @nous a_b *fin* #1')).toBe(
      String.raw`\(Été\) {hashtag|\#|Québec2026} \@nous a\_b \*fin\* \#1`,
    )
  })
  test('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        expect(fromLittleText(toLittleText(text))).toBe(text)
      }),
    )
  })
})

test('several pictures with their words, or one, or the card of a link with its picture', async () => {
  const fake = fakeLinkedIn()
  await send(fake.http, draft('Deux', {}, [aFile({}), aFile({ alt: '' })]))
  await send(fake.http, draft('Une', {}, [aFile({})]))
  const link = { url: 'https://ville.example/', title: 'Ville', description: 'Sa page', image: aFile({}) }
  await send(fake.http, draft('Lien', { link, options: { resharing: false } }))
  const [first, second, third] = [...fake.uploads.keys()].map(id => ({ id }))
  const fourth = [...fake.uploads.keys()][3]
  expect(fake.posts.map(each => each.content)).toEqual([
    { multiImage: { images: [{ ...first, altText: 'Le fleuve à l’été' }, second] } },
    { media: { ...third, altText: 'Le fleuve à l’été' } },
    { article: { source: link.url, title: 'Ville', description: 'Sa page', thumbnail: fourth } },
  ])
  expect(fake.posts.map(each => each.isReshareDisabledByAuthor)).toEqual([false, false, true])
  expect(fake.posts[0]).toMatchObject({ author: 'urn:li:organization:5515715', visibility: 'PUBLIC' })
})

test('a film goes up in the pieces that LinkedIn asks for, and is waited for', async () => {
  const fake = fakeLinkedIn({ slowMedia: 3, piece: 1000 })
  const film = aFile({ kind: 'video', type: 'video/mp4', name: 'film.mp4', size: 2500 })
  const { intents } = await send(fake.http, draft('Film', {}, [film]))
  expect([...fake.uploads.values()]).toMatchObject([{ bytes: 2500, pieces: 3, pending: 0 }])
  expect(intents).toBe(1)
})

test('words change under the same address; the post goes; gone already is no error', async () => {
  const fake = fakeLinkedIn()
  const { posts } = await send(fake.http, draft('Avant'))
  expect(posts).toEqual([
    { id: fake.posts[0]!.id, url: `https://www.linkedin.com/feed/update/${fake.posts[0]!.id}/`, at: sentAt },
  ])
  await channel.publish!.edit!(context(fake.http) as never, draft('Après #vrai') as never, posts)
  expect(await fake.standing()).toEqual(['Après #vrai'])
  await channel.publish!.remove!(context(fake.http) as never, posts)
  await channel.publish!.remove!(context(fake.http) as never, posts)
  expect(await fake.standing()).toEqual([])
})

test('a page that this person does not administer is refused', async () => {
  const other = context(fakeLinkedIn().http, { settings: { page: '99' } })
  await expect(channel.identify(other as never)).rejects.toMatchObject({ kind: 'auth' })
})

test.each(['5515715', 'https://www.linkedin.com/company/5515715', 'https://ca.linkedin.com/showcase/5515715/admin'])(
  'a page is named by its number: %s',
  page => expect(channel.settings.safeParse({ page }).success).toBe(true),
)
test.each(['musee', 'https://www.linkedin.com/company/musee', 'https://example.org/company/12'])(
  'what is no number is refused: %s',
  page => expect(channel.settings.safeParse({ page }).success).toBe(false),
)
