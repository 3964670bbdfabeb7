import { createHash, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SendContext } from '../../src/connectors/channel-contract.ts'
import { htmlToText } from '../../src/connectors/html-to-text.ts'
import { type ChannelSettings, channel } from '../../src/connectors/mastodon/channel.ts'
import { mastodon } from '../../src/connectors/mastodon/index.ts'
import { describePublishing } from '../../src/connectors/publish-contract-tests.ts'
import { anyChannel, anyConnector } from '../../src/connectors/registry.ts'
import { driveSend } from '../../src/connectors/testing/drive-send.ts'
import { type DroppingProxy, startDroppingProxy } from './dropping-proxy.ts'
import { drafted, loopback, picture, pictured, sending } from './publishing.ts'
import { type Snac, startSnac, whyNoSnac } from './snac/start.ts'

const reason = whyNoSnac()
if (reason !== null) console.warn(`Publishing on a server like Mastodon is not tested: ${reason}`)
const image = await picture()

type Status = {
  id: string
  content: string
  created_at: string
  in_reply_to_id: string | null
  spoiler_text: string
  sensitive: boolean
  media_attachments: { description: string; url: string }[]
}

describe.skipIf(reason !== null)('a real server of the fediverse that knows no keys (snac)', () => {
  let snac: Snac
  let proxy: DroppingProxy
  const http = loopback()
  beforeAll(async () => {
    snac = await startSnac()
    proxy = await startDroppingProxy(snac.url)
  })
  afterAll(async () => {
    await proxy?.stop()
    await http.close()
    await snac?.stop()
  })
  const ask = async (path: string) =>
    (await (await fetch(snac.url + path, { headers: { authorization: `Bearer ${snac.token}` } })).json()) as never
  /** Everything at the account, the oldest first. */
  const statuses = async (): Promise<Status[]> => {
    const { id } = (await ask('/api/v1/accounts/verify_credentials')) as { id: string }
    const all: Status[] = []
    for (let most = ''; ; ) {
      const page = (await ask(`/api/v1/accounts/${id}/statuses?limit=40${most && `&max_id=${most}`}`)) as Status[]
      const fresh = page.filter(each => all.every(known => known.id !== each.id))
      all.push(...fresh)
      if (fresh.length === 0) return all.reverse()
      most = fresh.at(-1)?.id ?? ''
    }
  }
  const settings = (server = snac.url) => channel.settings.parse({ server })
  const context = (server = snac.url) => sending(settings(server), snac.token, http) as SendContext<ChannelSettings>
  const send = (change: Parameters<typeof drafted>[0], server = snac.url, options: object = {}) =>
    driveSend(
      anyChannel(channel),
      sending(settings(server), snac.token, http),
      drafted({ ...change, options: channel.publish!.options.parse(options) }),
    )

  const texts = async () => (await statuses()).map(each => htmlToText(each.content))

  // snac takes nothing back, which a test below holds it to.
  const { remove: _, ...publish } = anyChannel(channel).publish!
  describePublishing(anyConnector({ ...mastodon, channel: { ...anyChannel(channel), publish } }), {
    settings: () => settings(),
    secret: () => snac.token,
    network: () => ({ http, standing: texts }),
    picture: image,
    parts: 2,
    now: () => new Date(),
  })

  test('whose account it is, what the server allows', async () => {
    expect(await channel.identify(context())).toMatchObject({
      key: `${snac.url}/elodie`,
      name: 'elodie',
      handle: snac.handle,
      url: `${snac.url}/elodie`,
    })
    expect(await channel.publish?.readLimits?.(context())).toMatchObject({
      text: { max: expect.any(Number), unit: 'graphemes' },
      polls: { options: 8, characters: 50, minSeconds: 300, maxSeconds: 2_629_746 },
    })
  })

  test('the whole way of OAuth, as a browser goes it', async () => {
    const { register, authorise, exchange } = channel.oauth!
    const redirect = 'http://127.0.0.1:9/vigie/retour'
    const client = await register!(context(), redirect)
    const verifier = randomBytes(32).toString('base64url')
    const challenge = createHash('sha256').update(verifier).digest('base64url')
    const page = await (await fetch(authorise(settings(), client, { redirect, state: 'etat-1_2', challenge }))).text()
    const field = (name: string) => new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(page)?.[1] ?? ''
    expect([field('cid'), field('redir')]).toEqual([client.id, redirect])
    const answer = await fetch(`${snac.url}/oauth/x-snac-login`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({
        login: 'elodie',
        passwd: snac.password,
        redir: redirect,
        cid: client.id,
        state: field('state'),
      }),
    })
    const back = new URL(answer.headers.get('location') ?? '')
    expect(back.searchParams.get('state')).toBe('etat-1_2')
    const { secret } = await exchange(context(), client, {
      redirect,
      code: back.searchParams.get('code') ?? '',
      verifier,
    })
    expect((await channel.identify({ ...context(), secret })).handle).toBe(snac.handle)
  })

  test('accents, emoji, a picture with its words, a warning, a thread: the server keeps them', async () => {
    const text = 'Été à Québec 🎉 : https://ville.example/été #fête « ici »'
    const { posts } = await send(
      {
        parts: [
          { text, media: [pictured(image)] },
          { text: 'Suite', media: [] },
        ],
      },
      snac.url,
      { warning: 'Beau temps' },
    )
    const all = await statuses()
    const [first, second] = posts.map(({ id }) => all.find(each => each.id === id))
    expect(htmlToText(first?.content ?? '')).toBe(text)
    expect(first).toMatchObject({
      spoiler_text: 'Beau temps',
      sensitive: true,
      media_attachments: [{ description: 'Le fleuve, « bleu », à l’été 🌊' }],
    })
    expect(second?.in_reply_to_id).toBe(first?.id)
    const file = await fetch(first?.media_attachments[0]?.url ?? '')
    expect(Buffer.from(await file.arrayBuffer()).equals(Buffer.from(image))).toBe(true)
  })

  test('a lost answer on the line: read back, each part once', async () => {
    const before = (await statuses()).length
    proxy.dropNext((method, path) => method === 'POST' && path === '/api/v1/statuses')
    const { posts, doubts } = await send(
      { parts: ['Perdue 1 🍂', 'Perdue 2'].map(text => ({ text, media: [] })) },
      proxy.url,
    )
    expect({ doubts, dropped: proxy.dropped, posts: posts.length }).toEqual({ doubts: 1, dropped: 1, posts: 2 })
    expect((await texts()).slice(before)).toEqual(['Perdue 1 🍂', 'Perdue 2'])
  })

  test('what is for followers only is not listed: the outcome stays unknown, nothing goes out twice', async () => {
    proxy.dropNext((method, path) => method === 'POST' && path === '/api/v1/statuses')
    const sent = send({ parts: [{ text: 'Entre nous', media: [] }] }, proxy.url, { visibility: 'private' })
    await expect(sent).rejects.toThrow('outcome unknown: connectors.find-private')
  })

  test('snac takes nothing back, and that is said', async () => {
    const { posts } = await send({ parts: [{ text: 'Reste', media: [] }] })
    await expect(channel.publish!.remove!(context(), posts)).rejects.toMatchObject({
      kind: 'rejected',
      reason: { code: 'connectors.remove-refused' },
    })
    await expect(channel.publish!.remove!(context(), [{ ...posts[0]!, id: 'absent' }])).resolves.toBeUndefined()
  })

  test('a token that is none', async () => {
    await expect(channel.identify({ ...context(), secret: 'faux' })).rejects.toMatchObject({ kind: 'auth' })
  })
})
