import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Db, Tx } from '../../db/index.ts'
import type { ApprovalDecisionTable, ApprovalLinkTable, ApprovalRoundTable } from './approval-tables.ts'

export type RoundRow = Selectable<ApprovalRoundTable>
export type DecisionRow = Selectable<ApprovalDecisionTable>
export type LinkRow = Selectable<ApprovalLinkTable>

/** The latest first. */
export const listRounds = (db: Db, organisationId: string, entryId: string): Promise<RoundRow[]> =>
  db
    .selectFrom('approval_round')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('entry_id', '=', entryId)
    .orderBy('round', 'desc')
    .execute()

/** The round that waits for somebody. */
export const findWaiting = (db: Db, organisationId: string, entryId: string): Promise<RoundRow | undefined> =>
  db
    .selectFrom('approval_round')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('entry_id', '=', entryId)
    .where('state', '=', 'waiting')
    .executeTakeFirst()

export async function insertRound(tx: Tx, values: Omit<Insertable<ApprovalRoundTable>, 'round'>): Promise<RoundRow> {
  const [last] = await listRounds(tx, values.organisation_id, values.entry_id)
  return tx
    .insertInto('approval_round')
    .values({ ...values, round: (last?.round ?? 0) + 1 })
    .returningAll()
    .executeTakeFirstOrThrow()
}

export const updateRound = (tx: Tx, row: RoundRow, values: Updateable<ApprovalRoundTable>): Promise<RoundRow> =>
  tx
    .updateTable('approval_round')
    .set(values)
    .where('organisation_id', '=', row.organisation_id)
    .where('entry_id', '=', row.entry_id)
    .where('round', '=', row.round)
    .returningAll()
    .executeTakeFirstOrThrow()

export const listDecisions = (db: Db, organisationId: string, entryId: string): Promise<DecisionRow[]> =>
  db
    .selectFrom('approval_decision')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('entry_id', '=', entryId)
    .orderBy('round')
    .orderBy('number')
    .execute()

export async function insertDecision(
  tx: Tx,
  round: RoundRow,
  values: Pick<DecisionRow, 'decision' | 'by_id' | 'by_name' | 'for_name' | 'via' | 'note' | 'at'>,
): Promise<void> {
  const { organisation_id, entry_id, round: number, level } = round
  const made = (await listDecisions(tx, organisation_id, entry_id)).filter(one => one.round === number)
  await tx
    .insertInto('approval_decision')
    .values({ organisation_id, entry_id, round: number, number: made.length + 1, level, ...values })
    .execute()
}

export const listLinks = (db: Db, organisationId: string, entryId: string): Promise<LinkRow[]> =>
  db
    .selectFrom('approval_link')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('entry_id', '=', entryId)
    .orderBy('expires_at')
    .execute()
