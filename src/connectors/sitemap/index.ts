import { asAddress } from '../as-address.ts'
import { type Asking, askRobots, askSitemap } from './ask-site.ts'
import { sameSite } from './parse-sitemap.ts'

export { type Asking, askRobots } from './ask-site.ts'
export { type ContentKind, kindByAddress, titleOfAddress } from './kind-of.ts'
export { longestAddress } from './parse-sitemap.ts'
export { readPage } from './read-page.ts'
export { readSitemaps, type SitemapsLeft } from './read-sitemaps.ts'

/** Where programs put their sitemaps (WordPress and its plugins, Drupal, Wix, Hugo). */
const usualPlaces = ['/sitemap.xml', '/sitemap_index.xml', '/wp-sitemap.xml', '/sitemap.txt']
const most = 8

/** `entries`: what it names itself, pages or other sitemaps. */
export type FoundSitemap = { url: string; kind: 'index' | 'pages'; entries: number }

/**
 * The sitemaps of the site at an address: the address itself, those that robots.txt names, else one at a usual place.
 * Each was read. Empty where there is none.
 */
export async function findSitemaps(ctx: Asking, typed: string): Promise<FoundSitemap[]> {
  const address = asAddress(typed)
  if (address === null) return []
  const named = (await askRobots(ctx, address)).sitemaps.filter(url => sameSite(url, address)).slice(0, most)
  const itself = /\.(?:xml|txt)(?:\.gz)?$/i.test(new URL(address).pathname) ? [address] : []
  const there: FoundSitemap[] = []
  // One after the other: each may take 50 MB.
  for (const url of new Set([...itself, ...named])) {
    const one = await open(ctx, url)
    if (one !== null) there.push(one)
  }
  if (there.length > 0) return there
  for (const place of usualPlaces) {
    const one = await open(ctx, new URL(place, address).href)
    if (one !== null) return [one]
  }
  return []
}

async function open(ctx: Asking, url: string): Promise<FoundSitemap | null> {
  try {
    const { sitemap } = await askSitemap(ctx, url)
    return { url, kind: sitemap.kind, entries: sitemap.entries.length + sitemap.omitted }
  } catch {
    ctx.signal.throwIfAborted()
    return null
  }
}
