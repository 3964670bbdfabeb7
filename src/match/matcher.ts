import type { Query } from '../query/index.ts'
import { Engine, type QueryId, type StandingQuery } from './engine.ts'
import { type Explanation, explain } from './explain.ts'
import { guessedShare } from './frequency.ts'
import type { Post } from './post.ts'

export type Matcher = {
  /** Ids of the queries that the post satisfies, in no particular order. */
  match(post: Post): QueryId[]
  /** Which words of the post satisfied a query, and where; null when it does not match or is not known. */
  explain(post: Post, id: QueryId): Explanation | null
  /** Adds a query, or puts it in the place of the one with the same id. The next `match` knows it. */
  add(id: QueryId, query: Query): void
  remove(id: QueryId): void
  stats(): ReturnType<Engine['stats']>
}

/** Changes beyond this part of what was built make a rebuild worth its time. */
const DRIFT = 0.2
/** Documents after which the counts know better than the guesses by which words to find queries. */
const LEARNT = [2_000, 20_000, 200_000]

export function createMatcher(queries: readonly StandingQuery[] = []): Matcher {
  const standing = new Map<QueryId, Query>(queries.map(({ id, query }) => [id, query]))
  const list = () => [...standing].map(([id, query]) => ({ id, query }))
  let engine = new Engine(list(), guessedShare)
  let learnt = 0
  return {
    match: post => {
      if (engine.drift > DRIFT || engine.seenDocuments >= (LEARNT[learnt] ?? Number.POSITIVE_INFINITY)) {
        if (engine.drift <= DRIFT) learnt++
        engine = new Engine(list(), engine.shares())
      }
      return engine.match(post)
    },
    explain: (post, id) => {
      const query = standing.get(id)
      return query === undefined ? null : explain(query, post)
    },
    add: (id, query) => {
      if (standing.has(id)) engine.remove(id)
      standing.set(id, query)
      engine.add(id, query)
    },
    remove: id => {
      if (standing.delete(id)) engine.remove(id)
    },
    stats: () => engine.stats(),
  }
}
