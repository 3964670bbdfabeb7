import type { Reason } from '../../errors.ts'
import { ConnectorError } from '../connector-error.ts'
import { reason } from '../reasons.ts'
import { type Asking, askSitemap } from './ask-site.ts'
import { type Listed, sameSite } from './parse-sitemap.ts'

/** Sitemaps of one site that are opened, how deep indexes may lie in one another, and pages that are taken. */
const limits = { sitemaps: 500, depth: 3, pages: 50_000 }

/** What is still to be opened of a site's sitemaps, to go on later; as JSON. The numbers are counts so far. */
export type SitemapsLeft = {
  waiting: { url: string; depth: number }[]
  opened: string[]
  pages: number
  elsewhere: number
  left: number
}
/** One sitemap's pages that no other had; `problem`: it could not be read, or not whole. `rest`: where to go on after it. */
export type SitemapPart = { address: string; pages: Listed[]; problem: Reason | null; rest: SitemapsLeft }

/**
 * The pages of a site, sitemap by sitemap, from the one given: an index leads to others. Each sitemap is opened once,
 * whoever names it, and each page told once (again after a `rest`). What belongs to another site is left out. One that
 * cannot be read is told and the others are read; the first one, and a site that wants to be left in peace, throws
 * `ConnectorError`.
 */
export async function* readSitemaps(
  ctx: Asking,
  start: string,
  from: SitemapsLeft | null = null,
): AsyncGenerator<SitemapPart> {
  const waiting = [...(from?.waiting ?? [{ url: start, depth: 0 }])]
  const opened = new Set(from?.opened ?? [start])
  const pages = new Set<string>()
  const before = from?.pages ?? 0
  let { elsewhere, left } = from ?? { elsewhere: 0, left: 0 }
  const told = () => before + pages.size
  const rest = (): SitemapsLeft => ({
    waiting: [...waiting],
    opened: waiting.length === 0 ? [] : [...opened],
    pages: told(),
    elsewhere,
    left,
  })
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { url, depth } = next
    if (told() >= limits.pages) {
      left += 1 + waiting.splice(0).length
      break
    }
    try {
      const { sitemap } = await askSitemap(ctx, url)
      const own = sitemap.entries.filter(entry => sameSite(entry.url, start))
      elsewhere += sitemap.entries.length - own.length
      left += sitemap.omitted
      if (sitemap.kind === 'index') {
        for (const entry of own) {
          if (opened.has(entry.url)) continue
          if (opened.size >= limits.sitemaps || depth + 1 > limits.depth) left += 1
          else {
            opened.add(entry.url)
            waiting.push({ url: entry.url, depth: depth + 1 })
          }
        }
        continue
      }
      const fresh = own.filter(entry => !pages.has(entry.url))
      const taken = fresh.slice(0, limits.pages - told())
      left += fresh.length - taken.length
      for (const entry of taken) pages.add(entry.url)
      yield { address: url, pages: taken, problem: null, rest: rest() }
    } catch (error) {
      if (depth === 0 || !(error instanceof ConnectorError) || error.kind === 'rate-limit') throw error
      yield { address: url, pages: [], problem: error.reason, rest: rest() }
    }
  }
  const end = rest()
  if (left > 0)
    yield {
      address: start,
      pages: [],
      problem: reason('only-first', { read: told(), left }),
      rest: { ...end, left: 0 },
    }
  if (elsewhere > 0)
    yield {
      address: start,
      pages: [],
      problem: reason('other-site', { count: elsewhere }),
      rest: { ...end, left: 0, elsewhere: 0 },
    }
}
