import { createHash } from 'node:crypto'
import { cleanText } from './clean-text.ts'
import { type Author, emptyItem, type Item, type Media } from './contract.ts'
import { htmlReferences } from './html-references.ts'
import { htmlToText } from './html-to-text.ts'
import { type DateOptions, parseDate } from './parse-date.ts'
import { unwrapLink } from './unwrap-link.ts'

/** What is wrong with a post that somebody gave: sentences are at `connectors.errors.<fault>`. */
export type PostFault = {
  fault: 'post-not-object' | 'post-no-text' | 'post-wrong-date' | 'post-wrong-address'
  field: string
}

/** What was odd about a post that was read all the same: sentences are at `connectors.errors.<remark>`. */
export type PostRemark =
  | { remark: 'post-no-date'; params: Record<string, never> }
  | { remark: 'post-wrong-number'; params: { field: string; value: string } }

export type PostOptions = {
  /** Put before ids that only mean something where the post comes from. */
  source: string
  dates: DateOptions
}

type Given = Record<string, unknown>

/** Other programs' names of the members of a post; the first is ours. */
const names = {
  id: ['id', 'key', 'guid', 'uri', 'id_str', 'post_id', 'uuid'],
  text: [
    'text',
    'content',
    'content_text',
    'full_text',
    'body',
    'message',
    'description',
    'summary',
    'snippet',
    'caption',
    'content_html',
    'html',
  ],
  title: ['title', 'headline', 'subject'],
  url: ['url', 'link', 'permalink', 'permalink_url', 'href', 'source_url', 'web_url'],
  author: ['author', 'user', 'account', 'creator', 'from', 'by', 'author_name', 'username'],
  publishedAt: [
    'publishedAt',
    'published_at',
    'published',
    'date',
    'created_at',
    'createdAt',
    'date_published',
    'pubDate',
    'timestamp',
    'time',
    'created_time',
    'created_utc',
  ],
  editedAt: ['editedAt', 'edited_at', 'updated_at', 'updatedAt', 'date_modified', 'modified'],
  lang: ['lang', 'language'],
  kind: ['kind', 'type'],
  hashtags: ['hashtags', 'tags', 'keywords'],
  mentions: ['mentions', 'to'],
  links: ['links', 'urls'],
  media: ['media', 'image', 'images', 'image_url', 'attachments', 'media_attachments', 'thumbnail'],
  replyTo: ['replyTo', 'reply_to', 'in_reply_to', 'in_reply_to_id', 'parent_id'],
  likes: ['likes', 'favourites_count', 'favorite_count', 'like_count', 'favorites', 'score', 'reactions'],
  reposts: ['reposts', 'reblogs_count', 'retweet_count', 'repost_count', 'shares', 'share_count'],
  replies: ['replies', 'replies_count', 'reply_count', 'comments', 'comment_count', 'num_comments'],
  views: ['views', 'view_count', 'impressions'],
  followers: ['followers', 'followers_count', 'author_followers'],
} as const

/**
 * A post as an item: `{ id, text, title?, author?, url?, lang?, publishedAt?, likes?, followers? … }`, the names that
 * other programs use for them included. HTML becomes text. A post without an id is known by its address, else by what it says.
 */
