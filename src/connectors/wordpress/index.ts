import { z } from 'zod'
import { asAddress } from '../as-address.ts'
import { ConnectorError } from '../connector-error.ts'
import type { Connector, ConnectorContext, Cursor, Page, Proposal } from '../contract.ts'
import { reason } from '../reasons.ts'
import { anyChannel } from '../registry.ts'
import { channel } from './channel.ts'
import { findSite } from './find-site.ts'
import { readFeeds } from './read-feeds.ts'
import { readBacklog, readChanges } from './read-rest.ts'
import { fromCursor, newState, type State, toCursor } from './state.ts'

const settings = z.object({
  /** The site's address; any page of it will do. */
  address: z.url({ protocol: /^https?$/ }),
  comments: z.boolean().default(true),
  /** All posts there are, and not only the latest thousand: to take stock of a site. */
  whole: z.boolean().optional(),
})
type Settings = typeof settings

/** After this time a closed API is tried again. */
const retryApi = 24 * 3_600_000

/**
 * A WordPress site, its posts and its comments, through the REST API that every WordPress has since 4.7, or through its
 * feeds where that is closed. Nothing is needed but the address.
 */
export const wordpress: Connector<Settings> = {
  id: 'wordpress',
  name: 'WordPress',
  docs: 'https://developer.wordpress.org/rest-api/reference/',
  settings,
  auth: 'none',
  // The public web: read by the author's wish, removed when the author removes it.
  sourceRule: { maxAgeDays: null, keepAuthor: true, exportAllowed: true, onDelete: 'remove' },
  discover,
  channel: anyChannel(channel),
  listen: { poll, keep: 'all', everyMinutes: 15 },
}

async function discover(ctx: ConnectorContext<Settings>, address: string): Promise<Proposal<Settings>[]> {
  const url = asAddress(address)
  const site = url === null ? null : await findSite(ctx, url)
  if (site === null) return []
  return [
    {
      connector: 'wordpress',
      settings: { address: site.home },
      title: site.title ?? new URL(site.home).host,
      address: site.home,
      why: 'wordpress-site',
    },
  ]
}

async function poll(ctx: ConnectorContext<Settings>, cursor: Cursor): Promise<Page> {
  const state = fromCursor(cursor) ?? (await firstState(ctx))
  const read = await readSite(ctx, state)
  const { backlog, asking, closedAt } = read.state
  const open =
    backlog.posts !== null || backlog.comments !== null || asking.published.page > 1 || asking.changed.page > 1
  const more = closedAt === null && open
  return {
    items: read.items,
    cursor: toCursor(read.state),
    more,
    warnings: read.warnings,
    title: read.state.site.title,
  }
}

async function firstState(ctx: ConnectorContext<Settings>): Promise<State> {
  const site = await findSite(ctx, ctx.settings.address)
  if (site === null)
    throw new ConnectorError('rejected', reason('not-wordpress', { host: new URL(ctx.settings.address).host }))
  return { ...newState(site), closedAt: site.api === null ? ctx.now.getTime() : null }
}

async function readSite(ctx: ConnectorContext<Settings>, state: State) {
  const { comments } = ctx.settings
  const now = ctx.now.getTime()
  if (state.closedAt !== null && now - state.closedAt < retryApi) return readFeeds(ctx, state, comments)
  // Closed yesterday, perhaps open today: an API that was never seen is looked for again.
  const site = state.site.api === null ? ((await findSite(ctx, ctx.settings.address)) ?? state.site) : state.site
  if (site.api === null) return readFeeds(ctx, { ...state, closedAt: now }, comments)
  const open = { ...state, site, closedAt: null }
  try {
    const first = open.backlog.posts !== null || open.backlog.comments !== null
    return first ? await readBacklog(ctx, open, comments, ctx.settings.whole) : await readChanges(ctx, open, comments)
  } catch (error) {
    if (!(error instanceof ConnectorError) || (error.kind !== 'auth' && error.kind !== 'gone')) throw error
    const read = await readFeeds(ctx, { ...state, closedAt: now }, comments)
    const closed = reason('api-closed', { host: new URL(site.home).host })
    return { ...read, warnings: [...read.warnings, closed, error.reason] }
  }
}
