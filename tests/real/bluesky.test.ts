import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bluesky } from '../../src/connectors/bluesky/index.ts'
import type { Cursor, Item, Page } from '../../src/connectors/contract.ts'
import { anyConnector } from '../../src/connectors/registry.ts'
import {
  type BlueskyAccount,
  type BlueskyPds,
  startBlueskyPds,
  startFakeJetstream,
  whyNoBluesky,
} from './bluesky/start.ts'
import { byKey, failure, listener } from './listening.ts'

const reason = whyNoBluesky()
if (reason !== null) console.warn(`Bluesky is not tested: ${reason}`)

/** A facet for a part of a text, in bytes, as the network counts. */
function facet(text: string, part: string, feature: object) {
  const byteStart = Buffer.byteLength(text.slice(0, text.indexOf(part)))
  return { index: { byteStart, byteEnd: byteStart + Buffer.byteLength(part) }, features: [feature] }
}

/** One red pixel. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)

describe.skipIf(reason !== null)('a real Bluesky server without application', () => {
  let pds: BlueskyPds
  let author: BlueskyAccount
  let other: BlueskyAccount
  const reader = listener(anyConnector(bluesky))
  let settings: Record<string, unknown>
  let cursor: Cursor = null

  beforeAll(async () => {
    pds = await startBlueskyPds()
    author = await pds.createAccount('elodie.test', 'Élodie Gagné 🌞')
    other = await pds.createAccount('noe.test')
    settings = { mode: 'account', account: 'elodie.test', service: pds.url }
  })
  afterAll(async () => {
    await reader.close()
    await pds?.stop()
  })
  const news = async () => {
    const page = await reader.drain(settings, cursor)
    cursor = page.cursor
    return page
  }

  test('its accounts are found at its address', async () => {
    const found = await reader.discover(pds.url)
    expect(found.map(each => [each.title, each.address, each.settings])).toContainEqual([
      'Élodie Gagné 🌞',
      '@elodie.test',
      { mode: 'account', account: 'elodie.test', service: pds.url },
    ])
    expect(found).toHaveLength(2)
  })

  test('a post has its text, author, links, mentions, hashtags, pictures and language', async () => {
    const text = 'Été à Québec 🎉 avec @noe.test : ville.example/fête… #été'
    const image = await author.upload(picture, 'image/png')
    const { uri } = await author.post({
      text,
      langs: ['fr-CA', 'en'],
      facets: [
        facet(text, '@noe.test', { $type: 'app.bsky.richtext.facet#mention', did: other.did }),
        facet(text, 'ville.example/fête…', {
          $type: 'app.bsky.richtext.facet#link',
          uri: 'https://ville.example/f%C3%AAte-de-l-ete',
        }),
        facet(text, '#été', { $type: 'app.bsky.richtext.facet#tag', tag: 'été' }),
      ],
      embed: { $type: 'app.bsky.embed.images', images: [{ alt: 'Un pixel rouge', image }] },
    })
    const page = await news()
    expect(page.title).toBe('Élodie Gagné 🌞 (@elodie.test)')
    expect(page.items).toHaveLength(1)
    expect(page.items[0]).toMatchObject({
      key: uri,
      kind: 'post',
      url: `https://bsky.app/profile/${author.did}/post/${uri.split('/').at(-1)}`,
      text,
      language: 'fr-CA',
      author: { key: author.did, name: 'Élodie Gagné 🌞', handle: 'elodie.test' },
      mentions: ['noe.test'],
      hashtags: ['été'],
      links: ['https://ville.example/f%C3%AAte-de-l-ete'],
      thread: uri,
    })
    const [media] = page.items[0]?.media ?? []
    expect(media).toMatchObject({ kind: 'image', alt: 'Un pixel rouge' })
    const seen = await fetch(media?.url ?? '')
    expect(Buffer.from(await seen.arrayBuffer()).equals(picture)).toBe(true)
  })

  test('a reply, a quote and a card', async () => {
    const root = await other.post({ text: 'Question' })
    const parent = await other.post({ text: 'Suite', reply: { root, parent: root } })
    const reply = await author.post({ text: 'Réponse', reply: { root, parent } })
    const quote = await author.post({ text: 'À lire', embed: { $type: 'app.bsky.embed.record', record: root } })
    const card = await author.post({
      text: 'Lien',
      embed: {
        $type: 'app.bsky.embed.external',
        external: { uri: 'https://journal.example/a', title: 'L’article', description: '' },
      },
    })
    const { items } = await news()
    expect(items).toHaveLength(3)
    expect(byKey(items, reply.uri)).toMatchObject({ kind: 'reply', replyTo: parent.uri, thread: root.uri })
    expect(byKey(items, quote.uri)).toMatchObject({
      kind: 'quote',
      links: [expect.stringContaining(`${other.did}/post/`)],
    })
    expect(byKey(items, card.uri)).toMatchObject({
      kind: 'post',
      title: 'L’article',
      links: ['https://journal.example/a'],
    })
    expect((await news()).items).toEqual([])
  })

  test('an edit and a deletion are noticed', async () => {
    const first = await author.post({ text: 'Avnat' })
    const second = await author.post({ text: 'Après' })
    await news()
    await author.edit(first.uri, { text: 'Avant' })
    expect((await news()).items.map(item => [item.key, item.text])).toEqual([[first.uri, 'Avant']])
    await author.remove(second.uri)
    expect((await news()).items).toMatchObject([{ key: second.uri, deleted: true }])
    expect((await news()).items).toEqual([])
  })

  test('a backlog of several pages is read to its end', async () => {
    for (let at = 0; at < 230; at += 1) await other.post({ text: `Message ${at}` })
    const all = await reader.drain({ ...settings, account: other.did }, null)
    expect(all.polls).toBe(3)
    expect(new Set(all.items.map(item => item.key)).size).toBe(232)
  })

  test('what cannot be read says why', async () => {
    expect((await failure(reader.poll({ ...settings, account: 'personne.test' }, null)))?.kind).toBe('rejected')
    // Without an application behind it, the server can sign in but not search.
    const search = { mode: 'search', query: 'Québec', service: pds.url, identifier: 'elodie.test' }
    expect((await failure(reader.poll(search, null)))?.kind).toBe('auth')
    const wrong = listener(anyConnector(bluesky), { secret: 'abcd-abcd-abcd-abcd' })
    expect(await failure(wrong.poll(search, null))).toMatchObject({
      kind: 'auth',
      reason: { code: 'connectors.said', params: { said: 'Invalid identifier or password' } },
    })
    await wrong.close()
    const right = listener(anyConnector(bluesky), { secret: author.appPassword })
    expect((await failure(right.poll(search, null)))?.kind).toBe('unavailable')
    await right.close()
  })

  test('the network is heard live, resumed where it broke, with edits and deletions', async () => {
    const jetstream = await startFakeJetstream(pds)
    const network = { mode: 'jetstream', jetstream: jetstream.url }
    const heard: Item[] = []
    let last: Cursor = { version: 1, time: Date.now() * 1000 }
    const stop = new AbortController()
    const hear = async (until: (items: Item[]) => boolean) => {
      const stream = bluesky.listen?.stream?.(
        { ...reader.context(bluesky.settings.parse(network), stop.signal) } as never,
        last,
      )
      for await (const page of stream as AsyncIterable<Page>) {
        heard.push(...page.items)
        last = page.cursor
        if (until(heard)) return
      }
    }
    const kept = await author.post({ text: 'En direct 🎈', langs: ['fr'] })
    await hear(items => items.some(item => item.key === kept.uri))
    expect(byKey(heard, kept.uri)).toMatchObject({
      text: 'En direct 🎈',
      language: 'fr',
      author: { key: author.did },
      kind: 'post',
    })

    const broken = failure(hear(() => false))
    const before = await author.post({ text: 'Avant la coupure' })
    await expect.poll(() => heard.some(item => item.key === before.uri), { timeout: 20_000 }).toBe(true)
    jetstream.cut()
    expect((await broken)?.kind).toBe('unavailable')
    const missed = await author.post({ text: 'Pendant la coupure' })
    await author.edit(kept.uri, { text: 'En direct, corrigé' })
    await author.remove(before.uri)
    await hear(items => items.some(item => item.deleted && item.key === before.uri))
    expect(heard.some(item => item.key === missed.uri)).toBe(true)
    expect(heard.findLast(item => item.key === kept.uri)).toMatchObject({
      text: 'En direct, corrigé',
      editedAt: expect.any(Date),
    })
    await jetstream.stop()
    expect((await failure(hear(() => false)))?.kind).toBe('unavailable')
    stop.abort()
    expect(await failure(hear(() => false))).toBeNull()
  })

  test('a server that is down is unavailable', async () => {
    await pds.stop()
    expect((await failure(reader.poll(settings, cursor)))?.kind).toBe('unavailable')
    expect(await reader.discover(pds.url)).toEqual([])
  })
})
