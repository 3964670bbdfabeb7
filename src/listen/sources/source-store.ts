import { createHash } from 'node:crypto'
import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Cursor } from '../../connectors/index.ts'
import type { Db, Tx } from '../../db/index.ts'
import type { ErrorParams, Reason } from '../../errors.ts'
import type { SourceTable } from '../tables.ts'
import { type Hook, hashHook } from './hook-address.ts'

export type SourceRow = Selectable<SourceTable>

/** The next number of a kind of thing within one organisation: never given twice, even after a deletion. */
export async function nextNumber(db: Db, organisationId: string, kind: string): Promise<number> {
  const row = await db
    .insertInto('listen_counter')
    .values({ organisation_id: organisationId, kind, value: 1 })
    .onConflict(conflict =>
      conflict.columns(['organisation_id', 'kind']).doUpdateSet({ value: sql`listen_counter.value + 1` }),
    )
    .returning('value')
    .executeTakeFirstOrThrow()
  return row.value
}

/** The same settings give the same key, whatever the order of their members. */
export function settingsKey(settings: Record<string, unknown>): string {
  const sorted = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(sorted)
      : value !== null && typeof value === 'object'
        ? Object.fromEntries(
            Object.entries(value)
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([k, v]) => [k, sorted(v)]),
          )
        : value
  return createHash('sha256')
    .update(JSON.stringify(sorted(settings)))
    .digest('base64url')
    .slice(0, 22)
}

export type NewSource = {
  connector: string
  settings: Record<string, unknown>
  secret: string | null
  title: string
  show: 'matches' | 'all'
  everyMinutes: number
  hook: Hook | null
  /** When to ask first; null: never by itself. */
  nextPollAt: Date | null
  at: Date
}

/** Adds a source, or finds the one with the same connector and settings. */
export async function insertSource(
  db: Db,
  organisationId: string,
  source: NewSource,
): Promise<{ id: number; added: boolean }> {
  const key = settingsKey(source.settings)
  const same = async () =>
    db
      .selectFrom('source')
      .select('id')
      .where('organisation_id', '=', organisationId)
      .where('connector', '=', source.connector)
      .where('settings_key', '=', key)
      .executeTakeFirst()
  const known = await same()
  if (known !== undefined) return { id: known.id, added: false }
  const id = await nextNumber(db, organisationId, 'source')
  const inserted = await db
    .insertInto('source')
    .values({
      organisation_id: organisationId,
      id,
      connector: source.connector,
      settings: JSON.stringify(source.settings),
      settings_key: key,
      secret: source.secret,
      title: source.title,
      show: source.show,
      every_minutes: source.everyMinutes,
      hook_hash: source.hook?.hook_hash ?? null,
      hook_sealed: source.hook?.hook_sealed ?? null,
      next_poll_at: source.nextPollAt,
      created_at: source.at,
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (inserted !== undefined) return { id, added: true }
  return { id: (await same())!.id, added: false }
}

const oneSource = (db: Db | Tx, organisationId: string, id: number) =>
  db.selectFrom('source').selectAll().where('organisation_id', '=', organisationId).where('id', '=', id)

export const findSource = (db: Db | Tx, organisationId: string, id: number): Promise<SourceRow | undefined> =>
  oneSource(db, organisationId, id).executeTakeFirst()

/** The same, held until the transaction ends: what is decided on it holds for what is written. */
export const holdSource = (tx: Tx, organisationId: string, id: number): Promise<SourceRow | undefined> =>
  oneSource(tx, organisationId, id).forNoKeyUpdate().executeTakeFirst()

export const listSourceRows = (db: Db, organisationId: string): Promise<SourceRow[]> =>
  db.selectFrom('source').selectAll().where('organisation_id', '=', organisationId).orderBy('id').execute()

/** The one query here that names no organisation: whoever asks knows only the secret address. */
export const findByHook = (db: Db, token: string): Promise<SourceRow | undefined> =>
  db.selectFrom('source').selectAll().where('hook_hash', '=', hashHook(token)).executeTakeFirst()

/**
 * Health after items that came by themselves (a webhook, a file), in the transaction of these. False: the source was
 * removed meanwhile, nothing may be stored.
 */
export async function saveArrival(
  tx: Tx,
  organisationId: string,
  id: number,
  arrival: { at: Date; newItems: boolean; gaps?: number[] },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('source')
    .set({
      last_attempt_at: arrival.at,
      last_success_at: arrival.at,
      ...(arrival.newItems ? { last_new_item_at: arrival.at } : {}),
      ...(arrival.newItems && arrival.gaps !== undefined ? { gaps: arrival.gaps } : {}),
    })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

type Progress = {
  cursor: Cursor
  at: Date
  nextPollAt: Date | null
  newItems: boolean
  gaps: number[]
  warnings: Reason[]
}

/** Cursor and health after a page, in the transaction of its items. False: the lease was lost, nothing may be stored. */
export async function saveProgress(
  tx: Tx,
  organisationId: string,
  id: number,
  owner: string,
  progress: Progress,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('source')
    .set({
      cursor: progress.cursor === null ? null : JSON.stringify(progress.cursor),
      last_success_at: progress.at,
      ...(progress.newItems ? { last_new_item_at: progress.at, gaps: progress.gaps } : {}),
      next_poll_at: progress.nextPollAt,
      error_code: null,
      error_params: null,
      failures: 0,
      warnings: JSON.stringify(progress.warnings.slice(0, 10)),
      state: sql`case when state = 'failing' then 'active' else state end`,
    })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('lease_owner', '=', owner)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function saveFailure(
  db: Db,
  organisationId: string,
  id: number,
  owner: string,
  failure: { code: string; params: ErrorParams; next: Date; failing: boolean },
): Promise<void> {
  await db
    .updateTable('source')
    .set({
      error_code: failure.code,
      error_params: JSON.stringify(failure.params),
      failures: sql`failures + 1`,
      next_poll_at: failure.next,
      state: sql`case when state = 'active' and ${failure.failing}::boolean then 'failing' else state end`,
      lease_owner: null,
      lease_until: null,
    })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('lease_owner', '=', owner)
    .execute()
}

/** Keeps a lease; false when it was lost or the source was paused or removed. */
export async function renewLease(
  db: Db,
  organisationId: string,
  id: number,
  owner: string,
  until: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('source')
    .set({ lease_until: until })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('lease_owner', '=', owner)
    .where('state', '!=', 'paused')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function releaseLease(db: Db, organisationId: string, id: number, owner: string): Promise<void> {
  await db
    .updateTable('source')
    .set({ lease_owner: null, lease_until: null })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('lease_owner', '=', owner)
    .execute()
}
