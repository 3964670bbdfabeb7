import type { ColumnType } from 'kysely'
import type { VariantContent } from './entry-schema.ts'
import type { EntryText } from './entry-text.ts'

type At = ColumnType<Date, Date, Date>
type AtOrNull = ColumnType<Date | null, Date | null | undefined, Date | null>
type Json<T> = ColumnType<T, string, string>

export interface EntryTable {
  organisation_id: string
  id: string
  title: string
  brief: string
  state: 'draft' | 'review' | 'approved' | 'removed'
  idea_id: string | null
  campaign_id: string | null
  theme: string
  series: string
  objectives: string[]
  audiences: string[]
  need: string | null
  about: 'public' | 'us'
  ai_use: 'none' | 'helped' | 'drafted' | null
  language: string
  translation_of: string | null
  owner_id: string | null
  author_id: string | null
  author_name: string
  effort_minutes: number | null
  zone: string
  planned_at: AtOrNull
  planned_local: string | null
  version: ColumnType<number, number | undefined, number>
  approved_version: ColumnType<number | null, number | null | undefined, number | null>
  /** Of what was submitted: `hashApprovable`. */
  content_hash: ColumnType<string, string | undefined, string>
  created_at: At
  updated_at: At
  updated_by: string
}

export interface VariantTable {
  organisation_id: string
  id: string
  entry_id: string
  channel_id: string | null
  target: string
  position: number
  content: Json<VariantContent>
  /** Files that the content shows. */
  media: string[]
  planned_at: AtOrNull
  planned_local: string | null
  /** Of a hand-over: scheduled for then. */
  due_at: AtOrNull
  reminded_at: AtOrNull
  handed_over_at: AtOrNull
  handed_over_by: ColumnType<string | null, string | null | undefined, string | null>
  proof: ColumnType<{ url: string | null; note: string } | null, string | null | undefined, string | null>
  removed: ColumnType<boolean, boolean | undefined, boolean>
}

export interface EntryVersionTable {
  organisation_id: string
  entry_id: string
  version: number
  at: At
  by_id: string | null
  by_name: string
  snapshot: Json<EntryText>
  /** That changed since the version before it that is kept. */
  places: ColumnType<string[], string[] | undefined, string[]>
}

export interface EntryAuthorTable {
  organisation_id: string
  entry_id: string
  /** A variant's id, or '' for what is said of the whole. */
  place: string
  /** '': a key that is nobody's. */
  user_id: string
}

export interface EntrySeenTable {
  organisation_id: string
  entry_id: string
  user_id: string
  version: number
  at: At
}

export interface AcceptedRemarkTable {
  organisation_id: string
  entry_id: string
  /** `<variant's id> <key of the remark>`. */
  remark_key: string
  reason: string
  by_id: string | null
  by_name: string
  at: At
}

declare module '../../db/tables.ts' {
  interface Tables {
    entry: EntryTable
    variant: VariantTable
    entry_version: EntryVersionTable
    entry_author: EntryAuthorTable
    entry_seen: EntrySeenTable
    accepted_remark: AcceptedRemarkTable
  }
}
