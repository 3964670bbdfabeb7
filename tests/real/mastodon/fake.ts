import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { accountAt } from '../../../src/connectors/mastodon/testing/entities.ts'
import { instance } from './instance.ts'

/**
 * A Mastodon of our own, in memory: what the documentation (docs.joinmastodon.org) promises and no real server that runs
 * here offers: streaming, edits, deletions, pages by `Link`, tokens, limits of rate. `mastodon-contract.test.ts` holds its
 * answers to Mastodon's published description.
 */
export type FakeMastodon = {
  url: string
  host: string
  /** Publishes for an account (made when new) and tells the server's id and the name on the network. */
  post(name: string, content: string, more?: Partial<FakeStatus>): FakeStatus
  edit(id: string, content: string): void
  remove(id: string): void
  /** What strangers without the token get from the API. */
  closed: boolean
  /** Accounts and tags still have RSS. */
  rss: boolean
  token: string
  /** The next requests are answered 429 until this many seconds have passed. */
  limit(seconds: number | null): void
  /** Cuts the streams. */
  cut(): void
  listeners(): number
  stop(): Promise<void>
}
export type FakeStatus = Record<string, unknown> & {
  id: string
  uri: string
  content: string
  tags: { name: string; url: string }[]
}

type Listener = { response: ServerResponse; path: string; tag: string | null }

