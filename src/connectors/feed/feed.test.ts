import { expect, test } from 'vitest'
import type { Cursor } from '../contract.ts'
import { connectorContract } from '../contract-tests.ts'
import { fixtureOutbound } from '../fixture-outbound.ts'
import { feed } from './index.ts'
import { parseFeed } from './parse-feed.ts'

const network = new URL('./fixtures/', import.meta.url)
const now = new Date('2026-11-22T12:00:00Z')

connectorContract(feed, {
  settings: [
    { url: 'https://blog.example/feed/' },
    { url: 'https://blog.example/atom.xml' },
    { url: 'https://www.google.com/alerts/feeds/0123/456' },
    { url: 'https://news.google.com/rss/search?q=banque+alimentaire&hl=fr-CA' },
    { url: 'https://podcast.example/feed.xml' },
    { url: 'https://jsonfeed.example/feed.json' },
    { url: 'https://old.example/backend.xml' },
  ],
  network,
  now,
  address: 'https://blog.example/',
})

const read = async (url: string, cursor: Cursor = null, answers = {}) => {
  const http = fixtureOutbound(network, answers)
  const page = await feed.listen!.poll!(
    { settings: { url }, secret: null, http, now, signal: new AbortController().signal },
    cursor,
  )
  return { ...page, requests: http.requests }
}

test('an article has its parts in place', async () => {
  const { items, title, notBefore } = await read('https://blog.example/feed/')
  expect(title).toBe('Le Phare & Cie')
  expect(notBefore).toEqual(new Date('2026-11-22T13:00:00Z'))
  expect(items[0]).toEqual({
    key: 'https://blog.example/?p=12',
    kind: 'article',
    url: 'https://blog.example/2026/11/hiver/',
    title: 'L’hiver arrive\u00a0: trois conseils',
    text: 'Un résumé, en entier.\nVoir le guide et la Ville.',
    language: 'fr-CA',
    author: { key: 'Zoé Tremblay', name: 'Zoé Tremblay', handle: null, url: null, avatarUrl: null, followers: null },
    publishedAt: new Date('2026-11-21T14:30:00Z'),
    editedAt: null,
    replyTo: null,
    thread: null,
    mentions: [],
    hashtags: ['Climat', 'Ville'],
    links: ['https://blog.example/guide', 'https://ville.example/neige'],
    media: [
      { kind: 'image', url: 'https://blog.example/i/vignette.png', alt: null },
      { kind: 'image', url: 'https://blog.example/i/neige.jpg', alt: 'Neige' },
    ],
    counts: { replies: 4 },
  })
  expect(items[1]).toMatchObject({
    key: 'https://blog.example/2026/11/note/',
    author: { name: 'Marc Côté' },
    text: 'Première ligne\nDeuxième ligne',
  })
  expect(items[1]!.publishedAt).toEqual(new Date('2026-11-20T08:00:00Z'))
  // An id that only means something within its feed carries the feed's site.
  expect(items[2]).toMatchObject({
    key: 'blog.example 15',
    kind: 'post',
    title: null,
    text: 'Sans titre, avec un numéro.',
  })
})

test('Atom: relative addresses, XHTML, literal text, edits, the feed’s author', async () => {
  const { items, title } = await read('https://blog.example/atom.xml')
  expect(title).toBe('Le Phare & Cie')
  expect(items.map(item => [item.key, item.url, item.text])).toEqual([
    ['tag:blog.example,2026:12', 'https://blog.example/2026/11/hiver/', 'Un résumé, en entier.\nFin.'],
    ['tag:blog.example,2026:11', 'https://blog.example/2026/11/note/', '2 < 3'],
    ['urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a', 'https://blog.example/2026/11/15/', 'Sans titre.'],
  ])
  expect(items[0]!.editedAt).toEqual(new Date('2026-11-21T15:00:00Z'))
  expect(items[0]!.author).toMatchObject({ name: 'Le Phare', url: 'https://blog.example/equipe' })
  expect(items[1]!.media).toEqual([{ kind: 'file', url: 'https://blog.example/a.pdf', alt: null }])
})

test('alerts and news searches lead to the article itself', async () => {
  const alert = (await read('https://www.google.com/alerts/feeds/0123/456')).items[0]
  expect(alert).toMatchObject({
    key: 'tag:google.com,2013:googlealerts/feed:1107522',
    url: 'https://journal.example/2026/appel?id=3',
    title: 'La banque alimentaire lance un appel',
    text: 'Les dons à la banque alimentaire ont baissé de 12\u00a0%\u00a0...',
  })
  const [news, sealed] = (await read('https://news.google.com/rss/search?q=banque+alimentaire&hl=fr-CA')).items
  expect((await read('https://news.google.com/rss/search?q=banque+alimentaire&hl=fr-CA')).title).toBe(
    'Google News – banque alimentaire',
  )
  expect(news).toMatchObject({
    url: 'https://courrier.example/banque-12',
    title: 'Une banque alimentaire ouvre',
    text: '',
    author: { name: 'Le Courrier' },
  })
  expect(news).not.toHaveProperty('site')
  // Ids of today hold no address: the link stays, and the newspaper that the feed names tells where the article is.
  expect(sealed).toMatchObject({
    url: expect.stringMatching(/^https:\/\/news\.google\.com\/rss\/articles\/CBMi\w+/),
    site: 'www.gazetteduport.example',
    title: 'La banque alimentaire manque de bénévoles pour Noël',
    text: '',
    author: { name: 'La Gazette du Port' },
  })
})

