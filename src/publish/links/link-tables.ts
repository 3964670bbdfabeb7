import type { ColumnType } from 'kysely'
import type { Day } from '../../clock.ts'

type At = ColumnType<Date, Date, Date>

export interface LinkSettingTable {
  organisation_id: string
  tags: boolean
  short: boolean
  updated_at: At
  updated_by: string
}

export interface ShortLinkTable {
  organisation_id: string
  /** Known in the whole installation. */
  code: string
  entry_id: string
  place_id: string
  target: string
  target_hash: string
  /** As it was written into the text. */
  address: string
  created_at: At
}

export interface ShortLinkDayTable {
  organisation_id: string
  code: string
  day: Day
  opened: number
}

declare module '../../db/tables.ts' {
  interface Tables {
    link_setting: LinkSettingTable
    short_link: ShortLinkTable
    short_link_day: ShortLinkDayTable
  }
}
