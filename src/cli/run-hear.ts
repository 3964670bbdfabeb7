import { systemClock } from '../clock.ts'
import { feed as feedConnector } from '../connectors/feed/index.ts'
import { ConnectorError, type Item } from '../connectors/index.ts'
import { createMatcher, type Matcher, type Post, type Span } from '../match/index.ts'
import { errorMessage } from '../messages.ts'
import { createOutbound, type Outbound } from '../outbound/index.ts'
import { describeQueryError, parseQuery } from '../query/index.ts'
import { type Cli, WrongUse } from './cli.ts'
import type { HearFlags } from './hear.ts'
import { judgePost } from './judge-post.ts'
import { printMention } from './print-mention.ts'
import { version } from './version.ts'

/** Something that a feed said and the query describes. Spans are UTF-16 offsets. */
export type Heard = {
  feed: string
  feedTitle: string
  item: Item
  /** Declared by the feed or told by the text; null when neither says. */
  lang: string | null
  spans: Span[]
  titleSpans: Span[]
}

/**
 * Reads feeds, prints what matches, newest first, each item once. A feed that fails is told and stops no other.
 * @param bold matched words stand out (a terminal)
 * @returns 1 when every feed failed, else 0, whether something was found or not
 */
export async function runHear(cli: Cli, flags: HearFlags, bold: boolean): Promise<0 | 1> {
  const matcher = matcherOf(cli, flags.query)
  const feeds = [...new Set(flags.feed.map(address => addressOf(cli, address)))]
  if (feeds.length === 0) throw new WrongUse(cli.t('cli.hear.no-feed'))
  const { outboundAllow, publicUrl } = cli.config()
  const outbound = createOutbound({ allow: outboundAllow, contact: publicUrl, version, clock: systemClock })
  try {
    const read = await Promise.all(feeds.map(feed => readFeed(cli, outbound, feed)))
    const heard = newestFirst(read.flatMap(each => each?.items.flatMap(item => judge(matcher, item, each)) ?? []))
    for (const mention of heard) {
      if (flags.json === true) cli.print(JSON.stringify(asJson(mention)))
      else for (const line of printMention(mention, cli.locale, bold)) cli.print(line)
    }
    const working = read.filter(each => each !== null)
    const items = working.reduce((sum, each) => sum + each.items.length, 0)
    cli.tell(cli.t('cli.hear.summary', { found: heard.length, items, feeds: working.length }))
    return working.length === 0 ? 1 : 0
  } finally {
    await outbound.close()
  }
}

function matcherOf(cli: Cli, source: string): Matcher {
  const parsed = parseQuery(source)
  if (parsed.ok) return createMatcher([{ id: 0, query: parsed.query }])
  const [error] = parsed.errors
  const { message, remedy } = describeQueryError(cli.locale, error!)
  throw new WrongUse(cli.t('cli.hear.bad-query', { column: String(error!.column), message, remedy }))
}

function addressOf(cli: Cli, address: string): string {
  const parsed = feedConnector.settings.safeParse({ url: address.trim() })
  if (!parsed.success) throw new WrongUse(cli.t('cli.hear.bad-address', { address }))
  return parsed.data.url
}

type ReadFeed = { feed: string; title: string; items: Item[] }

async function readFeed(cli: Cli, http: Outbound, feed: string): Promise<ReadFeed | null> {
  try {
    const ctx = {
      settings: { url: feed },
      secret: null,
      http,
      now: systemClock.now(),
      signal: new AbortController().signal,
    }
    const page = await feedConnector.listen!.poll!(ctx, null)
    return { feed, title: page.title ?? new URL(feed).host, items: page.items }
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error
    cli.tell(
      cli.t('cli.hear.broken', {
        feed,
        why: `${cli.t(`cli.hear.kinds.${error.kind}`)}. ${errorMessage(cli.locale, error.reason.code, error.reason.params)}`,
      }),
    )
    return null
  }
}

function judge(matcher: Matcher, item: Item, { feed, title }: ReadFeed): Heard[] {
  const { post } = judgePost(postOf(item, title))
  if (matcher.match(post).length === 0) return []
  const why = matcher.explain(post, 0)
  return [
    { feed, feedTitle: title, item, lang: post.lang ?? null, spans: why?.text ?? [], titleSpans: why?.title ?? [] },
  ]
}

function postOf(item: Item, source: string): Post {
  const { key, text, title, url, publishedAt, links, hashtags, mentions, media, kind, counts, author } = item
  return {
    id: key,
    text,
    title,
    url,
    publishedAt,
    links,
    hashtags,
    mentions,
    media,
    kind,
    source,
    sourceType: feedConnector.id,
    author: author === null ? null : [author.name, author.handle].filter(each => each !== null).join(' '),
    lang: item.language,
    likes: counts.likes ?? null,
    followers: author?.followers ?? null,
  }
}

/** Items without a date come last; what several feeds carry is told once. */
function newestFirst(heard: Heard[]): Heard[] {
  const time = ({ item }: Heard) => item.publishedAt?.getTime() ?? Number.NEGATIVE_INFINITY
  const sorted = heard.sort((a, b) => (time(b) === time(a) ? 0 : time(b) - time(a)))
  const seen = new Set<string>()
  return sorted.filter(({ item }) => {
    const identity = item.url ?? item.key
    return seen.has(identity) ? false : seen.add(identity)
  })
}

const asJson = ({ feed, item, lang, spans, titleSpans }: Heard) => ({
  id: item.key,
  url: item.url,
  title: item.title,
  text: item.text,
  lang,
  publishedAt: item.publishedAt?.toISOString() ?? null,
  author: item.author?.name ?? null,
  feed,
  spans,
  titleSpans,
})
