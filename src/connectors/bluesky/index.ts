import { z } from 'zod'
import { asConnectorError } from '../ask-json.ts'
import { batches } from '../batches.ts'
import { ConnectorError } from '../connector-error.ts'
import {
  type Author,
  type Connector,
  type ConnectorContext,
  type Cursor,
  emptyItem,
  type Item,
  type Page,
} from '../contract.ts'
import { type List, type ListState, readNewestFirst } from '../newest-first.ts'
import { reason } from '../reasons.ts'
import { anyChannel } from '../registry.ts'
import { accountIn, parseAtUri, postUri } from './addresses.ts'
import { call, confirmGone } from './call.ts'
import { channel } from './channel.ts'
import { discover } from './discover.ts'
import { parseEvent } from './parse-jetstream.ts'
import { parseViews } from './parse-view.ts'
import { type Account, accountList, findAccount, nextOf } from './read-account.ts'
import { publicService, signInService } from './services.ts'
import { signIn, signOut } from './session.ts'

const only = (...mode: string[]) => ({ shownWhen: { mode } })
const settings = z
  .object({
    mode: z.enum(['account', 'search', 'jetstream']).default('account'),
    account: z.string().trim().max(300).default('').meta(only('account')),
    query: z.string().trim().max(500).default('').meta(only('search')),
    service: z
      .url({ protocol: /^https?$/ })
      .default(publicService)
      .meta(only('account', 'search')),
    identifier: z.string().trim().max(300).default('').meta(only('search')),
    jetstream: z
      .url({ protocol: /^wss?$/ })
      .default('wss://jetstream2.us-east.bsky.network/subscribe')
      .meta(only('jetstream')),
  })
  .superRefine((value, check) => {
    if (value.mode === 'account' && accountIn(value.account) === null)
      check.addIssue({ code: 'custom', path: ['account'], message: 'connectors.bluesky-account-needed' })
    if (value.mode === 'search' && value.query === '')
      check.addIssue({ code: 'custom', path: ['query'], message: 'connectors.bluesky-query-needed' })
  })
export type Settings = typeof settings
type Context = ConnectorContext<Settings>

/**
 * Bluesky, and any server of the same protocol: an account (through the application or from its own server alone), a
 * search, or every post of the network as it is written.
 */
export const bluesky: Connector<Settings> = {
  id: 'bluesky',
  name: 'Bluesky',
  docs: 'https://docs.bsky.app/docs/category/http-reference',
  settings,
  auth: 'optional-secret',
  // Developer guidelines: deletions are honoured. https://bsky.social/about/support/tos
  sourceRule: { maxAgeDays: null, keepAuthor: true, exportAllowed: true, onDelete: 'remove' },
  discover,
  channel: anyChannel(channel),
  listen: {
    poll: (ctx, cursor) => (ctx.settings.mode === 'search' ? pollSearch(ctx, cursor) : pollAccount(ctx, cursor)),
    stream,
    streams: ({ mode }) => mode === 'jetstream',
    keep: ({ mode }) => (mode === 'jetstream' ? 'matches' : 'all'),
    secretStays: ['mode', 'account', 'query', 'identifier'],
    everyMinutes: 5,
  },
}

type Remembered = { account: Account | null; list: ListState | null; checkedAt: number }

function remembered(cursor: Cursor): Remembered {
  const state = cursor?.version === 1 ? cursor.state : null
  return typeof state === 'string' ? (JSON.parse(state) as Remembered) : { account: null, list: null, checkedAt: 0 }
}
const toCursor = (state: Remembered): Cursor => ({ version: 1, state: JSON.stringify(state) })

/** Names and pictures change; an application that was missing may come. */
const accountEvery = 6 * 3_600_000

async function pollAccount(ctx: Context, cursor: Cursor): Promise<Page> {
  const service = base(ctx.settings.service)
  const known = remembered(cursor)
  const now = ctx.now.getTime()
  const stale = known.account === null || now - known.checkedAt > accountEvery
  const account = stale ? await findAccount(ctx, service, accountIn(ctx.settings.account) ?? '') : known.account!
  const checkedAt = stale ? now : known.checkedAt
  const read = await readNewestFirst(accountList(ctx, service, account), known.list)
  return {
    items: read.items,
    more: read.more,
    warnings: read.warnings,
    cursor: toCursor({ account, list: read.state, checkedAt }),
    title: titleOf(account.author),
  }
}

