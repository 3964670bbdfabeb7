import { parseDate } from '../parse-date.ts'
import { walkMarkup } from '../walk-markup.ts'

/** What a sitemap names: a page, or another sitemap. */
export type Listed = { url: string; changedAt: Date | null }
/** `index`: its entries are sitemaps. `omitted`: entries beyond those that are read. */
export type Sitemap = { kind: 'index' | 'pages'; entries: Listed[]; omitted: number }

/** The protocol's own limit for one file (https://www.sitemaps.org/protocol.html). */
const mostEntries = 50_000
/** As it is asked for, percent-encoded. */
export const longestAddress = 2_000
/** Within this the root or the first address stands. */
export const headLength = 64 * 1_024

/** Whether a text that begins so can be a sitemap; nothing else is worth reading on. Pure. */
export const maybeSitemap = (head: string): boolean =>
  /<(?:\w{1,50}:)?(?:urlset|sitemapindex)[\s/>]/i.test(head) || /^[\s\ufeff]*https?:\/\//i.test(head)

/**
 * A sitemap as XML, or as text with an address a line; null for what is none. Addresses are absolute, of the web, without
 * fragment or password, each once. `address` is where it was read. Takes time in proportion to the text and never throws.
 */
export function parseSitemap(text: string, address: string): Sitemap | null {
  const start = text.slice(0, 1_024).replace(/^[\ufeff\s]+/, '')
  return start.startsWith('<') ? parseXml(text, address) : parseLines(text, address)
}

/** Line by line: 50 MB of them are never an array. */
function parseLines(text: string, address: string): Sitemap | null {
  let list: ReturnType<typeof collector> | null = null
  for (const [line] of text.matchAll(/\S[^\r\n]*/g)) {
    const named = /^https?:\/\//i.test(line)
    if (list === null && !named) return null
    list ??= collector('pages', address)
    if (named) list.add(line, '')
  }
  return list?.found() ?? null
}

function parseXml(text: string, address: string): Sitemap | null {
  let list: ReturnType<typeof collector> | null = null
  // Pictures and films of a page have a `loc` of their own: only names with the root's prefix are the sitemap's.
  let prefix = ''
  let inside: 'loc' | 'lastmod' | null = null
  let entry = { loc: '', lastmod: '' }
  walkMarkup(
    text,
    {
      open(name) {
        if (list === null) {
          const root = /^(\w*:)?(urlset|sitemapindex)$/.exec(name)
          if (root === null) return
          prefix = root[1] ?? ''
          list = collector(root[2] === 'urlset' ? 'pages' : 'index', address)
          return
        }
        inside = name === `${prefix}loc` ? 'loc' : name === `${prefix}lastmod` ? 'lastmod' : null
        // A lost end tag of an entry must not lose the entry.
        if (name === `${prefix}url` || name === `${prefix}sitemap`) flush()
      },
      text(piece) {
        if (inside !== null && entry[inside].length <= longestAddress) entry[inside] += piece
      },
      close(name) {
        inside = null
        if (name === `${prefix}url` || name === `${prefix}sitemap`) flush()
      },
    },
    { xml: true },
  )
  function flush() {
    if (entry.loc !== '') list?.add(entry.loc, entry.lastmod)
    entry = { loc: '', lastmod: '' }
  }
  flush()
  return (list as ReturnType<typeof collector> | null)?.found() ?? null
}

function collector(kind: Sitemap['kind'], address: string) {
  const entries = new Map<string, Listed>()
  let looked = 0
  return {
    add(loc: string, lastmod: string) {
      looked += 1
      const text = loc.trim()
      const url = looked > mostEntries || text.length > longestAddress ? null : URL.parse(text, address)
      if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return
      url.hash = ''
      url.username = ''
      url.password = ''
      if (url.href.length > longestAddress || entries.has(url.href)) return
      entries.set(url.href, { url: url.href, changedAt: parseDate(lastmod, { zone: 'UTC', dayFirst: true }) })
    },
    found: (): Sitemap => ({ kind, entries: [...entries.values()], omitted: Math.max(0, looked - mostEntries) }),
  }
}

/** Whether two addresses are of one site: the same host and port, `www.` and the scheme aside. */
export function sameSite(a: string, b: string): boolean {
  const [one, other] = [siteOf(a), siteOf(b)]
  return one !== null && one === other
}

const siteOf = (address: string): string | null => URL.parse(address)?.host.replace(/^www\./, '') ?? null
