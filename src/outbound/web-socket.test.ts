import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemClock } from '../clock.ts'
import { createOutbound, OutboundError } from './index.ts'

/** One server frame (RFC 6455 §5.2) shorter than 126 bytes. */
const frame = (opcode: number, body: string | Buffer) =>
  Buffer.concat([Buffer.from([0x80 | opcode, Buffer.byteLength(body)]), Buffer.from(body)])
const close = (code: number) => frame(8, Buffer.from([code >> 8, code & 0xff]))

let onSocket: (socket: Socket, headers: Record<string, unknown>) => void = () => {}
const server = createServer((_, response) => response.writeHead(400).end()).on('upgrade', (request, socket) => {
  const key = createHash('sha1')
    .update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
    .digest('base64')
  if (request.url === '/refused') return socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${key}\r\n\r\n`,
  )
  socket.on('error', () => {})
  onSocket(socket as Socket, request.headers)
})
let url = ''
const make = (allow: string[], idle = 90_000) =>
  createOutbound({ allow, contact: 'c@example.org', version: '1', clock: systemClock, idle })
const outbound = make(['127.0.0.1'])

const collect = async (frames: AsyncIterable<string>) => {
  const got: string[] = []
  for await (const text of frames) got.push(text)
  return got
}

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening')
  url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await outbound.close()
  server.closeAllConnections()
  server.close()
})

describe('a WebSocket', () => {
  const { signal } = new AbortController()

  it('brings text frames until the peer closes in good order, and tells who asks', async () => {
    let agent: unknown
    onSocket = (socket, headers) => {
      agent = headers['user-agent']
      for (const text of ['un', 'deux', 'trois']) socket.write(frame(1, text))
      socket.write(frame(2, 'binary'))
      socket.end(close(1000))
    }
    expect(await collect(outbound.connect(url, { signal }))).toEqual(['un', 'deux', 'trois'])
    expect(agent).toBe('Vigie/1 (+c@example.org)')
  })

  it('throws when it breaks, is refused, or leads to a private address', async () => {
    onSocket = socket => {
      socket.write(frame(1, 'un'))
      setImmediate(() => socket.destroy())
    }
    const kind = (frames: AsyncIterable<string>) => collect(frames).catch((error: OutboundError) => error.kind)
    expect(await kind(outbound.connect(url, { signal }))).toBe('network')
    await expect(collect(outbound.connect(`${url}/refused`, { signal }))).rejects.toMatchObject({
      kind: 'network',
      status: 403,
    })
    expect(await kind(outbound.connect('http://example.org/', { signal }))).toBe('blocked')
    const guarded = make([])
    expect(await kind(guarded.connect(url, { signal }))).toBe('blocked')
    await guarded.close()
  })

  it('ends at once when its caller does', async () => {
    const controller = new AbortController()
    onSocket = socket => socket.write(frame(1, 'un'))
    for await (const text of outbound.connect(url, { signal: controller.signal })) {
      expect(text).toBe('un')
      controller.abort()
    }
    expect(await collect(outbound.connect(url, { signal: controller.signal }))).toEqual([])
  })

  it('lives on while pings are answered, breaks when they are not', async () => {
    const alert = make(['127.0.0.1'], 150)
    let pings = 0
    onSocket = socket => {
      socket.on('data', data => {
        if ((data[0] ?? 0) !== 0x89) return
        pings += 1
        if (pings <= 9) socket.write(frame(10, ''))
      })
    }
    const error = await collect(alert.connect(url, { signal })).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(OutboundError)
    expect((error as OutboundError).kind).toBe('timeout')
    expect(pings).toBeGreaterThan(9)
    await alert.close()
  })
})
