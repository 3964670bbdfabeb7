import type { Query } from '../query/index.ts'
import { type Built, build, type QueryId, type StandingQuery } from './build.ts'
import { Engine } from './engine.ts'
import { type Explanation, explain } from './explain.ts'
import { guessedShare, type Learnt, sharesOf } from './frequency.ts'
import type { Post } from './post.ts'
import { rebuildAside } from './rebuild.ts'

export type Matcher = {
  /** Ids of the queries that the post satisfies, in no particular order. */
  match(post: Post): QueryId[]
  /** Which words of the post satisfied a query, and where; null when it does not match or is not known. */
  explain(post: Post, id: QueryId): Explanation | null
  /** Adds a query, or puts it in the place of the one with the same id. The next `match` knows it. */
  add(id: QueryId, query: Query): void
  remove(id: QueryId): void
  /** Resolves when no rebuild is under way. */
  settled(): Promise<void>
  stats(): ReturnType<Engine['stats']> & { rebuilds: number }
}

/** Changes beyond this part of what was built make a rebuild worth its time. */
const DRIFT = 0.2
/** Documents after which the counts know better than the guesses by which words to find queries. */
const LEARNT = [2_000, 20_000, 200_000]
/** Up to so many queries a rebuild takes a few milliseconds, and is done on the spot. */
const SMALL = 500

export type MatcherOptions = {
  /** Told when a rebuild failed; matching goes on with the index there is. */
  onRebuildError?: (error: unknown) => void
}

export function createMatcher(queries: readonly StandingQuery[] = [], options: MatcherOptions = {}): Matcher {
  const standing = new Map<QueryId, Query>(queries.map(({ id, query }) => [id, query]))
  const list = (): StandingQuery[] => [...standing].map(([id, query]) => ({ id, query }))
  let engine = new Engine(build(list(), guessedShare), guessedShare)
  let stage = 0
  let seen = 0
  let rebuilds = 0
  let underWay: Promise<void> | null = null
  /** Changes since the queries of the rebuild under way were taken. */
  let journal: { id: QueryId; query: Query | null }[] = []

  const swap = (built: Built, learnt: Learnt | null) => {
    engine = new Engine(built, sharesOf(learnt))
    for (const { id, query } of journal) {
      engine.remove(id)
      if (query !== null) engine.add(id, query)
    }
    journal = []
    rebuilds++
  }

  const rebuild = () => {
    const learnt = engine.learnt()
    journal = []
    if (standing.size <= SMALL) {
      swap(build(list(), sharesOf(learnt)), learnt)
      return
    }
    underWay = rebuildAside(list(), learnt)
      .then(built => swap(built, learnt))
      .catch(error => options.onRebuildError?.(error))
      .finally(() => {
        underWay = null
      })
  }

  return {
    match: post => {
      seen++
      if (underWay === null) {
        if (seen >= (LEARNT[stage] ?? Number.POSITIVE_INFINITY)) {
          stage++
          rebuild()
        } else if (engine.drift > DRIFT && (seen & 255) === 0) rebuild()
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
      if (underWay !== null) journal.push({ id, query })
    },
    remove: id => {
      if (!standing.delete(id)) return
      engine.remove(id)
      if (underWay !== null) journal.push({ id, query: null })
    },
    settled: async () => {
      while (underWay !== null) await underWay
    },
    stats: () => ({ ...engine.stats(), rebuilds }),
  }
}
