import { z } from 'zod'
import { ask, askJson, refusal } from '../ask-json.ts'
import { ConnectorError } from '../connector-error.ts'
import type { ConnectorContext } from '../contract.ts'
import { htmlToText } from '../html-to-text.ts'
import { walkMarkup } from '../walk-markup.ts'

/** A WordPress site and its ways in. Addresses have no final slash, except `api`, to which routes are appended. */
export type Site = {
  home: string
  title: string | null
  /** BCP 47, from the home page's own `lang`. */
  language: string | null
  /** Root of the REST API, null where it is closed or absent. `…/wp-json/` or `…/?rest_route=/`. */
  api: string | null
  postsFeed: string
  commentsFeed: string
}

type Asking = Pick<ConnectorContext, 'http' | 'now' | 'signal'>

/**
 * What WordPress stands at an address (of a site or of any page of it); null when it is no WordPress.
 * Throws where the site refuses to answer at all. Order: the page's own link to the API, the two usual places of the API, then the feeds, known by their generator.
 */
export async function findSite(ctx: Asking, address: string): Promise<Site | null> {
  const response = await ask(ctx, { url: address })
  const page = parsePage(response.text(), response.headers.link ?? '', response.url)
  const guesses = [response.url, new URL('/', response.url).href].map(withoutSlash)
  const roots = page.api !== null ? [page.api] : guesses.flatMap(home => [`${home}/wp-json/`, `${home}/?rest_route=/`])
  for (const api of new Set(roots)) {
    const found = await readIndex(ctx, api)
    if (found === null) continue
    const home = withoutSlash(found.home || found.url || api.replace(/(?:wp-json\/|\?rest_route=\/).*$/, ''))
    // The page that was asked may be an article; feeds and language are those of the home page then.
    return {
      ...feedsOf(home, page, api),
      home,
      title: htmlToText(found.name) || page.title,
      language: page.language,
      api,
    }
  }
  const site = await byFeed(ctx, page, response.url)
  // A door that is shut is no proof that WordPress is not behind it.
  if (site === null && response.status >= 400 && response.status !== 404) throw refusal(response, ctx.now)
  return site
}

async function byFeed(ctx: Asking, page: Page, url: string): Promise<Site | null> {
  for (const feed of new Set([...page.feeds, `${withoutSlash(url)}/feed/`, `${withoutSlash(url)}/?feed=rss2`])) {
    const answer = await ask(ctx, { url: feed })
    const xml = answer.status === 200 ? answer.text().slice(0, 5000) : ''
    if (!/<generator>\s*https?:\/\/wordpress\.(?:org|com)\//.test(xml)) continue
    const link = /<link>\s*([^<\s]+)\s*<\/link>/.exec(xml)?.[1]
    const home = withoutSlash(link === undefined ? url : (URL.parse(link, url)?.href ?? url))
    const title = /<title>([^<]*)<\/title>/.exec(xml)?.[1]?.trim()
    const language = /<language>\s*([^<\s]+)/.exec(xml)?.[1] ?? page.language
    return {
      ...feedsOf(home, { ...page, feeds: [feed] }, null),
      home,
      title: title ? htmlToText(title) : page.title,
      language,
      api: null,
    }
  }
  return null
}

const index = z.object({
  name: z.string().catch(''),
  url: z.string().catch(''),
  home: z.string().catch(''),
  namespaces: z.array(z.string()),
})

/** The API's index, or null when nothing there answers as WordPress's API for readers. A site that is down throws. */
async function readIndex(ctx: Asking, api: string): Promise<z.output<typeof index> | null> {
  try {
    const { value } = await askJson(ctx, { url: withParameters(api, { _fields: 'name,url,home,namespaces' }) })
    const read = index.safeParse(value)
    return read.success && read.data.namespaces.includes('wp/v2') ? read.data : null
  } catch (error) {
    if (error instanceof ConnectorError && error.kind !== 'rate-limit') return null
    throw error
  }
}

/** A route of the API below either form of its root. */
export const route = (api: string, path: string, parameters: Record<string, string | number>): string =>
  withParameters(`${api}${api.endsWith('/') ? '' : '/'}${path}`, parameters)

function withParameters(address: string, parameters: Record<string, string | number>): string {
  const url = new URL(address)
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, String(value))
  return url.href
}

export type Page = { api: string | null; feeds: string[]; language: string | null; title: string | null }

/** Each is asked for when nothing else tells: a page may name thousands. */
const mostFeeds = 8

/** What a page's head and Link header say. Pure. */
export function parsePage(html: string, linkHeader: string, base: string): Page {
  const page: Page = { api: linkedApi(linkHeader, base), feeds: [], language: null, title: null }
  let inTitle = false
  walkMarkup(html, {
    open(name, { rel = '', href, type, lang }) {
      inTitle = name === 'title' && page.title === null
      if (name === 'html') page.language ??= lang || null
      const url = name === 'link' && href ? (URL.parse(href, base)?.href ?? null) : null
      if (url === null) return
      if (rel === 'https://api.w.org/') page.api ??= url
      const isFeed = rel.split(/\s+/).includes('alternate') && type === 'application/rss+xml'
      if (isFeed && page.feeds.length < mostFeeds) page.feeds.push(url)
    },
    text(text) {
      if (inTitle) page.title = `${page.title ?? ''}${text}`
    },
    close() {
      inTitle = false
    },
  })
  return { ...page, title: page.title?.trim() || null }
}

const linkedApi = (header: string, base: string): string | null => {
  const found = /<([^>]+)>\s*;[^,]*\brel="?https:\/\/api\.w\.org\/"?/.exec(header)?.[1]
  return found === undefined ? null : (URL.parse(found, base)?.href ?? null)
}

/** The two feeds that the page names, or their usual places: pretty where the page or the API shows pretty addresses. */
function feedsOf(home: string, page: Page, api: string | null): { postsFeed: string; commentsFeed: string } {
  const own = page.feeds.filter(feed => feed.startsWith(home))
  const plain =
    own.some(feed => feed.includes('?feed=')) || (own.length === 0 && (api?.includes('rest_route') ?? false))
  return plain
    ? { postsFeed: `${home}/?feed=rss2`, commentsFeed: `${home}/?feed=comments-rss2` }
    : { postsFeed: `${home}/feed/`, commentsFeed: `${home}/comments/feed/` }
}

export const withoutSlash = (address: string): string => {
  const url = new URL(address)
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '')
}
