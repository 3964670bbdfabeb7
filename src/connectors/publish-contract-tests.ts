import { describe, expect, test } from 'vitest'
import type { Outbound } from '../outbound/index.ts'
import type { Channel, Draft, DraftMedia, Limits, SendContext, State } from './channel-contract.ts'
import { checkChannelTexts } from './check-channel-texts.ts'
import { ConnectorError } from './connector-error.ts'
import type { Connector } from './contract.ts'
import { checkAccount, checkLimits } from './testing/check-channel.ts'
import { driveSend } from './testing/drive-send.ts'
import { type Answer, type Fault, faulty } from './testing/faulty-outbound.ts'

export type PublishFixtures = {
  /** What a person would fill in; a function where a server must be started first. */
  settings: object | (() => object)
  secret?: string | (() => string)
  /** The network as a fake made for one test, or the way to a real server. */
  network: () => {
    http: Outbound /** Texts that others can see at the account, the oldest first. */
    standing: () => Promise<string[]>
  }
  /** A picture that the network takes; none where it takes none. */
  picture: Uint8Array | null
  /** Where a post without a file is none: what of it is not a picture. */
  file?: Partial<DraftMedia>
  options?: object
  /** Of the threads that are broken at each request; 3 unless told. */
  parts?: number
  now?: () => Date
  /** A slow server: the three faults that tell most, instead of all. */
  fewFaults?: true
  /** An imaginary network asks nobody: there is no request to break. */
  withoutRequests?: true
}

let entries = 0

/**
 * What every connector that publishes owes (channel-contract.ts), against a fake of its network and against the real
 * server alike: what a lost answer, a broken line or nonsense do at each request of a send; once or a clear word.
 */
