import { askJson } from '../ask-json.ts'
import type { ConnectorContext } from '../contract.ts'
import { parseViews } from './parse-view.ts'

type Asking = Pick<ConnectorContext, 'http' | 'now' | 'signal'>

/** One question to a server (https://docs.bsky.app/docs/api/at-protocol-xrpc-api); lists repeat their parameter. */
export async function call(
  ctx: Asking,
  service: string,
  method: string,
  parameters: Record<string, string | string[] | null>,
  token: string | null = null,
): Promise<unknown> {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters))
    for (const each of [value].flat()) if (each !== null) query.append(name, each)
  const headers: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` }
  return (await askJson(ctx, { url: `${service}/xrpc/${method}?${query}`, headers })).value
}

/** The application answers for this many posts at once. */
const postsAtOnce = 25

/** Of posts that a list no longer shows, those that the application no longer has either. */
export async function confirmGone(
  ctx: Asking,
  service: string,
  uris: string[],
  token: string | null,
): Promise<string[]> {
  const asked = uris.slice(0, postsAtOnce)
  if (asked.length === 0) return []
  const there = parseViews(await call(ctx, service, 'app.bsky.feed.getPosts', { uris: asked }, token), true)
  return there === null ? [] : asked.filter(uri => !there.some(each => each.uri === uri))
}
