import type { Db, Tx } from '../../db/index.ts'
import { createMatcher, type Explanation, explain, explainer, type Matcher, type Post } from '../../match/index.ts'
import { parseQuery, type Query } from '../../query/index.ts'
import type { Span } from './topic-schema.ts'
import { activeTopics } from './topic-store.ts'

export type TopicMatcher = {
  revision: number
  /** Topics that the item belongs to. `sources`: those that brought it. */
  match(post: Post, sources: number[]): number[]
  /** Topics whose query asks for a tone. */
  askingTone: number[]
  /** Why a topic took the item; null when its query no longer does. The item is read once for all its topics. */
  explainer(post: Post): (topicId: number) => Explained | null
}
type Explained = { spans: Span[]; fields: string[] }

type Standing = { query: Query; sources: number[]; text: string; asksTone: boolean }
type Kept = { revision: number; matcher: Matcher; topics: Map<number, Standing> }

/** One matcher an organisation, changed in place when its topics change: what the engine has learnt stays. */
const kept = new Map<string, Kept>()
/** Organisations whose matcher stays in memory. */
const most = 200

/** The matcher of an organisation at a revision of its topics (`readRevisions`). */
export async function topicMatcher(db: Db | Tx, organisationId: string, revision: number): Promise<TopicMatcher> {
  let one = kept.get(organisationId)
  if (one === undefined || one.revision < revision) {
    const rows = await activeTopics(db, organisationId)
    const now = kept.get(organisationId)
    // Somebody else read newer topics meanwhile: these rows may be older.
    if (now !== undefined && now.revision > revision) return over(now)
    one = now ?? { revision, matcher: createMatcher(), topics: new Map() }
    change(one, rows)
    one.revision = revision
  }
  // The organisation that was quiet for longest goes: its queries are compiled anew when it is heard of again.
  kept.delete(organisationId)
  kept.set(organisationId, one)
  if (kept.size > most) kept.delete(kept.keys().next().value!)
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
    const asksTone = asksFor(parsed.query, 'sentiment')
    one.topics.set(row.id, { query: parsed.query, sources: row.sources, text: row.query, asksTone })
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
    askingTone: [...topics].flatMap(([id, { asksTone }]) => (asksTone ? [id] : [])),
    explainer(post) {
      const why = explainer(post)
      return topicId => {
        const topic = topics.get(topicId)
        return topic === undefined ? null : explained(why(topic.query))
      }
    },
  }
}

/** Whether a query reads a field anywhere. */
export function asksFor(query: Query, field: 'sentiment' | 'source'): boolean {
  switch (query.kind) {
    case 'and':
    case 'or':
      return query.children.some(child => asksFor(child, field))
    case 'not':
      return asksFor(query.child, field)
    case 'near':
      return asksFor(query.left, field) || asksFor(query.right, field)
    default:
      return query.kind !== 'raw' && query.field === field
  }
}

/** Where one query matches one item; null when it does not. */
export const explainQuery = (query: Query, post: Post): Explained | null => explained(explain(query, post))

function explained(why: Explanation | null): Explained | null {
  if (why === null) return null
  const spans = (['title', 'text'] as const).flatMap(field => why[field].map(([start, end]) => ({ field, start, end })))
  return { spans, fields: why.fields }
}

/** A matcher of one query that is no topic yet, or of one topic alone. */
export function singleMatcher(query: Query): (post: Post) => boolean {
  const matcher = createMatcher([{ id: 0, query }])
  return post => matcher.match(post).length > 0
}