export function describePublishing(connector: Connector, fixtures: PublishFixtures): void {
  const channel = connector.channel as Channel
  const publishing = channel.publish!
  const now = fixtures.now ?? (() => new Date('2026-12-01T12:00:00Z'))
  const settings = () =>
    channel.settings.parse(typeof fixtures.settings === 'function' ? fixtures.settings() : fixtures.settings)
  const secret = () => (typeof fixtures.secret === 'function' ? fixtures.secret() : (fixtures.secret ?? null))

  const context = (http: Outbound, more: Partial<SendContext> = {}): SendContext => {
    entries += 1
    return {
      settings: settings(),
      secret: secret(),
      http,
      now: now(),
      signal: new AbortController().signal,
      key: `${entries.toString(36).padStart(6, 'a')}k3y0abcdefghijklmnop`.slice(0, 26),
      intend: async () => {},
      ...more,
    }
  }
  const words = (part: number) => `Été n° ${entries} à Québec 🎉 (${part}) : https://ville.example/été #fête`
  const draft = (limits: Limits, parts: number, pictures: boolean): Draft => ({
    title: limits.title === 'none' ? null : `Titre « ${entries} » & été`,
    parts: Array.from({ length: parts }, (_, index) => ({
      text: limits.body === 'html' ? `<p>${words(index + 1)}</p>` : words(index + 1),
      media: pictures && fixtures.picture !== null ? [{ ...media(fixtures.picture), ...fixtures.file }] : [],
    })),
    summary: null,
    link: null,
    language: 'fr',
    options: publishing.options.parse(fixtures.options ?? {}),
  })
  const most = () => Math.min(fixtures.parts ?? 3, publishing.limits.parts)
  const send = (http: Outbound, parts = most(), pictures = true) => {
    const ctx = context(http)
    return driveSend(channel, ctx, draft(publishing.limits, parts, pictures))
  }

  describe(`publishing with ${connector.id}`, () => {
    test('draws its forms, tells how to get the access, in both languages', () => checkChannelTexts(connector))

    test('has limits that can be', async () => {
      checkLimits(publishing.limits)
      const { http } = fixtures.network()
      if (publishing.readLimits !== undefined) checkLimits(await publishing.readLimits(context(http)))
    })

    test('knows whose account it is', async () => {
      const { http } = fixtures.network()
      const account = await channel.identify(context(http))
      checkAccount(account)
      expect((await channel.identify(context(http))).key).toBe(account.key)
    })

    test('publishes a post, once, and tells where it stands', async () => {
      const { http, standing } = fixtures.network()
      const before = await standing()
      const { posts } = await send(http, 1)
      expect(posts).toHaveLength(1)
      expect(Math.abs((posts[0]?.at.getTime() ?? 0) - now().getTime())).toBeLessThan(120_000)
      expect(URL.canParse(posts[0]?.url ?? 'x')).toBe(true)
      const after = await standing()
      expect(after).toHaveLength(before.length + 1)
      expect(after.at(-1)).toContain(`Été n° ${entries} à Québec 🎉`)
    })

    test.skipIf(publishing.limits.parts === 1)('publishes a thread in its order', async () => {
      const { http, standing } = fixtures.network()
      const before = await standing()
      const { posts, seen } = await send(http, 3)
      // Who looks at a thread that is half out is told what stands; the last step tells all.
      expect([...new Set(seen)]).toEqual([1, 2])
      expect(new Set(posts.map(each => each.id)).size).toBe(3)
      const added = (await standing()).slice(before.length)
      expect(added.map(text => /\((\d)\)/.exec(text)?.[1])).toEqual(['1', '2', '3'])
    })

    test('intends before anything that others can see, and makes one such thing a step', async () => {
      const { http, standing } = fixtures.network()
      const before = (await standing()).length
      let intents = 0
      const watched: Outbound = {
        ...http,
        fetch: async request => {
          const answer = await http.fetch(request)
          const seen = (await standing()).length - before
          expect(seen).toBeLessThanOrEqual(intents)
          return answer
        },
      }
      const ctx = context(watched)
      const { posts, intents: said } = await driveSend(
        {
          ...channel,
          publish: {
            ...publishing,
            next: (each, ...rest) =>
              publishing.next(
                {
                  ...each,
                  intend: async () => {
                    intents += 1
                    await each.intend()
                  },
                },
                ...rest,
              ),
          },
        },
        ctx,
        draft(publishing.limits, most(), true),
      )
      expect(said).toBeGreaterThanOrEqual(posts.length)
      expect((await standing()).length - before).toBe(posts.length)
    })

    if (fixtures.withoutRequests === undefined) {
      const broken: [string, Fault][] = [
        ['the answer is lost', 'break-after'],
        ['a 503 comes instead', { instead: { status: 503, body: 'busy' } }],
        ['JSON without meaning comes after it was done', { after: { json: {} } }],
        ['the line breaks before', 'break-before'],
        ['a 502 comes after it was done', { after: { status: 502, body: '<html>Bad gateway</html>' } }],
        ['nonsense comes after it was done', { after: { body: '<html>Hello</html>' } }],
      ]
      test.each(broken.slice(0, fixtures.fewFaults ? 3 : broken.length))(
        '%s, at each request of a send: once all the same',
        async (_, fault) => {
          const { http, standing } = fixtures.network()
          const before = (await standing()).length
          const count = faulty(http, () => null)
          let wanted = (await send(count)).posts.length
          for (let index = 0; index < count.requests.length; index += 1) {
            const { posts } = await send(faulty(http, (_request, at) => (at === index ? fault : null)))
            wanted += posts.length
            expect({ index, standing: (await standing()).length - before }).toEqual({ index, standing: wanted })
          }
        },
      )

      const said = 'le texte déplaît'
      const refusals: [string, Answer, object][] = [
        ['401', { status: 401, json: { error: said } }, { kind: 'auth' }],
        ['429', { status: 429, headers: { 'retry-after': '60' } }, { kind: 'rate-limit', retryAt: expect.any(Date) }],
        [
          '422',
          { status: 422, json: { error: said, message: said } },
          { kind: 'rejected', reason: { code: 'connectors.said', params: expect.objectContaining({ said }) } },
        ],
      ]
      test.each(refusals)(
        '%s in answer to the post itself is a refusal with its reason',
        async (_, answer, expected) => {
          const { http, standing } = fixtures.network()
          const before = (await standing()).length
          let armed = false
          const watched = faulty(http, request =>
            armed && (request.method ?? 'GET') !== 'GET' ? { instead: answer } : null,
          )
          const told = context(watched, { intend: async () => {} })
          const arming: Channel = {
            ...channel,
            publish: {
              ...publishing,
              next: (ctx, ...rest) =>
                publishing.next(
                  {
                    ...ctx,
                    intend: async () => {
                      armed = true
                      await ctx.intend()
                    },
                  },
                  ...rest,
                ),
            },
          }
          const error = await driveSend(arming, told, draft(publishing.limits, 1, fixtures.file !== undefined)).catch(
            (thrown: unknown) => thrown,
          )
          expect(error).toBeInstanceOf(ConnectorError)
          expect(error).toMatchObject(expected)
          expect((await standing()).length).toBe(before)
        },
      )

      test('401 or nonsense at identifying is told as what it is', async () => {
        const { http } = fixtures.network()
        const identify = (answer: Answer) =>
          channel.identify(context(faulty(http, () => ({ instead: answer })))).then(
            () => 'well',
            (error: unknown) => (error instanceof ConnectorError ? error.kind : error),
          )
        expect(await identify({ status: 401, json: { error: 'no' } })).toBe('auth')
        expect(await identify({ status: 500, body: 'oh' })).toBe('unavailable')
        for (const body of ['', '<', '{"a":', '[]', '{}', 'null', '<html>Hello</html>'])
          expect(['unavailable', 'rejected', 'gone']).toContain(await identify({ body }))
      })
    }

    test('stops when told to, before anything goes out', async () => {
      const { http, standing } = fixtures.network()
      const before = (await standing()).length
      const reason = new Error('told to stop')
      const ctx = context(http, { signal: AbortSignal.abort(reason) })
      let state: State | null = null
      const run = async () => {
        for (let turn = 0; turn < 5; turn += 1) {
          const step = await publishing.next(ctx, draft(publishing.limits, 1, true), state)
          if (step.done) return
          state = step.state
        }
      }
      await expect(run()).rejects.toBe(reason)
      expect((await standing()).length).toBe(before)
    })

    test.skipIf(publishing.edit === undefined)('edits what was published', async () => {
      const { http, standing } = fixtures.network()
      const ctx = context(http)
      const first = draft(publishing.limits, most(), true)
      const { posts } = await driveSend(channel, ctx, first)
      const count = (await standing()).length
      const changed = {
        ...first,
        parts: first.parts.map(part => ({ ...part, text: part.text.replace('Été', 'Corrigé') })),
      }
      const edited = await publishing.edit!(ctx, changed, posts)
      expect(edited.map(each => each.id)).toEqual(posts.map(each => each.id))
      const after = await standing()
      expect(after).toHaveLength(count)
      expect(after.slice(-posts.length).every(text => text.includes('Corrigé n°'))).toBe(true)
    })

    test.skipIf(publishing.remove === undefined)('takes back, and again without complaint', async () => {
      const { http, standing } = fixtures.network()
      const before = (await standing()).length
      const { posts } = await send(http)
      await publishing.remove!(context(http), posts)
      expect((await standing()).length).toBe(before)
      await publishing.remove!(context(http), posts)
      expect((await standing()).length).toBe(before)
    })
  })
}

const media = (bytes: Uint8Array): DraftMedia => ({
  id: `picture-${entries}`,
  kind: 'image',
  type: 'image/png',
  name: 'été à Québec.png',
  size: bytes.length,
  width: 1,
  height: 1,
  alt: 'Une foule devant le fleuve, « l’été »',
  focus: { x: 0.5, y: 0.25 },
  bytes: async () => bytes,
})
