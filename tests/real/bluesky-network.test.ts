import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bluesky } from '../../src/connectors/bluesky/index.ts'
import type { Cursor } from '../../src/connectors/contract.ts'
import { anyConnector } from '../../src/connectors/registry.ts'
import { type BlueskyAccount, type BlueskyNetwork, startBlueskyNetwork, whyNoBlueskyNetwork } from './bluesky/start.ts'
import { byKey, listener } from './listening.ts'

const reason = whyNoBlueskyNetwork()
if (reason !== null) console.warn(`Bluesky’s application is not tested: ${reason}`)

describe.skipIf(reason !== null)('the whole of Bluesky, with its application', () => {
  let network: BlueskyNetwork
  let elodie: BlueskyAccount
  let noe: BlueskyAccount
  const reader = listener(anyConnector(bluesky))
  beforeAll(async () => {
    network = await startBlueskyNetwork()
    elodie = await network.createAccount('elodie.test', 'Élodie Gagné')
    noe = await network.createAccount('noe.test')
    await network.process()
  })
  afterAll(async () => {
    await reader.close()
    await network?.stop()
  })

  test('an account through the application: posts, replies, reposts, counts, an edit, a deletion', async () => {
    const settings = { mode: 'account', account: elodie.did, service: network.application }
    let cursor: Cursor = null
    const news = async () => {
      await network.process()
      const page = await reader.drain(settings, cursor)
      cursor = page.cursor
      return page.items
    }
    const root = await noe.post({ text: 'Et l’été à Québec ?' })
    await network.process()
    const reply = await elodie.post({ text: 'Bientôt 🎉', reply: { root, parent: root } })
    const repost = await elodie.repost(root)
    const first = await news()
    expect(first).toHaveLength(2)
    expect(byKey(first, reply.uri)).toMatchObject({
      kind: 'reply',
      text: 'Bientôt 🎉',
      author: { name: 'Élodie Gagné', followers: 0 },
      replyTo: root.uri,
      counts: { likes: 0, reposts: 0, replies: 0 },
    })
    expect(byKey(first, repost.uri)).toMatchObject({
      kind: 'repost',
      text: 'Et l’été à Québec ?',
      author: { key: elodie.did },
      replyTo: root.uri,
    })
    expect(await news()).toEqual([])
    const passing = await elodie.post({ text: 'Passager' })
    const kept = await elodie.post({ text: 'Gardé' })
    expect((await news()).map(item => item.key).sort()).toEqual([passing.uri, kept.uri].sort())
    await elodie.remove(passing.uri)
    expect(await news()).toMatchObject([{ key: passing.uri, deleted: true }])
  })

  test('a search, with an app password and without', async () => {
    const post = await noe.post({ text: 'Le tramway de Québec avance 🚋' })
    await noe.post({ text: 'Rien à voir' })
    await network.process()
    const search = { mode: 'search', query: 'tramway', service: network.application }
    const open = await reader.drain(search, null)
    expect(open.items.map(item => item.key)).toEqual([post.uri])
    expect(open.items[0]).toMatchObject({
      text: 'Le tramway de Québec avance 🚋',
      language: 'fr',
      author: { handle: 'noe.test' },
    })
    const member = listener(anyConnector(bluesky), { secret: noe.appPassword })
    const through = { ...search, service: network.url, identifier: '@noe.test' }
    expect((await member.drain(through, null)).items.map(item => item.key)).toEqual([post.uri])
    const second = await noe.post({ text: 'Le tramway, suite' })
    await noe.remove(post.uri)
    await network.process()
    const later = await member.drain(through, open.cursor)
    expect(later.items.map(item => [item.key, item.deleted ?? false])).toEqual([
      [second.uri, false],
      [post.uri, true],
    ])
    await member.close()
  })

  test('an account is found by its handle through the application', async () => {
    const context = { ...reader.context({ service: network.application }) }
    expect(await anyConnector(bluesky).discover?.(context, '@elodie.test')).toMatchObject([
      { title: 'Élodie Gagné', address: '@elodie.test' },
    ])
    expect(await anyConnector(bluesky).discover?.(context, '@personne.test')).toEqual([])
  })
})
