import { z } from 'zod'
import { cleanText } from '../clean-text.ts'
import { type Author, emptyItem, type Item, type Media } from '../contract.ts'
import { htmlReferences } from '../html-references.ts'
import { htmlToText } from '../html-to-text.ts'

// https://docs.joinmastodon.org/entities/Status/; other servers leave fields out, so only what identifies a status is required.
const text = z
  .string()
  .nullish()
  .catch(null)
  .transform(value => value ?? '')
const count = z.number().int().nonnegative().optional().catch(undefined)
const account = z.object({
  acct: z.string(),
  username: text,
  display_name: text,
  url: text,
  uri: text,
  avatar: text,
  followers_count: z.number().nullish().catch(null),
})
const plain = z.object({
  id: z.string(),
  uri: z.string().min(1),
  url: text,
  created_at: text,
  edited_at: text,
  content: text,
  spoiler_text: text,
  visibility: text,
  language: text,
  account,
  in_reply_to_id: z.string().nullish().catch(null),
  media_attachments: z
    .array(z.object({ type: text, url: text, remote_url: text, description: text }).nullable().catch(null))
    .catch([]),
  mentions: z.array(z.object({ acct: text }).nullable().catch(null)).catch([]),
  tags: z.array(z.object({ name: text }).nullable().catch(null)).catch([]),
  poll: z
    .object({ options: z.array(z.object({ title: text })) })
    .nullish()
    .catch(null),
  card: z.object({ url: text, title: text }).nullish().catch(null),
  quote: z
    .object({ quoted_status: z.object({ uri: z.string(), url: text }).nullish() })
    .nullish()
    .catch(null),
  replies_count: count,
  reblogs_count: count,
  favourites_count: count,
})
const status = plain.extend({ reblog: plain.nullish().catch(null) })
type Plain = z.output<typeof plain>

/** `id` is the server's own name of the status, `mark` changes when it is edited. */
export type Status = { id: string; uri: string; replyToId: string | null; mark: string; item: Item | null }

/** A list of statuses; entries that cannot be read are left out. Null when it is no list. */
export function parseStatuses(value: unknown, server: string): Status[] | null {
  if (!Array.isArray(value)) return null
  const read = value.flatMap(each => parseStatus(each, server) ?? [])
  // Servers name what is answered by their own id; within one page it can be told which item that is.
  const items = new Map(read.map(each => [each.id, each.item]))
  for (const { item, replyToId } of read) {
    const answered = replyToId === null ? null : items.get(replyToId)
    if (item === null || answered === null || answered === undefined) continue
    item.replyTo = answered.key
    item.thread = answered.thread
  }
  return read
}

/** Null when it is no status; `item` is null for what is not public or has nothing to read. */
export function parseStatus(value: unknown, server: string): Status | null {
  const read = status.safeParse(value)
  if (!read.success) return null
  const { id, uri, in_reply_to_id: replyToId, reblog } = read.data
  const edited = Date.parse((reblog ?? read.data).edited_at)
  const mark = Number.isNaN(edited) ? '0' : Math.floor(edited / 1000).toString(36)
  const shown = reblog === null || reblog === undefined ? itemOf(read.data, server) : boosted(read.data, reblog, server)
  return {
    id,
    uri,
    replyToId: replyToId ?? null,
    mark,
    item: isPublic(read.data) && isPublic(reblog ?? read.data) ? shown : null,
  }
}

/** With a token a server also shows what is meant for followers; that is not for us. */
const isPublic = (from: Plain) => ['public', 'unlisted', ''].includes(from.visibility)

function itemOf(from: Plain, server: string): Item | null {
  const { links, media } = htmlReferences(from.content, from.url || server, ({ class: classes = '' }) =>
    /\b(?:mention|hashtag)\b/.test(classes),
  )
  const quoted = from.quote?.quoted_status ?? null
  const title = htmlToText(from.spoiler_text) || cleanText(from.card?.title ?? '') || null
  const item: Item = {
    ...emptyItem(from.uri, quoted !== null ? 'quote' : from.in_reply_to_id ? 'reply' : 'post'),
    url: web(from.url) ?? web(from.uri),
    title,
    text: withPoll(htmlToText(from.content), from.poll?.options.map(each => cleanText(each.title)) ?? []),
    language: /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(from.language) ? from.language : null,
    author: authorOf(from.account, server),
    publishedAt: date(from.created_at),
    editedAt: date(from.edited_at),
    thread: from.in_reply_to_id ? null : from.uri,
    mentions: from.mentions.flatMap(each => (each === null || each.acct === '' ? [] : [fullHandle(each.acct, server)])),
    hashtags: [
      ...new Set(
        from.tags.flatMap(each =>
          each === null || each.name.trim() === '' ? [] : [each.name.replace(/^#/, '').trim()],
        ),
      ),
    ],
    links: [...new Set([...links, ...[from.card?.url, quoted?.url].flatMap(each => web(each ?? '') ?? [])])],
    media: [...attachments(from), ...media],
    counts: { likes: from.favourites_count, reposts: from.reblogs_count, replies: from.replies_count },
  }
  return item.text === '' && item.title === null && item.media.length === 0 ? null : item
}

/** The words of one, spread by another: an item by who spread it. */
function boosted(from: Plain, original: Plain, server: string): Item | null {
  const item = itemOf(original, server)
  if (item === null) return null
  return {
    ...item,
    key: from.uri,
    kind: 'repost',
    author: authorOf(from.account, server),
    publishedAt: date(from.created_at),
    replyTo: original.uri,
    thread: original.uri,
    counts: {},
  }
}

/** Who asks in a poll names its subject in the answers as often as in the question. */
const withPoll = (question: string, options: string[]) =>
  [question, ...options.filter(each => each !== '').map(each => `• ${each}`)].join('\n').trim()

function attachments(from: Plain): Media[] {
  return from.media_attachments.flatMap(each => {
    const url = each === null ? null : (web(each.url) ?? web(each.remote_url))
    return each === null || url === null
      ? []
      : [{ kind: mediaKinds[each.type] ?? 'file', url, alt: each.description.trim() || null }]
  })
}
const mediaKinds: Record<string, Media['kind']> = { image: 'image', gifv: 'video', video: 'video', audio: 'audio' }

function authorOf(from: z.output<typeof account>, server: string): Author {
  const handle = fullHandle(from.acct, server)
  return {
    key: from.uri || from.url || handle,
    name: cleanText(from.display_name) || from.username || handle,
    handle,
    url: web(from.url) ?? web(from.uri),
    avatarUrl: web(from.avatar),
    followers: from.followers_count ?? null,
  }
}

/** An account of the server itself is named without the server. */
const fullHandle = (acct: string, server: string) => (acct.includes('@') ? acct : `${acct}@${new URL(server).host}`)
const web = (address: string): string | null => (/^https?:\/\/\S+$/.test(address) ? address : null)
const date = (told: string): Date | null => (told === '' || Number.isNaN(Date.parse(told)) ? null : new Date(told))

export type FoundAccount = { id: string; author: Author }
export function parseAccount(value: unknown, server: string): FoundAccount | null {
  const read = account.extend({ id: z.string() }).safeParse(value)
  return read.success ? { id: read.data.id, author: authorOf(read.data, server) } : null
}
