import { setImmediate } from 'node:timers/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { decodeText } from '../../outbound/decode-text.ts'
import { ask, refusal } from '../ask-json.ts'
import { ConnectorError } from '../connector-error.ts'
import type { ConnectorContext } from '../contract.ts'
import { reason } from '../reasons.ts'
import { parseRobots, type Robots } from './parse-robots.ts'
import { headLength, maybeSitemap, parseSitemap, type Sitemap } from './parse-sitemap.ts'

export type Asking = Pick<ConnectorContext, 'http' | 'now' | 'signal'>

/** The protocol's own limit for one file, unpacked. */
const maxBytes = 50 * 1024 * 1024
const unpack = promisify(gunzip)

/** What a site tells robots; where it tells nothing, or nothing that can be read, all may be read. */
export async function askRobots(ctx: Asking, address: string): Promise<Robots> {
  const url = new URL('/robots.txt', address).href
  try {
    const answer = await ask(ctx, { url, maxBytes: 1024 * 1024, timeout: 10_000 })
    return parseRobots(answer.status === 200 ? answer.text() : '', answer.url, 'vigie')
  } catch {
    ctx.signal.throwIfAborted()
    return parseRobots('', url, 'vigie')
  }
}

/** One sitemap, packed (gzip) or not. Throws `ConnectorError`, also where what stands there is none. */
export async function askSitemap(ctx: Asking, url: string): Promise<{ url: string; sitemap: Sitemap }> {
  const answer = await ask(ctx, {
    url,
    maxBytes,
    headers: { accept: 'application/xml, text/xml, text/plain;q=0.8, */*;q=0.5' },
  })
  if (answer.status !== 200) throw refusal(answer, ctx.now)
  const none = () => new ConnectorError('unavailable', reason('sitemap-none', { host: new URL(answer.url).host }))
  const packed = answer.body[0] === 0x1f && answer.body[1] === 0x8b
  const body = packed
    ? await unpack(answer.body, { maxOutputLength: maxBytes }).catch(() => {
        throw none()
      })
    : answer.body
  const type = packed ? undefined : answer.headers['content-type']
  if (!maybeSitemap(decodeText(body.subarray(0, headLength), type))) throw none()
  // Reading one holds up whatever else the process does: between two of them the others have their turn.
  await setImmediate()
  const sitemap = parseSitemap(decodeText(body, type), answer.url)
  if (sitemap === null) throw none()
  return { url: answer.url, sitemap }
}
