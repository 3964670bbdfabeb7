import { type Author, emptyItem, type Item } from '../contract.ts'
import { htmlReferences } from '../html-references.ts'
import { htmlToText } from '../html-to-text.ts'
import { readXmlFeed } from '../read-xml-feed.ts'

export type RssTimeline = { title: string | null; items: Item[] }

/**
 * The RSS of an account or a hashtag (Mastodon, GoToSocial, snac). Throws when it is none. Titles repeat the text and are
 * left out. Of an account's feed the author is known, of a hashtag's only as far as the address tells.
 */
export function parseRss(xml: string, author: Author | null): RssTimeline {
  const feed = readXmlFeed(xml)
  if (feed === null) throw new Error('this is no feed')
  const items = feed.entries.flatMap((entry): Item[] => {
    const url = entry.link ?? entry.id
    const html = entry.html ?? entry.summary ?? ''
    const text = htmlToText(html)
    const { links, media } = htmlReferences(html, url, ({ class: classes = '' }) =>
      /\b(?:mention|hashtag)\b/.test(classes),
    )
    // Servers name one picture as enclosure and as media; the latter, which comes later, has the words.
    const attached = new Map(entry.attachments.map(each => [each.url, each]))
    for (const each of attached.values()) {
      const told = /^(?:video|audio)/.exec(each.medium ?? each.type ?? '')?.[0] as 'video' | 'audio' | undefined
      if (/^https?:\/\/\S+$/.test(each.url))
        media.push({ kind: told ?? 'image', url: each.url, alt: each.alt?.trim() || null })
    }
    if (url === null || !/^https?:\/\/\S+$/.test(url) || (text === '' && media.length === 0)) return []
    const time = Date.parse(entry.published ?? '')
    const key = statusKey(entry.id ?? url)
    const hashtags = entry.categories.flatMap(each => each.replace(/^#/, '').trim() || [])
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
