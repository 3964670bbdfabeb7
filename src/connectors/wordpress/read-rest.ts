import type { Reason } from '../../errors.ts'
import { askJson, type JsonAnswer } from '../ask-json.ts'
import { ConnectorError } from '../connector-error.ts'
import { type ConnectorContext, emptyItem, type Item } from '../contract.ts'
import { reason } from '../reasons.ts'
import { vanished } from '../vanished.ts'
import { route } from './find-site.ts'
import {
  commentItem,
  commentKey,
  parseComments,
  parseIds,
  parsePostHeads,
  parsePosts,
  postItem,
  postKey,
  type RestComment,
  type RestPost,
} from './parse-rest.ts'
import { type Asked, hash, type State } from './state.ts'

type Asking = Pick<ConnectorContext, 'http' | 'now' | 'signal'>
export type Read = { items: Item[]; state: State; warnings: Reason[] }

const postsPerPage = 50
const perPage = 100
/** The backlog ends here: 1,000 posts, 1,000 comments. */
const backlogPages = { posts: 20, comments: 10 }
/** Pages that one poll takes of what is new. */
const pagesAtOnce = 5
/** Clocks are set back once a year, and the API only speaks local time: each question reaches this far back. */
const overlap = 3_601_000
const remembered = 100
/** Deletions and backdated posts are looked for at most this often. */
const recheckEvery = 10 * 60_000

/** One page each of the posts and comments that were there before this source was added, newest first. */
export async function readBacklog(ctx: Asking, state: State, withComments: boolean, whole = false): Promise<Read> {
  const items: Item[] = []
  const warnings: Reason[] = []
  let next = state
  const { posts, comments } = state.backlog
  if (posts !== null) {
    const page = await askPosts(ctx, state, { orderby: 'date', order: 'desc', page: posts })
    items.push(...page.entries.map(each => toItem(each, state)))
    warnings.push(...page.warnings)
    const more = posts < (whole ? page.pages : Math.min(page.pages, backlogPages.posts)) ? posts + 1 : null
    if (posts === 1) next = { ...remember(next, page.entries, page.entries), asking: firstQuestions(page.entries) }
    next = { ...next, backlog: { ...next.backlog, posts: more } }
  }
  if (comments !== null && withComments) {
    const page = await askComments(ctx, state, comments)
    items.push(...(await commentItems(ctx, state, page.entries)))
    warnings.push(...page.warnings)
    const more = comments < Math.min(page.pages, backlogPages.comments) ? comments + 1 : null
    next = {
      ...next,
      comments: comments === 1 ? marks(page.entries) : next.comments,
      backlog: { ...next.backlog, comments: more },
    }
  } else {
    next = { ...next, backlog: { ...next.backlog, comments: null } }
  }
  return { items, state: next, warnings }
}

/** What was published, changed or taken away since the last poll. */
export async function readChanges(ctx: Asking, state: State, withComments: boolean): Promise<Read> {
  const posts = await readPosts(ctx, state)
  const comments = withComments ? await readComments(ctx, posts.state) : { items: [], state: posts.state, warnings: [] }
  if (ctx.now.getTime() - state.checkedAt < recheckEvery) {
    return {
      items: [...posts.items, ...comments.items],
      state: comments.state,
      warnings: [...posts.warnings, ...comments.warnings],
    }
  }
  const late = await readBackdated(ctx, comments.state)
  const gone = await readDeletions(ctx, late.state)
  return {
    items: [...posts.items, ...comments.items, ...late.items, ...gone.items],
    state: { ...gone.state, checkedAt: ctx.now.getTime() },
    warnings: [...posts.warnings, ...comments.warnings, ...late.warnings],
  }
}

/**
 * Two questions, for neither sees all: a post that was written on Monday and scheduled for Friday is published on Friday
 * without being modified then; a post that is backdated or corrected only shows as modified.
 */
async function readPosts(ctx: Asking, state: State): Promise<Read> {
  const published = await readOn(ctx, state, state.asking.published, 'date')
  const changed = await readOn(ctx, state, state.asking.changed, 'modified')
  const found = new Map([...published.entries, ...changed.entries].map(each => [each.id, each]))
  const seen = new Set(state.seen)
  const fresh = [...found.values()].filter(each => !seen.has(mark(each)))
  const asking = { published: published.next, changed: changed.next }
  return {
    items: fresh.map(each => toItem(each, state)),
    state: { ...remember(state, [...found.values()], [...published.last, ...changed.last]), asking },
    warnings: [...published.warnings, ...changed.warnings],
  }
}

