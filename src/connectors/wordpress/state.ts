import type { Cursor } from '../contract.ts'
import type { Site } from './find-site.ts'

/** What is remembered of a site between two polls. Lists are short: they ride in the cursor. */
export type State = {
  site: Site
  /** Epoch milliseconds when the API was last found closed; null while it is read. */
  closedAt: number | null
  /** Page of the backlog that comes next; null when it has been read. */
  backlog: { posts: number | null; comments: number | null }
  /** What is asked next of publications and of changes. */
  asking: { published: Asked; changed: Asked }
  /** `id@hash of the modification` of the posts that the overlapping questions will bring again. */
  seen: string[]
  /** Numbers of the newest posts, newest first, asked again to notice deletions. */
  posts: number[]
  /** Highest number of a post so far. */
  highest: number
  /** `id:hash` of the newest comments, newest first. */
  comments: string[]
  checkedAt: number
  feeds: { posts: FeedState; comments: FeedState }
}
/** Everything after a local time of the site, as the API writes times; a long answer is read on at `page`. */
export type Asked = { after: string | null; page: number }
/** `known` are hashes of the text with the key, the site's own address left off, newest first. */
export type FeedState = { etag: string | null; modified: string | null; known: string[] }

export const newState = (site: Site): State => ({
  site,
  closedAt: null,
  backlog: { posts: 1, comments: 1 },
  asking: { published: { after: null, page: 1 }, changed: { after: null, page: 1 } },
  seen: [],
  posts: [],
  highest: 0,
  comments: [],
  checkedAt: 0,
  feeds: { posts: { etag: null, modified: null, known: [] }, comments: { etag: null, modified: null, known: [] } },
})

/** Lists are stored as text: a third shorter. */
type Listed = 'seen' | 'posts' | 'comments'
type Stored = Omit<State, Listed> & Record<Listed, string>

/** The cursor holds the state as one text. Another form (an older version's) counts as none: the backlog is read again. */
export function toCursor(state: State): Cursor {
  const { seen, posts, comments } = state
  const stored: Stored = { ...state, seen: seen.join(' '), posts: posts.join(' '), comments: comments.join(' ') }
  return { version: 2, state: JSON.stringify(stored) }
}

export function fromCursor(cursor: Cursor): State | null {
  if (cursor?.version !== 2 || typeof cursor.state !== 'string') return null
  const stored = JSON.parse(cursor.state) as Stored
  const list = (text: string) => (text === '' ? [] : text.split(' '))
  return { ...stored, seen: list(stored.seen), posts: list(stored.posts).map(Number), comments: list(stored.comments) }
}

/** FNV-1a, 32 bits: enough to notice that one text was changed. */
export function hash(text: string): string {
  let sum = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193)
  return (sum >>> 0).toString(36)
}
