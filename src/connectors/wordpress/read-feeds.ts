import { ask, refusal } from '../ask-json.ts'
import { isTooFresh } from '../conditional.ts'
import { ConnectorError } from '../connector-error.ts'
import { type ConnectorContext, emptyItem, type Item } from '../contract.ts'
import { reason } from '../reasons.ts'
import { vanished } from '../vanished.ts'
import { parseWordPressFeed } from './parse-feed.ts'
import type { Read } from './read-rest.ts'
import { type FeedState, hash, type State } from './state.ts'

type Asking = Pick<ConnectorContext, 'http' | 'now' | 'signal'>
type Kind = 'posts' | 'comments'

/** WordPress's feeds hold ten entries and have further pages; the backlog ends here. */
const backlogPages = 10
const remembered = 20

/** The way in where the API is closed: the feed of the posts and that of the comments. */
export async function readFeeds(ctx: Asking, state: State, withComments: boolean): Promise<Read> {
  const posts = await readFeed(ctx, state, 'posts')
  if (!withComments) return posts
  try {
    const comments = await readFeed(ctx, posts.state, 'comments')
    return {
      items: [...posts.items, ...comments.items],
      state: comments.state,
      warnings: [...posts.warnings, ...comments.warnings],
    }
  } catch (error) {
    // Sites without comments have no feed of them; the posts are worth having alone.
    if (!(error instanceof ConnectorError) || error.kind === 'rate-limit') throw error
    return {
      ...posts,
      warnings: [...posts.warnings, reason('comments-unread', { host: new URL(state.site.home).host }), error.reason],
    }
  }
}

async function readFeed(ctx: Asking, state: State, kind: Kind): Promise<Read> {
  const before = state.feeds[kind]
  const first = await fetchPage(ctx, state, kind, 1, before)
  if (first === null) return { items: [], state, warnings: [] }
  const shown = [...first.items]
  const { home } = state.site
  const mark = (item: Item) => `${hash(`${item.title}\n${item.text}`)} ${item.key.replace(home, '~')}`
  const keyOf = (marked: string) => marked.slice(marked.indexOf(' ') + 1).replace(/^~/, home)
  const known = new Set(before.known)
  // Pages follow while they bring nothing but news: the backlog at first, a busy day later.
  for (let page = 2; page <= backlogPages && !shown.some(item => known.has(mark(item))); page += 1) {
    const older = await fetchPage(ctx, state, kind, page, null)
    const keys = new Set(shown.map(item => item.key))
    const news = older?.items.filter(item => !keys.has(item.key)) ?? []
    if (news.length === 0) break
    shown.push(...news)
  }
  const keys = new Set(shown.map(item => item.key))
  const gone = vanished(before.known, each => keys.has(keyOf(each))).map(keyOf)
  const after: FeedState = { etag: first.etag, modified: first.modified, known: shown.slice(0, remembered).map(mark) }
  return {
    items: [...shown.filter(item => !known.has(mark(item))), ...gone.map(key => deleted(key, kind))],
    state: {
      ...state,
      site: { ...state.site, title: kind === 'posts' ? first.title : state.site.title },
      feeds: { ...state.feeds, [kind]: after },
    },
    warnings: [],
  }
}

type FeedPage = { items: Item[]; title: string | null; etag: string | null; modified: string | null }

/** Null when nothing changed, or when there is no such page. */
async function fetchPage(
  ctx: Asking,
  state: State,
  kind: Kind,
  page: number,
  known: FeedState | null,
): Promise<FeedPage | null> {
  const url = new URL(kind === 'posts' ? state.site.postsFeed : state.site.commentsFeed)
  if (page > 1) url.searchParams.set('paged', String(page))
  const headers: Record<string, string> = {}
  if (known?.etag) headers['if-none-match'] = known.etag
  if (known?.modified) headers['if-modified-since'] = known.modified
  const response = await ask(ctx, { url: url.href, headers })
  if (response.status === 304 || (page > 1 && response.status !== 200)) return null
  if (response.status !== 200) throw refusal(response, ctx.now)
  try {
    const feed = parseWordPressFeed(response.text(), kind, state.site.home, state.site.language)
    const fresh = isTooFresh(response.headers)
    return {
      items: feed.items,
      title: feed.title ?? state.site.title,
      etag: fresh ? null : (response.headers.etag ?? null),
      modified: fresh ? null : (response.headers['last-modified'] ?? null),
    }
  } catch (cause) {
    throw new ConnectorError('unavailable', reason('feed-unreadable', { host: url.host }), { cause })
  }
}

const deleted = (key: string, kind: Kind): Item => ({
  ...emptyItem(key, kind === 'posts' ? 'article' : 'comment'),
  deleted: true,
})
