import { createHash } from 'node:crypto'
import { type Selectable, sql, type Updateable } from 'kysely'
import type { Db, Tx } from '../db/index.ts'
import type { Reason } from '../errors.ts'
import type { ChannelTable } from './tables.ts'

export type ChannelRow = Selectable<ChannelTable>

/** The same settings give the same key, whatever the order of their members. */
export function settingsKey(settings: Record<string, unknown>): string {
  const sorted = Object.fromEntries(Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1)))
  return createHash('sha256').update(JSON.stringify(sorted)).digest('base64url').slice(0, 22)
}

export const findChannel = (db: Db, organisationId: string, id: string): Promise<ChannelRow | undefined> =>
  db
    .selectFrom('channel')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst()

/** Nobody else changes it before the transaction ends; what refers to it is written meanwhile. */
export const lockChannel = (tx: Tx, organisationId: string, id: string): Promise<ChannelRow | undefined> =>
  tx
    .selectFrom('channel')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()

export const listChannelRows = (db: Db, organisationId: string): Promise<ChannelRow[]> =>
  db
    .selectFrom('channel')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('state', '<>', 'removed')
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .execute()

export const findByAccount = (db: Db, organisationId: string, connector: string, accountKey: string) =>
  db
    .selectFrom('channel')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('connector', '=', connector)
    .where('account_key', '=', accountKey)
    .where('state', '<>', 'removed')
    .executeTakeFirst()

type ChannelValues = Updateable<ChannelTable>
const updating = (db: Db | Tx) => db.updateTable('channel')

export const updateChannel = (db: Db | Tx, organisationId: string, id: string, values: ChannelValues) =>
  updating(db).set(values).where('organisation_id', '=', organisationId).where('id', '=', id).execute()

/**
 * What was learned of an access while the network was asked: written only where it is still the one that was asked about,
 * and nobody removed, broke or mended the channel meanwhile. False: it was not.
 */
export async function updateIfSame(
  db: Db | Tx,
  row: Pick<ChannelRow, 'organisation_id' | 'id' | 'secret' | 'state'>,
  values: ChannelValues,
): Promise<boolean> {
  const { numUpdatedRows } = await updating(db)
    .set(values)
    .where('organisation_id', '=', row.organisation_id)
    .where('id', '=', row.id)
    .where('state', '=', row.state)
    .where('state', '<>', 'removed')
    .where('secret', 'is not distinct from', row.secret)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** An access that was renewed is the only one that is left: it is kept whatever became of the channel meanwhile, unless it was removed or given another. */
export const keepRenewed = (
  db: Db | Tx,
  row: Pick<ChannelRow, 'organisation_id' | 'id' | 'secret'>,
  values: Required<Pick<ChannelValues, 'secret' | 'expires_at' | 'warned_at'>>,
) =>
  updating(db)
    .set(values)
    .where('organisation_id', '=', row.organisation_id)
    .where('id', '=', row.id)
    .where('state', '<>', 'removed')
    .where('secret', 'is not distinct from', row.secret)
    .execute()

/**
 * The access no longer holds: what waits for it is held until somebody renews it. False when that was known already, or
 * when another access (`secret`) has taken its place meanwhile.
 */
export function markBroken(
  db: Db | Tx,
  row: Pick<ChannelRow, 'organisation_id' | 'id' | 'secret'>,
  why: Reason,
  now: Date,
): Promise<boolean> {
  const broken = { state: 'broken', error_code: why.code, error_params: JSON.stringify(why.params), error_at: now }
  return updateIfSame(db, { ...row, state: 'working' }, broken)
}

/** Who alone may use each restricted channel; a channel that is not in the map is everybody's whose role may publish. */
export async function peopleByChannel(db: Db | Tx, organisationId: string): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('channel')
    .leftJoin('channel_person', join =>
      join
        .onRef('channel_person.organisation_id', '=', 'channel.organisation_id')
        .onRef('channel_person.channel_id', '=', 'channel.id'),
    )
    .select(['channel.id', 'channel_person.user_id'])
    .where('channel.organisation_id', '=', organisationId)
    .where('channel.restricted', '=', true)
    .orderBy('channel_person.user_id')
    .execute()
  const map = new Map<string, string[]>()
  for (const { id, user_id } of rows) map.set(id, [...(map.get(id) ?? []), ...(user_id === null ? [] : [user_id])])
  return map
}
