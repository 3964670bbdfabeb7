import type { ColumnType } from 'kysely'
import type { z } from 'zod'
import type { focus, MediaKind, rights } from './media-schema.ts'

type At = ColumnType<Date, Date, Date>
type AtOrNull = ColumnType<Date | null, Date | null | undefined, Date | null>

export interface MediaTable {
  organisation_id: string
  id: string
  name: string
  kind: MediaKind
  type: string
  size: number
  sha256: string
  width: number | null
  height: number | null
  seconds: number | null
  alt: ColumnType<Record<string, string>, string | undefined, string>
  decorative: ColumnType<boolean, boolean | undefined, boolean>
  focus: ColumnType<z.output<typeof focus> | null, string | null | undefined, string | null>
  rights: ColumnType<z.input<typeof rights>, string | undefined, string>
  created_at: At
  created_by: string
  removed_at: AtOrNull
}

export interface MediaPieceTable {
  organisation_id: string
  media_id: string
  /** '' for the file itself. */
  rendition: '' | 'thumb'
  number: number
  bytes: Buffer
}

declare module '../../db/tables.ts' {
  interface Tables {
    media: MediaTable
    media_piece: MediaPieceTable
  }
}
