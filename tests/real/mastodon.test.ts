import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Cursor, Item, Page } from '../../src/connectors/contract.ts'
import { mastodon } from '../../src/connectors/mastodon/index.ts'
import { anyConnector } from '../../src/connectors/registry.ts'
import { byKey, failure, listener } from './listening.ts'
import { type FakeMastodon, startFakeMastodon } from './mastodon/fake.ts'
import { type Snac, startSnac, whyNoSnac } from './snac/start.ts'

const reason = whyNoSnac()
if (reason !== null) console.warn(`snac is not tested: ${reason}`)

describe.skipIf(reason !== null)('a real server of the fediverse (snac)', () => {
  let snac: Snac
  const reader = listener(anyConnector(mastodon))
  let cursor: Cursor = null
  let settings: Record<string, unknown>

  beforeAll(async () => {
    snac = await startSnac()
    settings = { mode: 'account', server: snac.url, account: snac.handle }
  })
  afterAll(async () => {
    await reader.close()
    await snac?.stop()
  })
  const news = async () => {
    const page = await reader.drain(settings, cursor)
    cursor = page.cursor
    return page.items
  }

  test('an account and a public timeline are found by handle, page and server', async () => {
    const account = {
      title: 'elodie',
      address: `@${snac.handle}`,
      why: 'mastodon-account',
      settings: { mode: 'account', server: snac.url, account: `@${snac.handle}` },
    }
    expect(await reader.discover(`@${snac.handle}`)).toMatchObject([account])
    expect(await reader.discover(snac.url)).toMatchObject([
      { why: 'mastodon-public', settings: { mode: 'public', server: snac.url } },
    ])
    expect(await reader.discover(`@personne@${new URL(snac.url).host}`)).toEqual([])
  })

  test('posts, answers, hashtags and links are read', async () => {
    const post = await snac.post('Été à Québec 🎉 #quebec https://ville.example/x')
    const answer = await snac.post('Réponse à « l’été »', { inReplyTo: post.id })
    const items = await news()
    expect(items).toHaveLength(2)
    expect(byKey(items, post.uri)).toMatchObject({
      kind: 'post',
      text: 'Été à Québec 🎉 #quebec https://ville.example/x',
      hashtags: ['quebec'],
      links: ['https://ville.example/x'],
      author: { name: 'elodie', handle: snac.handle },
    })
    expect(byKey(items, answer.uri)).toMatchObject({ kind: 'reply', replyTo: post.uri, thread: post.uri })
    expect(await news()).toEqual([])
    // snac files what is tagged in the background.
    const tagged = { mode: 'hashtag', server: snac.url, hashtag: '#quebec' }
    await expect
      .poll(async () => (await reader.drain(tagged, null)).items.map(item => item.key), { timeout: 20_000 })
      .toEqual([post.uri])
    expect((await reader.drain({ mode: 'public', server: snac.url }, null)).items.map(item => item.key)).toContain(
      post.uri,
    )
  })

  test('an edit and a deletion are noticed', async () => {
    const first = await snac.post('Avnat')
    const second = await snac.post('Retiré')
    await snac.post('Après')
    expect(await news()).toHaveLength(3)
    await snac.edit(first.id, 'Avant')
    await expect.poll(async () => (await news()).map(item => item.text), { timeout: 20_000 }).toContain('Avant')
    await snac.remove(second.uri)
    await expect
      .poll(async () => (await news()).filter(item => item.deleted).map(item => item.key), { timeout: 20_000 })
      .toEqual([second.uri])
  })

  test('it has no stream, and says no in HTML or in nothing at all', async () => {
    const live = mastodon.settings.parse({ mode: 'hashtag', server: snac.url, hashtag: 'quebec', live: true })
    const stream = mastodon.listen!.stream!(reader.context(live) as never, null)[Symbol.asyncIterator]()
    expect(await failure(stream.next())).toMatchObject({
      kind: 'rejected',
      reason: { code: 'connectors.no-live' },
    })
    expect((await failure(reader.poll({ ...settings, account: 'personne' }, null)))?.kind).toMatch(/gone|auth/)
  })

  test('a server that is down is unavailable', async () => {
    await snac.stop()
    expect((await failure(reader.poll(settings, cursor)))?.kind).toBe('unavailable')
  })
})

