import type { Item, SourceRule } from '../../connectors/index.ts'
import type { MentionExtra } from '../tables.ts'
import { authorId, contentHash, mentionId, pageId } from './make-ids.ts'

/** An item with what can be told of it alone, before language, tone and topics. */
export type PreparedItem = {
  id: string
  page_id: string | null
  key: string
  connector: string
  kind: string
  url: string | null
  title: string | null
  body: string
  /** As the source wrote it. */
  declaredLanguage: string | null
  author_id: string | null
  author_key: string | null
  author_name: string | null
  author_handle: string | null
  author_url: string | null
  author_avatar: string | null
  author_followers: number | null
  occurred_at: Date
  edited_at: Date | null
  reply_to: string | null
  thread_id: string | null
  extra: MentionExtra
  hashtags: string[]
  content_hash: string
  deleted: boolean
}

/** Kinds that are pages of the web: the same address is the same thing, whichever source led to it. */
const pages: ReadonlySet<string> = new Set(['article', 'video', 'episode', 'document'])
const longest = 100_000

/**
 * `canonicalUrl` is the item's address without what only tells how one came there. A date that lies ahead (a badly set
 * clock, a planned post) counts as now, so that nothing sits above what is said today.
 */
export function prepareItem(
  connector: string,
  item: Item,
  rule: Pick<SourceRule, 'keepAuthor'>,
  now: Date,
  canonicalUrl: (url: string) => string | null,
): PreparedItem {
  const id = mentionId(connector, clean(item.key, 2_000))
  const url = item.url === null ? null : clean(item.url, 4_000)
  const canonical = url === null || !pages.has(item.kind) ? null : canonicalUrl(url)
  const author = rule.keepAuthor ? item.author : null
  const occurred = item.publishedAt ?? item.editedAt ?? now
  const thread = item.thread ?? item.replyTo
  const content = {
    title: item.title === null ? null : clean(item.title, 2_000).trim() || null,
    body: clean(item.text, longest),
    url,
    hashtags: item.hashtags.slice(0, 100).map(tag => clean(tag, 200)),
  }
  const extra: MentionExtra = { ...item.counts }
  if (item.site !== undefined) extra.site = clean(item.site, 300)
  if (item.media.length > 0) extra.media = item.media.slice(0, 20)
  if (item.links.length > 0) extra.links = item.links.slice(0, 50).map(link => clean(link, 4_000))
  if (item.mentions.length > 0) extra.mentions = item.mentions.slice(0, 50).map(name => clean(name, 300))
  return {
    id,
    page_id: canonical === null ? null : pageId(canonical),
    key: clean(item.key, 2_000),
    connector,
    kind: item.kind,
    ...content,
    declaredLanguage: item.language,
    author_id: author === null ? null : authorId(connector, author.key),
    author_key: author === null ? null : clean(author.key, 500),
    author_name: author === null ? null : clean(author.name, 300) || clean(author.key, 300),
    author_handle: author?.handle == null ? null : clean(author.handle, 300),
    author_url: author?.url == null ? null : clean(author.url, 2_000),
    author_avatar: author?.avatarUrl == null ? null : clean(author.avatarUrl, 2_000),
    author_followers:
      author?.followers == null ? null : Math.min(Math.max(0, Math.round(author.followers)), 2 ** 31 - 1),
    occurred_at: occurred.getTime() > now.getTime() || Number.isNaN(occurred.getTime()) ? now : occurred,
    edited_at: item.editedAt !== null && Number.isNaN(item.editedAt.getTime()) ? null : item.editedAt,
    reply_to: item.replyTo === null ? null : mentionId(connector, item.replyTo),
    thread_id: thread === null ? null : mentionId(connector, thread),
    extra,
    content_hash: contentHash([content, author?.name ?? null, item.editedAt]),
    hashtags: content.hashtags,
    deleted: item.deleted === true,
  }
}

/** PostgreSQL refuses U+0000 and lone surrogates; nobody reads beyond `most`. */
const clean = (text: string, most: number): string => {
  const cut = text.length > most ? text.slice(0, most) : text
  const plain = cut.includes('\0') ? cut.replaceAll('\0', '') : cut
  return plain.isWellFormed() ? plain : plain.toWellFormed()
}
