import { asksSomething } from '../ingest/judge-content.ts'
import type { Mention, Span } from '../schema.ts'
import { toneName } from './mention-schema.ts'
import type { MentionRow } from './mention-store.ts'

const shortened = 1_200

/**
 * A stored mention as the page receives it. With `short`, a long text is cut around its first match; around the first
 * word that was searched where there is one.
 */
export function presentMention(
  row: MentionRow,
  topics: Mention['topics'],
  short: boolean,
  searched: Span[] = [],
): Mention {
  const around = searched.some(span => span.field === 'text') ? searched : topics.flatMap(topic => topic.spans)
  const { text, cut, from } = short ? shorten(row.body, around) : { text: row.body, cut: false, from: 0 }
  const { likes, reposts, replies, views } = row.extra
  return {
    id: row.id,
    kind: row.kind as Mention['kind'],
    url: row.url,
    title: row.title,
    text,
    cut,
    language: row.language,
    author: presentAuthor(row),
    publishedAt: row.occurred_at.toISOString(),
    collectedAt: row.collected_at.toISOString(),
    editedAt: row.edited_at?.toISOString() ?? null,
    source: { id: row.source_id, title: row.source_title ?? '', connector: row.connector },
    topics: topics.map(topic => ({ ...topic, spans: moveSpans(topic.spans, from, text.length) })),
    searched: moveSpans(searched, from, text.length),
    tone: { value: toneName(row.tone), score: row.tone_score, corrected: row.tone_corrected },
    counts: { likes, reposts, replies, views },
    media: row.extra.media ?? [],
    links: row.extra.links ?? [],
    hashtags: row.hashtags,
    duplicates: row.duplicates,
    starred: row.starred,
    status: row.status as Mention['status'],
    assignee: row.assignee,
    classification: row.classification as Mention['classification'],
    asks: !row.removed && asksSomething(row),
    priority: row.priority as Mention['priority'],
    tags: row.tags,
    notes: row.notes,
    removed: row.removed,
  }
}

export const presentAuthor = (row: MentionRow): Mention['author'] =>
  row.author_id === null
    ? null
    : {
        id: row.author_id,
        name: row.author_name ?? row.author_key ?? '',
        handle: row.author_handle,
        url: row.author_url,
        avatarUrl: row.author_avatar,
        followers: row.author_followers,
        tags: row.author_tags ?? [],
        hidden: row.author_hidden ?? false,
      }

/** Up to 1,200 letters, from a word's beginning some way before the first match. */
function shorten(body: string, around: Span[]): { text: string; cut: boolean; from: number } {
  if (body.length <= shortened) return { text: body, cut: false, from: 0 }
  const first = Math.min(...around.filter(span => span.field === 'text').map(span => span.start), body.length)
  if (first === body.length || first < shortened / 2)
    return { text: body.slice(0, wholeEnd(body, shortened)), cut: true, from: 0 }
  const space = body.lastIndexOf(' ', first - 200)
  const from = space < 0 ? first : space + 1
  return { text: body.slice(from, wholeEnd(body, from + shortened)), cut: true, from }
}

/** Not between the two halves of one sign. */
const wholeEnd = (body: string, end: number): number => {
  const unit = body.charCodeAt(end)
  return unit >= 0xdc00 && unit <= 0xdfff ? end - 1 : end
}

const moveSpans = (spans: Span[], from: number, length: number): Span[] =>
  spans.flatMap(span => {
    if (span.field !== 'text') return [span]
    const moved = { ...span, start: span.start - from, end: span.end - from }
    return moved.start >= 0 && moved.end <= length ? [moved] : []
  })
