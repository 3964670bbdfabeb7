import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { askJson } from '../src/connectors/ask-json.ts'
import type { Channel, Connector, Posted, SendContext, State, Step } from '../src/connectors/index.ts'
import { anyChannel, createConnectors } from '../src/connectors/registry.ts'

/**
 * A network on loopback that answers slowly, drops answers after accepting, answers 429, 500 or garbage, in three kinds:
 * one recognises keys, one can be read back, one does neither. It remembers every post that it accepted.
 */
export const kinds = ['keys', 'find', 'neither'] as const
export type Kind = (typeof kinds)[number]

/** Accepted no later than this after it was sent: an older request is not taken (a gateway's own limit). */
const takenWithin = 500

const settings = z.object({ port: z.number(), account: z.string() })
type Context = SendContext<typeof settings>
const stored = z.object({ id: z.string(), url: z.string(), at: z.string() })

async function ask(ctx: Context, method: 'GET' | 'POST', path: string, body?: object): Promise<unknown> {
  const url = `http://127.0.0.1:${ctx.settings.port}${path}`
  const sent = body === undefined ? {} : { body: JSON.stringify({ ...body, sentAt: Date.now() }) }
  return (await askJson(ctx, { url, method, signal: ctx.signal, ...sent })).value
}

const postsOf = (state: State | null): State[] => (state?.posts ?? []) as State[]

function after(draft: { parts: unknown[] }, posts: State[]): Step {
  const made = posts.map(
    post => ({ id: String(post.id), url: String(post.url), at: new Date(String(post.at)) }) satisfies Posted,
  )
  return posts.length < draft.parts.length
    ? { done: false, state: { posts }, posts: made }
    : { done: true, posts: made }
}

const channelOf = (kind: Kind): Channel =>
  anyChannel({
    settings,
    auth: 'none',
    identify: async () => {
      throw new Error('nobody asks')
    },
    publish: {
      options: z.object({}),
      limits: {} as never,
      repeat: kind === 'keys' ? 'safe' : 'look',
      async next(ctx: Context, draft, state) {
        const posts = postsOf(state)
        if (posts.length === 0) await ask(ctx, 'POST', '/prepare', {})
        await ctx.intend()
        const body = { kind, account: ctx.settings.account, key: ctx.key, part: posts.length }
        return after(draft, [...posts, stored.parse(await ask(ctx, 'POST', '/posts', body))])
      },
      ...(kind === 'find'
        ? {
            async find(ctx: Context, draft, state) {
              const posts = postsOf(state)
              const found = z.array(stored).parse(await ask(ctx, 'GET', `/posts/${ctx.key}/${posts.length}`))
              return found[0] === undefined
                ? { found: 'no' as const }
                : { found: 'yes' as const, step: after(draft, [...posts, found[0]]) }
            },
          }
        : {}),
    },
  } satisfies Channel<typeof settings, z.ZodObject>)

export const killConnectors = () =>
  createConnectors(
    kinds.map(
      kind =>
        ({
          id: kind,
          name: kind,
          docs: '',
          settings,
          auth: 'none',
          sourceRule: {} as never,
          channel: channelOf(kind),
        }) as unknown as Connector,
    ),
  )

type Accepted = { kind: Kind; id: string; times: number }

export type KillNetwork = {
  port: number
  /** By key and part. */
  accepted: Map<string, Accepted>
  /** Requests by key and part whose answer could not tell what became of them. */
  doubtful: Map<string, number>
  /** Resolves when so many more requests have come, or after some seconds in which too few did. */
  busy(requests: number): Promise<void>
  /** From now on it answers well and at once. */
  calmDown(): void
  close(): Promise<void>
}

export async function startNetwork(random: () => number, slowness: number): Promise<KillNetwork> {
  const accepted = new Map<string, Accepted>()
  const doubtful = new Map<string, number>()
  let count = 0
  let calm = false
  let requests = 0
  let awaited: { at: number; come: () => void } | null = null

  const answer = (response: ServerResponse, value: unknown, status = 200, headers: Record<string, string> = {}) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(typeof value === 'string' ? value : JSON.stringify(value))
  }
  const busy = (response: ServerResponse) =>
    answer(response, {}, 429, { 'x-ratelimit-reset': new Date(Date.now() + 30).toISOString() })

  async function post(response: ServerResponse, body: { kind: Kind; key: string; part: number; sentAt: number }) {
    const place = `${body.key} ${body.part}`
    const take = () => {
      if (Date.now() - body.sentAt > takenWithin * slowness) return null
      const known = accepted.get(place)
      if (known !== undefined && body.kind === 'keys') return known
      count += 1
      const made = { kind: body.kind, id: String(count), times: (known?.times ?? 0) + 1 }
      accepted.set(place, made)
      return made
    }
    const tell = (made: Accepted | null) =>
      made === null
        ? response.destroy()
        : answer(response, { id: made.id, url: `http://network.example/${made.id}`, at: new Date().toISOString() })
    const chance = calm ? 0 : random()
    const wait = 5 + random() * 95
    const doubt = () => doubtful.set(place, (doubtful.get(place) ?? 0) + 1)
    // Only what is told to somebody who still listens is no doubt.
    response.once('close', () => {
      if (!response.writableFinished) doubt()
    })
    if (chance < 0.45) return tell(take())
    if (chance < 0.55) {
      const made = take()
      await pause(wait)
      return tell(made)
    }
    if (chance < 0.65) {
      await pause(wait)
      return tell(take())
    }
    if (chance < 0.75) {
      take()
      return response.destroy()
    }
    if (chance < 0.8) return response.destroy()
    if (chance < 0.87) return busy(response)
    doubt()
    if (chance < 0.93) take()
    return chance < 0.9 || chance > 0.97 ? answer(response, {}, 500) : answer(response, '<html>gateway')
  }

  async function serve(request: IncomingMessage, response: ServerResponse) {
    requests += 1
    if (awaited !== null && requests >= awaited.at) awaited.come()
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const [, what, key, part] = (request.url ?? '').split('/')
    if (request.method === 'POST' && what === 'posts')
      return post(response, JSON.parse(Buffer.concat(chunks).toString()))
    const chance = calm ? 0.5 : random()
    if (chance < 0.1) await pause(random() * 80)
    if (chance > 0.96) return response.destroy()
    if (chance > 0.92) return busy(response)
    if (chance > 0.88) return answer(response, {}, 503)
    if (chance > 0.86) return answer(response, '<html>')
    if (what === 'prepare') return answer(response, {})
    const made = accepted.get(`${key} ${part}`)
    const found =
      made === undefined
        ? []
        : [{ id: made.id, url: `http://network.example/${made.id}`, at: new Date().toISOString() }]
    return answer(response, found)
  }

  const server: Server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy())
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    accepted,
    doubtful,
    async busy(more) {
      await new Promise<void>(resolve => {
        const enough = setTimeout(resolve, 5_000 * slowness)
        awaited = {
          at: requests + more,
          come() {
            clearTimeout(enough)
            resolve()
          },
        }
      })
      awaited = null
    },
    calmDown() {
      calm = true
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
