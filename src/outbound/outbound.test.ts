import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import zlib from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { systemClock } from '../clock.ts'
import { createOutbound, type Outbound, OutboundError } from './index.ts'

type Handler = (request: IncomingMessage, response: ServerResponse) => void
const routes = new Map<string, Handler>()
const server = createServer((request, response) => {
  const handler = routes.get((request.url ?? '').split('?')[0] ?? '')
  if (handler === undefined) response.writeHead(404).end('absent')
  else handler(request, response)
})
const other = createServer((request, response) => response.end(JSON.stringify(request.headers)))
let here = ''
let elsewhere = ''
let outbound: Outbound & { close(): Promise<void> }
let guarded: Outbound & { close(): Promise<void> }

const make = (allow: string[], more: object = {}) =>
  createOutbound({ allow, contact: 'https://example.org/about', version: '1.2.3', clock: systemClock, ...more })
const kind = async (promise: Promise<unknown>) => {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  return error instanceof OutboundError ? error.kind : error
}
const answer = (path: string, handler: Handler) => {
  routes.set(path, handler)
  return here + path
}

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  other.listen(0, '127.0.0.1')
  await Promise.all([once(server, 'listening'), once(other, 'listening')])
  here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  elsewhere = `http://127.0.0.1:${(other.address() as AddressInfo).port}`
  outbound = make(['127.0.0.0/8', '::1'])
  guarded = make([])
})
afterAll(async () => {
  await Promise.all([outbound.close(), guarded.close()])
  server.closeAllConnections()
  other.closeAllConnections()
  server.close()
  other.close()
})
beforeEach(() => routes.clear())