const parameterOf = { date: 'after', modified: 'modified_after' } as const

/** Oldest first, from where the last poll stopped. `last` are the entries that `next` may bring again. */
async function readOn(ctx: Asking, state: State, asked: Asked, by: 'date' | 'modified') {
  const entries: RestPost[] = []
  const warnings: Reason[] = []
  const after: Question = asked.after === null ? {} : { [parameterOf[by]]: asked.after }
  const end = asked.page + pagesAtOnce
  let page = asked.page
  for (let pages = page; page <= pages && page < end; page += 1) {
    const answer = await askPosts(ctx, state, { orderby: by, order: 'asc', ...after, page }).catch(error => {
      // A page that is no longer there is refused: what was left of the list is asked for anew.
      if (page === 1 || !(error instanceof ConnectorError) || error.kind !== 'rejected') throw error
      return null
    })
    if (answer === null) return { entries, warnings, last: entries, next: { after: asked.after, page: 1 } }
    entries.push(...answer.entries)
    warnings.push(...answer.warnings)
    pages = answer.pages
  }
  const last = entries.slice(-remembered / 2)
  // What is modified again leaves its page: the last one is looked at once more, as the next ones have moved up.
  const next =
    page === end ? { after: asked.after, page: page - 1 } : { after: askAfter(asked, entries, last, by), page: 1 }
  return { entries, warnings, last, next }
}

/**
 * One hour back from the newest, for the clocks of the site; where more stand in that hour than are remembered (somebody
 * changed all posts at once), only as far as those reach, or each poll would bring all of them again.
 */
function askAfter(asked: Asked, entries: RestPost[], last: RestPost[], by: 'date' | 'modified'): string | null {
  const many = entries.length > last.length || asked.page > 1
  const times = [asked.after, back(entries.at(-1)?.[by] ?? ''), many ? (last[0]?.[by] ?? null) : null]
  return (
    times
      .filter(time => time !== null)
      .sort()
      .at(-1) ?? null
  )
}

/**
 * Comments have no time of change, and one that waited for approval appears with its old date: so the newest hundred are
 * read each time and compared with those known. That also shows which were taken away.
 */
async function readComments(ctx: Asking, state: State): Promise<Read> {
  const known = new Set(state.comments)
  const entries: RestComment[] = []
  const warnings: Reason[] = []
  for (let page = 1; page <= pagesAtOnce; page += 1) {
    const answer = await askComments(ctx, state, page)
    entries.push(...answer.entries)
    warnings.push(...answer.warnings)
    const reached = answer.entries.some(each => known.has(commentMark(each)))
    if (reached || page >= answer.pages || known.size === 0) break
  }
  const fresh = entries.filter(each => !known.has(commentMark(each)))
  const shown = new Set(entries.map(each => each.id))
  // An empty list may hide a plugin that switched comments off; the question by number decides.
  const missing = entries.length === 0 ? state.comments : vanished(state.comments, each => shown.has(idOf(each)))
  const gone = await confirmGone(ctx, state, 'comments', missing.map(idOf))
  return {
    items: [
      ...(await commentItems(ctx, state, fresh)),
      ...gone.map(id => deleted(commentKey(state.site.home, id), 'comment')),
    ],
    state: { ...state, comments: marks(entries) },
    warnings,
  }
}

/** A post that is inserted with a date of the past (an import) is neither published nor modified lately: only its number is new. */
async function readBackdated(ctx: Asking, state: State): Promise<Read> {
  const parameters = { orderby: 'id', order: 'desc', per_page: perPage, _fields: 'id' }
  const { value } = await askJson(ctx, { url: route(apiOf(state), 'wp/v2/posts', parameters) })
  const missed = (parseIds(value) ?? []).filter(id => id > state.highest && !state.posts.includes(id))
  if (missed.length === 0) return { items: [], state, warnings: [] }
  const page = await askPosts(ctx, state, { include: missed.join(','), per_page: perPage })
  // They join the known numbers without becoming the newest publication.
  const highest = Math.max(state.highest, ...missed)
  return { items: page.entries.map(each => toItem(each, state)), state: { ...state, highest }, warnings: page.warnings }
}

/** The hundred newest posts are asked for by number: those that no longer come are gone. */
async function readDeletions(ctx: Asking, state: State): Promise<Read> {
  const gone = new Set(await confirmGone(ctx, state, 'posts', state.posts))
  return {
    items: [...gone].map(id => deleted(postKey(state.site.home, id), 'article')),
    state: { ...state, posts: state.posts.filter(id => !gone.has(id)) },
    warnings: [],
  }
}