test('a podcast, a JSON feed, and a feed of 2003 with lost tags in Latin-1', async () => {
  const episode = (await read('https://podcast.example/feed.xml')).items[0]
  expect(episode).toMatchObject({
    key: 'podcast.example ep-1',
    kind: 'episode',
    author: { name: 'Radio Phare' },
    hashtags: ['logement', 'ville'],
    text: 'On parle de loyer.',
  })
  expect(episode!.media.map(media => [media.kind, media.url])).toEqual([
    ['audio', 'https://cdn.example/1.mp3?a=1&b=2'],
    ['image', 'https://cdn.example/1.jpg'],
  ])
  const [post, edited] = (await read('https://jsonfeed.example/feed.json')).items
  expect(post).toMatchObject({
    key: 'jsonfeed.example 1',
    kind: 'video',
    text: 'a < b\nsecond line',
    author: { key: 'https://jsonfeed.example/ann' },
  })
  expect(edited!.editedAt).toEqual(new Date('2026-11-19T11:00:00Z'))
  const old = await read('https://old.example/backend.xml')
  expect(old.title).toBe("Mairie d'Étampes")
  expect(old.items.map(item => [item.title, item.url, item.text])).toEqual([
    ['Été 2003', 'http://old.example/ete.html', 'Le marché été'],
    ['Automne', 'http://old.example/automne.html', ''],
  ])
})

test('a second poll is conditional and costs nothing', async () => {
  const first = await read('https://blog.example/feed/')
  const second = await read('https://blog.example/feed/', first.cursor)
  expect(second.requests[0]?.headers?.['if-none-match']).toBe('"a1"')
  expect(second.items).toEqual([])
  expect(second.cursor).toEqual(first.cursor)
})

test('a page is not a feed, and says so', async () => {
  await expect(read('https://blog.example/')).rejects.toMatchObject({
    kind: 'unavailable',
    reason: { code: 'connectors.feed-web-page', params: { host: 'blog.example' } },
  })
})

test('an id given to every item is no id; an edited item keeps its key', async () => {
  const url = 'https://x.example/f'
  const item = (title: string, link: string) =>
    `<item><guid>same</guid><title>${title}</title><link>https://x.example/${link}</link></item>`
  const keys = async (...items: string[]) =>
    (await read(url, null, { [url]: { body: `<rss><channel>${items.join('')}</channel></rss>` } })).items.map(
      each => each.key,
    )
  expect(await keys(item('A', 'a'), item('B', 'b'))).toEqual(['https://x.example/a', 'https://x.example/b'])
  expect(await keys(item('A', 'a'))).toEqual(await keys(item('A, edited', 'a')))
})

test('discovery finds what is announced (RSS and Atom of one content once), then what is linked or usual', async () => {
  const found = async (address: string, answers = {}) => {
    const http = fixtureOutbound(network, answers)
    const proposals = await feed.discover!(
      { settings: { url: address }, secret: null, http, now, signal: new AbortController().signal },
      address,
    )
    return proposals.map(each => [each.why, each.address, each.title])
  }
  const announced = [
    ['feed-announced', 'https://blog.example/feed/', 'Le Phare & Cie'],
    ['feed-announced', 'https://blog.example/comments/feed/', 'Commentaires'],
  ]
  expect(await found('https://blog.example/')).toEqual(announced)
  expect(await found('blog.example')).toEqual(announced)
  expect((await found('feed://blog.example/atom.xml')).map(([why]) => why)).toEqual(['feed-itself'])
  expect(await found('feed:https://blog.example/atom.xml')).toEqual([
    ['feed-itself', 'https://blog.example/atom.xml', 'Le Phare & Cie'],
  ])
  const rss = { body: '<rss><channel><title>T</title><item><title>x</title></item></channel></rss>' }
  const linked = {
    'https://y.example/': { body: '<a href="/abonnement.rss">RSS</a>' },
    'https://y.example/abonnement.rss': rss,
  }
  expect(await found('y.example', linked)).toEqual([['feed-found', 'https://y.example/abonnement.rss', 'T']])
  const spip = { 'https://z.example/': { body: '<p>Bienvenue</p>' }, 'https://z.example/spip.php?page=backend': rss }
  expect(await found('z.example', spip)).toEqual([['feed-found', 'https://z.example/spip.php?page=backend', 'T']])
  for (const none of ['@ana', 'ana@social.example', 'two words', 'word', '']) expect(await found(none)).toEqual([])
})

test('a feed that breaks off before its first entry is refused; an empty one that is whole is taken', () => {
  const read = (text: string) => parseFeed(text, 'https://blog.example/feed', now)
  for (const cut of [
    '<rss><channel><title>oups',
    '<?xml version="1.0"?><rss version="2.0"><channel><title>Le Phare</title>',
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>Le Phare</title><entry><tit',
  ])
    expect(() => read(cut), cut).toThrow('feed-unfinished')
  expect(read('<rss><channel><title>Le Phare</title></channel></rss>').items).toEqual([])
  const begun = '<rss><channel><title>Le Phare</title><item><guid>a1</guid><title>Un</title></item><item><ti'
  expect(read(begun).items).toHaveLength(1)
})
