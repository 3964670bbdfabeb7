import type { Updateable } from 'kysely'
import type { Item } from '../../connectors/index.ts'
import { kindByAddress, longestAddress, readSitemaps } from '../../connectors/sitemap/index.ts'
import type { Context } from '../../context.ts'
import type { InventorySourceTable, Listing } from './inventory-tables.ts'
import { addressKey, type FoundContent, findByKeys, listAddresses, readingOf, updateItem } from './item-store.ts'
import type { SourceRow } from './source-store.ts'

/** Pages of a list that a feed or a WordPress gives; one of posts holds fifty. */
const mostPages = 1_000
const batch = 1_000

/** Notes how far a reading has come; false: it is no longer wanted. */
export type Keep = (values: Updateable<InventorySourceTable>) => Promise<boolean>
type Stretch = { ctx: Context; source: SourceRow; signal: AbortSignal; keep: Keep; until: number }

/**
 * Gathers what a source lists, as items, from where it was left; feeds and WordPress tell the contents too. What was odd is
 * kept with the source. Throws `ConnectorError`.
 * @returns `some`: the time is over, and there is more
 */
export const readListing = (stretch: Stretch): Promise<'all' | 'some' | 'stopped'> =>
  stretch.source.kind === 'sitemap' ? listSitemap(stretch) : listPosts(stretch)

async function listSitemap({ ctx, source, signal, keep, until }: Stretch) {
  const { db, clock, outbound } = ctx
  const remarks = [...source.remarks]
  const left = source.listing !== null && 'sitemaps' in source.listing ? source.listing.sitemaps : null
  for await (const part of readSitemaps({ http: outbound, now: clock.now(), signal }, source.address, left)) {
    if (part.problem !== null) remarks.push(part.problem)
    for (let at = 0; at < part.pages.length; at += batch) {
      const pages = part.pages.slice(at, at + batch).map(({ url, changedAt }) => ({ address: url, changedAt }))
      await listAddresses(db, source.organisation_id, source, pages, clock.now())
    }
    const listing: Listing = { sitemaps: part.rest }
    const going = await keep({ listing: JSON.stringify(listing), remarks: JSON.stringify(remarks), attempts: 0 })
    if (!going) return 'stopped'
    if (clock.now().getTime() >= until && part.rest.waiting.length > 0) return 'some'
  }
  return 'all'
}

async function listPosts({ ctx, source, signal, keep, until }: Stretch) {
  const connector = ctx.connectors.get(source.kind)
  const poll = connector?.listen?.poll
  if (connector === null || poll === undefined) throw new Error(`no connector reads ${source.kind}`)
  const settings = connector.settings.parse(
    source.kind === 'feed' ? { url: source.address } : { address: source.address, comments: false, whole: true },
  )
  const remarks = new Map(source.remarks.map(one => [JSON.stringify(one), one]))
  let listing = source.listing !== null && 'pages' in source.listing ? source.listing : { cursor: null, pages: 0 }
  while (listing.pages < mostPages) {
    const asking = { settings, secret: null, http: ctx.outbound, now: ctx.clock.now(), signal }
    const read = await poll(asking, listing.cursor)
    await saveItems(ctx, source, read.items)
    for (const remark of read.warnings ?? []) remarks.set(JSON.stringify(remark), remark)
    listing = { cursor: read.cursor, pages: listing.pages + 1 }
    const going = await keep({
      listing: JSON.stringify(listing),
      remarks: JSON.stringify([...remarks.values()]),
      attempts: 0,
    })
    if (!going) return 'stopped'
    if (read.more !== true) break
    if (ctx.clock.now().getTime() >= until) return 'some'
  }
  return 'all'
}

/** What a feed or a WordPress tells of its posts is all that the inventory keeps of them: the pages need not be read. */
async function saveItems({ db, clock }: Context, source: SourceRow, items: readonly Item[]): Promise<void> {
  const posts = new Map<string, { address: string; item: Item }>()
  for (const item of items) {
    if (item.url === null || item.deleted === true || item.kind === 'comment') continue
    const key = addressKey(item.url)
    if (key.length <= longestAddress) posts.set(key, { address: item.url, item })
  }
  if (posts.size === 0) return
  const { organisation_id: organisationId, run } = source
  const listed = [...posts.values()].map(({ address, item }) => ({ address, changedAt: item.editedAt }))
  await listAddresses(db, organisationId, source, listed, clock.now())
  await db.transaction().execute(async tx => {
    for (const row of await findByKeys(tx, organisationId, source.id, [...posts.keys()])) {
      const item = posts.get(row.address_key)?.item
      if (item !== undefined)
        await updateItem(tx, organisationId, row.id, readingOf(row, contentOf(item), run, clock.now()))
    }
  })
}

const kinds: Partial<Record<Item['kind'], FoundContent['kind']>> = {
  video: 'video',
  episode: 'audio',
  document: 'document',
}
const excerpt = 500

const contentOf = (item: Item): FoundContent => ({
  kind: kinds[item.kind] ?? kindByAddress(item.url ?? '') ?? 'article',
  title: item.title,
  description: item.text.slice(0, excerpt),
  language: item.language?.toLowerCase() ?? null,
  publishedAt: item.publishedAt,
  changedAt: item.editedAt,
})
