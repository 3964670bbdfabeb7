import { z } from 'zod'
import { type Connector, emptyItem, type Item, type Page } from '../contract.ts'
import { anyChannel } from '../registry.ts'
import { channel } from './channel.ts'
import { LATEST_CHANGE, livePost, type Post, postsOfHour } from './generate.ts'
import { imaginaryOrganisation } from './profile.ts'
import { HOUR } from './rhythm.ts'

export { imaginaryOrganisation }

const settings = z.object({
  /** Another number gives another network. */
  seed: z.number().int().min(0).max(1_000_000).default(1),
  /** Mean number of posts a day, incidents aside. */
  postsPerDay: z.number().int().min(1).max(5_000).default(40),
  /** Seconds between two more posts once the history is read; 0 for none. */
  liveSeconds: z.number().int().min(0).max(86_400).default(45),
})
type Settings = z.output<typeof settings>

/** Days that the first reading goes back. */
export const HISTORY_DAYS = 90
const PAGE_ITEMS = 200
/** After a pause no more than this is made up for by the additional posts. */
const LIVE_WINDOW = HOUR

/**
 * An imaginary network, for a look, for screenshots, for tests: what it "publishes" follows from its seed and the time alone.
 * It asks nobody anything and says of itself that it is imaginary.
 */
export const sandbox: Connector<typeof settings> = {
  id: 'sandbox',
  name: 'Réseau imaginaire (démonstration)',
  docs: 'https://www.rfc-editor.org/rfc/rfc2606',
  settings,
  auth: 'none',
  imaginary: true,
  sourceRule: { maxAgeDays: null, keepAuthor: true, exportAllowed: true, onDelete: 'remove' },
  channel: anyChannel(channel),
  discover: async (_ctx, address) =>
    new URL(imaginaryOrganisation.site).hostname === hostOf(address)
      ? [
          {
            connector: 'sandbox',
            settings: {},
            title: imaginaryOrganisation.name.fr,
            address: imaginaryOrganisation.site,
            why: 'sandbox-imaginary',
          },
        ]
      : [],
  listen: {
    keep: 'all',
    everyMinutes: 1,
    poll: async ({ settings: given, now, signal }, cursor) => {
      signal.throwIfAborted()
      return read(given, now.getTime(), cursor)
    },
  },
}

const hostOf = (address: string) =>
  (URL.parse(address) ?? URL.parse(`https://${address}`))?.hostname.replace(/^www\./, '') ?? null

/** The cursor's `until` is the moment up to which all was told, `live` is 1 once the present was reached. */
function read(given: Settings, now: number, cursor: Record<string, string | number | null> | null): Page {
  const from = typeof cursor?.until === 'number' ? cursor.until : now - HISTORY_DAYS * 24 * HOUR
  const title = `${imaginaryOrganisation.name.fr} — réseau imaginaire`
  if (from >= now) return { items: [], cursor: { until: from, live: 1 }, title }
  const { items, until } = history(given, from, now)
  if (until < now) return { items, cursor: { until, live: cursor?.live ?? 0 }, more: true, title }
  if (cursor?.live === 1) items.push(...liveItems(given, Math.max(from, now - LIVE_WINDOW), now))
  return { items, cursor: { until: now, live: 1 }, title }
}

/** What happened in (from, until]; `until` is now, or an earlier full hour when the page is full. */
function history({ seed, postsPerDay }: Settings, from: number, now: number): { items: Item[]; until: number } {
  const items: Item[] = []
  for (let start = from; start < now; ) {
    const end = Math.min(now, (Math.floor(start / HOUR) + 1) * HOUR)
    for (let hour = Math.floor((start - LATEST_CHANGE) / HOUR); hour <= Math.floor(end / HOUR); hour++) {
      for (const post of postsAround(seed, hour, postsPerDay)) items.push(...whatHappened(post, start, end))
    }
    start = end
    if (items.length >= PAGE_ITEMS && end < now) return { items: latestOfEach(items), until: end }
  }
  return { items: latestOfEach(items), until: now }
}

const made = new Map<string, Post[]>()
/** Each hour is looked at some twenty times while its posts may still change. */
function postsAround(seed: number, hour: number, perDay: number): Post[] {
  const key = `${seed} ${perDay} ${hour}`
  let posts = made.get(key)
  if (posts === undefined) {
    if (made.size > 200) made.clear()
    posts = postsOfHour(seed, hour, perDay)
    made.set(key, posts)
  }
  return posts
}

/** Published, edited or deleted in (from, to]; what was deleted before anybody could read it never appears. */
function whatHappened({ at, original, edited, deletedAt }: Post, from: number, to: number): Item[] {
  const within = (time: number) => time > from && time <= to
  if (deletedAt !== null && deletedAt <= to)
    return within(deletedAt) && at <= from ? [{ ...emptyItem(original.key, original.kind), deleted: true }] : []
  const editedAt = edited?.editedAt?.getTime() ?? Number.POSITIVE_INFINITY
  if (within(at)) return [editedAt <= to ? edited! : original]
  return at <= from && within(editedAt) ? [edited!] : []
}

const latestOfEach = (items: Item[]): Item[] => [...new Map(items.map(item => [item.key, item])).values()]

function liveItems({ seed, postsPerDay, liveSeconds }: Settings, from: number, to: number): Item[] {
  if (liveSeconds === 0) return []
  const step = liveSeconds * 1000
  const items: Item[] = []
  for (let slot = Math.floor(from / step) + 1; slot * step <= to; slot++)
    items.push(livePost(seed, slot, slot * step, postsPerDay).original)
  return items
}
