import type { ColumnType, Generated } from 'kysely'
import type { Reason } from '../errors.ts'

/** `timestamptz`: read as Date. */
type At = ColumnType<Date, Date | string, Date | string>
type AtOrNull = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
/** `jsonb`: written as JSON text. */
type Json<T> = ColumnType<T, string, string>

export interface TopicTable {
  organisation_id: string
  id: number
  name: string
  kind: string
  query: string
  colour: string
  sources: number[]
  archived: boolean
  /** Raised by each change of query or sources; a run of applying belongs to one revision. */
  revision: Generated<number>
  apply_total: Generated<number>
  apply_done: Generated<number>
  /** Position of the run (oldest looked at); null when the store has been looked at whole. */
  apply_cursor: Generated<string | null>
  deleting: Generated<boolean>
  created_at: At
  updated_at: At
}

export interface SourceTable {
  organisation_id: string
  id: number
  connector: string
  settings: Json<Record<string, unknown>>
  /** Hash of connector and settings: the same source is not added twice. */
  settings_key: string
  secret: string | null
  title: string
  show: Generated<string>
  state: Generated<string>
  every_minutes: number
  cursor: ColumnType<Record<string, string | number | null> | null, string | null | undefined, string | null>
  /** In clear: what an older version left there, until the next start seals it. */
  hook_token: Generated<string | null>
  /** SHA-256 of the secret address's last part, hex. */
  hook_hash: string | null
  hook_sealed: string | null
  lease_owner: Generated<string | null>
  lease_until: AtOrNull
  next_poll_at: AtOrNull
  last_attempt_at: AtOrNull
  last_success_at: AtOrNull
  last_new_item_at: AtOrNull
  error_code: Generated<string | null>
  error_params: ColumnType<Record<string, string | number> | null, string | null | undefined, string | null>
  failures: Generated<number>
  warnings: ColumnType<Reason[], string | undefined, string>
  /** Seconds between arrivals of new items, newest last, at most 50. */
  gaps: Generated<number[]>
  /** Mentions published before this may have left by retention: their hours stay as they were counted. */
  purged_before: AtOrNull
  created_at: At
}

export interface MentionTable {
  organisation_id: string
  /** Made of connector and key: the same item is the same row, however often it comes. */
  id: string
  /** Made of the canonical address, for items that are a page; unique. */
  page_id: string | null
  source_id: number
  also_sources: Generated<number[]>
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
  occurred_at: At
  collected_at: At
  edited_at: AtOrNull
  reply_to: string | null
  /** Id of the thread's first item, whether stored or not; null outside any thread. */
  thread_id: string | null
  /** counts, media, links, mentions: what is shown and never searched by column. */
  extra: Json<MentionExtra>
  hashtags: string[]
  topics: number[]
  tone: number
  tone_score: number
  tone_corrected: Generated<boolean>
  group_id: string | null
  duplicates: Generated<number>
  shown: boolean
  hidden: Generated<boolean>
  starred: Generated<boolean>
  status: Generated<string>
  assignee: Generated<string | null>
  classification: Generated<string | null>
  priority: Generated<string>
  tags: Generated<number[]>
  notes: Generated<number>
  removed: Generated<boolean>
  /** Hash of what the source gave, to tell an edited item from one that is seen again. */
  content_hash: string
  search: string
}

export type MentionExtra = {
  /** Host of the publication, where `url` leads there only through somebody else's. */
  site?: string
  likes?: number
  reposts?: number
  replies?: number
  views?: number
  media?: { kind: 'image' | 'video' | 'audio' | 'file'; url: string; alt: string | null }[]
  links?: string[]
  mentions?: string[]
}

/** What we know and think of an author; rows exist only for authors whom somebody marked. */
export interface AuthorMarkTable {
  organisation_id: string
  author_id: string
  name: string
  tags: Generated<number[]>
  hidden: Generated<boolean>
  note: Generated<string>
  updated_at: At
}

export interface MentionTagTable {
  organisation_id: string
  id: number
  name: string
  colour: string
  /** The tag that is taking its place; null where no merge is under way. */
  merging_into: number | null
  merge_total: Generated<number>
  merge_done: Generated<number>
}

export interface MentionNoteTable {
  organisation_id: string
  id: number
  mention_id: string
  text: string
  by_id: string | null
  by_name: string
  created_at: At
  edited_at: AtOrNull
}

export interface SavedViewTable {
  organisation_id: string
  id: number
  name: string
  filter: Json<Record<string, unknown>>
  shared: boolean
  owner_id: string | null
  /** Gone for everybody, and for a day still there for whoever takes the deletion back. */
  deleted_at: AtOrNull
}

export interface MentionActionTable {
  organisation_id: string
  id: string
  at: At
  by_id: string | null
  by_name: string
  actions: Json<unknown[]>
  undone: Generated<boolean>
}

export interface MentionActionItemTable {
  organisation_id: string
  action_id: string
  mention_id: string
  before: Json<Record<string, unknown>>
}

export interface ToneWordTable {
  organisation_id: string
  language: string
  word: string
  weight: number
}

/** One row an organisation: settings, and the revision that tells every process that topics changed. */
export interface ListenStateTable {
  organisation_id: string
  revision: Generated<number>
  tone_revision: Generated<number>
  unmatched_days: Generated<number>
}

export interface ListenCounterTable {
  organisation_id: string
  kind: string
  value: number
}

/** Shown mentions by hour of publication. topic 0: each mention once, whatever its topics. */
export interface MentionHourTable {
  organisation_id: string
  hour: At
  source_id: number
  topic_id: number
  language: string
  tone: number
  mentions: number
}

export interface MentionHourDirtyTable {
  organisation_id: string
  hour: At
  source_id: number
}

/** Items collected by hour of collection, kept or not: the denominators. */
export interface CollectedHourTable {
  organisation_id: string
  source_id: number
  hour: At
  collected: number
  matched: number
}

export interface MentionImportTable {
  organisation_id: string
  id: number
  name: string
  format: string
  source_id: number
  state: string
  rows: Generated<number>
  added: Generated<number>
  known: Generated<number>
  matched: Generated<number>
  failed: Generated<number>
  errors: ColumnType<
    /** With `rows`: a remark of rows that were stored, the first of them and how many there are in all. */
    {
      row: number
      code: string
      params: Record<string, string | number>
      rows?: { first: number[]; count: number }
    }[],
    string | undefined,
    string
  >
  created_at: At
}

declare module '../db/tables.ts' {
  interface Tables {
    topic: TopicTable
    source: SourceTable
    mention: MentionTable
    author_mark: AuthorMarkTable
    mention_tag: MentionTagTable
    mention_note: MentionNoteTable
    saved_view: SavedViewTable
    mention_action: MentionActionTable
    mention_action_item: MentionActionItemTable
    tone_word: ToneWordTable
    listen_state: ListenStateTable
    listen_counter: ListenCounterTable
    mention_hour: MentionHourTable
    mention_hour_dirty: MentionHourDirtyTable
    collected_hour: CollectedHourTable
    mention_import: MentionImportTable
  }
}
