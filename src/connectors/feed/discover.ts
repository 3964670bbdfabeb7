import { ask } from '../ask-json.ts'
import type { ConnectorContext } from '../contract.ts'
import { htmlToText } from '../html-to-text.ts'
import { walkMarkup } from '../walk-markup.ts'
import { NotAFeed, type ParsedFeed, parseFeed } from './parse-feed.ts'

export const feedTypes =
  'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.5'

type Asking = Pick<ConnectorContext, 'http' | 'now' | 'signal'>
export type FoundFeed = { url: string; title: string; why: 'feed-itself' | 'feed-announced' | 'feed-found' }

const maxCandidates = 8

/**
 * The feeds of a page: the address itself, what the page announces, what it links to, where feeds usually are. Each one
 * was read and parses. Empty when there is none; throws `ConnectorError` when the site cannot be reached at all.
 */
export async function discoverFeeds(ctx: Asking, address: string): Promise<FoundFeed[]> {
  const page = await openPage(ctx, address)
  if (page === null) return []
  const itself = asFeed(page.text, page.url, ctx.now)
  if (itself !== null) return [{ url: page.url, title: itself.title ?? new URL(page.url).host, why: 'feed-itself' }]
  const { announced, linked } = feedLinks(page.text, page.url)
  const known = knownFeeds(new URL(page.url))
  const first = await tryAll(
    ctx,
    [...new Map([...announced, ...known].map(each => [each.url, each])).values()],
    'feed-announced',
  )
  if (first.length > 0) return first
  const second = await tryAll(ctx, linked, 'feed-found')
  if (second.length > 0) return second
  return tryAll(ctx, usualPlaces(new URL(page.url)), 'feed-found', 1)
}

async function openPage(ctx: Asking, address: string): Promise<{ url: string; text: string } | null> {
  const text = address
    .trim()
    .replace(/^feed:(\/\/)?(?=https?:)/i, '')
    .replace(/^feed:/i, 'http:')
  const explicit = /^https?:\/\//i.test(text)
  // A handle or a name is another connector's business.
  if (!explicit && (/^@|\s/.test(text) || !/^[^/]+\.[^/.]+(?:[/:?]|$)/.test(text) || /^[^/]*@/.test(text))) return null
  const choices = explicit ? [text] : [`https://${text}`, `http://${text}`]
  let failure: unknown = null
  for (const url of choices.flatMap(each => URL.parse(each)?.href ?? [])) {
    try {
      const response = await ask(ctx, { url, headers: { accept: `text/html, application/xhtml+xml, ${feedTypes}` } })
      return response.status === 200 ? { url: response.url, text: response.text() } : null
    } catch (error) {
      ctx.signal.throwIfAborted()
      failure ??= error
    }
  }
  if (failure !== null) throw failure
  return null
}

function asFeed(text: string, url: string, now: Date): ParsedFeed | null {
  try {
    return parseFeed(text, url, now)
  } catch (error) {
    if (error instanceof NotAFeed) return null
    throw error
  }
}

type Candidate = { url: string; title: string | null }

/** Reads each candidate (at most eight at a time) and keeps what is a feed, the same content once. `enough` ends the search. */
async function tryAll(
  ctx: Asking,
  candidates: Candidate[],
  why: FoundFeed['why'],
  enough = maxCandidates,
): Promise<FoundFeed[]> {
  const found: FoundFeed[] = []
  const contents: string[][] = []
  const step = enough < maxCandidates ? 3 : maxCandidates
  for (let at = 0; at < candidates.length && at < 3 * maxCandidates && found.length < enough; at += step) {
    const read = await Promise.all(candidates.slice(at, at + step).map(each => readFeedAt(ctx, each)))
    for (const each of read) {
      if (each === null || found.length >= enough || contents.some(other => sameContent(other, each.content))) continue
      contents.push(each.content)
      found.push({ url: each.url, title: each.title, why })
    }
  }
  return found
}

/** RSS and Atom of the same posts are one source. */
const sameContent = (a: string[], b: string[]) =>
  a.filter(each => b.includes(each)).length * 2 > Math.min(a.length, b.length)

