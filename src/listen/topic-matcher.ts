import type { Db, Tx } from '../db/index.ts'
import { createMatcher, explain, type Matcher, type Post } from '../match/index.ts'
import { parseQuery, type Query } from '../query/index.ts'
import type { Span } from './topic-schema.ts'
import { activeTopics } from './topic-store.ts'

export type TopicMatcher = {
  revision: number
  /** Topics that the item belongs to. `sources`: those that brought it. */
  match(post: Post, sources: number[]): number[]
  /** Why a topic took the item; null when its query no longer does. */
  explain(post: Post, topicId: number): { spans: Span[]; fields: string[] } | null
}

type Standing = { query: Query; sources: number[]; text: string }
type Kept = { revision: number; matcher: Matcher; topics: Map<number, Standing> }

/** One matcher an organisation, changed in place when its topics change: what the engine has learnt stays. */
const kept = new Map<string, Kept>()
/** Organisations whose matcher stays in memory. */
const most = 200

/** The matcher of an organisation at a revision of its topics (`readRevisions`). */
export async function topicMatcher(db: Db | Tx, organisationId: string, revision: number): Promise<TopicMatcher> {
  let one = kept.get(organisationId)
  if (one === undefined || one.revision !== revision) {
    const rows = await activeTopics(db, organisationId)
    one = kept.get(organisationId) ?? { revision, matcher: createMatcher(), topics: new Map() }
    change(one, rows)
    one.revision = revision
    kept.delete(organisationId)
    kept.set(organisationId, one)
    if (kept.size > most) kept.delete(kept.keys().next().value!)
  }
  return over(one)
}

function change(one: Kept, rows: { id: number; query: string; sources: number[] }[]): void {
  const wanted = new Map(rows.map(row => [row.id, row]))
  for (const id of one.topics.keys()) {
    if (wanted.has(id)) continue
    one.matcher.remove(id)
    one.topics.delete(id)
  }
  for (const row of rows) {
    const known = one.topics.get(row.id)
    if (known?.text === row.query) {
      known.sources = row.sources
      continue
    }
    const parsed = parseQuery(row.query)
    if (!parsed.ok) {
      // A query of an older version of the language: shown with its problems, matches nothing.
      one.matcher.remove(row.id)
      one.topics.delete(row.id)
      continue
    }
    one.matcher.add(row.id, parsed.query)
    one.topics.set(row.id, { query: parsed.query, sources: row.sources, text: row.query })
  }
}

function over({ revision, matcher, topics }: Kept): TopicMatcher {
  return {
    revision,
    match(post, sources) {
      const found: number[] = []
      for (const id of matcher.match(post) as number[]) {
        const wanted = topics.get(id)?.sources
        if (wanted !== undefined && (wanted.length === 0 || sources.some(source => wanted.includes(source))))
          found.push(id)
      }
      return found.sort((a, b) => a - b)
    },
    explain(post, topicId) {
      const topic = topics.get(topicId)
      return topic === undefined ? null : explainQuery(topic.query, post)
    },
  }
}

/** Where one query matches one item; null when it does not. */
export function explainQuery(query: Query, post: Post): { spans: Span[]; fields: string[] } | null {
  const why = explain(query, post)
  if (why === null) return null
  const spans = (['title', 'text'] as const).flatMap(field => why[field].map(([start, end]) => ({ field, start, end })))
  return { spans, fields: why.fields }
}

/** A matcher of one query that is no topic yet, or of one topic alone. */
export function singleMatcher(query: Query): (post: Post) => boolean {
  const matcher = createMatcher([{ id: 0, query }])
  return post => matcher.match(post).length > 0
}
