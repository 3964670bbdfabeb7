import { z } from 'zod'

/** `vigie-backup.json`, the first file of a backup: what is needed to decide whether it can be restored. */
export const headerSchema = z.object({
  format: z.literal(1),
  /** Vigie's version, for people. */
  version: z.string(),
  createdAt: z.iso.datetime(),
  /** The database's steps, in order. */
  migrations: z.array(z.object({ name: z.string(), hash: z.string() })),
  /** `installation.secret_check`. */
  secretCheck: z.string().nullable(),
  /** The installation's secrets under a passphrase, where the person wanted them in. */
  secret: z.object({ salt: z.string(), nonce: z.string(), tag: z.string(), text: z.string() }).nullable(),
  tables: z.array(z.object({ schema: z.string(), name: z.string(), columns: z.array(z.string()) })),
  sequences: z.array(z.object({ schema: z.string(), name: z.string(), value: z.number(), called: z.boolean() })),
})
export type Header = z.output<typeof headerSchema>
export type Table = Header['tables'][number]

/** `manifest.json`, the last file: without it the backup is cut short. */
export const manifestSchema = z.object({
  /** Every other file, in order. */
  files: z.array(z.object({ name: z.string(), bytes: z.number(), sha256: z.string() })),
  /** Rows of each table, `schema.name`. */
  rows: z.record(z.string(), z.number()),
})
export type Manifest = z.output<typeof manifestSchema>

export const headerName = 'vigie-backup.json'
export const manifestName = 'manifest.json'
/** COPY's text format, cut into files of at most 4 MiB so that a size can be told before it is written. */
export const partName = (table: number, part: number) =>
  `tables/${String(table).padStart(4, '0')}/${String(part).padStart(6, '0')}.copy`
export const partOf = (name: string): number | null => {
  const match = /^tables\/(\d{4})\/\d{6}\.copy$/.exec(name)
  return match ? Number(match[1]) : null
}