describe('a request', () => {
  it('tells who asks, sends what it is given, and brings the answer', async () => {
    const url = answer('/echo', (request, response) => {
      response.setHeader('Content-Type', 'application/json')
      response.setHeader('Set-Cookie', ['a=1', 'b=2'])
      request
        .setEncoding('utf8')
        .once('data', body =>
          response
            .writeHead(201)
            .end(JSON.stringify({ body, method: request.method, agent: request.headers['user-agent'] })),
        )
    })
    const got = await outbound.fetch({ url, method: 'POST', body: 'ça va', headers: { 'User-Agent': 'Mozilla/5.0' } })
    expect(got.status).toBe(201)
    expect(got.headers['set-cookie']).toBe('a=1, b=2')
    expect(got.json()).toEqual({ body: 'ça va', method: 'POST', agent: 'Vigie/1.2.3 (+https://example.org/about)' })
  })

  it.each([
    ['gzip', (text: string) => zlib.gzipSync(text)],
    ['br', (text: string) => zlib.brotliCompressSync(text)],
    ['deflate', (text: string) => zlib.deflateSync(text)],
    ['deflate', (text: string) => zlib.deflateRawSync(text)],
    ['gzip', (text: string) => zlib.gzipSync(text).subarray(0, -8)],
    ['br, gzip', (text: string) => zlib.gzipSync(zlib.brotliCompressSync(text))],
  ])('undoes %s', async (coding, compress) => {
    const text = 'Vigie écoute. '.repeat(1000)
    const url = answer('/packed', (_, response) =>
      response.writeHead(200, { 'content-encoding': coding }).end(compress(text)),
    )
    expect((await outbound.fetch({ url })).text()).toBe(text)
  })

  it('says so when an answer is broken, absurdly packed, or no HTTP', async () => {
    const url = answer('/broken', (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('plain'))
    await expect(outbound.fetch({ url })).rejects.toThrow(/compressed answer that is broken/)
    answer('/onion', (_, response) => response.writeHead(200, { 'content-encoding': 'gzip, gzip, gzip' }).end('x'))
    expect(await kind(outbound.fetch({ url: `${here}/onion` }))).toBe('network')
    answer('/nonsense', (_, response) => response.socket?.end('HELLO\r\n\r\n'))
    expect(await kind(outbound.fetch({ url: `${here}/nonsense` }))).toBe('network')
    answer('/cut', (_, response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('half')
      setImmediate(() => response.socket?.destroy())
    })
    expect(await kind(outbound.fetch({ url: `${here}/cut` }))).toBe('network')
  })

  it('stops at the cap of size: announced, sent, or hidden in a small bomb', async () => {
    answer('/announced', (_, response) => response.writeHead(200, { 'content-length': '5000' }).end('x'.repeat(5000)))
    answer('/sent', (_, response) => {
      for (let i = 0; i < 10; i += 1) response.write('x'.repeat(500))
      response.end()
    })
    answer('/bomb', (_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(zlib.gzipSync(Buffer.alloc(30 * 1024 * 1024))),
    )
    expect(await kind(outbound.fetch({ url: `${here}/announced`, maxBytes: 4999 }))).toBe('too-large')
    expect(await kind(outbound.fetch({ url: `${here}/sent`, maxBytes: 4999 }))).toBe('too-large')
    expect(await kind(outbound.fetch({ url: `${here}/bomb` }))).toBe('too-large')
    expect((await outbound.fetch({ url: `${here}/sent`, maxBytes: 5000 })).body.byteLength).toBe(5000)
  })

  it('stops at the cap of time: before the headers, and in the middle of the body', async () => {
    answer('/mute', () => {})
    answer('/slow', (_, response) => {
      response.write('a')
    })
    expect(await kind(outbound.fetch({ url: `${here}/mute`, timeout: 60 }))).toBe('timeout')
    expect(await kind(outbound.fetch({ url: `${here}/slow`, timeout: 60 }))).toBe('timeout')
  })

  it('stops when its caller does, with the caller’s reason', async () => {
    const controller = new AbortController()
    const reason = new Error('enough')
    const url = answer('/mute', () => controller.abort(reason))
    await expect(outbound.fetch({ url, signal: controller.signal })).rejects.toBe(reason)
    await expect(outbound.fetch({ url, signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  })

  it('names plain faults in plain words', async () => {
    await expect(
      make([], { resolve: () => Promise.reject(Object.assign(new Error(), { code: 'ENOTFOUND' })) }).fetch({
        url: 'http://nowhere.example/',
      }),
    ).rejects.toThrow('The site nowhere.example was not found')
    await expect(outbound.fetch({ url: 'http://127.0.0.1:1/' })).rejects.toThrow(/refuses connections/)
  })
})

describe('redirects', () => {
  const to = (path: string, status: number, location: string) =>
    answer(path, (_, response) => response.writeHead(status, { location }).end())

  it('are followed five times, not six', async () => {
    for (let i = 1; i < 6; i += 1) to(`/${i}`, 302, `/${i + 1}`)
    answer('/6', (_, response) => response.end('there'))
    const got = await outbound.fetch({ url: `${here}/1#part` })
    expect([got.url, got.text()]).toEqual([`${here}/6`, 'there'])
    to('/0', 301, '/1')
    await expect(outbound.fetch({ url: `${here}/0` })).rejects.toThrow(/redirects more than 5 times/)
  })

  it('take no secret to another origin', async () => {
    const headers = { authorization: 'Bearer s', cookie: 'c', 'x-api-key': 'k', accept: 'text/xml' }
    const got = (await outbound.fetch({ url: to('/away', 302, `${elsewhere}/`), headers })).json() as Record<
      string,
      string
    >
    expect(got.accept).toBe('text/xml')
    expect(got['user-agent']).toMatch(/^Vigie/)
    expect([got.authorization, got.cookie, got['x-api-key']]).toEqual([undefined, undefined, undefined])
    expect(await kind(outbound.fetch({ url: to('/post', 307, `${elsewhere}/`), method: 'POST', body: 'secret' }))).toBe(
      'blocked',
    )
  })

  it('keep the secret at home, and turn a POST into a GET where the standard says so', async () => {
    const echo: Handler = (request, response) => response.end(`${request.method} ${request.headers.authorization}`)
    const headers = { authorization: 'Bearer s', 'content-type': 'text/plain' }
    answer('/end', echo)
    const post = async (status: number) =>
      (await outbound.fetch({ url: to('/start', status, '/end'), method: 'POST', body: 'b', headers })).text()
    expect(await post(303)).toBe('GET Bearer s')
    expect(await post(302)).toBe('GET Bearer s')
    expect(await post(308)).toBe('POST Bearer s')
  })

  it('keep the name and password of an address at home, and nowhere else', async () => {
    answer('/feed/', (request, response) => response.end(String(request.headers.authorization)))
    const secret = (url: string) => url.replace('//', '//ana:secret@')
    const got = await outbound.fetch({ url: secret(to('/feed', 301, '/feed/')) })
    expect(got.text()).toBe(`Basic ${Buffer.from('ana:secret').toString('base64')}`)
    const away = await outbound.fetch({ url: secret(to('/away', 301, `${elsewhere}/`)) })
    expect((away.json() as Record<string, string>).authorization).toBeUndefined()
  })

  it('do not lead to a private address, nor out of HTTP', async () => {
    const half = make([here.slice(7)])
    expect(await kind(half.fetch({ url: to('/in', 302, `${elsewhere}/`) }))).toBe('blocked')
    expect(await kind(half.fetch({ url: to('/in', 302, 'http://169.254.169.254/latest/meta-data/') }))).toBe('blocked')
    expect(await kind(half.fetch({ url: to('/in', 302, 'file:///etc/passwd') }))).toBe('blocked')
    await half.close()
  })
})

describe('the guard', () => {
  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://0/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://localhost/',
    'http://127.0.0.1./',
    'http://１２７.0.0.1/',
    'http://169.254.169.254/',
    'http://10.0.0.1/',
    'http://[fe80::1]/',
    'http://[fd00::1]/',
    'http://0.0.0.0/',
    'https://192.168.0.1/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'data:text/plain,x',
    'javascript:1',
    'no address',
    '',
    'http://',
    'ws://example.org/',
  ])('refuses %s', async url => expect(await kind(guarded.fetch({ url }))).toBe('blocked'))

  it('looks at every answer of the name server, at each connection', async () => {
    const port = Number(new URL(here).port)
    const answers = [
      [{ address: '10.0.0.1', family: 4 }],
      [{ address: '::ffff:127.0.0.1', family: 6 }],
      [{ address: '127.0.0.1', family: 4 }],
    ]
    const seen: string[] = []
    const rebinding = make([], {
      resolve: async (name: string) => {
        seen.push(name)
        return answers.shift() ?? []
      },
    })
    for (let i = 0; i < 4; i += 1)
      expect(await kind(rebinding.fetch({ url: `http://rebind.example:${port}/` }))).toBe('blocked')
    expect(seen).toEqual(Array(4).fill('rebind.example'))
    await rebinding.close()
  })

  it('connects to the permitted one among several answers', async () => {
    const port = Number(new URL(here).port)
    const mixed = make([`127.0.0.1:${port}`], {
      resolve: async () => [
        { address: '10.255.255.1', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ],
    })
    answer('/', (request, response) => response.end(request.headers.host))
    expect((await mixed.fetch({ url: `http://mixed.example:${port}/` })).text()).toBe(`mixed.example:${port}`)
    await mixed.close()
  })

  it('lets in by name and port, for localhost too', async () => {
    const port = new URL(here).port
    answer('/', (_, response) => response.end('in'))
    for (const [allow, url] of [
      [`localhost:${port}`, here],
      [`127.0.0.1:${port}`, `http://localhost:${port}`],
      ['127.0.0.0/8', here],
    ] as const) {
      const open = make([allow])
      expect((await open.fetch({ url: `${url}/` })).text()).toBe('in')
      expect(await kind(open.fetch({ url: 'http://10.0.0.1/' }))).toBe('blocked')
      await open.close()
    }
  })

  it('moves a password out of the address into a header, and tells it to nobody else', async () => {
    const url = answer('/me', (request, response) => response.end(request.headers.authorization))
    const got = await outbound.fetch({ url: url.replace('http://', 'http://ann%40x:p%3Aw@') })
    expect(got.text()).toBe(`Basic ${Buffer.from('ann@x:p:w').toString('base64')}`)
    expect(got.url).toBe(url)
  })
})

describe('a stream', () => {
  it('brings chunks as they come', async () => {
    let push: ServerResponse | null = null
    const url = answer('/events', (_, response) => {
      push = response
      response.write('one')
    })
    const stream = await outbound.open({ url })
    const got: string[] = []
    for await (const chunk of stream.chunks) {
      got.push(Buffer.from(chunk).toString())
      if (got.length === 1) push!.write('two')
      else push!.end()
    }
    expect([stream.status, ...got]).toEqual([200, 'one', 'two'])
  })

  it('outlives the time for headers, ends with its caller, and breaks when mute', async () => {
    const impatient = make(['127.0.0.0/8'], { idle: 400 })
    const url = answer('/mute', (_, response) => response.write('x'))
    const controller = new AbortController()
    const reason = new Error('enough')
    const read = async (signal?: AbortSignal) => {
      for await (const _ of (await impatient.open({ url, timeout: 50, signal })).chunks)
        if (signal) setTimeout(() => controller.abort(reason), 80)
    }
    await expect(read(controller.signal)).rejects.toBe(reason)
    expect(await kind(read())).toBe('timeout')
    await impatient.close()
  })

  it('does not hold a place of the host', async () => {
    answer('/mute', (_, response) => response.write('x'))
    answer('/short', (_, response) => response.end('short'))
    const controllers = Array.from({ length: 12 }, () => new AbortController())
    await Promise.all(controllers.map(({ signal }) => outbound.open({ url: `${here}/mute`, signal })))
    expect((await outbound.fetch({ url: `${here}/short` })).text()).toBe('short')
    for (const controller of controllers) controller.abort()
    await wait(0)
  })
})
