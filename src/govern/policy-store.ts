import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Db, Tx } from '../db/index.ts'
import type { PolicyTable, PolicyVersionTable } from './tables.ts'

export type PolicyRow = Selectable<PolicyTable>
export type PolicyVersionRow = Selectable<PolicyVersionTable>
const kind = 'editorial' as const

export const findPolicy = (db: Db, organisationId: string): Promise<PolicyRow | undefined> =>
  db
    .selectFrom('policy')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', kind)
    .executeTakeFirst()

/** Held for writing until the transaction ends. */
export const lockPolicy = (tx: Tx, organisationId: string): Promise<PolicyRow | undefined> =>
  tx
    .selectFrom('policy')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', kind)
    .forUpdate()
    .executeTakeFirst()

/** False where there is one already. */
export async function insertPolicy(
  tx: Tx,
  organisationId: string,
  row: Omit<Insertable<PolicyTable>, 'organisation_id' | 'kind'>,
): Promise<boolean> {
  const inserted = await tx
    .insertInto('policy')
    .values({ ...row, organisation_id: organisationId, kind })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

export const updatePolicy = (tx: Tx, organisationId: string, change: Updateable<PolicyTable>): Promise<PolicyRow> =>
  tx
    .updateTable('policy')
    .set(change)
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', kind)
    .returningAll()
    .executeTakeFirstOrThrow()

export const listVersionRows = (db: Db, organisationId: string): Promise<Omit<PolicyVersionRow, 'body'>[]> =>
  db
    .selectFrom('policy_version')
    .select([
      'organisation_id',
      'kind',
      'number',
      'state',
      'submitted_at',
      'submitted_by_id',
      'submitted_by',
      'note',
      'decided_at',
      'decided_by_id',
      'decided_by',
      'decided_note',
      'legal_reading',
      'in_force_from',
      'writers',
    ])
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', kind)
    .orderBy('number', 'desc')
    .execute()

export const findVersionRow = (db: Db, organisationId: string, number: number): Promise<PolicyVersionRow | undefined> =>
  db
    .selectFrom('policy_version')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', kind)
    .where('number', '=', number)
    .executeTakeFirst()

/** The version that holds on a day: approved, from that day or before, the latest of them. */
export const findVersionOn = (db: Db, organisationId: string, day: string): Promise<PolicyVersionRow | undefined> =>
  db
    .selectFrom('policy_version')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', kind)
    .where('state', 'in', ['in-force', 'superseded'])
    .where('in_force_from', '<=', day)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()

export async function nextNumber(tx: Tx, organisationId: string): Promise<number> {
  const row = await tx
    .selectFrom('policy_version')
    .select(eb => eb.fn.max('number').as('number'))
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', kind)
    .executeTakeFirst()
  return (row?.number ?? 0) + 1
}

export const insertVersion = (
  tx: Tx,
  organisationId: string,
  row: Omit<Insertable<PolicyVersionTable>, 'organisation_id' | 'kind'>,
): Promise<PolicyVersionRow> =>
  tx
    .insertInto('policy_version')
    .values({ ...row, organisation_id: organisationId, kind })
    .returningAll()
    .executeTakeFirstOrThrow()

export const updateVersion = (
  tx: Tx,
  organisationId: string,
  number: number,
  change: Updateable<PolicyVersionTable>,
): Promise<PolicyVersionRow> =>
  tx
    .updateTable('policy_version')
    .set(change)
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', kind)
    .where('number', '=', number)
    .returningAll()
    .executeTakeFirstOrThrow()

/** What held before makes room for the next. */
export const supersede = (tx: Tx, organisationId: string) =>
  tx
    .updateTable('policy_version')
    .set({ state: 'superseded' })
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', kind)
    .where('state', '=', 'in-force')
    .execute()
