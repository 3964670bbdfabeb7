import { createHash } from 'node:crypto'
import { ask, refusal } from '../ask-json.ts'
import { conditionalHeaders, remember } from '../conditional.ts'
import { ConnectorError } from '../connector-error.ts'
import { type Author, emptyItem, type Item } from '../contract.ts'
import { reason } from '../reasons.ts'
import { vanished } from '../vanished.ts'
import { parseRss } from './parse-rss.ts'
import type { Asking } from './read-timeline.ts'

export type RssState = { url: string | null; etag: string | null; lastModified: string | null; known: string[] }
export const newRss: RssState = { url: null, etag: null, lastModified: null, known: [] }

/** A feed does not tell of edits: a short hash of the words does. Cursors of an older version hold the key alone. */
const markOf = ({ key, text, media }: Item): string =>
  `${key} ${createHash('sha256')
    .update(JSON.stringify([text, media]))
    .digest('base64url')
    .slice(0, 8)}`
const keyOf = (mark: string): string => mark.split(' ', 1)[0]!

/** Where servers keep the feed of an account or a hashtag. */
export const accountFeeds = (server: string, name: string) => [
  `${server}/@${name}.rss`,
  `${server}/${name}.rss`,
  `${server}/@${name}/feed.rss`,
]
export const hashtagFeeds = (server: string, tag: string) => [`${server}/tags/${encodeURIComponent(tag)}.rss`]

/** The feed at the first of some addresses that has one; throws the last refusal. */
export async function readRss(
  ctx: Asking,
  places: string[],
  state: RssState,
  author: Author | null,
): Promise<{ items: Item[]; state: RssState; title: string | null }> {
  let last: unknown = new ConnectorError(
    'gone',
    reason('feed-nowhere', { host: URL.parse(places[0] ?? '')?.host ?? '' }),
  )
  for (const url of state.url === null ? places : [state.url]) {
    const headers = conditionalHeaders({ etag: state.etag, lastModified: state.lastModified })
    const response = await ask(ctx, { url, headers })
    if (response.status === 304) return { items: [], state, title: null }
    if (response.status !== 200) {
      last = refusal(response, ctx.now)
      continue
    }
    try {
      const feed = parseRss(response.text(), author)
      const keys = new Set(feed.items.map(item => item.key))
      const gone = vanished(state.known, mark => keys.has(keyOf(mark))).map(
        (mark): Item => ({ ...emptyItem(keyOf(mark), 'post'), deleted: true }),
      )
      const known = new Set(state.known)
      const fresh = feed.items.filter(item => !known.has(markOf(item)))
      const { etag, lastModified } = remember(null, response)
      return {
        items: [...fresh, ...gone],
        state: { url, etag, lastModified, known: feed.items.slice(0, 40).map(markOf) },
        title: feed.title,
      }
    } catch (cause) {
      last = new ConnectorError('unavailable', reason('feed-unreadable', { host: new URL(url).host }), { cause })
    }
  }
  throw last
}