export async function startFakeMastodon(options: { streaming?: boolean } = {}): Promise<FakeMastodon> {
  const statuses: FakeStatus[] = []
  const accounts = new Map<string, Record<string, unknown>>()
  const listeners = new Set<Listener>()
  let limitedFor: number | null = null
  let number = 1_000_000
  const server = createServer((request, response) => answer(request, response))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const host = `127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  const url = `http://${host}`

  const fake: FakeMastodon = {
    url,
    host,
    closed: false,
    rss: true,
    token: 'the-token-of-the-tests',
    post(name, content, more = {}) {
      number += 1
      const id = `11${number}00000000000`
      const tags = [...content.matchAll(/#([\p{L}\p{N}_]+)/gu)].map(([, tag = '']) => ({
        name: tag.toLowerCase(),
        url: `${url}/tags/${encodeURIComponent(tag.toLowerCase())}`,
      }))
      const uri = `${url}/users/${name}/statuses/${id}`
      const status: FakeStatus = {
        id,
        uri,
        url: `${url}/@${name}/${id}`,
        created_at: new Date().toISOString(),
        edited_at: null,
        content,
        account: accountOf(name),
        tags,
        in_reply_to_id: null,
        in_reply_to_account_id: null,
        sensitive: false,
        spoiler_text: '',
        visibility: 'public',
        language: 'fr',
        replies_count: 0,
        reblogs_count: 0,
        favourites_count: 0,
        quotes_count: 0,
        reblog: null,
        media_attachments: [],
        mentions: [],
        emojis: [],
        card: null,
        poll: null,
        ...more,
      }
      statuses.unshift(status)
      tell('update', JSON.stringify(status), status)
      return status
    },
    edit(id, content) {
      const status = statuses.find(each => each.id === id)
      if (status === undefined) throw new Error(`no status ${id}`)
      Object.assign(status, { content, edited_at: new Date().toISOString() })
      tell('status.update', JSON.stringify(status), status)
    },
    remove(id) {
      const place = statuses.findIndex(each => each.id === id)
      const [status] = statuses.splice(place, 1)
      if (status !== undefined) tell('delete', id, status)
    },
    limit: seconds => {
      limitedFor = seconds
    },
    cut: () => {
      for (const { response } of listeners) response.destroy()
    },
    listeners: () => listeners.size,
    async stop() {
      for (const { response } of listeners) response.destroy()
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }

  function accountOf(name: string): Record<string, unknown> {
    const known = accounts.get(name)
    if (known !== undefined) return known
    const made = {
      ...accountAt(url),
      id: String(200 + accounts.size),
      username: name,
      acct: name,
      display_name: name === 'elodie' ? 'Élodie 🌞' : '',
      url: `${url}/@${name}`,
      uri: `${url}/users/${name}`,
    }
    accounts.set(name, made)
    return made
  }

  function tell(event: string, data: string, status: FakeStatus) {
    for (const { response, path, tag } of listeners) {
      if (tag !== null && !status.tags.some(each => each.name === tag.toLowerCase())) continue
      if (path.endsWith('/local') && String((status.account as { acct: string }).acct).includes('@')) continue
      response.write(`event: ${event}\ndata: ${data}\n\n`)
    }
  }

  function answer(request: IncomingMessage, response: ServerResponse) {
    const asked = new URL(request.url ?? '/', url)
    const path = decodeURIComponent(asked.pathname)
    const json = (status: number, value: unknown, headers: Record<string, string> = {}) => {
      response
        .writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
        .end(JSON.stringify(value))
    }
    const missing = () => json(404, { error: 'Record not found' })
    if (!request.headers['user-agent']) return response.writeHead(418).end("I'm a teapot: no user-agent")
    if (limitedFor !== null)
      return json(
        429,
        { error: 'Too many requests' },
        { 'x-ratelimit-reset': new Date(Date.now() + limitedFor * 1000).toISOString() },
      )
    if (path.endsWith('.rss')) return rss(path, response)
    if (path === '/.well-known/webfinger') {
      const name = /^acct:([^@]+)@/.exec(asked.searchParams.get('resource') ?? '')?.[1] ?? ''
      return accounts.has(name)
        ? json(200, {
            subject: `acct:${name}@${host}`,
            links: [{ rel: 'self', type: 'application/activity+json', href: `${url}/users/${name}` }],
          })
        : missing()
    }
    if (path === '/api/v2/instance') return json(200, instance(host, url).v2)
    if (path === '/api/v1/instance') return json(200, instance(host, url).v1)
    if (fake.closed && request.headers.authorization !== `Bearer ${fake.token}`)
      return json(401, { error: 'The access token is invalid' })
    if (path.startsWith('/api/v1/streaming/')) return stream(path, asked, request, response)
    if (path === '/api/v1/accounts/lookup') {
      const found = accounts.get(asked.searchParams.get('acct') ?? '')
      return found === undefined ? missing() : json(200, found)
    }
    const single = /^\/api\/v1\/statuses\/(\d+)$/.exec(path)?.[1]
    if (single !== undefined) {
      const found = statuses.find(each => each.id === single)
      return found === undefined ? missing() : json(200, found)
    }
    const list = timeline(path)
    if (list === null) return missing()
    const limit = Math.min(40, Number(asked.searchParams.get('limit') ?? 20))
    const [most, least] = [asked.searchParams.get('max_id'), asked.searchParams.get('since_id')]
    const shown = list
      .filter(each => (most === null || each.id < most) && (least === null || each.id > least))
      .slice(0, limit)
    const next = new URL(asked)
    next.searchParams.set('max_id', shown.at(-1)?.id ?? '')
    return json(
      200,
      shown,
      shown.length === 0
        ? {}
        : { link: `<${next}>; rel="next", <${url}${asked.pathname}?min_id=${shown[0]?.id}>; rel="prev"` },
    )
  }

  function timeline(path: string): FakeStatus[] | null {
    if (path === '/api/v1/timelines/public') return statuses
    const tag = /^\/api\/v1\/timelines\/tag\/(.+)$/.exec(path)?.[1]?.toLowerCase()
    if (tag !== undefined) return statuses.filter(each => each.tags.some(own => own.name === tag))
    const id = /^\/api\/v1\/accounts\/(\d+)\/statuses$/.exec(path)?.[1]
    return id === undefined ? null : statuses.filter(each => (each.account as { id: string }).id === id)
  }

  function stream(path: string, asked: URL, request: IncomingMessage, response: ServerResponse) {
    if (options.streaming === false)
      return response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>404 Not Found</h1>')
    const listener = { response, path, tag: asked.searchParams.get('tag') }
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'private, no-store' })
    response.write(':)\n')
    listeners.add(listener)
    const thump = setInterval(() => response.write(':thump\n'), 1000)
    request.on('close', () => {
      clearInterval(thump)
      listeners.delete(listener)
    })
  }

  function rss(path: string, response: ServerResponse) {
    const name = /^\/@([^/]+)\.rss$/.exec(path)?.[1]
    const tag = /^\/tags\/(.+)\.rss$/.exec(path)?.[1]?.toLowerCase()
    const shown = statuses.filter(each =>
      name === undefined
        ? each.tags.some(own => own.name === tag)
        : (each.account as { username: string }).username === name,
    )
    if (!fake.rss || (name === undefined && tag === undefined))
      return response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>404</h1>')
    const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    const items = shown
      .slice(0, 20)
      .map(
        each =>
          `<item><guid isPermaLink="true">${each.url}</guid><link>${each.url}</link><pubDate>${new Date(String(each.created_at)).toUTCString()}</pubDate><description>${xml(each.content)}</description>${each.tags.map(own => `<category>${own.name}</category>`).join('')}</item>`,
      )
    return response
      .writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8' })
      .end(
        `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>${name ?? `#${tag}`}</title><link>${url}</link><description/>${items.join('')}</channel></rss>`,
      )
  }

  return fake
}