async function confirmGone(ctx: Asking, state: State, list: 'posts' | 'comments', ids: number[]): Promise<number[]> {
  if (ids.length === 0) return []
  const parameters = { include: ids.slice(0, perPage).join(','), per_page: perPage, _fields: 'id' }
  const { value, headers } = await askJson(ctx, { url: route(apiOf(state), `wp/v2/${list}`, parameters) })
  const there = parseIds(value)
  // Only WordPress's own answer may remove something, not the page of a cache or a firewall that looks like an empty list.
  if (there === null || headers['x-wp-total'] === undefined) return []
  return ids.slice(0, perPage).filter(id => !there.includes(id))
}

type Question = Record<string, string | number>

async function askPosts(ctx: Asking, state: State, question: Question) {
  const parameters = { per_page: postsPerPage, _embed: 'author,wp:term,wp:featuredmedia', ...question }
  return listed(await askJson(ctx, { url: route(apiOf(state), 'wp/v2/posts', parameters) }), parsePosts, 'posts')
}

async function askComments(ctx: Asking, state: State, page: number) {
  const parameters = { per_page: perPage, page, orderby: 'date_gmt', order: 'desc' }
  return listed(
    await askJson(ctx, { url: route(apiOf(state), 'wp/v2/comments', parameters) }),
    parseComments,
    'comments',
  )
}

function listed<Entry>(
  answer: JsonAnswer,
  parse: (value: unknown) => { entries: Entry[]; refused: number } | null,
  what: 'posts' | 'comments',
) {
  const list = parse(answer.value)
  if (list === null)
    throw new ConnectorError('unavailable', reason('not-as-expected', { host: new URL(answer.url).host, what }))
  const warnings = list.refused > 0 ? [reason('unreadable', { count: list.refused })] : []
  return { entries: list.entries, pages: Number(answer.headers['x-wp-totalpages'] ?? 1) || 1, warnings }
}

/** A comment stands under a post: its title comes with it. One request for all. */
async function commentItems(ctx: Asking, state: State, comments: RestComment[]): Promise<Item[]> {
  if (comments.length === 0) return []
  const ids = [...new Set(comments.map(each => each.post))]
  const parameters = { include: ids.join(','), per_page: perPage, _fields: 'id,title' }
  const { value } = await askJson(ctx, { url: route(apiOf(state), 'wp/v2/posts', parameters) })
  const heads = new Map(parsePostHeads(value).map(head => [head.id, head]))
  return comments.map(each => commentItem(each, state.site.home, state.site.language, heads.get(each.post)))
}

const apiOf = (state: State): string => {
  if (state.site.api === null)
    throw new ConnectorError('gone', reason('no-api', { host: new URL(state.site.home).host }))
  return state.site.api
}
const toItem = (post: RestPost, state: State) => postItem(post, state.site.home, state.site.language)
const deleted = (key: string, kind: Item['kind']): Item => ({ ...emptyItem(key, kind), deleted: true })
const mark = (post: RestPost) => `${post.id}@${hash(post.modified)}`
const commentMark = (comment: RestComment) => `${comment.id}:${hash(comment.author_name + comment.content)}`
const marks = (comments: RestComment[]) => comments.slice(0, remembered).map(commentMark)
const idOf = (commentMarked: string) => Number.parseInt(commentMarked, 10)

/** A local time some way back. It is never given a zone, for WordPress compares it with local times. */
function back(local: string): string | null {
  const time = Date.parse(`${local}Z`)
  return Number.isNaN(time) ? null : new Date(time - overlap).toISOString().slice(0, 19)
}

function remember(state: State, posts: RestPost[], seen: RestPost[]): State {
  if (posts.length === 0) return state
  const newer = [...posts].sort((a, b) => (a.date < b.date ? 1 : -1)).map(each => each.id)
  return {
    ...state,
    highest: Math.max(state.highest, ...posts.map(each => each.id)),
    seen: [...new Set(seen.map(mark))],
    posts: [...new Set([...newer, ...state.posts])].slice(0, remembered),
  }
}

/** What was published or changed after the newest post of the backlog is asked for from then on. */
function firstQuestions(posts: RestPost[]): State['asking'] {
  const newest = (by: 'date' | 'modified') =>
    posts
      .map(each => each[by])
      .sort()
      .at(-1)
  const asked = (by: 'date' | 'modified') => ({ after: back(newest(by) ?? ''), page: 1 })
  return { published: asked('date'), changed: asked('modified') }
}