export function postToItem(value: unknown, options: PostOptions): { item: Item; remarks: PostRemark[] } | PostFault {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { fault: 'post-not-object', field: '' }
  const given = value as Given
  const of = (name: keyof typeof names) =>
    names[name].map(each => given[each]).find(each => each !== undefined && each !== null && each !== '')
  const html = string(of('text')) ?? ''
  const title = htmlToText(string(of('title')) ?? '').replaceAll('\n', ' ') || null
  const text = htmlToText(html)
  if (text === '' && title === null) return { fault: 'post-no-text', field: 'text' }
  const address = string(of('url'))
  const url = webAddress(address)
  if (address !== null && url === null) return { fault: 'post-wrong-address', field: 'url' }
  const remarks: PostRemark[] = []
  const figure = (name: 'likes' | 'reposts' | 'replies' | 'views' | 'followers') => {
    const written = of(name)
    const read = count(written)
    const told = string(written)
    if (read === null && told !== null && !/^(?:[-–—]|n\/?a)$/i.test(told))
      remarks.push({ remark: 'post-wrong-number', params: { field: name, value: told.slice(0, 40) } })
    return read
  }
  const publishedAt = date(of('publishedAt'), options.dates)
  if (publishedAt === undefined) return { fault: 'post-wrong-date', field: 'publishedAt' }
  if (publishedAt === null) remarks.push({ remark: 'post-no-date', params: {} })
  const author = authorOf(of('author'), given, figure('followers'))
  const id = string(of('id'))
  const identity =
    id ??
    url ??
    createHash('sha256')
      .update(JSON.stringify([text, title, author?.key, publishedAt]))
      .digest('base64url')
      .slice(0, 22)
  const references = html.includes('<') ? htmlReferences(html, url) : { links: [], media: [] }
  const replyTo = string(of('replyTo'))
  const item: Item = {
    ...emptyItem(keyOf(identity, options.source), kindOf(of('kind'), title, replyTo)),
    url,
    title,
    text,
    language: languageOf(of('lang')),
    author,
    publishedAt,
    editedAt: date(of('editedAt'), options.dates) ?? null,
    replyTo: replyTo === null ? null : keyOf(replyTo, options.source),
    thread: replyTo === null ? null : keyOf(replyTo, options.source),
    mentions: texts(of('mentions')).map(each => each.replace(/^@/, '')),
    hashtags: texts(of('hashtags')).map(each => each.replace(/^#/, '')),
    links: [...new Set([...texts(of('links')), ...references.links].flatMap(each => webAddress(each) ?? []))],
    media: mediaOf(of('media'), references.media),
    counts: Object.fromEntries(
      (['likes', 'reposts', 'replies', 'views'] as const).flatMap(name => {
        const read = figure(name)
        return read === null ? [] : [[name, read]]
      }),
    ),
  }
  return { item, remarks }
}

/** Ids that mean the same everywhere stay; others get the name of where they come from. */
export const keyOf = (id: string, source: string): string => {
  const key = /^(?:https?:\/\/[^/]+\/.|tag:[^\s:]+:.|urn:\w|at:\/\/)/i.test(id) ? id : `${source} ${id}`
  return key.length <= 1_000 ? key : createHash('sha256').update(key).digest('base64url')
}

/** "1 234", "1,234", "1.234,5", "12,5 k", "3.4M": a whole number ≥ 0; null when it is none. */
export function count(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) && value >= 0 ? Math.round(value) : null
  // A number that somebody wrote is short; longer texts are not looked at by an expression that could take long.
  if (typeof value !== 'string' || value.length > 40) return null
  const found = /^(\d[\d\s.,\u00a0\u202f’']*?)\s*([kKmM]?)$/.exec(value.trim())
  if (found === null) return null
  let digits = (found[1] ?? '').replace(/[\s\u00a0\u202f’']/g, '')
  const separators = digits.replace(/\d/g, '')
  const last = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'))
  // A single separator before exactly three digits parts thousands, unless a letter says that they are thousands already.
  const decimals =
    last >= 0 &&
    (digits.length - last !== 4 ||
      found[2] !== '' ||
      (separators.length > 1 && new Set(separators).size > 1 && digits.length - last !== 4))
  digits = decimals
    ? `${digits.slice(0, last).replace(/[.,]/g, '')}.${digits.slice(last + 1)}`
    : digits.replace(/[.,]/g, '')
  const factor = { k: 1_000, m: 1_000_000 }[(found[2] ?? '').toLowerCase()] ?? 1
  const figure = Math.round(Number(digits) * factor)
  return Number.isSafeInteger(figure) ? figure : null
}

/** Undefined when there is something that is no date. */
function date(value: unknown, options: DateOptions): Date | null | undefined {
  if (value === undefined) return null
  const text = typeof value === 'number' ? String(Math.trunc(value)) : string(value)
  return text === null ? undefined : (parseDate(text, options) ?? undefined)
}

function authorOf(value: unknown, given: Given, followers: number | null): Author | null {
  const person = typeof value === 'object' && value !== null ? (value as Given) : {}
  const pick = (...keys: string[]) => keys.map(key => string(person[key])).find(each => each !== null) ?? null
  const handle =
    (pick('handle', 'acct', 'screen_name', 'username') ?? string(given.author_handle) ?? string(given.handle))?.replace(
      /^@/,
      '',
    ) ?? null
  const name =
    htmlToText(string(value) ?? pick('name', 'display_name', 'displayName', 'title') ?? '').replaceAll('\n', ' ') ||
    handle
  if (name === null) return null
  const url = webAddress(pick('url', 'link') ?? string(given.author_url))
  const avatarUrl = webAddress(pick('avatarUrl', 'avatar', 'avatar_url'))
  return {
    key: pick('key', 'id', 'did', 'uri') ?? url ?? handle ?? name,
    name,
    handle,
    url,
    avatarUrl,
    followers: followers ?? count(person.followers ?? person.followers_count),
  }
}

const kinds: readonly Item['kind'][] = [
  'article',
  'post',
  'comment',
  'reply',
  'repost',
  'quote',
  'video',
  'episode',
  'document',
]

function kindOf(value: unknown, title: string | null, replyTo: string | null): Item['kind'] {
  const told = kinds.find(kind => kind === string(value)?.toLowerCase())
  return told ?? (replyTo !== null ? 'reply' : title === null ? 'post' : 'article')
}

function mediaOf(value: unknown, found: Media[]): Media[] {
  const given = (Array.isArray(value) ? value : value === undefined ? [] : [value]).flatMap((each): Media[] => {
    const details: Given = typeof each === 'object' && each !== null ? (each as Given) : { url: each }
    const url = webAddress(string(details.url) ?? string(details.src))
    if (url === null) return []
    const type = /video|audio|image/.exec(
      `${string(details.kind) ?? string(details.type) ?? string(details.mime_type) ?? 'image'}`,
    )?.[0]
    return [
      {
        kind: (type as Media['kind'] | undefined) ?? 'file',
        url,
        alt: string(details.alt) ?? string(details.description),
      },
    ]
  })
  return [...new Map([...given, ...found].map(each => [each.url, each])).values()].slice(0, 20)
}

function languageOf(value: unknown): string | null {
  const tag = string(value)?.replaceAll('_', '-') ?? ''
  return /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(tag) ? tag.replace(/^[a-z]+/i, primary => primary.toLowerCase()) : null
}

/** A list, or one text with commas, semicolons or spaces between. */
const texts = (value: unknown): string[] =>
  (Array.isArray(value)
    ? value.map(each =>
        string(
          typeof each === 'object' && each !== null
            ? ((each as Given).name ?? (each as Given).username ?? (each as Given).url)
            : each,
        ),
      )
    : (string(value)?.split(/[,;\s]+/) ?? [])
  )
    .flatMap(each => cleanText(each ?? '') || [])
    .slice(0, 200)

const string = (value: unknown): string | null =>
  typeof value === 'string' ? cleanEnds(value) || null : typeof value === 'number' ? String(value) : null

const cleanEnds = (text: string) => text.toWellFormed().replaceAll('\u0000', '').trim()

function webAddress(text: string | null): string | null {
  if (text === null || text === '') return null
  const url = URL.parse(/^[\w-]+(\.[\w-]+)+(\/|$)/.test(text) ? `https://${text}` : text)
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') ? unwrapLink(url.href) : null
}
