import type { ColumnType } from 'kysely'
import type { IdeaOrigin } from './idea-schema.ts'

type At = ColumnType<Date, Date, Date>
type Text = ColumnType<string, string | undefined, string>

export interface IdeaTable {
  organisation_id: string
  id: string
  title: string
  note: Text
  origin: IdeaOrigin['kind']
  origin_ref: ColumnType<Record<string, unknown>, string | undefined, string>
  credit: Text
  contact: Text
  consent: ColumnType<boolean, boolean | undefined, boolean>
  objectives: ColumnType<string[], string[] | undefined, string[]>
  audiences: ColumnType<string[], string[] | undefined, string[]>
  need: ColumnType<string | null, string | null | undefined, string | null>
  state: 'open' | 'taken' | 'aside'
  aside_why: Text
  created_at: At
  created_by: string
  updated_at: At
}

export interface IdeaFormTable {
  organisation_id: string
  token: string
  open: boolean
  intro: string
  language: 'fr' | 'en'
  updated_at: At
  updated_by: string
}

declare module '../../db/tables.ts' {
  interface Tables {
    idea: IdeaTable
    idea_form: IdeaFormTable
  }
}
