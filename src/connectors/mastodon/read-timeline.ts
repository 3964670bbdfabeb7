import { ask, askJson } from '../ask-json.ts'
import { ConnectorError } from '../connector-error.ts'
import { type ConnectorContext, emptyItem, type Item } from '../contract.ts'
import type { List, Listed } from '../newest-first.ts'
import { reason } from '../reasons.ts'
import { parseStatuses, type Status } from './parse-status.ts'

export type Asking = Pick<ConnectorContext, 'http' | 'now' | 'signal' | 'secret'>

export const authorized = (ctx: Asking): Record<string, string> =>
  ctx.secret === null || ctx.secret === '' ? {} : { authorization: `Bearer ${ctx.secret}` }

const perPage = 40
/** Deletions are confirmed one by one; more are left to the next polls. */
const confirmedAtOnce = 10

/** A timeline of the API (https://docs.joinmastodon.org/methods/timelines/) as a list that runs newest first. */
export function timelineList(ctx: Asking, server: string, path: string, parameters: Record<string, string>): List {
  return {
    backlogPages: 5,
    remembered: 40,
    page: async at => {
      const query = new URLSearchParams({
        limit: String(perPage),
        ...parameters,
        ...(at === null ? {} : { max_id: at }),
      })
      const answer = await askJson(ctx, { url: `${server}${path}?${query}`, headers: authorized(ctx) })
      const statuses = parseStatuses(answer.value, server)
      if (statuses === null)
        throw new ConnectorError(
          'unavailable',
          reason('not-as-expected', { host: new URL(server).host, what: 'posts' }),
        )
      return { listed: statuses.map(each => listed(each, server)), next: nextPage(answer.headers.link, statuses) }
    },
    gone: async ids => {
      const gone: Item[] = []
      for (const id of ids.slice(0, confirmedAtOnce)) {
        // Gone from the timeline alone (a hashtag taken out, say) is not gone.
        if (await isGone(ctx, server, id)) gone.push(deleted(id, server))
      }
      return gone
    },
  }
}

/** Where the API does not say without a token, the page of the status tells whether it is still there. */
async function isGone(ctx: Asking, server: string, id: string): Promise<boolean> {
  const url = `${server}/api/v1/statuses/${encodeURIComponent(localId(id))}`
  const told = await ask(ctx, { url, headers: authorized(ctx) })
  const uri = deleted(id, server).key
  const response =
    (told.status === 401 || told.status === 403) && uri.startsWith(`${server}/`)
      ? await ask(ctx, { url: uri, headers: { accept: 'text/html' } })
      : told
  return response.status === 404 || response.status === 410
}

/** The cursor knows a status by the server's id and its name on the network, the server's own address left off. */
export const listed = (from: Status, server: string): Listed => ({
  id: `${from.id}|${from.uri.replace(`${server}/`, '~/')}`,
  mark: from.mark,
  item: from.item,
})
const localId = (id: string) => id.slice(0, id.indexOf('|'))
export const deleted = (id: string, server: string): Item => ({
  ...emptyItem(id.slice(id.indexOf('|') + 1).replace(/^~\//, `${server}/`), 'post'),
  deleted: true,
})

/** `Link: <…max_id=123>; rel="next"`; servers without it take the last id. A page that is not full is the last one. */
function nextPage(link: string | undefined, statuses: Status[]): string | null {
  const next = /<([^>]+)>\s*;\s*rel="?next"?/.exec((link ?? '').slice(0, 4000))?.[1]
  const told = next === undefined ? null : (URL.parse(next)?.searchParams.get('max_id') ?? null)
  if (statuses.length === 0) return null
  return told ?? (statuses.length >= perPage / 2 ? (statuses.at(-1)?.id ?? null) : null)
}
