import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { channel } from '../../src/connectors/bluesky/channel.ts'
import { bluesky } from '../../src/connectors/bluesky/index.ts'
import { describePublishing } from '../../src/connectors/publish-contract-tests.ts'
import { anyChannel, anyConnector } from '../../src/connectors/registry.ts'
import { driveSend } from '../../src/connectors/testing/drive-send.ts'
import { type BlueskyAccount, type BlueskyPds, startBlueskyPds, whyNoBluesky } from './bluesky/start.ts'
import { type DroppingProxy, startDroppingProxy } from './dropping-proxy.ts'
import { drafted, loopback, picture, pictured, sending } from './publishing.ts'

const reason = whyNoBluesky()
if (reason !== null) console.warn(`Publishing on Bluesky is not tested: ${reason}`)
const image = await picture()

type Record_ = { uri: string; cid: string; value: { text: string; [field: string]: unknown } }

describe.skipIf(reason !== null)('a real Bluesky server', () => {
  let pds: BlueskyPds
  let author: BlueskyAccount
  let proxy: DroppingProxy
  const http = loopback()
  beforeAll(async () => {
    pds = await startBlueskyPds()
    author = await pds.createAccount('elodie.test', 'Élodie Gagné 🌞')
    await pds.createAccount('noe.test')
    proxy = await startDroppingProxy(pds.url)
  })
  afterAll(async () => {
    await proxy?.stop()
    await http.close()
    await pds?.stop()
  })
  const records = async (): Promise<Record_[]> => {
    const all: Record_[] = []
    for (let cursor: string | undefined = ''; cursor !== undefined; ) {
      const url = `${pds.url}/xrpc/com.atproto.repo.listRecords?repo=${author.did}&collection=app.bsky.feed.post&limit=100&reverse=true${cursor && `&cursor=${cursor}`}`
      const page = (await (await fetch(url)).json()) as { records: Record_[]; cursor?: string }
      all.push(...page.records)
      cursor = page.records.length < 100 ? undefined : page.cursor
    }
    return all
  }
  const settings = (service = pds.url) => channel.settings.parse({ identifier: author.handle, service })
  const send = (change: Parameters<typeof drafted>[0], service = pds.url) =>
    driveSend(anyChannel(channel), sending(settings(service), author.appPassword, http), drafted(change))

  describePublishing(anyConnector(bluesky), {
    settings: () => settings(),
    secret: () => author.appPassword,
    network: () => ({ http, standing: async () => (await records()).map(each => each.value.text) }),
    picture: image,
    now: () => new Date(),
  })

  test('whose account it is', async () => {
    expect(await channel.identify(sending(settings(), author.appPassword, http) as never)).toEqual({
      key: author.did,
      name: 'Élodie Gagné 🌞',
      handle: 'elodie.test',
      url: `https://bsky.app/profile/${author.did}`,
      avatarUrl: null,
      expiresAt: null,
      warnings: [],
    })
  })

  test('accents, emoji, a mention, a hashtag, a picture with its words: the server keeps them', async () => {
    const text = 'Été à Québec 🎉👨‍👩‍👧 avec @noe.test : https://ville.example/été #fête'
    const { posts } = await send({ parts: [{ text, media: [pictured(image)] }] })
    const found = (await records()).find(each => each.uri === posts[0]?.id)
    expect(found?.value).toMatchObject({
      text,
      langs: ['fr'],
      embed: { images: [{ alt: 'Le fleuve, « bleu », à l’été 🌊', aspectRatio: { width: 64, height: 48 } }] },
    })
    const facets = found?.value.facets as { index: { byteStart: number; byteEnd: number } }[]
    const bytes = Buffer.from(text)
    expect(facets.map(({ index }) => bytes.subarray(index.byteStart, index.byteEnd).toString())).toEqual([
      '@noe.test',
      'https://ville.example/été',
      '#fête',
    ])
  })

  test('a lost answer on the line: each part of the thread once', async () => {
    const before = (await records()).length
    proxy.dropNext((_, path) => path.endsWith('putRecord'))
    const { posts, doubts } = await send(
      { parts: ['Perdue 1', 'Perdue 2'].map(text => ({ text, media: [] })) },
      proxy.url,
    )
    expect({ doubts, dropped: proxy.dropped, posts: posts.length }).toEqual({ doubts: 1, dropped: 1, posts: 2 })
    const added = (await records()).slice(before)
    expect(added.map(each => each.value.text)).toEqual(['Perdue 1', 'Perdue 2'])
    expect(added[1]?.value.reply).toMatchObject({ root: { cid: added[0]?.cid }, parent: { uri: added[0]?.uri } })
  })

  test('what is too long comes back with the server’s own words', async () => {
    const error = await send({ parts: [{ text: 'é'.repeat(301), media: [] }] }).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ kind: 'rejected', reason: { code: 'connectors.said' } })
  })

  test('why not createRecord: a place that is taken is answered as a breakdown', async () => {
    const { posts } = await send({ parts: [{ text: 'Prise', media: [] }] })
    const session = (await (
      await fetch(`${pds.url}/xrpc/com.atproto.server.createSession`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ identifier: author.handle, password: author.appPassword }),
      })
    ).json()) as { accessJwt: string }
    const answer = await fetch(`${pds.url}/xrpc/com.atproto.repo.createRecord`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${session.accessJwt}` },
      body: JSON.stringify({
        repo: author.did,
        collection: 'app.bsky.feed.post',
        rkey: posts[0]?.id.split('/').at(-1),
        record: { $type: 'app.bsky.feed.post', text: 'Autre', createdAt: new Date().toISOString() },
      }),
    })
    expect(answer.status).toBe(500)
  })
})
