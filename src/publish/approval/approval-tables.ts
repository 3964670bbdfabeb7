import type { ColumnType } from 'kysely'
import type { ApprovalLevel } from '../../govern/schema.ts'

type At = ColumnType<Date, Date, Date>
type AtOrNull = ColumnType<Date | null, Date | null | undefined, Date | null>
type TextOrNull = ColumnType<string | null, string | null | undefined, string | null>

export interface ApprovalRoundTable {
  organisation_id: string
  entry_id: string
  round: number
  version: number
  levels: ColumnType<ApprovalLevel[], string, string>
  /** Index of the level that decides next. */
  level: ColumnType<number, number | undefined, number>
  state: 'waiting' | 'approved' | 'returned' | 'withdrawn' | 'superseded'
  submitted_at: At
  submitted_by_id: string | null
  submitted_by: string
  note: string
  due_at: AtOrNull
  reminded_at: AtOrNull
  urgent_why: TextOrNull
  ended_at: AtOrNull
}

export interface ApprovalDecisionTable {
  organisation_id: string
  entry_id: string
  round: number
  number: number
  level: number
  decision: 'approved' | 'returned' | 'emergency'
  by_id: string | null
  by_name: string
  /** In whose stead: the level's name. */
  for_name: TextOrNull
  via: 'session' | 'link'
  note: string
  at: At
}

export interface ApprovalLinkTable {
  organisation_id: string
  id: string
  entry_id: string
  round: number
  level: number
  name: string
  email: string
  token_hash: string
  expires_at: At
  created_by_id: TextOrNull
  created_by: ColumnType<string, string | undefined, string>
  used_at: AtOrNull
  revoked_at: AtOrNull
}

export interface EntryCommentTable {
  organisation_id: string
  id: string
  entry_id: string
  variant_id: string | null
  /** Index of the part, and [start_at, end_at) of its text in UTF-16 units. */
  part: number | null
  start_at: number | null
  end_at: number | null
  quote: string
  body: string
  answers: string | null
  by_id: string | null
  by_name: string
  at: At
  settled_at: AtOrNull
  settled_by: TextOrNull
}

declare module '../../db/tables.ts' {
  interface Tables {
    approval_round: ApprovalRoundTable
    approval_decision: ApprovalDecisionTable
    approval_link: ApprovalLinkTable
    entry_comment: EntryCommentTable
  }
}