describe('a Mastodon of our own', () => {
  let server: FakeMastodon
  const reader = listener(anyConnector(mastodon))
  beforeAll(async () => {
    server = await startFakeMastodon()
    server.post('elodie', '<p>Bonjour</p>')
  })
  afterAll(async () => {
    await reader.close()
    await server.stop()
  })
  const tagged = (more: object = {}) => ({ mode: 'hashtag', server: server.url, hashtag: 'été', ...more })

  test('pages of a backlog, then what came since, more than a page of it', async () => {
    for (let at = 0; at < 100; at += 1) server.post('elodie', `<p>Jour ${at} #été</p>`)
    const all = await reader.drain(tagged(), null)
    expect([all.items.length, all.polls]).toEqual([100, 4])
    for (let at = 100; at < 190; at += 1) server.post('noe', `<p>Jour ${at} #été</p>`)
    const more = await reader.drain(tagged(), all.cursor)
    expect(more.items).toHaveLength(90)
    expect((await reader.drain(tagged(), more.cursor)).items).toEqual([])
  })

  test('edits and deletions between two polls; losing the hashtag is no deletion', async () => {
    const [a, b, c] = ['A', 'B', 'C'].map(text => server.post('elodie', `<p>${text} #été</p>`))
    const { cursor } = await reader.drain(tagged(), null)
    server.edit(a!.id, '<p>A, corrigé 🍂 #été</p>')
    server.remove(b!.id)
    c!.tags = []
    const { items } = await reader.drain(tagged(), cursor)
    expect(items.map(item => [item.key, item.deleted ?? false, item.text])).toEqual([
      [a!.uri, false, 'A, corrigé 🍂 #été'],
      [b!.uri, true, ''],
    ])
    expect(items[0]?.editedAt).toBeInstanceOf(Date)
  })

  test('live: what came before, then posts, edits and deletions at once; resumed where it broke', async () => {
    const live = tagged({ live: true })
    const heard: Item[] = []
    let last: Cursor = null
    const hear = async () => {
      for await (const page of mastodon.listen!.stream!(
        reader.context(mastodon.settings.parse(live)) as never,
        last,
      ) as AsyncIterable<Page>) {
        heard.push(...page.items)
        last = JSON.parse(JSON.stringify(page.cursor)) as Cursor
      }
    }
    const until = (key: string, test: (item: Item) => boolean) =>
      expect.poll(() => heard.some(item => item.key === key && test(item)), { timeout: 20_000 }).toBe(true)
    let broken = failure(hear())
    await expect.poll(() => server.listeners(), { timeout: 20_000 }).toBe(1)
    server.post('noe', '<p>Rien à voir</p>')
    const post = server.post('noe', '<p>À l’instant 🎈 #été</p>')
    await until(post.uri, item => item.text.includes('À l’instant'))
    server.edit(post.id, '<p>À l’instant même #été</p>')
    await until(post.uri, item => item.editedAt !== null)
    server.remove(post.id)
    await until(post.uri, item => item.deleted === true)
    expect(heard.some(item => item.text === 'Rien à voir')).toBe(false)
    const before = server.post('noe', '<p>Avant la coupure #été</p>')
    await until(before.uri, () => true)

    server.cut()
    expect((await broken)?.kind).toBe('unavailable')
    const missed = server.post('noe', '<p>Pendant la coupure #été</p>')
    server.remove(before.id)
    broken = failure(hear())
    await until(missed.uri, () => true)
    await until(before.uri, item => item.deleted === true)
    await expect.poll(() => server.listeners(), { timeout: 20_000 }).toBe(1)
    server.cut()
    await broken
  })

  test('a closed server is read by its feeds, or with a token', async () => {
    const account = { mode: 'account', server: server.url, account: '@elodie' }
    const open = await reader.drain(account, null)
    server.closed = true
    const fed = await reader.drain(account, null)
    expect(fed.warnings?.map(each => each.code)).toContain('connectors.api-closed')
    expect(open.items.map(item => item.key)).toEqual(expect.arrayContaining(fed.items.map(item => item.key)))
    expect(fed.items).toHaveLength(20)
    expect((await reader.drain(account, fed.cursor)).items).toEqual([])
    expect((await failure(reader.poll({ mode: 'public', server: server.url }, null)))?.kind).toBe('auth')
    const member = listener(anyConnector(mastodon), { secret: server.token })
    expect((await member.drain(account, null)).items).toHaveLength(open.items.length)
    await member.close()
    server.rss = false
    expect(await failure(reader.poll(account, null))).toMatchObject({
      kind: 'auth',
      reason: { code: 'connectors.said', params: { said: expect.stringContaining('token') } },
    })
    server.closed = false
  })

  test('a limit of rate says until when', async () => {
    server.limit(300)
    const refused = await reader.poll(tagged(), null).catch((error: { kind: string; retryAt: Date }) => error)
    server.limit(null)
    expect(refused).toMatchObject({ kind: 'rate-limit', retryAt: expect.any(Date) })
  })
})
