import { parseRssFeed } from 'feedsmith'
import { type Author, emptyItem, type Item } from '../contract.ts'
import { htmlReferences } from '../html-references.ts'
import { htmlToText } from '../html-to-text.ts'

export type RssTimeline = { title: string | null; items: Item[] }

/**
 * The RSS of an account or a hashtag (Mastodon, GoToSocial, snac). Throws when it is none. Titles repeat the text and are
 * left out. Of an account's feed the author is known, of a hashtag's only as far as the address tells.
 */
export function parseRss(xml: string, author: Author | null): RssTimeline {
  const feed = parseRssFeed(xml)
  const items = (feed.items ?? []).flatMap((entry): Item[] => {
    const url = entry.link ?? entry.guid?.value
    const html = entry.content?.encoded ?? entry.description ?? ''
    const text = htmlToText(html)
    const { links, media } = htmlReferences(html, url ?? null, ({ class: classes = '' }) =>
      /\b(?:mention|hashtag)\b/.test(classes),
    )
    for (const each of entry.media?.contents ?? []) {
      const kind = each.medium === 'video' || each.medium === 'audio' ? each.medium : 'image'
      if (each.url !== undefined && /^https?:\/\/\S+$/.test(each.url))
        media.push({ kind, url: each.url, alt: each.description?.value?.trim() || null })
    }
    if (url === undefined || !/^https?:\/\/\S+$/.test(url) || (text === '' && media.length === 0)) return []
    const time = Date.parse(entry.pubDate ?? '')
    const key = statusKey(entry.guid?.value ?? url)
    const hashtags = (entry.categories ?? []).flatMap(each => each.name?.replace(/^#/, '').trim() || [])
    return [
      {
        ...emptyItem(key, 'post'),
        url,
        text,
        author: author ?? authorIn(url),
        links,
        media,
        publishedAt: Number.isNaN(time) ? null : new Date(time),
        hashtags: [...new Set(hashtags)],
        thread: key,
      },
    ]
  })
  return { title: feed.title ? htmlToText(feed.title) || null : null, items }
}

/** Mastodon's page of a status is not its name on the network, but tells it: the API gives the latter. */
export const statusKey = (address: string): string =>
  address.replace(/^(https?:\/\/[^/]+)\/@([^/@]+)\/(\d+)$/, '$1/users/$2/statuses/$3')

function authorIn(url: string): Author | null {
  const found = /^(https?:\/\/([^/]+))\/@([^/@]+)\/\d+$/.exec(url)
  if (found === null) return null
  const [, origin = '', host = '', name = ''] = found
  const handle = `${name}@${host}`
  return { key: `${origin}/users/${name}`, name, handle, url: `${origin}/@${name}`, avatarUrl: null, followers: null }
}
