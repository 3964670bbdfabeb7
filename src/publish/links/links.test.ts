import { expect, test } from 'vitest'
import { visitor } from '../../testing/visitor.ts'
import * as endpoints from '../endpoints.ts'
import { publishing } from '../testing/publishing.ts'

const address = 'https://musee.example/expo'
const browser = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' }

async function published(links: object | null, publicUrl = 'https://vigie.example') {
  const world = await publishing({ publicUrl })
  const { ada, join, write, variant, go } = world
  const content = { parts: [{ text: `Voyez ${address}.` }], links }
  const entry = await write({ planned: { local: '2027-03-02T09:00' }, variants: [variant('', { content })] })
  const mia = await join('Mia', 'manager')
  await ada.call(endpoints.submitEntry, { id: entry.id, version: 1 })
  await mia.call(endpoints.decideEntry, { id: entry.id, version: 1, decision: 'approved' })
  await ada.call(endpoints.scheduleEntry, { id: entry.id, when: 'now' })
  await go()
  const made = async () => (await ada.call(endpoints.readEntryLinks, { id: entry.id })).made
  const texts = () => world.wall.posts.map(post => post.text)
  return { ...world, entry, made, texts }
}

test('a short link is made when its content is frozen, leads on, and counts people by day', async () => {
  const world = await published({ tags: { source: 'wall', medium: 'social', campaign: '', content: '' }, short: true })
  const { ada, server, ctx, made, texts, channel } = world
  const [link] = await made()
  const target = `${address}?utm_source=wall&utm_medium=social`
  expect(link).toEqual({
    placeId: channel.id,
    target,
    address: expect.stringMatching(/^https:\/\/vigie\.example\/l\/[2-9a-z]{8}$/),
    opened: 0,
    days: [],
  })
  expect(texts()).toEqual([`Voyez ${link?.address}.`])
  const path = new URL(link!.address).pathname
  const somebody = visitor(server, { headers: browser })
  const answer = await somebody.get(path)
  expect([answer.statusCode, answer.headers.location]).toEqual([302, target])
  expect([answer.headers['set-cookie'], answer.headers['referrer-policy'], answer.headers['cache-control']]).toEqual([
    undefined,
    'no-referrer',
    'no-store',
  ])
  for (const name of ['Mozilla/5.0 (compatible; Twitterbot/1.0)', 'WhatsApp/2.23', 'facebookexternalhit/1.1', ''])
    await visitor(server, { headers: { 'user-agent': name } }).get(path)
  await server.inject({ method: 'HEAD', url: path, headers: browser })
  ctx.clock.advance({ hours: 24 })
  await somebody.get(path)
  await somebody.get(path)
  expect(await made()).toMatchObject([
    {
      opened: 3,
      days: [
        { day: '2027-03-01', opened: 1 },
        { day: '2027-03-02', opened: 2 },
      ],
    },
  ])
  const file = await ada.get(`/api/o/le-phare/publish/calendar/file?from=2027-03-01&to=2027-03-31&format=csv&locale=fr`)
  expect(file.body).toMatch(/Ouvertures des liens.*\r?\n.*,3,/)
  const stored = await ctx.db.selectFrom('short_link_day').selectAll().execute()
  expect(Object.keys(stored[0]!).sort()).toEqual(['code', 'day', 'opened', 'organisation_id'])
})

test('what leads nowhere says so in words, in the reader’s language', async () => {
  const { server } = await publishing({ publicUrl: 'https://vigie.example' })
  for (const [language, words] of [
    ['fr', 'Ce lien ne mène nulle part'],
    ['en', 'This link leads nowhere'],
  ] as const) {
    const answer = await visitor(server, { headers: { 'accept-language': language } }).get(
      '/l/https:%2F%2Fevil.example',
    )
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8'])
    expect(answer.body).toContain(words)
  }
})

test('the same content on the same account keeps its short link: taken back and scheduled again, or corrected once it is out', async () => {
  const { ada, made, texts, entry, join, ctx, read, go } = await published({ tags: null, short: true })
  const [link] = await made()
  const { variants, version } = await read(entry.id)
  const parts = [{ text: `Corrigé : ${address}` }]
  const { id, channelId, target, content } = { ...variants[0]!, channelId: variants[0]!.channel!.id }
  await ada.call(endpoints.changeEntry, {
    id: entry.id,
    version,
    reopen: true,
    variants: [{ id, channelId, target, content: { ...content, parts } }],
  })
  const tom = await join('Tom', 'manager')
  const now = (await read(entry.id)).version
  await ada.call(endpoints.submitEntry, { id: entry.id, version: now })
  await tom.call(endpoints.decideEntry, { id: entry.id, version: now, decision: 'approved' })
  await ada.call(endpoints.updatePublished, { id: entry.id })
  await go()
  expect(await made()).toEqual([link])
  expect(texts()).toEqual([`Corrigé : ${link!.address}`])
  expect(await ctx.db.selectFrom('short_link').selectAll().execute()).toHaveLength(1)
})

test('without a public address links are tagged, never shortened; a reader may not change what becomes of them', async () => {
  const tags = { source: 'wall', medium: 'social', campaign: '', content: '' }
  const { ada, made, texts, join } = await published({ tags, short: true }, 'http://localhost:4242')
  expect(texts()).toEqual([`Voyez ${address}?utm_source=wall&utm_medium=social.`])
  expect(await made()).toEqual([])
  expect(await ada.call(endpoints.readLinkSettings, {})).toEqual({ tags: false, short: false, base: null })
  await ada.call(endpoints.changeLinkSettings, { tags: true, short: true })
  const writer = await join('Eva', 'contributor')
  expect(await writer.call(endpoints.readLinkSettings, {})).toEqual({ tags: true, short: true, base: null })
  await expect(writer.call(endpoints.changeLinkSettings, { tags: false, short: false })).rejects.toMatchObject({
    code: 'app.not-allowed',
  })
})
