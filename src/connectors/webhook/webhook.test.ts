import { expect, test } from 'vitest'
import { connectorContract } from '../contract-tests.ts'
import { webhook } from './index.ts'

const now = new Date('2026-11-22T12:00:00Z')
const post = {
  id: 7,
  text: 'La <b>banque alimentaire</b> ouvre &agrave; midi',
  url: 'https://forum.example/t/7',
  author: 'Zoé',
  publishedAt: '2026-11-22T08:00:00-05:00',
  likes: '1,2 k',
  tags: ['#faim', 'ville'],
}
const formats: unknown[] = [
  post,
  [post, { text: 'Sans identifiant' }],
  { items: [post] },
  {
    title: 'Alert',
    mentions: [{ title: 'A', snippet: 'b', link: 'https://a.example/x', published: 'Sun, 22 Nov 2026 10:00:00 GMT' }],
  },
  {
    event: 'mention.created',
    data: {
      mention: {
        id: 'm1',
        description: 'Texte',
        source_url: 'https://b.example/1',
        author: { name: 'Ann', username: '@ann', followers_count: 12 },
      },
    },
  },
  {
    id: '99',
    content: '<p>Bonjour @ana</p>',
    account: { acct: 'zoe@social.example', display_name: 'Zoé', url: 'https://social.example/@zoe' },
    created_at: '2026-11-22T09:00:00Z',
    mentions: [{ username: 'ana' }],
    favourites_count: 3,
  },
  {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'F',
    items: [{ id: '1', content_html: '<p>x</p>', authors: [] }],
  },
]

connectorContract(webhook, {
  settings: { name: 'forum' },
  network: new URL('./fixtures/', import.meta.url),
  now,
  payloads: formats,
})

const receive = (payload: unknown) => webhook.listen!.receive!({ name: 'forum' }, payload, now)

test('a post keeps what it says', () => {
  expect(receive(post)).toEqual([
    {
      key: 'forum 7',
      kind: 'post',
      url: 'https://forum.example/t/7',
      title: null,
      text: 'La banque alimentaire ouvre à midi',
      language: null,
      author: { key: 'Zoé', name: 'Zoé', handle: null, url: null, avatarUrl: null, followers: null },
      publishedAt: new Date('2026-11-22T13:00:00Z'),
      editedAt: null,
      replyTo: null,
      thread: null,
      mentions: [],
      hashtags: ['faim', 'ville'],
      links: [],
      media: [],
      counts: { likes: 1200 },
    },
  ])
})

test('other services’ formats are understood', () => {
  expect(receive(formats[3])[0]).toMatchObject({ key: 'https://a.example/x', kind: 'article', title: 'A', text: 'b' })
  expect(receive(formats[4])[0]).toMatchObject({
    key: 'forum m1',
    author: { name: 'Ann', handle: 'ann', followers: 12 },
  })
  expect(receive(formats[5])[0]).toMatchObject({
    key: 'forum 99',
    text: 'Bonjour @ana',
    mentions: ['ana'],
    author: { handle: 'zoe@social.example' },
    counts: { likes: 3 },
  })
})

test('a deletion is passed on, a repetition counts once, an empty list is nothing', () => {
  expect(receive({ id: 7, deleted: true })).toMatchObject([{ key: 'forum 7', deleted: true }])
  expect(receive([post, { ...post, text: 'Corrigé' }]).map(item => item.text)).toEqual(['Corrigé'])
  expect(receive({ items: [] })).toEqual([])
})

test('what is wrong is said, with the place', () => {
  expect(() => receive({ hello: 1 })).toThrow(/no post in this JSON/)
  expect(() => receive([post, {}])).toThrow(/Post 2: it has neither “text” nor “title”/)
  expect(() => receive({ text: 'x', publishedAt: 'tomorrow' })).toThrow(/“publishedAt” is no date/)
  expect(() => receive({ text: 'x', url: 'javascript:alert(1)' })).toThrow(/“url” is no web address/)
})
