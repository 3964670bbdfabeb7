import { z } from 'zod'
import { askJson } from '../ask-json.ts'
import { ConnectorError } from '../connector-error.ts'
import type { Author, Connector, ConnectorContext, Cursor, Page } from '../contract.ts'
import { type ListState, readNewestFirst } from '../newest-first.ts'
import { reason } from '../reasons.ts'
import { anyChannel } from '../registry.ts'
import { acctFor, hashtagIn } from './addresses.ts'
import { channel } from './channel.ts'
import { discover } from './discover.ts'
import { type FoundAccount, parseAccount } from './parse-status.ts'
import { accountFeeds, hashtagFeeds, newRss, type RssState, readRss } from './read-rss.ts'
import { authorized, timelineList } from './read-timeline.ts'
import { follow, openStream } from './stream.ts'

const only = (...mode: string[]) => ({ shownWhen: { mode } })
const settings = z
  .object({
    mode: z.enum(['hashtag', 'account', 'public']).default('hashtag'),
    server: z.url({ protocol: /^https?$/ }).default('https://mastodon.social'),
    hashtag: z.string().trim().max(200).default('').meta(only('hashtag')),
    account: z.string().trim().max(300).default('').meta(only('account')),
    local: z.boolean().default(false).meta(only('hashtag', 'public')),
    live: z.boolean().default(false).meta(only('hashtag', 'public')),
  })
  .superRefine((value, check) => {
    if (value.mode === 'hashtag' && !/^[^\s#]+$/u.test(hashtagIn(value.hashtag)))
      check.addIssue({ code: 'custom', path: ['hashtag'], message: 'connectors.mastodon-hashtag-needed' })
    if (value.mode === 'account' && acctFor(value.account, 'https://x.example') === null)
      check.addIssue({ code: 'custom', path: ['account'], message: 'connectors.mastodon-account-needed' })
  })
export type Settings = typeof settings
type Context = ConnectorContext<Settings>

/**
 * Mastodon and the servers that speak its interface: a hashtag, an account, a public timeline; by polls or live. A token
 * opens servers that are closed to strangers; where none is given, the RSS of accounts and hashtags is the way left.
 */
export const mastodon: Connector<Settings> = {
  id: 'mastodon',
  name: 'Mastodon',
  docs: 'https://docs.joinmastodon.org/client/public/',
  settings,
  auth: 'optional-secret',
  sourceRule: { maxAgeDays: null, keepAuthor: true, exportAllowed: true, onDelete: 'remove' },
  discover,
  channel: anyChannel(channel),
  listen: {
    poll,
    stream,
    streams: ({ mode, live }) => live && mode !== 'account',
    keep: ({ mode }) => (mode === 'public' ? 'matches' : 'all'),
    secretStays: ['mode', 'hashtag', 'account', 'local', 'live'],
    everyMinutes: 5,
  },
}

type Remembered = {
  list: ListState | null
  account: FoundAccount | null
  accountAt: number
  rss: RssState
  /** When the API was last found closed. */
  closedAt: number | null
}
const nothing: Remembered = { list: null, account: null, accountAt: 0, rss: newRss, closedAt: null }
const remembered = (cursor: Cursor): Remembered =>
  cursor?.version === 1 && typeof cursor.state === 'string' ? (JSON.parse(cursor.state) as Remembered) : nothing
const toCursor = (state: Remembered): Cursor => ({ version: 1, state: JSON.stringify(state) })

const hour = 3_600_000

async function poll(ctx: Context, cursor: Cursor): Promise<Page> {
  const state = remembered(cursor)
  const now = ctx.now.getTime()
  if (state.closedAt !== null && now - state.closedAt < 24 * hour) return pollRss(ctx, state)
  try {
    return await pollTimeline(ctx, { ...state, closedAt: null })
  } catch (error) {
    const closed =
      error instanceof ConnectorError && (error.kind === 'auth' || error.kind === 'gone' || error.kind === 'rejected')
    if (!closed || ctx.settings.mode === 'public') throw error
    // The refusal of the API is the better reason when there is no feed either.
    const page = await pollRss(ctx, { ...state, closedAt: now }).catch(() => null)
    if (page === null) throw error
    return { ...page, warnings: [reason('api-closed', { host: new URL(serverOf(ctx)).host }), error.reason] }
  }
}

async function pollTimeline(ctx: Context, state: Remembered): Promise<Page> {
  const server = serverOf(ctx)
  const found = await accountOf(ctx, state)
  const read = await readNewestFirst(
    timelineList(ctx, server, pathOf(ctx, found.account), parametersOf(ctx)),
    state.list,
  )
  return {
    items: read.items,
    more: read.more,
    warnings: read.warnings,
    cursor: toCursor({ ...state, ...found, list: read.state }),
    title: titleOf(ctx, found.account?.author ?? null),
  }
}

async function pollRss(ctx: Context, state: Remembered): Promise<Page> {
  const server = serverOf(ctx)
  const { mode, account, hashtag } = ctx.settings
  const acct = acctFor(account, server) ?? ''
  // A server has feeds of its own accounts alone.
  const places =
    mode === 'account'
      ? acct.includes('@')
        ? []
        : accountFeeds(server, acct)
      : hashtagFeeds(server, hashtagIn(hashtag))
  const author = mode === 'account' ? (state.account?.author ?? rssAuthor(server, acct)) : null
  const read = await readRss(ctx, places, state.rss, author)
  return { items: read.items, cursor: toCursor({ ...state, rss: read.state }), title: titleOf(ctx, author) }
}

const rssAuthor = (server: string, name: string): Author => ({
  key: `${server}/users/${name}`,
  name,
  handle: `${name}@${new URL(server).host}`,
  url: `${server}/@${name}`,
  avatarUrl: null,
  followers: null,
})

async function* stream(ctx: Context, cursor: Cursor): AsyncIterable<Page> {
  const server = serverOf(ctx)
  let state = remembered(cursor)
  const title = titleOf(ctx, null)
  // Opened first: what is published while the past is read waits in the stream.
  const events = await openStream(
    ctx,
    server,
    streamPathOf(ctx),
    ctx.settings.mode === 'hashtag' ? { tag: hashtagIn(ctx.settings.hashtag) } : {},
  )
  for (let more = true; more; ) {
    const page = await pollTimeline(ctx, state)
    state = remembered(page.cursor)
    more = page.more ?? false
    yield page
  }
  const from = state.list ?? { known: '', older: null, pages: 0 }
  for await (const heard of follow(ctx, server, events, from)) {
    yield { items: heard.items, cursor: toCursor({ ...state, list: heard.state }), title }
  }
}

/** Found once a day: the server's id of an account, its name and picture. */
async function accountOf(ctx: Context, state: Remembered): Promise<Pick<Remembered, 'account' | 'accountAt'>> {
  const { account, accountAt } = state
  if (ctx.settings.mode !== 'account') return { account: null, accountAt }
  const now = ctx.now.getTime()
  if (account !== null && now - accountAt < 24 * hour) return { account, accountAt }
  const server = serverOf(ctx)
  return { account: await findAccount(ctx, server, acctFor(ctx.settings.account, server) ?? ''), accountAt: now }
}

export async function findAccount(
  ctx: Pick<Context, 'http' | 'now' | 'signal' | 'secret'>,
  server: string,
  acct: string,
): Promise<FoundAccount> {
  const url = `${server}/api/v1/accounts/lookup?acct=${encodeURIComponent(acct)}`
  const account = parseAccount((await askJson(ctx, { url, headers: authorized(ctx) })).value, server)
  if (account === null)
    throw new ConnectorError('unavailable', reason('not-as-expected', { host: new URL(server).host, what: 'account' }))
  return account
}

const serverOf = (ctx: Context) => new URL(ctx.settings.server).origin

function pathOf(ctx: Context, account: FoundAccount | null): string {
  if (account !== null) return `/api/v1/accounts/${encodeURIComponent(account.id)}/statuses`
  return ctx.settings.mode === 'hashtag'
    ? `/api/v1/timelines/tag/${encodeURIComponent(hashtagIn(ctx.settings.hashtag))}`
    : '/api/v1/timelines/public'
}
const parametersOf = ({ settings: { local, mode } }: Context): Record<string, string> =>
  local && mode !== 'account' ? { local: 'true' } : {}
const streamPathOf = ({ settings: { mode, local } }: Context) =>
  `/api/v1/streaming/${mode === 'hashtag' ? 'hashtag' : 'public'}${local ? '/local' : ''}`

function titleOf(ctx: Context, author: Author | null): string {
  const { host } = new URL(ctx.settings.server)
  if (author !== null) return author.name === author.handle ? author.name : `${author.name} (@${author.handle})`
  return ctx.settings.mode === 'hashtag' ? `#${hashtagIn(ctx.settings.hashtag)} · ${host}` : host
}
