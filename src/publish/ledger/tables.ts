import type { ColumnType } from 'kysely'
import type { State } from '../../connectors/index.ts'
import type { ErrorParams } from '../../errors.ts'
import type { FrozenDraft } from './frozen-draft.ts'

type At = ColumnType<Date, Date, Date>
type AtOrNull = ColumnType<Date | null, Date | null | undefined, Date | null>
type Json<T> = ColumnType<T, string, string>
type JsonOrNull<T> = ColumnType<T | null, string | null | undefined, string | null>
type TextOrNull = ColumnType<string | null, string | null | undefined, string | null>
type Count = ColumnType<number, number | undefined, number>

/** `id` null: a person told where it stands, the network was not asked. */
export type KeptPost = { id: string | null; url: string | null; at: string }

export interface SendTable {
  organisation_id: string
  id: string
  entry_id: string
  variant_id: string
  channel_id: string
  /** Stable whatever is tried again: what a network recognises a repeated request by. */
  key: string
  draft: Json<FrozenDraft>
  draft_hash: string
  due_at: At
  next_at: At
  state: string
  /** Steps that were answered. */
  step: Count
  step_state: JsonOrNull<State>
  progressed_at: AtOrNull
  failures: Count
  /** An open intent: when this step's first request may have gone out, and when its last. */
  begun_at: AtOrNull
  intended_at: AtOrNull
  posts: ColumnType<KeptPost[], string | undefined, string>
  error_code: TextOrNull
  error_params: JsonOrNull<ErrorParams>
  held_why: TextOrNull
  settled_by: TextOrNull
  settled_at: AtOrNull
  removed_at: AtOrNull
  removed_by: TextOrNull
  /** How many events it has; also its version: whoever writes must have read the last. */
  events: Count
  created_at: At
  created_by: string
  ended_at: AtOrNull
}

export interface SendEventTable {
  organisation_id: string
  send_id: string
  number: number
  at: At
  kind: string
  step: number
  detail: Json<Record<string, unknown>>
  by_name: string | null
}

/** Who sends by an account now, and until when its network wants to be left alone. */
export interface ChannelTurnTable {
  organisation_id: string
  channel_id: string
  /** Another one each time it is taken. */
  fence: string
  until: AtOrNull
  limited_until: AtOrNull
}

declare module '../../db/tables.ts' {
  interface Tables {
    send: SendTable
    send_event: SendEventTable
    channel_turn: ChannelTurnTable
  }
}
