import { z } from 'zod'
import { ConnectorError } from '../connector-error.ts'
import { type Connector, emptyItem, type Item } from '../contract.ts'
import { keyOf, postToItem } from '../post-to-item.ts'
import { reason } from '../reasons.ts'

const settings = z.object({
  /** Who sends: tells two webhooks apart. */
  name: z.string().trim().min(1).max(100),
})

/** Items that another program sends: our own post format, or what common alert services post. */
export const webhook: Connector<typeof settings> = {
  id: 'webhook',
  name: 'Webhook',
  docs: 'https://www.rfc-editor.org/rfc/rfc8259',
  settings,
  auth: 'none',
  sourceRule: { maxAgeDays: null, keepAuthor: true, exportAllowed: true, onDelete: 'remove' },
  listen: { receive: (given, payload) => receive(given.name, payload), keep: 'all', everyMinutes: 60 },
}

/** Where services put their list: ours, JSON Feed, n8n and Make, Talkwalker, Mention, Brand24, Zapier, Huginn. */
const lists = [
  'items',
  'posts',
  'mentions',
  'results',
  'data',
  'entries',
  'events',
  'articles',
  'statuses',
  'payload',
  'hits',
  'records',
]
/** Where they wrap a single one. */
const wrappers = [
  'item',
  'post',
  'mention',
  'data',
  'payload',
  'status',
  'article',
  'event',
  'object',
  'body',
  'record',
]

/** Throws `ConnectorError('rejected')` that says which item is wrong and how; then none is taken. */
function receive(source: string, payload: unknown): Item[] {
  const found = itemsOf(payload, 0)
  if (found === null) {
    throw new ConnectorError('rejected', reason('nothing-received', {}))
  }
  const items = found.map((value, index): Item => {
    const { id, deleted } = (value ?? {}) as { id?: unknown; deleted?: unknown }
    if (deleted === true && (typeof id === 'string' || typeof id === 'number')) return gone(keyOf(String(id), source))
    // Times without a zone, sent by a machine, are UTC.
    const read = postToItem(value, { source, dates: { dayFirst: false, zone: 'UTC' } })
    if ('item' in read) return read.item
    throw new ConnectorError('rejected', reason('received-wrong', { place: index + 1, fault: faults[read.fault] }))
  })
  // Sent twice in one call: the last word counts.
  return [...new Map(items.map(item => [item.key, item])).values()]
}

/** What the sentence chooses its words by. */
const faults = {
  'post-not-object': 'object',
  'post-no-text': 'text',
  'post-wrong-date': 'date',
  'post-wrong-address': 'address',
} as const

const gone = (key: string): Item => ({ ...emptyItem(key, 'post'), deleted: true })

function itemsOf(payload: unknown, depth: number): unknown[] | null {
  if (Array.isArray(payload)) return payload
  if (typeof payload !== 'object' || payload === null || depth > 2) return null
  const given = payload as Record<string, unknown>
  for (const name of lists) {
    const list = given[name]
    // A post's own "mentions" are names, a service's are posts.
    if (Array.isArray(list) && (list.some(isItem) || (list.length === 0 && !isItem(given)))) return list
  }
  if (isItem(given)) return [given]
  for (const name of wrappers) {
    const inner = itemsOf(given[name], depth + 1)
    if (inner !== null) return inner
  }
  return null
}

/** Has words of its own, under any of the usual names, or says that it is gone. */
function isItem(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const given = value as Record<string, unknown>
  return given.deleted === true || wordy.some(name => typeof given[name] === 'string')
}

const wordy =
  'text title content full_text body message headline content_text content_html snippet description summary caption'.split(
    ' ',
  )
