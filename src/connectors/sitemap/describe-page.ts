import { cleanText } from '../clean-text.ts'
import { parseDate } from '../parse-date.ts'
import { walkMarkup } from '../walk-markup.ts'

/** What a page says of itself in its head. Null: it does not say. */
export type PageHead = {
  title: string | null
  description: string | null
  /** BCP 47, in lower case. */
  language: string | null
  publishedAt: Date | null
  changedAt: Date | null
  /** The address that the page calls its own, absolute. */
  canonical: string | null
  /** Open Graph's type (`article`, `video.other`), in lower case. */
  type: string | null
}

/** The head and the first headline stand well within this. */
const longest = 512 * 1_024
const longestWords = 2_000

/** Pure; never throws; time in proportion to the text. */
export function describePage(html: string, address: string): PageHead {
  const meta = new Map<string, string>()
  let language: string | null = null
  let canonical: string | null = null
  let linked = ''
  let inside: 'title' | 'h1' | 'script' | null = null
  const texts = { title: '', h1: '', script: '' }
  const had = { title: false, h1: false }
  walkMarkup(html.slice(0, longest), {
    open(name, attributes) {
      if (name === 'html') language ??= languageOf(attributes.lang ?? attributes['xml:lang'] ?? '')
      else if (name === 'meta') {
        const key = (attributes.property ?? attributes.name ?? attributes.itemprop ?? '').toLowerCase()
        const said = attributes.content?.trim()
        if (key !== '' && said && !meta.has(key)) meta.set(key, said.slice(0, longestWords))
        if (attributes['http-equiv']?.toLowerCase() === 'content-language')
          linked ||= languageOf(attributes.content ?? '') ?? ''
      } else if (name === 'link' && attributes.rel?.toLowerCase() === 'canonical')
        canonical ??= webAddress(attributes.href, address)
      else if (name === 'time' && attributes.itemprop?.toLowerCase() === 'datepublished')
        meta.set('datepublished', attributes.datetime ?? '')
      if ((name === 'title' && !had.title) || (name === 'h1' && !had.h1)) {
        inside = name
        had[name] = true
      } else if (name === 'script' && attributes.type?.toLowerCase() === 'application/ld+json') inside = 'script'
      // Pictures' `title` within an SVG and words within a headline's own elements.
      else if (inside !== 'h1') inside = null
    },
    text(piece) {
      if (inside !== null && texts[inside].length < (inside === 'script' ? longest : longestWords))
        texts[inside] += piece
    },
    close(name) {
      if (name === inside) inside = null
    },
  })
  const first = (...keys: string[]) => keys.map(key => meta.get(key)).find(said => said !== undefined && said !== '')
  const linkedDate = (name: string) => new RegExp(`"${name}"\\s*:\\s*"([^"]{4,40})"`).exec(texts.script)?.[1]
  const line = (text: string | undefined) => cleanText((text ?? '').replace(/\s+/g, ' ')) || null
  return {
    title: line(first('og:title')) ?? line(texts.title) ?? line(texts.h1),
    description: line(first('og:description', 'description', 'twitter:description')),
    language: language ?? (linked || languageOf((first('og:locale') ?? '').replace('_', '-'))),
    publishedAt: date(
      first('article:published_time', 'datepublished', 'dc.date', 'dcterms.date', 'date') ??
        linkedDate('datePublished'),
    ),
    changedAt: date(first('article:modified_time', 'og:updated_time', 'datemodified') ?? linkedDate('dateModified')),
    canonical,
    type: first('og:type')?.toLowerCase() ?? null,
  }
}

const date = (text: string | undefined) => parseDate(text ?? '', { zone: 'UTC', dayFirst: true })

/** BCP 47 in lower case, of a list the first; null for what is none. */
export const languageOf = (text: string): string | null =>
  /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,4}$/i.exec(text.trim().split(',')[0] ?? '')?.[0].toLowerCase() ?? null

function webAddress(href: string | undefined, base: string): string | null {
  const url = href === undefined || href.length > longestWords ? null : URL.parse(href.trim(), base)
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null
  url.hash = ''
  return url.href
}
