import type { ColumnType } from 'kysely'
import type { Day } from '../../clock.ts'
import type { KitAudience, KitContent, PublishedKit } from './kit-schema.ts'

type At = ColumnType<Date, Date, Date>

export interface KitTable {
  organisation_id: string
  id: string
  campaign_id: string
  audience: KitAudience
  token: string
  content: ColumnType<KitContent, string, string>
  version: ColumnType<number, number | undefined, number>
  /** The public page is not paused. */
  open: ColumnType<boolean, boolean | undefined, boolean>
  published: ColumnType<PublishedKit | null, string | undefined, string>
  published_at: ColumnType<Date | null, Date | undefined, Date>
  published_by: ColumnType<string | null, string | undefined, string>
  updated_at: At
  updated_by: string
  removed: ColumnType<boolean, boolean | undefined, boolean>
}

export interface KitShareTable {
  organisation_id: string
  id: string
  kit_id: string
  network: string
  /** Null, like all that leads to a person: erased. */
  name: string | null
  link: string | null
  token_hash: string | null
  keep_until: Day
  shared_at: At
}

declare module '../../db/tables.ts' {
  interface Tables {
    kit: KitTable
    kit_share: KitShareTable
  }
}
