/**
 * What the engine judges. Only `id` and `text` are needed; an absent field never satisfies the field of a query that asks
 * for it, so `lang:fr` does not match a post whose language is unknown.
 */
export type Post = {
  id: string | number
  /** Plain text. */
  text: string
  title?: string | null
  /** Name, handle or both: `author:` looks for words in it. */
  author?: string | null
  /** The post's own address: `url:` looks for its words, `site:` for its host. */
  url?: string | null
  /** Host of the publication, which `site:` looks for, where `url` leads there only through somebody else's. */
  site?: string | null
  /** BCP 47. French and English are stemmed; other languages are not; unknown (absent, `und`) is stemmed as both. */
  lang?: string | null
  /** ISO 8601, milliseconds since 1970, or a Date. */
  publishedAt?: string | number | Date | null
  /** Name of the source, and what sort of source or connector it is: `source:` looks into both, `type:` into the second. */
  source?: string | null
  sourceType?: string | null
  /** ISO 3166-1 alpha-2. */
  country?: string | null
  /** Whom the post addresses: handles or names. */
  to?: string | readonly string[] | null
  /** What the network says besides the text. With or without # and @. */
  links?: readonly string[] | null
  hashtags?: readonly string[] | null
  mentions?: readonly string[] | null
  /** Anything but null, false, 0 and [] counts as media. */
  media?: readonly unknown[] | boolean | number | null
  /** article, post, comment, reply, repost, quote, video, episode, document. */
  kind?: string | null
  /** positive, neutral, negative, mixed. */
  sentiment?: string | null
  likes?: number | null
  followers?: number | null
}

/** Which stems a text's words have. */
export type Stemming = 'fr' | 'en' | 'both' | 'none'

export function stemmingOf(lang: string | null | undefined): Stemming {
  if (lang === undefined || lang === null || lang === '') return 'both'
  const primary = primaryOf(lang)
  return primary === 'fr' || primary === 'en' ? primary : primary === 'und' ? 'both' : 'none'
}

/** `fr` of `fr-CA` and `fr_CA`. */
export function primaryOf(lang: string): string {
  const cut = lang.search(/[-_]/)
  return (cut < 0 ? lang : lang.slice(0, cut)).toLowerCase()
}

/** Milliseconds, or NaN. */
export function timeOf(publishedAt: Post['publishedAt']): number {
  if (publishedAt === undefined || publishedAt === null) return Number.NaN
  if (typeof publishedAt === 'number') return publishedAt
  return typeof publishedAt === 'string' ? Date.parse(publishedAt) : publishedAt.getTime()
}

/** Lower-case host of an address, without user, port and a final dot; '' when there is none. */
export function hostOf(url: string): string {
  const scheme = url.indexOf('://')
  const start = scheme < 0 ? 0 : scheme + 3
  let end = start
  while (end < url.length && !'/?#\\'.includes(url[end]!)) end++
  let host = url.slice(start, end)
  host = host.slice(host.lastIndexOf('@') + 1).replace(/:\d*$/, '')
  return (host.endsWith('.') ? host.slice(0, -1) : host).toLowerCase()
}

/** An address as `url:` and `link:` read it: percent signs resolved, so that its words can be found. */
export function readableAddress(url: string): string {
  if (!url.includes('%')) return url
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

export const asList = (value: string | readonly string[] | null | undefined): readonly string[] =>
  value === undefined || value === null ? [] : typeof value === 'string' ? [value] : value

export const hasMedia = ({ media }: Post): boolean => (Array.isArray(media) ? media.length > 0 : Boolean(media))

/** Values of a post that queries compare whole: `lang:fr`, `is:reply`. One entry per key that a query could ask for. */
export function valuesOf(post: Post): string[] {
  const values: string[] = []
  if (post.lang) {
    const lang = post.lang.toLowerCase().replaceAll('_', '-')
    // zh-hant-tw is also zh-hant and zh.
    for (let end = lang.length; end > 0; end = lang.lastIndexOf('-', end - 1)) values.push(`lang:${lang.slice(0, end)}`)
  }
  if (post.country) values.push(`country:${post.country.toLowerCase()}`)
  if (post.sentiment) values.push(`sentiment:${post.sentiment.toLowerCase()}`)
  if (post.kind) values.push(`type:${post.kind.toLowerCase()}`, `is:${post.kind.toLowerCase()}`)
  if (post.sourceType) values.push(`type:${post.sourceType.toLowerCase()}`)
  if (hasMedia(post)) values.push('has:media')
  if (post.links && post.links.length > 0) values.push('has:links')
  if (post.mentions && post.mentions.length > 0) values.push('has:mentions')
  if (post.site || post.url) {
    const host = post.site?.toLowerCase() || hostOf(post.url ?? '')
    for (let at = 0; host !== ''; at++) {
      values.push(`site:${host.slice(at)}`)
      at = host.indexOf('.', at)
      if (at < 0) break
    }
  }
  return values
}
