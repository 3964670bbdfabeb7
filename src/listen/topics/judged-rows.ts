import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../db/index.ts'
import type { Post } from '../../match/index.ts'
import { type Content, toPost } from '../ingest/to-post.ts'
import { titlesOfSources } from '../sources/source-titles.ts'

/** A stored mention as far as queries are held against it. */
export type JudgedRow = Content & {
  tone: number
  topics: number[]
  source_id: number
  also_sources: number[]
  /** Of its source, then of the others that brought it too. */
  titles: string[]
  removed: boolean
}

/** `which` goes on behind the organisation: conditions on `m`, an order, a limit, a lock. */
export async function readJudged(
  db: Db | Tx,
  organisationId: string,
  which: RawBuilder<unknown>,
): Promise<JudgedRow[]> {
  const { rows } = await sql<JudgedRow>`
    select m.id, m.title, m.body, m.url, m.language, m.author_name, m.author_handle, m.author_followers, m.occurred_at,
      m.connector, m.kind, m.hashtags, m.extra, m.tone, m.topics, m.source_id, m.also_sources, m.removed,
      ${titlesOfSources} as titles
    from mention m left join source s on s.organisation_id = m.organisation_id and s.id = m.source_id
    where m.organisation_id = ${organisationId} ${which}`.execute(db)
  return rows
}

export const sourcesOf = (row: JudgedRow): number[] => [row.source_id, ...row.also_sources]

/** What is said is the same, whichever of its sources one looks through: a query may name any of them. */
export const postsOf = (row: JudgedRow): Post[] => row.titles.map(title => toPost(row, title, row.tone))
