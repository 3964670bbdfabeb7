import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemClock } from '../clock.ts'
import { createOutbound } from './create-outbound.ts'

describe('what is asked at once before a request is written', () => {
  const seen: string[] = []
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`)
    if (request.url === '/moved') return response.writeHead(303, { location: '/there' }).end()
    response.end('{}')
  })
  let url = ''
  let host = ''
  beforeAll(async () => {
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    host = `127.0.0.1:${(server.address() as AddressInfo).port}`
    url = `http://${host}`
  })
  afterAll(() => server.close())
  const make = () =>
    createOutbound({
      allow: [host],
      contact: 'test',
      version: '0',
      clock: systemClock,
      pace: { interval: 0, perHost: 1, total: 1 },
    })

  test('comes after one’s turn and the connection, for a new socket and a kept one', async () => {
    const outbound = make()
    const order: string[] = []
    const ask = (name: string) =>
      outbound.fetch({ url: `${url}/${name}`, method: 'POST', body: 'x', beforeSend: () => order.push(name) })
    const first = ask('a')
    const second = ask('b')
    expect(order).toEqual([])
    await first
    expect(order).toEqual(['a'])
    await second
    expect(order).toEqual(['a', 'b'])
    await outbound.close()
  })

  test('what it throws keeps the request from being written, and leaves the way open for others', async () => {
    const outbound = make()
    seen.length = 0
    const beforeSend = () => {
      throw new Error('slept')
    }
    await expect(outbound.fetch({ url: `${url}/never`, method: 'POST', body: 'x', beforeSend })).rejects.toThrow()
    await outbound.fetch({ url: `${url}/after` })
    await expect(outbound.fetch({ url: `${url}/never`, method: 'POST', body: 'x', beforeSend })).rejects.toThrow()
    await outbound.fetch({ url: `${url}/again` })
    expect(seen).toEqual(['GET /after', 'GET /again'])
    await outbound.close()
  })

  test('is not asked where nobody answers', async () => {
    const closed = createServer()
    await new Promise<void>(resolve => closed.listen(0, '127.0.0.1', resolve))
    const { port } = closed.address() as AddressInfo
    await new Promise(resolve => closed.close(resolve))
    const outbound = createOutbound({ allow: [`127.0.0.1:${port}`], contact: 'test', version: '0', clock: systemClock })
    const asked: string[] = []
    const request = outbound.fetch({ url: `http://127.0.0.1:${port}/`, beforeSend: () => asked.push('asked') })
    await expect(request).rejects.toMatchObject({ reason: { code: 'outbound.refuses-connections' } })
    expect(asked).toEqual([])
    await outbound.close()
  })

  test('a redirect that is not to be followed is an answer', async () => {
    const outbound = make()
    seen.length = 0
    const answer = await outbound.fetch({ url: `${url}/moved`, method: 'POST', body: 'x', redirects: 0 })
    expect([answer.status, seen]).toEqual([303, ['POST /moved']])
    expect((await outbound.fetch({ url: `${url}/moved`, method: 'POST', body: 'x' })).status).toBe(200)
    await outbound.close()
  })
})
