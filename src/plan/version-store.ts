import { type Selectable, sql } from 'kysely'
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
): Promise<Omit<VersionRow, 'snapshot' | 'approvers'>[]> =>
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

/** Versions that wait for a decision, of strategies that are not put aside; the longest waiting first. */
export const listWaitingRows = (db: Db, organisationId: string) =>
  db
    .selectFrom('plan_version')
    .innerJoin('plan_strategy', join =>
      join
        .onRef('plan_strategy.organisation_id', '=', 'plan_version.organisation_id')
        .onRef('plan_strategy.id', '=', 'plan_version.strategy_id')
        .onRef('plan_strategy.under_review', '=', 'plan_version.number'),
    )
    .select(['strategy_id', 'name', 'number', 'snapshot', 'approvers', 'submitted_by', 'submitted_at'])
    .where('plan_version.organisation_id', '=', organisationId)
    .where('archived', '=', false)
    .orderBy('submitted_at')
    .execute()

/** Addresses and languages of members, and the organisation's name in addresses. */
export const findApproverAccounts = (db: Db, organisationId: string, userIds: readonly string[]) =>
  db
    .selectFrom('member')
    .innerJoin('auth_user', 'auth_user.id', 'member.user_id')
    .innerJoin('organisation', 'organisation.id', 'member.organisation_id')
    .select(['auth_user.email', 'auth_user.locale', 'organisation.slug'])
    .where('member.organisation_id', '=', organisationId)
    .where('member.user_id', 'in', userIds.length === 0 ? [''] : [...userIds])
    .execute()

/** Every adoption of a strategy, the first first: who, in which role, when. */
export const listAdoptions = (db: Db, organisationId: string, strategyId: number) =>
  db
    .selectFrom('plan_version')
    .select(['number', 'decided_by', 'decided_role', 'decided_at'])
    .where('organisation_id', '=', organisationId)
    .where('strategy_id', '=', strategyId)
    .where('state', 'in', ['adopted', 'superseded'])
    .where('decided_at', 'is not', null)
    .orderBy('number')
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

/** The revision up to which the working text says what the version in force says. */
export const findAdoptedRevision = async (db: Db, organisationId: string, strategyId: number) =>
  (
    await db
      .selectFrom('plan_version')
      .select('revision')
      .where('organisation_id', '=', organisationId)
      .where('strategy_id', '=', strategyId)
      .where('state', '=', 'adopted')
      .executeTakeFirst()
  )?.revision

/** The version that was submitted or adopted at this revision holds at the next one too. */
export const carryVersions = (tx: Tx, organisationId: string, strategyId: number, revision: number) =>
  tx
    .updateTable('plan_version')
    .set({ revision: revision + 1 })
    .where('organisation_id', '=', organisationId)
    .where('strategy_id', '=', strategyId)
    .where('state', 'in', ['under-review', 'adopted'])
    .where('revision', '=', revision)
    .execute()

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

/** How many people opened a version for the first time and how many wrote, by month of the zone: numbers only (C12). */
export async function countMonths(db: Db, organisationId: string, strategyId: number, timeZone: string) {
  const { rows } = await sql<{ month: string; opened: number; wrote: number }>`
    select to_char(at at time zone ${timeZone}, 'YYYY-MM') as month,
      (count(distinct who) filter (where deed = 'opened'))::int as opened,
      (count(distinct who) filter (where deed = 'wrote'))::int as wrote
    from (
      select 'opened' as deed, user_id as who, first_at as at from plan_opened
      where organisation_id = ${organisationId} and strategy_id = ${strategyId}
      union all
      select 'wrote', by_id, at from plan_change
      where organisation_id = ${organisationId} and strategy_id = ${strategyId} and by_id is not null) as deeds
    group by 1 order by 1 desc limit 12`.execute(db)
  return rows
}
