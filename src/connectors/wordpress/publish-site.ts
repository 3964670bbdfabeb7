import { z } from 'zod'
import type { OutboundRequest } from '../../outbound/index.ts'
import { ask, askJson, type JsonAnswer } from '../ask-json.ts'
import { uploadTimeout } from '../authorised.ts'
import { ConnectorError } from '../connector-error.ts'
import type { ConnectorContext } from '../contract.ts'
import { htmlToText } from '../html-to-text.ts'
import { reason } from '../reasons.ts'
import { unexpected } from '../unexpected.ts'
import type { ChannelSettings } from './channel.ts'
import { parsePage, route, withoutSlash } from './find-site.ts'

export type Context = ConnectorContext<ChannelSettings>
export type PublishSite = { home: string; title: string; api: string }
type Query = Record<string, string | number>

const index = z.object({
  name: z.string().catch(''),
  url: z.string().catch(''),
  home: z.string().catch(''),
  namespaces: z.array(z.string()),
})

/**
 * The site's API as the person with this access sees it: it may be closed to everyone else. The access is only shown to
 * the host that was named, or its `www`; and not in clear where the address is https, whatever the site behind it says
 * (one behind a proxy often tells http).
 */
export async function findPublishSite(ctx: Context): Promise<PublishSite> {
  const { host } = new URL(ctx.settings.address)
  const page = await ask(ctx, { url: ctx.settings.address })
  const { api } = parsePage(page.text(), page.headers.link ?? '', page.url)
  const homes = [...new Set([page.url, new URL('/', page.url).href].map(withoutSlash))]
  const roots = api !== null ? [api] : homes.flatMap(home => [`${home}/wp-json/`, `${home}/?rest_route=/`])
  let refused: ConnectorError | null = null
  for (const named of roots) {
    const there = new URL(named)
    if (bare(there.host) !== bare(host))
      throw new ConnectorError('rejected', reason('api-elsewhere', { host, target: there.host }))
    if (ctx.settings.address.startsWith('https:')) there.protocol = 'https:'
    const root = there.href
    const answer = await call(ctx, 'GET', root, '', { _fields: 'name,url,home,namespaces' }).catch((error: unknown) => {
      if (!(error instanceof ConnectorError) || error.kind === 'rate-limit') throw error
      refused ??= error
      return null
    })
    const read = index.safeParse(answer?.value)
    if (!read.success || !read.data.namespaces.includes('wp/v2')) continue
    const home = withoutSlash(read.data.home || read.data.url || root.replace(/(?:wp-json\/|\?rest_route=\/).*$/, ''))
    return { home, title: htmlToText(read.data.name) || new URL(home).host, api: root }
  }
  // A door that is shut, or no answer, is no proof that WordPress is not behind it.
  const told = refused as ConnectorError | null
  if (told !== null && (told.kind === 'auth' || told.kind === 'unavailable')) throw told
  // The page says that there is one.
  if (api !== null && told === null) throw unexpected(api, 'site')
  if (page.status === 401) throw new ConnectorError('auth', reason('answered', { host, status: page.status }))
  if (page.status >= 500) throw new ConnectorError('unavailable', reason('answered', { host, status: page.status }))
  throw new ConnectorError('rejected', reason('not-wordpress', { host }))
}

const bare = (host: string) => host.replace(/^www\./, '')

type Method = 'GET' | 'POST' | 'DELETE'
type Sent = { json: object } | { bytes: Uint8Array; headers: Record<string, string> } | null

/**
 * One request in the person's name. WordPress says 401 of an access that is none, and 403 of what this person may not
 * do: the first breaks the channel, the second is a refusal of this post alone.
 */
export async function call(
  ctx: Context,
  method: Method,
  api: string,
  path: string,
  query: Query = {},
  sent: Sent = null,
): Promise<JsonAnswer> {
  try {
    return await askJson(ctx, signed(ctx, method, api, path, query, sent))
  } catch (error) {
    throw statusOf(error) === 403 ? notAllowed(error as ConnectorError) : error
  }
}

const notAllowed = (error: ConnectorError) => new ConnectorError('rejected', error.reason, { cause: error })

/** The same request, for whoever reads answers outside 2xx too. */
export function signed(
  ctx: Context,
  method: Method,
  api: string,
  path: string,
  query: Query,
  sent: Sent,
): OutboundRequest {
  const { secret, settings } = ctx
  if (secret === null || secret === '') throw new ConnectorError('auth', reason('secret-missing', {}))
  const content = sent === null ? {} : 'json' in sent ? { 'content-type': 'application/json' } : sent.headers
  return {
    url: route(api, path, query),
    method,
    headers: {
      accept: 'application/json',
      authorization: `Basic ${Buffer.from(`${settings.username}:${secret}`).toString('base64')}`,
      ...content,
    },
    ...(sent === null ? {} : { body: 'json' in sent ? JSON.stringify(sent.json) : sent.bytes }),
    ...(sent !== null && 'bytes' in sent ? { timeout: uploadTimeout } : {}),
  }
}

/** The HTTP status that an error tells of, or null. */
export const statusOf = (error: unknown): number | null =>
  error instanceof ConnectorError && typeof error.reason.params.status === 'number' ? error.reason.params.status : null
