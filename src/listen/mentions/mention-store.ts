import { sql } from 'kysely'
import type { Db, Tx } from '../../db/index.ts'
import { titlesOfSources } from '../sources/source-titles.ts'
import type { MentionExtra } from '../tables.ts'

/** A stored mention without its search column. */
export type MentionRow = {
  id: string
  source_id: number
  source_title: string | null
  /** Of all sources that brought it, its own first. */
  titles: string[]
  connector: string
  key: string
  kind: string
  url: string | null
  title: string | null
  body: string
  language: string | null
  author_id: string | null
  author_key: string | null
  author_name: string | null
  author_handle: string | null
  author_url: string | null
  author_avatar: string | null
  author_followers: number | null
  author_tags: number[] | null
  author_hidden: boolean | null
  occurred_at: Date
  collected_at: Date
  edited_at: Date | null
  reply_to: string | null
  thread_id: string | null
  extra: MentionExtra
  hashtags: string[]
  topics: number[]
  tone: number
  tone_score: number
  tone_corrected: boolean
  group_id: string | null
  duplicates: number
  starred: boolean
  status: string
  assignee: string | null
  classification: string | null
  priority: string
  tags: number[]
  notes: number
  removed: boolean
}

const columns = sql`${sql.raw(
  `m.id, m.source_id, s.title as source_title, m.connector, m.key, m.kind, m.url, m.title, m.body, m.language, m.author_id,
   m.author_key, m.author_name, m.author_handle, m.author_url, m.author_avatar, m.author_followers, a.tags as author_tags,
   a.hidden as author_hidden, m.occurred_at, m.collected_at, m.edited_at, m.reply_to, m.thread_id, m.extra, m.hashtags, m.topics, m.tone, m.tone_score,
   m.tone_corrected, m.group_id, m.duplicates, m.starred, m.status, m.assignee, m.classification, m.priority, m.tags, m.notes,
   m.removed`,
)}, ${titlesOfSources} as titles`

/** Mentions by id, newest first; ids that are not there are left out. */
export async function findMentions(db: Db | Tx, organisationId: string, ids: string[]): Promise<MentionRow[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<MentionRow>`
    select ${columns} from mention m
    left join source s on s.organisation_id = m.organisation_id and s.id = m.source_id
    left join author_mark a on a.organisation_id = m.organisation_id and a.author_id = m.author_id
    where m.organisation_id = ${organisationId} and m.id = any(${ids}::uuid[])
    order by m.occurred_at desc, m.id desc`.execute(db)
  return rows
}

/** The oldest mentions of a search over facets, oldest first: for threads, whose beginning is what one reads. */
export async function findOldest(
  db: Db | Tx,
  organisationId: string,
  search: string,
  limit: number,
): Promise<MentionRow[]> {
  const { rows } = await sql<MentionRow>`
    with found as materialized (
      select id, occurred_at from mention where organisation_id = ${organisationId} and search @@ ${search}::tsquery
    ), chosen as (select id from found order by occurred_at, id limit ${limit})
    select ${columns} from chosen join mention m on m.organisation_id = ${organisationId} and m.id = chosen.id
    left join source s on s.organisation_id = m.organisation_id and s.id = m.source_id
    left join author_mark a on a.organisation_id = m.organisation_id and a.author_id = m.author_id
    order by m.occurred_at, m.id`.execute(db)
  return rows
}
