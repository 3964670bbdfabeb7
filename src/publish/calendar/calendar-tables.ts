import type { ColumnType } from 'kysely'
import type { Day } from '../../clock.ts'

type At = ColumnType<Date, Date, Date>

export interface KeyDateTable {
  organisation_id: string
  id: string
  name: string
  day: Day
  every_year: boolean
  campaign_id: ColumnType<string | null, string | null | undefined, string | null>
  created_at: At
  created_by: string
  removed: ColumnType<boolean, boolean | undefined, boolean>
}

export interface CalendarFeedTable {
  organisation_id: string
  user_id: string
  token_hash: string
  locale: 'fr' | 'en'
  created_at: At
}

declare module '../../db/tables.ts' {
  interface Tables {
    key_date: KeyDateTable
    calendar_feed: CalendarFeedTable
  }
}
