import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { systemClock } from '../clock.ts'
import { createOutbound } from './index.ts'

/** A site that hangs up on the requests of these numbers, after it has read them; and what it was asked. */
async function siteThatCloses(...closed: number[]) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.method}`)
    if (closed.includes(asked.length)) request.socket.destroy()
    else response.end('ok')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const outbound = createOutbound({ allow: ['127.0.0.1'], contact: 'x', version: '1', clock: systemClock })
  onTestFinished(async () => {
    await outbound.close()
    server.close()
  })
  const ask = (method: 'GET' | 'DELETE' | 'POST') =>
    outbound.fetch({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, method }).then(
      answer => answer.text(),
      error => error.reason.code,
    )
  return { asked, ask }
}

test.each(['GET', 'DELETE'] as const)(
  'a kept connection that closes as it is used again: %s is asked once more',
  async method => {
    const { asked, ask } = await siteThatCloses(2)
    expect([await ask('GET'), await ask(method)]).toEqual(['ok', 'ok'])
    expect(asked).toEqual(['GET', method, method])
  },
)

test('once and no more', async () => {
  const { asked, ask } = await siteThatCloses(1, 2)
  expect(await ask('GET')).toBe('outbound.closed-connection')
  expect(asked).toEqual(['GET', 'GET'])
})

test('a post is not: what may have come of it is for its sender to tell', async () => {
  const { asked, ask } = await siteThatCloses(2)
  expect([await ask('GET'), await ask('POST')]).toEqual(['ok', 'outbound.closed-connection'])
  expect(asked).toEqual(['GET', 'POST'])
})
