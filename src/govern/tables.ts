import type { ColumnType, Generated } from 'kysely'
import type { EditorialPolicy } from './editorial/policy.ts'

/** `timestamptz`: read as Date. */
type At = ColumnType<Date, Date | string, Date | string>
type AtOrNull = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
/** `jsonb`: written as JSON text. */
type Json<T> = ColumnType<T, string | undefined, string>
type JsonOrNull<T> = ColumnType<T | null, string | null | undefined, string | null>

export type LegalReading = { by: string; on: string; note: string }

export interface PolicyTable {
  organisation_id: string
  kind: 'editorial'
  body: Json<EditorialPolicy>
  revision: Generated<number>
  state: 'draft' | 'under-review' | 'in-force'
  /** Number of the version that was put in force last. */
  in_force: Generated<number | null>
  updated_at: At
  updated_by: string
  /** Ids of those who wrote since the version in force: none of them approves it. */
  writers: Json<string[]>
}

export interface PolicyVersionTable {
  organisation_id: string
  kind: 'editorial'
  number: number
  body: Json<EditorialPolicy>
  state: 'under-review' | 'in-force' | 'returned' | 'superseded'
  submitted_at: At
  submitted_by_id: string | null
  submitted_by: string
  note: Generated<string>
  decided_at: AtOrNull
  decided_by_id: Generated<string | null>
  decided_by: Generated<string | null>
  decided_note: Generated<string>
  legal_reading: JsonOrNull<LegalReading>
  /** `YYYY-MM-DD`. */
  in_force_from: ColumnType<string | null, string | null | undefined, string | null>
  writers: Json<string[]>
}

declare module '../db/tables.ts' {
  interface Tables {
    policy: PolicyTable
    policy_version: PolicyVersionTable
  }
}
