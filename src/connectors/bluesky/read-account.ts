import { z } from 'zod'
import { ConnectorError } from '../connector-error.ts'
import { type Author, type ConnectorContext, emptyItem, type Item } from '../contract.ts'
import type { List, ListPage } from '../newest-first.ts'
import { reason } from '../reasons.ts'
import { parseAtUri, postCollection, postUri, profileUrl, serverBlob } from './addresses.ts'
import { call, confirmGone } from './call.ts'
import { parseRecord } from './parse-record.ts'
import { parseFeed, parseProfile } from './parse-view.ts'

type Asking = Pick<ConnectorContext, 'http' | 'now' | 'signal'>
/** How an account is read: through the application that knows the whole network, or from the account's own server alone. */
export type Via = 'application' | 'server'
export type Account = { via: Via; author: Author }

/**
 * Who an account is and how it can be read. The application is tried first, for it also knows reposts and counts; a plain
 * server without one refuses such questions, but tells everything that lies in the account's own repository.
 */
export async function findAccount(ctx: Asking, service: string, account: string): Promise<Account> {
  try {
    const author = parseProfile(await call(ctx, service, 'app.bsky.actor.getProfile', { actor: account }))
    if (author !== null) return { via: 'application', author }
    throw new ConnectorError('unavailable', reason('not-as-expected', { host: new URL(service).host, what: 'profile' }))
  } catch (error) {
    if (!(error instanceof ConnectorError) || error.kind === 'rate-limit' || error.kind === 'rejected') throw error
    const author = await repositoryOwner(ctx, service, account).catch((second: unknown) => {
      // The first refusal names the true cause, unless the server knows repositories but not this one.
      throw second instanceof ConnectorError && second.kind === 'rejected' ? second : error
    })
    return { via: 'server', author }
  }
}

const described = z.object({ did: z.string(), handle: z.string() })
const profileRecord = z.object({
  value: z.object({
    displayName: z.string().catch(''),
    avatar: z
      .object({ ref: z.object({ $link: z.string() }) })
      .nullable()
      .catch(null),
  }),
})

async function repositoryOwner(ctx: Asking, service: string, account: string): Promise<Author> {
  const read = described.safeParse(await call(ctx, service, 'com.atproto.repo.describeRepo', { repo: account }))
  if (!read.success)
    throw new ConnectorError(
      'unavailable',
      reason('not-as-expected', { host: new URL(service).host, what: 'repository' }),
    )
  const { did, handle } = read.data
  const author: Author = { key: did, name: handle, handle, url: profileUrl(did), avatarUrl: null, followers: null }
  const question = { repo: did, collection: 'app.bsky.actor.profile', rkey: 'self' }
  // Many accounts have no profile; the server says 400 then.
  const profile = profileRecord.safeParse(
    await call(ctx, service, 'com.atproto.repo.getRecord', question).catch(() => null),
  )
  if (!profile.success) return author
  const { displayName, avatar } = profile.data.value
  return {
    ...author,
    name: displayName.trim() || handle,
    avatarUrl: avatar === null ? null : serverBlob(service)(did, avatar.ref.$link, 'image'),
  }
}

/** An account's posts as a list; ids are record keys, those of reposts with `r:` before. */
export function accountList(ctx: Asking, service: string, account: Account): List {
  const did = account.author.key
  return {
    backlogPages: 10,
    remembered: 100,
    page: at =>
      account.via === 'application'
        ? feedPage(ctx, service, account.author, at)
        : recordsPage(ctx, service, account.author, at),
    gone: async ids => {
      const keys = ids.map(id => keyOf(did, id))
      // The application is asked once more, post by post; a server's own list is the truth itself.
      const posts = keys.filter(key => parseAtUri(key)?.collection === postCollection)
      const gone = account.via === 'server' ? posts : await confirmGone(ctx, service, posts, null)
      return [...gone, ...keys.filter(key => !posts.includes(key))].map(
        (key): Item => ({ ...emptyItem(key, 'post'), deleted: true }),
      )
    },
  }
}

async function feedPage(ctx: Asking, service: string, author: Author, at: string | null): Promise<ListPage> {
  const did = author.key
  const value = await call(ctx, service, 'app.bsky.feed.getAuthorFeed', { actor: did, limit: '100', cursor: at })
  const entries = parseFeed(value, false)
  if (entries === null)
    throw new ConnectorError('unavailable', reason('not-as-expected', { host: new URL(service).host, what: 'posts' }))
  // A feed names its author without the followers, which the profile told.
  const followed = (item: Item | null): Item | null =>
    item?.author?.key === did ? { ...item, author: { ...item.author, followers: author.followers } } : item
  return {
    listed: entries.map(each => ({ id: idOf(did, each.uri), mark: each.cid.slice(-6), item: followed(each.item) })),
    next: nextOf(value),
  }
}

const records = z.object({ records: z.array(z.object({ uri: z.string(), cid: z.string(), value: z.unknown() })) })

async function recordsPage(ctx: Asking, service: string, author: Author, at: string | null): Promise<ListPage> {
  const asked = { repo: author.key, collection: postCollection, limit: '100', cursor: at }
  const value = await call(ctx, service, 'com.atproto.repo.listRecords', asked)
  const read = records.safeParse(value)
  if (!read.success)
    throw new ConnectorError('unavailable', reason('not-as-expected', { host: new URL(service).host, what: 'records' }))
  const listed = read.data.records.flatMap(each => {
    const key = parseAtUri(each.uri)?.key
    if (key === undefined) return []
    const item = parseRecord(each.value, {
      did: author.key,
      key,
      author,
      seenAt: ctx.now,
      blobUrl: serverBlob(service),
    })
    return [{ id: key, mark: each.cid.slice(-6), item }]
  })
  // A server gives a cursor with its last page too.
  return { listed, next: read.data.records.length < 100 ? null : nextOf(value) }
}

const idOf = (did: string, uri: string): string => {
  const parts = parseAtUri(uri)
  if (parts === null || parts.did !== did) return `?${uri}`
  return parts.collection === postCollection ? parts.key : `r:${parts.key}`
}
const keyOf = (did: string, id: string): string =>
  id.startsWith('?')
    ? id.slice(1)
    : id.startsWith('r:')
      ? `at://${did}/app.bsky.feed.repost/${id.slice(2)}`
      : postUri(did, id)

export const nextOf = (value: unknown): string | null =>
  z.object({ cursor: z.string() }).safeParse(value).data?.cursor ?? null
