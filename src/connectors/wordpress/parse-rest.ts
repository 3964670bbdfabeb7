import { z } from 'zod'
import { type Author, emptyItem, type Item, type Media } from '../contract.ts'
import { htmlReferences } from '../html-references.ts'
import { htmlToText } from '../html-to-text.ts'

// Shapes: https://developer.wordpress.org/rest-api/reference/posts/ and …/comments/; only what is read is checked.
const rendered = z
  .object({ rendered: z.string() })
  .transform(value => value.rendered)
  .catch('')
const avatars = z.record(z.string(), z.string()).catch({})
const term = z.object({ name: z.string() })
const embedded = z
  .object({
    author: z
      .array(
        z
          .object({ name: z.string(), link: z.string().catch(''), avatar_urls: avatars })
          .nullable()
          .catch(null),
      )
      .catch([]),
    'wp:term': z.array(z.array(term.nullable().catch(null)).catch([])).catch([]),
    'wp:featuredmedia': z
      .array(
        z
          .object({ source_url: z.string(), alt_text: z.string().catch('') })
          .nullable()
          .catch(null),
      )
      .catch([]),
  })
  .catch({ author: [], 'wp:term': [], 'wp:featuredmedia': [] })

const post = z.object({
  id: z.number().int(),
  /** Local time of the site, without zone. */
  date: z.string(),
  date_gmt: z.string().nullable().catch(null),
  modified: z.string().catch(''),
  modified_gmt: z.string().nullable().catch(null),
  link: z.string(),
  title: rendered,
  content: rendered,
  excerpt: rendered,
  _embedded: embedded,
  // Yoast, on a third of all sites, tells the author even where the list of users is closed.
  yoast_head_json: z
    .object({ author: z.string().optional().catch(undefined) })
    .optional()
    .catch(undefined),
})
const comment = z.object({
  id: z.number().int(),
  post: z.number().int(),
  parent: z.number().int().catch(0),
  author_name: z.string().catch(''),
  author_url: z.string().catch(''),
  author_avatar_urls: avatars,
  date: z.string(),
  date_gmt: z.string().nullable().catch(null),
  content: rendered,
  link: z.string(),
})

export type RestPost = z.output<typeof post>
export type RestComment = z.output<typeof comment>
/** What a comment needs to know of the post that it stands under. */
export type PostHead = { id: number; title: string }

/** A list of the API; entries that are not what they should be are counted, not fatal. Null when it is no list at all. */
function listOf<Entry>(shape: z.ZodType<Entry>, value: unknown): { entries: Entry[]; refused: number } | null {
  if (!Array.isArray(value)) return null
  const entries = value.map(each => shape.safeParse(each)).filter(each => each.success)
  return { entries: entries.map(each => each.data), refused: value.length - entries.length }
}
export const parsePosts = (value: unknown) => listOf(post, value)
export const parseComments = (value: unknown) => listOf(comment, value)
export const parsePostHeads = (value: unknown): PostHead[] =>
  (listOf(z.object({ id: z.number(), title: rendered }), value)?.entries ?? []).map(({ id, title }) => ({
    id,
    title: htmlToText(title),
  }))
/** The numbers of a list that was asked for nothing else. */
export const parseIds = (value: unknown): number[] | null =>
  listOf(z.object({ id: z.number() }), value)?.entries.map(each => each.id) ?? null

/** Keys are made of the site's own address and WordPress's numbers, which the API and the feeds both tell. */
export const postKey = (home: string, id: number | string) => `${home}/?p=${id}`
export const commentKey = (home: string, id: number | string) => `${home}/#comment-${id}`

export function postItem(from: RestPost, home: string, language: string | null): Item {
  const html = from.content === '' ? from.excerpt : from.content
  const { links, media } = htmlReferences(html, from.link)
  const key = postKey(home, from.id)
  return {
    ...emptyItem(key, 'article'),
    url: from.link,
    title: htmlToText(from.title) || null,
    text: htmlToText(html),
    language,
    author: postAuthor(from),
    publishedAt: utc(from.date_gmt),
    editedAt: editedAt(from),
    thread: key,
    hashtags: [
      ...new Set(from._embedded['wp:term'].flat().flatMap(each => (each === null ? [] : [htmlToText(each.name)]))),
    ],
    links,
    media: withFeatured(from, media),
  }
}

export function commentItem(
  from: RestComment,
  home: string,
  language: string | null,
  under: PostHead | undefined,
): Item {
  const { links, media } = htmlReferences(from.content, from.link)
  return {
    ...emptyItem(commentKey(home, from.id), 'comment'),
    url: from.link,
    title: under?.title || null,
    text: htmlToText(from.content),
    language,
    author: visitor(from),
    publishedAt: utc(from.date_gmt),
    replyTo: from.parent > 0 ? commentKey(home, from.parent) : postKey(home, from.post),
    thread: postKey(home, from.post),
    links,
    media,
  }
}

function postAuthor(from: RestPost): Author | null {
  const told = from._embedded.author[0]
  const name = htmlToText(told?.name ?? from.yoast_head_json?.author ?? '')
  if (name === '') return null
  const url = told?.link || null
  return { key: url ?? name, name, handle: null, url, avatarUrl: largest(told?.avatar_urls ?? {}), followers: null }
}

function visitor(from: RestComment): Author | null {
  const name = htmlToText(from.author_name)
  if (name === '') return null
  const url = from.author_url || null
  return { key: url ?? name, name, handle: null, url, avatarUrl: largest(from.author_avatar_urls), followers: null }
}

function withFeatured(from: RestPost, media: Media[]): Media[] {
  const featured = from._embedded['wp:featuredmedia'][0]
  if (featured === null || featured === undefined || media.some(each => each.url === featured.source_url)) return media
  return [{ kind: 'image', url: featured.source_url, alt: featured.alt_text || null }, ...media]
}

function largest(urls: Record<string, string>): string | null {
  const best = Object.keys(urls).sort((a, b) => Number(b) - Number(a))[0]
  return best === undefined ? null : (urls[best] ?? null)
}

function editedAt(from: RestPost): Date | null {
  const [published, modified] = [utc(from.date_gmt), utc(from.modified_gmt)]
  return published !== null && modified !== null && modified > published ? modified : null
}

/** WordPress writes UTC without saying so, and `0000-00-00` for never. */
export function utc(time: string | null): Date | null {
  if (time === null || time.startsWith('0000')) return null
  const read = new Date(/(?:Z|[+-]\d\d:?\d\d)$/.test(time) ? time : `${time}Z`)
  return Number.isNaN(read.getTime()) ? null : read
}
