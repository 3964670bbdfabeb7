import { z } from 'zod'
import { ask, refusal } from '../ask-json.ts'
import { conditionalHeaders, isUnchanged, notBefore, remember } from '../conditional.ts'
import { ConnectorError } from '../connector-error.ts'
import type { Connector, ConnectorContext, Cursor, Page } from '../contract.ts'
import { reason } from '../reasons.ts'
import { discoverFeeds, feedTypes } from './discover.ts'
import { NotAFeed, parseFeed } from './parse-feed.ts'

export { type Opml, type OpmlOutline, opmlFeeds, parseOpml, printOpml } from './opml.ts'
export { NotAFeed, type ParsedFeed, parseFeed } from './parse-feed.ts'
export { newsSearchFeeds } from './search-feeds.ts'

const settings = z.object({
  /** The feed's own address. */
  url: z.url({ protocol: /^https?$/ }),
})
type Settings = typeof settings

/** A feed larger than this is not news but an archive. */
const maxBytes = 8 * 1024 * 1024

/** Any feed of the open web: RSS, RDF, Atom, JSON Feed, podcasts, search alerts. */
export const feed: Connector<Settings> = {
  id: 'feed',
  name: 'RSS, Atom, JSON Feed',
  docs: 'https://www.rssboard.org/rss-specification',
  settings,
  auth: 'none',
  // Published to be read by machines. A feed does not say what was deleted, only what is new.
  sourceRule: { maxAgeDays: null, keepAuthor: true, exportAllowed: true, onDelete: 'keep' },
  discover: async (ctx, address) => {
    const found = await discoverFeeds(ctx, address)
    return found.map(each => ({
      connector: 'feed',
      settings: { url: each.url },
      title: each.title,
      address: each.url,
      why: each.why,
    }))
  },
  listen: { poll, keep: 'all', everyMinutes: 30 },
}

async function poll(ctx: ConnectorContext<Settings>, cursor: Cursor): Promise<Page> {
  const { url } = ctx.settings
  const response = await ask(ctx, { url, maxBytes, headers: { accept: feedTypes, ...conditionalHeaders(cursor) } })
  if (isUnchanged(cursor, response)) {
    return {
      items: [],
      cursor: { ...cursor, ...remember(cursor, response) },
      notBefore: notBefore(response.headers, ctx.now),
    }
  }
  if (response.status !== 200) throw refusal(response, ctx.now)
  try {
    const parsed = parseFeed(response.text(), response.url, ctx.now)
    return {
      items: parsed.items,
      cursor: remember(cursor, response),
      notBefore: notBefore(response.headers, ctx.now, parsed.ttlMinutes),
      warnings: parsed.warnings,
      title: parsed.title,
    }
  } catch (error) {
    if (!(error instanceof NotAFeed)) throw error
    throw new ConnectorError('unavailable', reason(error.reason, { host: new URL(response.url).host }), {
      cause: error,
    })
  }
}
