import type { Post } from '../../match/index.ts'
import { toneName } from '../mentions/mention-schema.ts'
import type { MentionExtra } from '../tables.ts'

export type Content = {
  id: string
  title: string | null
  body: string
  url: string | null
  language: string | null
  author_name: string | null
  author_handle: string | null
  author_followers: number | null
  occurred_at: Date
  connector: string
  kind: string
  hashtags: string[]
  extra: MentionExtra
}

/** An item, stored or about to be, as the matching engine reads it. `tone` is −1, 0 or 1. */
export const toPost = (item: Content, source: string, tone: number): Post => ({
  id: item.id,
  text: item.body,
  title: item.title,
  author: [item.author_name, item.author_handle].filter(part => part !== null).join(' '),
  url: item.url,
  site: item.extra.site ?? null,
  lang: item.language,
  publishedAt: item.occurred_at,
  source,
  sourceType: item.connector,
  to: item.extra.mentions ?? null,
  links: item.extra.links ?? null,
  hashtags: item.hashtags,
  mentions: item.extra.mentions ?? null,
  media: item.extra.media ?? null,
  kind: item.kind,
  sentiment: toneName(tone),
  likes: item.extra.likes ?? null,
  followers: item.author_followers,
})
