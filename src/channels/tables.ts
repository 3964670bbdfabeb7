import type { ColumnType } from 'kysely'
import type { Account, Limits } from '../connectors/index.ts'
import type { ErrorParams, Reason } from '../errors.ts'

type At = ColumnType<Date, Date, Date>
type AtOrNull = ColumnType<Date | null, Date | null | undefined, Date | null>
type Json<T> = ColumnType<T, string, string>
type JsonOrNull<T> = ColumnType<T | null, string | null | undefined, string | null>
type TextOrNull = ColumnType<string | null, string | null | undefined, string | null>

export type KeptAccount = Pick<Account, 'key' | 'name' | 'handle' | 'url' | 'avatarUrl'>

export interface ChannelTable {
  organisation_id: string
  id: string
  connector: string
  settings: Json<Record<string, unknown>>
  settings_key: string
  name: string
  account_key: string
  account: Json<KeptAccount>
  secret: TextOrNull
  /** The application that the network gave this access to (OAuth), sealed. */
  client: TextOrNull
  expires_at: AtOrNull
  state: string
  error_code: TextOrNull
  error_params: JsonOrNull<ErrorParams>
  error_at: AtOrNull
  checked_at: AtOrNull
  warned_at: AtOrNull
  warnings: ColumnType<Reason[], string | undefined, string>
  limits: JsonOrNull<Limits>
  paused_at: AtOrNull
  paused_by: TextOrNull
  paused_why: TextOrNull
  /** Only the people of `channel_person` may publish with it: nobody where the last of them left. */
  restricted: ColumnType<boolean, boolean | undefined, boolean>
  strategy_network: TextOrNull
  created_at: At
  created_by: string
  updated_at: At
}

export interface ChannelPersonTable {
  organisation_id: string
  channel_id: string
  user_id: string
}

export interface ChannelGrantTable {
  organisation_id: string
  id: string
  user_id: string
  state_hash: string
  sealed: string
  connector: string
  channel_id: string | null
  expires_at: At
}

export interface ChannelClientTable {
  organisation_id: string
  connector: string
  place: string
  sealed: string
  created_at: At
}

/** One row an organisation once it paused everything or chose a tolerance. */
export interface PublishStateTable {
  organisation_id: string
  paused_at: AtOrNull
  paused_by: TextOrNull
  paused_why: TextOrNull
  tolerance_minutes: ColumnType<number, number | undefined, number>
}

declare module '../db/tables.ts' {
  interface Tables {
    channel: ChannelTable
    channel_person: ChannelPersonTable
    channel_grant: ChannelGrantTable
    channel_client: ChannelClientTable
    publish_state: PublishStateTable
  }
}
