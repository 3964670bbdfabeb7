import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Answer } from '../../src/connectors/testing/faulty-outbound.ts'
import type { Outbound, OutboundRequest } from '../../src/outbound/index.ts'
import { installPackages } from './install.ts'
import { loopback } from './publishing.ts'
import { freePort, start, until } from './spawned.ts'

/** A network's own description (OpenAPI), which is not ours and not in this repository: VIGIE_CONTRACTS, or beside the checkout. */
const descriptionOf = (name: string) =>
  join(process.env.VIGIE_CONTRACTS ?? join(import.meta.dirname, '../../../shared/contracts'), `${name}-openapi.json`)

/** Why nothing can be held to the description here; null where it can. */
export function whyNotHeld(name: string): string | null {
  const why = existsSync(descriptionOf(name)) ? installPackages() : `${descriptionOf(name)} is absent`
  if (why !== null) console.warn(`What is asked of ${name} is not held to its contract: ${why}`)
  return why
}

type Held = {
  /** Requests to any host go through Prism to the fake. */
  http: Outbound
  /** Where the fake answers, for those whose address is a setting. */
  url: string
  /** What was wrong with a request or an answer. */
  wrong: string[]
  /** Method and path of each request, long numbers as `{id}`. */
  asked: Set<string>
  stop(): Promise<void>
}

/** A fake of ours behind Prism, which tells what of a request or of its answer is against the description. */
export async function heldToContract<Description>(
  name: string,
  fake: (url: string) => (request: OutboundRequest) => Answer,
  mend: (description: Description) => void = () => {},
): Promise<Held> {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`))
  const port = { server: await freePort(), prism: await freePort() }
  const url = `http://127.0.0.1:${port.prism}`
  const server = await serve(fake(`http://127.0.0.1:${port.server}`), port.server)
  const described = JSON.parse(readFileSync(descriptionOf(name), 'utf8')) as Description
  mend(described)
  const mended = join(folder, 'openapi.json')
  writeFileSync(mended, JSON.stringify(described))
  const program = join(import.meta.dirname, 'node_modules/.bin/prism')
  const upstream = `http://127.0.0.1:${port.server}`
  const prism = start(program, ['proxy', '--port', String(port.prism), '--host', '127.0.0.1', mended, upstream])
  await until('prism', async () => prism.said().includes('listening'), prism, 120)
  const wrong: string[] = []
  const asked = new Set<string>()
  const way = loopback()
  const http: Outbound = {
    ...way,
    fetch: async request => {
      const { pathname, search } = new URL(request.url)
      const answer = await way.fetch({ ...request, url: `${url}${pathname}${search}` })
      const what = `${request.method ?? 'GET'} ${pathname.replaceAll(/\d{6,}/g, '{id}')}`
      asked.add(what)
      const told = JSON.parse(answer.headers['sl-violations'] ?? '[]') as { message: string; location: string[] }[]
      for (const each of told) wrong.push(`${what}: ${each.location.join('.')}: ${each.message}`)
      return answer
    },
  }
  const stop = async () => {
    await prism.stop()
    await way.close()
    server.closeAllConnections()
    server.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { http, url, wrong, asked, stop }
}

async function serve(answer: (request: OutboundRequest) => Answer, port: number): Promise<Server> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks)
    const multipart = request.headers['content-type']?.startsWith('multipart/') ?? false
    const told = answer({
      url: `http://127.0.0.1:${port}${request.url}`,
      method: request.method as OutboundRequest['method'],
      headers: request.headers as Record<string, string>,
      body: multipart ? body : body.toString(),
    })
    response.writeHead(told.status ?? 200, { 'content-type': 'application/json', ...told.headers })
    response.end(JSON.stringify(told.json))
  })
  await new Promise<void>(done => server.listen(port, '127.0.0.1', done))
  return server
}
