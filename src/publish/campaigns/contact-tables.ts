import type { ColumnType } from 'kysely'
import type { Day } from '../../clock.ts'
import type { ContactView } from './contact-schema.ts'

export interface CampaignContactTable {
  organisation_id: string
  id: string
  campaign_id: string
  kind: ContactView['kind']
  name: string
  reach: string
  state: ContactView['state']
  by: string
  on_day: Day | null
  note: string
  updated_at: ColumnType<Date, Date, Date>
  updated_by: string
}

declare module '../../db/tables.ts' {
  interface Tables {
    campaign_contact: CampaignContactTable
  }
}
