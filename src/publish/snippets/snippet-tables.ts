import type { ColumnType } from 'kysely'
import type { Snippet } from './snippet-schema.ts'

type At = ColumnType<Date, Date, Date>

export interface SnippetTable {
  organisation_id: string
  id: string
  name: string
  kind: Snippet['kind']
  language: string
  text: string
  created_at: At
  updated_at: At
  updated_by: string
  removed: ColumnType<boolean, boolean | undefined, boolean>
}

declare module '../../db/tables.ts' {
  interface Tables {
    snippet: SnippetTable
  }
}
