import type { Selectable } from 'kysely'
import type { Db, Tx } from '../db/index.ts'
import type { PlanVersionTable } from './tables.ts'

export type VersionRow = Selectable<PlanVersionTable>

export const findVersionRow = (
  db: Db,
  organisationId: string,
  strategyId: number,
  number: number,
): Promise<VersionRow | undefined> =>
  db
    .selectFrom('plan_version')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('strategy_id', '=', strategyId)
    .where('number', '=', number)
    .executeTakeFirst()

/** Without their texts, the latest first. */
export const listVersionRows = (
  db: Db,
  organisationId: string,
  strategyId: number,
): Promise<Omit<VersionRow, 'snapshot'>[]> =>
  db
    .selectFrom('plan_version')
    .select([
      'organisation_id',
      'strategy_id',
      'number',
      'revision',
      'state',
      'submitted_at',
      'submitted_by_id',
      'submitted_by',
      'submitted_role',
      'submitted_note',
      'decided_at',
      'decided_by_id',
      'decided_by',
      'decided_role',
      'decided_note',
      'finding_counts',
    ])
    .where('organisation_id', '=', organisationId)
    .where('strategy_id', '=', strategyId)
    .orderBy('number', 'desc')
    .execute()

/** Of each strategy with a version in force, the revision at which that was submitted. */
export async function listAdoptedRevisions(db: Db, organisationId: string): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('plan_version')
    .select(['strategy_id', 'revision'])
    .where('organisation_id', '=', organisationId)
    .where('state', '=', 'adopted')
    .execute()
  return new Map(rows.map(row => [row.strategy_id, row.revision]))
}

export async function nextVersion(tx: Tx, organisationId: string, strategyId: number): Promise<number> {
  const row = await tx
    .selectFrom('plan_version')
    .select(eb => eb.fn.max('number').as('number'))
    .where('organisation_id', '=', organisationId)
    .where('strategy_id', '=', strategyId)
    .executeTakeFirst()
  return (row?.number ?? 0) + 1
}

/** Members whose role may read the plan, and how many of them opened a version: numbers only. */
export async function countOpened(db: Db, organisationId: string, strategyId: number, roles: readonly string[]) {
  const concerned = await db
    .selectFrom('member')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('organisation_id', '=', organisationId)
    .where('role', 'in', roles as never)
    .executeTakeFirstOrThrow()
  const opened = await db
    .selectFrom('plan_opened')
    .innerJoin('member', join =>
      join
        .onRef('member.organisation_id', '=', 'plan_opened.organisation_id')
        .onRef('member.user_id', '=', 'plan_opened.user_id'),
    )
    .select(['number', eb => eb.fn.countAll<number>().as('count')])
    .where('plan_opened.organisation_id', '=', organisationId)
    .where('strategy_id', '=', strategyId)
    .where('role', 'in', roles as never)
    .groupBy('number')
    .execute()
  return { concerned: Number(concerned.count), opened: new Map(opened.map(row => [row.number, Number(row.count)])) }
}
