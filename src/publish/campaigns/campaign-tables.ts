import type { ColumnType } from 'kysely'
import type { Day } from '../../clock.ts'
import type { PledgeWay } from './campaign-schema.ts'

type At = ColumnType<Date, Date, Date>
type AtOrNull = ColumnType<Date | null, Date | null | undefined, Date | null>
type Flag = ColumnType<boolean, boolean | undefined, boolean>

export interface CampaignTable {
  organisation_id: string
  id: string
  name: string
  note: string
  objective: string | null
  from_day: Day
  to_day: Day
  /** Without its sign. */
  hashtag: string
  topic_id: number | null
  created_at: At
  created_by: string
  removed: Flag
}

export interface PledgePageTable {
  organisation_id: string
  campaign_id: string
  token: string
  open: boolean
  title: string
  body: string
  consent: string
  /** The last day on which the page may be open and names are kept. */
  keep_until: Day
  language: 'fr' | 'en'
  goal: number | null
  /** When names and addresses went for good: nobody signs after that. */
  erased_at: AtOrNull
  updated_at: At
  updated_by: string
}

export interface PledgeTable {
  organisation_id: string
  id: string
  campaign_id: string
  /** Null, like all that names a person: erased. */
  email: string | null
  /** The address without what leads to the same mailbox (`mailboxOf`). */
  mailbox: string | null
  first_name: string | null
  last_name: string | null
  /** Whoever signed wishes to be shown. */
  shown: boolean
  /** The organisation does not show this first name. */
  hidden: Flag
  /** What was agreed to, word for word. */
  consent: string | null
  token_hash: string | null
  asked_at: At
  confirmed_at: AtOrNull
}

export interface PledgeCountTable {
  organisation_id: string
  id: string
  campaign_id: string
  way: Exclude<PledgeWay, 'web'>
  count: number
  day: Day
  source: string
  created_at: At
  created_by: string
  removed: Flag
}

declare module '../../db/tables.ts' {
  interface Tables {
    campaign: CampaignTable
    pledge_page: PledgePageTable
    pledge: PledgeTable
    pledge_count: PledgeCountTable
  }
}
