import { type Author, emptyItem, type Item } from '../contract.ts'
import { htmlReferences } from '../html-references.ts'
import { htmlToText } from '../html-to-text.ts'
import { readXmlFeed } from '../read-xml-feed.ts'
import { commentKey, postKey } from './parse-rest.ts'

export type WordPressFeed = { title: string | null; home: string | null; language: string | null; items: Item[] }

/**
 * The RSS that WordPress writes (wp-includes/feed-rss2.php and feed-rss2-comments.php). Throws when it is no feed.
 * `home` gives the keys their address, so that they equal those of the API.
 */
export function parseWordPressFeed(
  xml: string,
  kind: 'posts' | 'comments',
  home: string,
  language: string | null,
): WordPressFeed {
  const feed = readXmlFeed(xml)
  if (feed === null) throw new Error('this is no feed')
  const items = feed.entries.flatMap(entry => {
    const html = entry.html ?? entry.summary ?? ''
    const guid = entry.id ?? entry.link
    if (guid === null) return []
    const name = entry.authors[0]?.name ?? null
    const own =
      kind === 'posts' ? { ...emptyItem(postKeyOf(guid, home), 'article') } : underPost(guid, entry.link, home)
    if (own === null) return []
    const url = entry.link
    const title = htmlToText(entry.title ?? '')
    const item: Item = {
      ...own,
      url,
      title: (kind === 'posts' ? title : commentedTitle(title, name)) || null,
      text: htmlToText(html),
      language: language ?? feed.language ?? null,
      author: author(name),
      publishedAt: date(entry.published),
      hashtags: [...new Set(entry.categories.map(each => htmlToText(each)))],
      ...htmlReferences(html, url),
    }
    return [kind === 'posts' ? { ...item, thread: item.key } : item]
  })
  return {
    title: feed.title ? htmlToText(feed.title) : null,
    home: feed.home,
    language: feed.language,
    items,
  }
}

/** `…/?p=12` is WordPress's usual guid; another is kept as it is. */
function postKeyOf(guid: string, home: string): string {
  const id = URL.parse(guid)?.searchParams.get('p')
  return id && /^\d+$/.test(id) ? postKey(home, id) : guid
}

function underPost(guid: string, link: string | null, home: string): Item | null {
  const id = /#comment-(\d+)$/.exec(guid)?.[1] ?? /#comment-(\d+)$/.exec(link ?? '')?.[1]
  if (id === undefined) return null
  const thread = postKeyOf(guid.replace(/#comment-\d+$/, ''), home)
  // The feed does not tell which comment a comment answers, only the post.
  return { ...emptyItem(commentKey(home, id), 'comment'), replyTo: thread, thread }
}

/**
 * A comment's title is "Commentaires sur TITLE par NAME" in the site's language: what stands between is the post's title.
 * The words around it are known for French and English; elsewhere, the whole is kept.
 */
function commentedTitle(title: string, name: string | null): string {
  const found = /^(?:Commentaires? sur|Comments? on) (.*) (?:par|by) (.*)$/s.exec(title)
  return found?.[1] !== undefined && (name === null || found[2] === htmlToText(name)) ? found[1] : title
}

function author(name: string | null): Author | null {
  const told = htmlToText(name ?? '')
  return told === '' ? null : { key: told, name: told, handle: null, url: null, avatarUrl: null, followers: null }
}

function date(text: string | null): Date | null {
  const time = Date.parse(text ?? '')
  return Number.isNaN(time) ? null : new Date(time)
}