async function readFeedAt(
  ctx: Asking,
  { url, title }: Candidate,
): Promise<{ url: string; title: string; content: string[] } | null> {
  try {
    const response = await ask(ctx, { url, headers: { accept: feedTypes }, timeout: 10_000 })
    const parsed = response.status === 200 ? asFeed(response.text(), response.url, ctx.now) : null
    if (parsed === null) return null
    const content =
      parsed.items.length === 0 ? [response.url] : parsed.items.slice(0, 10).map(item => item.url ?? item.key)
    return { url: response.url, title: parsed.title ?? title ?? new URL(response.url).host, content }
  } catch {
    ctx.signal.throwIfAborted()
    return null
  }
}

/** What a page says about its feeds: `<link rel="alternate">` (announced), and links that look like feeds. */
export function feedLinks(html: string, address: string): { announced: Candidate[]; linked: Candidate[] } {
  let base = address
  const announced: Candidate[] = []
  const linked: Candidate[] = []
  walkMarkup(html, {
    open: (name, { href, rel = '', type = '', title }) => {
      const url = href === undefined ? null : URL.parse(href.trim(), base)
      if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return
      if (name === 'base') base = url.href
      const relations = rel.toLowerCase().split(/\s+/)
      const isFeedType =
        /(?:rss|atom|rdf)\+xml|feed\+json/i.test(type) ||
        (/^application\/json$/i.test(type) && /feed/i.test(url.pathname))
      // WordPress announces its API and its embeds as alternates too: the type tells.
      if (name === 'link' && (relations.includes('feed') || (relations.includes('alternate') && isFeedType))) {
        announced.push({ url: url.href, title: htmlToText(title ?? '') || null })
      } else if (name === 'a' && looksLikeFeed(url)) linked.push({ url: url.href, title: null })
    },
  })
  const once = (candidates: Candidate[]) =>
    [...new Map(candidates.map(each => [each.url, each])).values()].slice(0, maxCandidates)
  return { announced: once(announced), linked: once(linked) }
}

const looksLikeFeed = (url: URL) =>
  /(?:\/(?:feed|rss|atom)\/?|\.(?:rss|rdf|atom)|\/(?:rss|atom|feed|index|feeds?\/[\w-]+)\.xml|\/feed\.json)$/i.test(
    url.pathname,
  ) || /(?:^|[?&])(?:feed=(?:rss2?|atom|rdf)|format=(?:rss|feed|atom)|page=backend|output=rss)(?:&|$)/i.test(url.search)

/** Where programs put their feeds (WordPress, SPIP, Drupal, Joomla, Hugo, Ghost, Blogger, Squarespace, TYPO3), for this folder, then the site. */
function usualPlaces(page: URL): Candidate[] {
  const folder = page.pathname.replace(/[^/]*$/, '')
  const folders = folder === '/' ? ['/'] : [folder, '/']
  const names = [
    'feed',
    'rss.xml',
    'feed.xml',
    'index.xml',
    'atom.xml',
    'rss',
    'spip.php?page=backend',
    'feeds/posts/default',
    'feed.json',
    'blog/feed',
    'actualites/feed',
    'news/feed',
    '?format=feed&type=rss',
    '?format=rss',
  ]
  return folders.flatMap(each => names.map(name => ({ url: new URL(each + name, page.origin).href, title: null })))
}

/** Sites whose pages do not always announce the feeds that they have. */
function knownFeeds(page: URL): Candidate[] {
  const host = page.hostname.replace(/^(?:www|m|old|new)\./, '')
  const [a = '', b = ''] = page.pathname.split('/').filter(part => part !== '')
  const at = (url: string) => [{ url, title: null }]
  if (host === 'youtube.com' && a === 'channel') return at(`https://www.youtube.com/feeds/videos.xml?channel_id=${b}`)
  if (host === 'youtube.com' && a === 'playlist')
    return at(`https://www.youtube.com/feeds/videos.xml?playlist_id=${page.searchParams.get('list') ?? ''}`)
  if (host === 'reddit.com' && (a === 'r' || a === 'user')) return at(`https://www.reddit.com/${a}/${b}/.rss`)
  if (host === 'medium.com' && a !== '') return at(`https://medium.com/feed/${a}`)
  if (host === 'github.com' && b !== '') return at(`https://github.com/${a}/${b}/releases.atom`)
  return []
}
