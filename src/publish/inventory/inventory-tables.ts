import type { ColumnType } from 'kysely'
import type { Cursor } from '../../connectors/index.ts'
import type { SitemapsLeft } from '../../connectors/sitemap/index.ts'
import type { Reason } from '../../errors.ts'
import type { ContentKind, Review, SourceKind, SourceState } from './inventory-schema.ts'

type At = ColumnType<Date, Date, Date>
type MaybeAt = ColumnType<Date | null, Date | null | undefined, Date | null>
type Text = ColumnType<string, string | undefined, string>
type Maybe<T> = ColumnType<T | null, T | null | undefined, T | null>
type Json<T> = ColumnType<T, string | null | undefined, string | null>
type Ids = ColumnType<string[], string[] | undefined, string[]>

/** How far a list has come: of a sitemap what is still to be opened, of posts the pages that were read. */
export type Listing = { sitemaps: SitemapsLeft } | { cursor: Cursor; pages: number }

export interface InventorySourceTable {
  organisation_id: string
  id: string
  kind: SourceKind
  address: string
  title: string
  weekly: boolean
  state: SourceState
  run: number
  listing: Json<Listing | null>
  listed: ColumnType<boolean, boolean | undefined, boolean>
  attempts: ColumnType<number, number | undefined, number>
  error: Json<Reason | null>
  remarks: Json<Reason[]>
  started_at: At
  ended_at: MaybeAt
  next_at: MaybeAt
  created_at: At
  created_by: string
}

export interface InventoryItemTable {
  organisation_id: string
  id: string
  address: string | null
  address_key: string
  place: Text
  kind: ContentKind
  title: string
  description: Text
  language: Maybe<string>
  published_at: MaybeAt
  changed_at: MaybeAt
  dated_at: At
  found_at: At
  found_by: string
  own: Ids
  same_as: Maybe<string>
  source_id: Maybe<string>
  found_run: Maybe<number>
  listed_run: Maybe<number>
  listed_changed_at: MaybeAt
  read_run: Maybe<number>
  changed_run: Maybe<number>
  read_at: MaybeAt
  validators: Json<Cursor>
  error: Json<Reason | null>
  gone_at: MaybeAt
  needs: Ids
  audiences: Ids
  objectives: Ids
  review: Maybe<Review>
  reviewed_at: MaybeAt
  reviewed_by: Maybe<string>
  note: Text
}

declare module '../../db/tables.ts' {
  interface Tables {
    inventory_source: InventorySourceTable
    inventory_item: InventoryItemTable
  }
}
