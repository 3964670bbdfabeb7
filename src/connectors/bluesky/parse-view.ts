import { z } from 'zod'
import { cleanText } from '../clean-text.ts'
import type { Author, Item } from '../contract.ts'
import { parseAtUri, postCollection, profileUrl, publicBlob } from './addresses.ts'
import { parseRecord } from './parse-record.ts'

// Shapes: lexicons app.bsky.feed.defs#postView and #feedViewPost, app.bsky.actor.defs#profileViewBasic.
const label = z.object({ val: z.string(), src: z.string().catch('') })
const profile = z.object({
  did: z.string(),
  handle: z.string().catch(''),
  displayName: z.string().catch(''),
  avatar: z.string().nullable().catch(null),
  followersCount: z.number().nullable().catch(null),
  labels: z.array(label).catch([]),
})
const count = z.number().int().nonnegative().optional().catch(undefined)
const view = z.object({
  uri: z.string(),
  cid: z.string(),
  author: profile,
  record: z.record(z.string(), z.unknown()),
  likeCount: count,
  repostCount: count,
  replyCount: count,
  indexedAt: z.string().catch(''),
})
const reason = z.object({ $type: z.string(), by: profile, uri: z.string().optional(), indexedAt: z.string().catch('') })
const feedEntry = z.object({ post: view, reason: reason.nullable().catch(null) })

export type PostView = { uri: string; cid: string; item: Item | null }

/** Posts of a search, each with what the application knows of it; null when the answer is no list. */
export function parseViews(value: unknown, signedIn: boolean): PostView[] | null {
  const read = z.object({ posts: z.array(z.unknown()) }).safeParse(value)
  if (!read.success) return null
  return read.data.posts.flatMap(each => {
    const post = view.safeParse(each)
    return post.success ? [viewed(post.data, signedIn)] : []
  })
}

/** Entries of an account's feed, its reposts among them; null when the answer is no feed. */
export function parseFeed(value: unknown, signedIn: boolean): PostView[] | null {
  const read = z.object({ feed: z.array(z.unknown()) }).safeParse(value)
  if (!read.success) return null
  return read.data.feed.flatMap(each => {
    const entry = feedEntry.safeParse(each)
    if (!entry.success) return []
    const { post, reason: why } = entry.data
    return [why?.$type.endsWith('#reasonRepost') ? reposted(post, why, signedIn) : viewed(post, signedIn)]
  })
}

export function parseProfile(value: unknown): Author | null {
  const read = profile.safeParse(value)
  return read.success ? authorOf(read.data) : null
}

function viewed(post: z.output<typeof view>, signedIn: boolean): PostView {
  const { uri, cid } = post
  const parts = parseAtUri(uri)
  if (parts === null || parts.collection !== postCollection || !mayRead(post.author, signedIn))
    return { uri, cid, item: null }
  const own = parseRecord(post.record, {
    did: parts.did,
    key: parts.key,
    author: authorOf(post.author),
    seenAt: time(post.indexedAt),
    blobUrl: publicBlob,
  })
  const item = own && { ...own, counts: { likes: post.likeCount, reposts: post.repostCount, replies: post.replyCount } }
  return { uri, cid, item }
}

/** The words of one, spread by another: its own item, by who spread it, at the address of what was spread. */
function reposted(post: z.output<typeof view>, why: z.output<typeof reason>, signedIn: boolean): PostView {
  const original = viewed(post, signedIn).item
  const uri = why.uri ?? `${post.uri}#${why.by.did}`
  if (original === null || !mayRead(why.by, signedIn)) return { uri, cid: post.cid, item: null }
  const item: Item = {
    ...original,
    key: uri,
    kind: 'repost',
    author: authorOf(why.by),
    publishedAt: time(why.indexedAt),
    replyTo: original.key,
    thread: original.thread,
    counts: {},
  }
  return { uri, cid: post.cid, item }
}

/** An author may ask not to be shown to people who are not signed in; so asked by label on the own account. */
const mayRead = (author: z.output<typeof profile>, signedIn: boolean) =>
  signedIn || !author.labels.some(each => each.val === '!no-unauthenticated')

function authorOf(from: z.output<typeof profile>): Author {
  const handle = from.handle === '' || from.handle === 'handle.invalid' ? null : from.handle
  const avatarUrl = from.avatar !== null && /^https?:/.test(from.avatar) ? from.avatar : null
  return {
    key: from.did,
    name: cleanText(from.displayName) || handle || from.did,
    handle,
    url: profileUrl(from.did),
    avatarUrl,
    followers: from.followersCount,
  }
}

const time = (text: string): Date | null => (Number.isNaN(Date.parse(text)) ? null : new Date(text))
