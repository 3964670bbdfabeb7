import { sql } from 'kysely'
import type { Tx } from '../../db/index.ts'
import { type FacetRow, facetsOf } from './facets.ts'
import { asksSomething } from './judge-content.ts'
import type { PreparedItem } from './prepare-item.ts'
import { writeSearch } from './write-search.ts'

/** A prepared item with its language, tone, topics and place among copies of the same text. */
export type JudgedItem = PreparedItem & {
  language: string | null
  tone: number
  tone_score: number
  topics: number[]
  shown: boolean
  hidden: boolean
  group_id: string | null
}

/** Members of the JSON that PostgreSQL unfolds into rows, with their types. */
const columns = {
  id: 'uuid',
  page_id: 'uuid',
  occurred_at: 'timestamptz',
  edited_at: 'timestamptz',
  tone_score: 'real',
  tone: 'smallint',
  author_followers: 'integer',
  shown: 'boolean',
  hidden: 'boolean',
  connector: 'text',
  key: 'text',
  kind: 'text',
  url: 'text',
  title: 'text',
  body: 'text',
  language: 'text',
  author_id: 'text',
  author_key: 'text',
  author_name: 'text',
  author_handle: 'text',
  author_url: 'text',
  author_avatar: 'text',
  reply_to: 'uuid',
  thread_id: 'uuid',
  content_hash: 'text',
  group_id: 'uuid',
  topics: 'integer[]',
  hashtags: 'text[]',
  extra: 'jsonb',
  search: 'tsvector',
} as const
const names = Object.keys(columns)
const unfolded = sql.raw(
  Object.entries(columns)
    .map(([name, type]) => `${name} ${type}`)
    .join(', '),
)
const listed = sql.raw(names.join(', '))
const fromInput = sql.raw(names.map(name => `input.${name}`).join(', '))

const newRow = {
  also_sources: [],
  duplicates: 0,
  starred: false,
  status: 'new',
  priority: 'normal',
  assignee: null,
  classification: null,
  tags: [],
}

/** Words and facets of an item; `work` is what people have made of it so far. */
export const searchOf = (
  prefix: string,
  item: Omit<JudgedItem, 'declaredLanguage' | 'deleted'>,
  sourceId: number,
  work: Pick<
    FacetRow,
    'also_sources' | 'duplicates' | 'starred' | 'status' | 'priority' | 'assignee' | 'classification' | 'tags'
  > = newRow,
): string => {
  // By name: whoever calls may hand in a whole stored row, whose old judgement must not come along.
  const { also_sources, duplicates, starred, status, priority, assignee, classification, tags } = work
  const made = { also_sources, duplicates, starred, status, priority, assignee, classification, tags }
  return writeSearch(
    prefix,
    { title: item.title, text: item.body, author: item.author_name, hashtags: item.hashtags, language: item.language },
    facetsOf({ ...item, ...made, source_id: sourceId, asks: asksSomething(item) }),
  )
}

/**
 * Stores what is not there yet, in one statement, ordered by id so that two writers of the same items wait for each
 * other instead of locking crosswise. Returns the ids that were new.
 */
export async function insertMentions(
  tx: Tx,
  organisationId: string,
  prefix: string,
  sourceId: number,
  collectedAt: Date,
  items: JudgedItem[],
): Promise<Set<string>> {
  if (items.length === 0) return new Set()
  const rows = items
    .map(({ declaredLanguage: _, deleted: __, ...item }) => ({
      ...item,
      search: searchOf(prefix, item, sourceId),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const { rows: inserted } = await sql<{ id: string }>`
    insert into mention (organisation_id, source_id, collected_at, ${listed})
    select ${organisationId}, ${sourceId}, ${collectedAt}, ${fromInput}
    from json_to_recordset(${JSON.stringify(rows)}) as input (${unfolded})
    on conflict do nothing
    returning id`.execute(tx)
  return new Set(inserted.map(row => row.id))
}