const titleOf = ({ name, handle }: Author) => (handle === null || handle === name ? name : `${name} (@${handle})`)

/** Ids are `did/key`. */
async function pollSearch(ctx: Context, cursor: Cursor): Promise<Page> {
  const state = remembered(cursor)
  const list = (service: string, token: string | null): List => ({
    backlogPages: 5,
    remembered: 80,
    page: async at => {
      const asked = { q: ctx.settings.query, sort: 'latest', limit: '100', cursor: at }
      const value = await call(ctx, service, 'app.bsky.feed.searchPosts', asked, token)
      const views = parseViews(value, token !== null)
      if (views === null)
        throw new ConnectorError(
          'unavailable',
          reason('not-as-expected', { host: new URL(service).host, what: 'posts' }),
        )
      const listed = views.map(each => ({ id: shortId(each.uri), mark: each.cid.slice(-6), item: each.item }))
      return { listed, next: views.length === 0 ? null : nextOf(value) }
    },
    gone: async ids =>
      (await confirmGone(ctx, service, ids.map(fullUri), token)).map(
        (key): Item => ({ ...emptyItem(key, 'post'), deleted: true }),
      ),
  })
  const read = await signedIn(ctx, (service, token) => readNewestFirst(list(service, token), state.list))
  const { items, more, warnings } = read
  return { items, more, warnings, cursor: toCursor({ ...state, list: read.state }) }
}

const shortId = (uri: string) => {
  const parts = parseAtUri(uri)
  return parts === null ? uri : `${parts.did}/${parts.key}`
}
const fullUri = (id: string) => postUri(id.slice(0, id.indexOf('/')), id.slice(id.indexOf('/') + 1))

/** With an app password the questions go through the account's own server, which passes them on to the application. */
async function signedIn<T>(ctx: Context, ask: (service: string, token: string | null) => Promise<T>): Promise<T> {
  const { identifier } = ctx.settings
  const asked = base(ctx.settings.service)
  if (ctx.secret === null || ctx.secret === '' || identifier === '') return ask(asked, null)
  const service = asked === publicService ? signInService : asked
  const token = await signIn(ctx, service, identifier, ctx.secret)
  try {
    return await ask(service, token)
  } catch (error) {
    if (!(error instanceof ConnectorError) || (error.kind !== 'auth' && error.kind !== 'rejected')) throw error
    // A token may be ended before its time ("ExpiredToken" is a 400): once more with a new one, then the error stands.
    signOut(service, identifier, ctx.secret)
    return ask(service, await signIn(ctx, service, identifier, ctx.secret))
  }
}

/** Microseconds that a resumed stream goes back: servers count time each for itself. */
const rewind = 2_000_000
const mostNames = 20_000

/** The whole network as it is written: posts, edits and deletions, a page a second at most. */
async function* stream(ctx: Context, cursor: Cursor): AsyncIterable<Page> {
  const url = new URL(ctx.settings.jetstream)
  url.searchParams.append('wantedCollections', 'app.bsky.feed.post')
  let time = typeof cursor?.time === 'number' ? cursor.time : null
  if (time !== null) url.searchParams.set('cursor', String(time - rewind))
  const names = new Map<string, string>()
  try {
    for await (const frames of batches(ctx.http.connect(url.href, { signal: ctx.signal }), { most: 1000, wait: 500 })) {
      const items = new Map<string, Item>()
      let refused = 0
      for (const frame of frames) {
        const event = parseEvent(frame, did => names.get(did) ?? null)
        if (event === null) {
          refused += 1
          continue
        }
        time = Math.max(time ?? 0, event.timeUs)
        if (event.named !== null) {
          if (names.size >= mostNames) names.delete(names.keys().next().value ?? '')
          names.set(event.named.did, event.named.handle)
        }
        // Written and deleted within one page: the last word counts.
        if (event.item !== null) items.set(event.item.key, event.item)
      }
      const warnings = refused > 0 ? [reason('unreadable', { count: refused })] : []
      yield { items: [...items.values()], cursor: { version: 1, time }, warnings }
    }
  } catch (error) {
    throw ctx.signal.aborted ? error : asConnectorError(error)
  }
  if (!ctx.signal.aborted) throw new ConnectorError('unavailable', reason('stream-closed', { host: url.host }))
}

const base = (address: string) => address.replace(/\/+$/, '')
