import { z } from 'zod'
import { cleanText } from '../clean-text.ts'
import { type Author, emptyItem, type Item, type Media } from '../contract.ts'
import { type BlobUrl, postUri, postUrl } from './addresses.ts'

// Shapes: https://github.com/bluesky-social/atproto/tree/main/lexicons/app/bsky (feed/post, richtext/facet, embed/*).
const blob = z.object({ ref: z.object({ $link: z.string() }) }).transform(value => value.ref.$link)
const embed = z.object({
  $type: z.string(),
  images: z.array(z.object({ alt: z.string().catch(''), image: blob.nullable().catch(null) })).catch([]),
  video: blob.nullable().catch(null),
  alt: z.string().nullable().catch(null),
  external: z
    .object({ uri: z.string(), title: z.string().catch('') })
    .nullable()
    .catch(null),
  record: z.unknown().optional(),
  media: z.unknown().optional(),
})
const feature = z.object({
  $type: z.string(),
  uri: z.string().optional(),
  did: z.string().optional(),
  tag: z.string().optional(),
})
const facet = z.object({
  index: z.object({ byteStart: z.number().int().nonnegative(), byteEnd: z.number().int().nonnegative() }),
  features: z.array(feature.nullable().catch(null)),
})
const link = z.object({ uri: z.string() }).nullable().catch(null)
const record = z.object({
  text: z.string(),
  createdAt: z.string().catch(''),
  langs: z.array(z.string()).catch([]),
  tags: z.array(z.string()).catch([]),
  facets: z.array(facet.nullable().catch(null)).catch([]),
  embed: embed.nullable().catch(null),
  reply: z.object({ root: link, parent: link }).nullable().catch(null),
})

export type Origin = {
  did: string
  /** The record's key. */
  key: string
  author: Author
  /** When a server saw it; the author's own date cannot be later. */
  seenAt: Date | null
  blobUrl: BlobUrl
}

/** A post's record as an item; null when it is no post or there is nothing to read in it. Pure. */
export function parseRecord(value: unknown, origin: Origin): Item | null {
  const read = record.safeParse(value)
  if (!read.success) return null
  const { text, langs, tags, facets, embed: embedded, reply } = read.data
  const uri = postUri(origin.did, origin.key)
  const found = readFacets(
    text,
    facets.filter(each => each !== null),
  )
  const shown = readEmbed(embedded, origin)
  const item: Item = {
    ...emptyItem(uri, reply !== null ? 'reply' : shown.quoted !== null ? 'quote' : 'post'),
    url: postUrl(uri),
    title: shown.title,
    text: cleanText(text),
    language: langs.find(each => /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(each)) ?? null,
    author: origin.author,
    publishedAt: writtenAt(read.data.createdAt, origin.seenAt),
    replyTo: reply?.parent?.uri ?? null,
    thread: reply?.root?.uri ?? uri,
    mentions: found.mentions,
    hashtags: unique(
      [...found.hashtags, ...tags.map(each => each.replace(/^#/, '').trim())].filter(each => each !== ''),
    ),
    links: unique([...found.links, ...shown.links]),
    media: shown.media,
  }
  return item.text === '' && item.title === null && item.media.length === 0 ? null : item
}

/**
 * What stands behind parts of the text. Places are counted in bytes of UTF-8, so that é is two and most emoji are four;
 * places that cut a character or lie outside are passed over. A mention's handle is read from the text that it covers.
 */
export function readFacets(
  text: string,
  facets: z.output<typeof facet>[],
): { links: string[]; mentions: string[]; hashtags: string[] } {
  const bytes = new TextEncoder().encode(text)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const links: string[] = []
  const mentions: string[] = []
  const hashtags: string[] = []
  for (const { index, features } of facets) {
    if (index.byteEnd > bytes.length || index.byteStart >= index.byteEnd) continue
    let covered: string
    try {
      covered = decoder.decode(bytes.subarray(index.byteStart, index.byteEnd))
    } catch {
      continue
    }
    for (const each of features) {
      if (each === null) continue
      if (each.uri !== undefined && isWeb(each.uri)) links.push(each.uri)
      if (each.did !== undefined) mentions.push(covered.replace(/^@/, ''))
      if (each.tag !== undefined && each.tag.trim() !== '') hashtags.push(each.tag.replace(/^#/, '').trim())
    }
  }
  return { links: unique(links), mentions: unique(mentions), hashtags: unique(hashtags) }
}

type Shown = { title: string | null; links: string[]; media: Media[]; quoted: string | null }

function readEmbed(value: z.output<typeof embed> | null, origin: Origin): Shown {
  const shown: Shown = { title: null, links: [], media: [], quoted: null }
  if (value === null) return shown
  for (const each of value.images) {
    if (each.image === null) continue
    const url = origin.blobUrl(origin.did, each.image, 'image')
    shown.media.push({ kind: 'image', url, alt: each.alt.trim() || null })
  }
  if (value.video !== null) {
    const url = origin.blobUrl(origin.did, value.video, 'video')
    shown.media.push({ kind: 'video', url, alt: value.alt?.trim() || null })
  }
  if (value.external !== null && isWeb(value.external.uri)) {
    shown.links.push(value.external.uri)
    shown.title = cleanText(value.external.title) || null
  }
  // With media beside the quote, the quote lies one level deeper.
  const quoted = z.object({ uri: z.string() }).safeParse(value.record)
  const deeper = z.object({ record: z.object({ uri: z.string() }) }).safeParse(value.record)
  const uri = quoted.success ? quoted.data.uri : deeper.success ? deeper.data.record.uri : null
  // Lists, feeds and starter packs are embedded alike; only a post is quoted.
  const url = uri === null || !uri.includes('/app.bsky.feed.post/') ? null : postUrl(uri)
  if (url !== null) {
    shown.quoted = uri
    shown.links.push(url)
  }
  const media = embed.safeParse(value.media)
  if (!media.success) return shown
  const beside = readEmbed(media.data, origin)
  return {
    ...shown,
    title: beside.title,
    links: [...beside.links, ...shown.links],
    media: [...shown.media, ...beside.media],
  }
}

/** The author's clock may be wrong, or posts brought from elsewhere: an early date stands, a date to come does not. */
function writtenAt(createdAt: string, seenAt: Date | null): Date | null {
  const time = Date.parse(createdAt)
  if (Number.isNaN(time) || time < Date.UTC(1990, 0, 2)) return seenAt
  return seenAt !== null && time > seenAt.getTime() ? seenAt : new Date(time)
}

const isWeb = (address: string) => /^https?:\/\/\S+$/.test(address)
const unique = <T>(list: T[]): T[] => [...new Set(list)]
