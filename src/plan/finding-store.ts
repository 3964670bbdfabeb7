import { type Selectable, sql } from 'kysely'
import { type Db, newId, type Tx } from '../db/index.ts'
import { placeText } from './model/strategy.ts'
import { findingKey } from './place.ts'
import type { Finding } from './rules/check-strategy.ts'
import type { PlanFindingTable } from './tables.ts'

export type FindingRow = Selectable<PlanFindingTable>

export const listFindingRows = (
  db: Db,
  organisationId: string,
  strategyId: number,
  filter: { open?: boolean | undefined; after?: string | undefined; limit?: number } = {},
): Promise<FindingRow[]> => {
  let query = db
    .selectFrom('plan_finding')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('strategy_id', '=', strategyId)
  if (filter.open !== undefined) query = query.where('resolved_at', filter.open ? 'is' : 'is not', null)
  if (filter.after !== undefined)
    query = query.where(
      sql<boolean>`(coalesce(resolved_at, first_seen_at), id) < (select coalesce(resolved_at, first_seen_at), id from plan_finding
        where organisation_id = ${organisationId} and strategy_id = ${strategyId} and id = ${filter.after})`,
    )
  if (filter.limit !== undefined) query = query.limit(filter.limit)
  return query.orderBy(sql`coalesce(resolved_at, first_seen_at) desc`).orderBy('id', 'desc').execute()
}

/** Keeps what came, what went and what now says something else. @returns whether anything did */
export async function syncFindings(
  tx: Tx,
  organisationId: string,
  strategyId: number,
  findings: readonly Finding[],
  at: Date,
): Promise<boolean> {
  const open = new Map(
    (await listFindingRows(tx, organisationId, strategyId, { open: true })).map(row => [
      findingKey(row.rule, row.place),
      row,
    ]),
  )
  const now = new Map(findings.map(one => [findingKey(one.rule, placeText(one.at)), one]))
  const gone = [...open].filter(([key]) => !now.has(key)).map(([, row]) => row.id)
  const come = [...now].filter(([key]) => !open.has(key)).map(([, finding]) => finding)
  const other = [...now].flatMap(([key, finding]) => {
    const row = open.get(key)
    const same =
      row?.severity === finding.severity &&
      JSON.stringify(sorted(row.params)) === JSON.stringify(sorted(finding.params))
    return row === undefined || same ? [] : [{ id: row.id, finding }]
  })
  if (gone.length > 0)
    await tx
      .updateTable('plan_finding')
      .set({ resolved_at: at })
      .where('organisation_id', '=', organisationId)
      .where('strategy_id', '=', strategyId)
      .where('id', 'in', gone)
      .execute()
  for (const { id, finding } of other)
    await tx
      .updateTable('plan_finding')
      .set({ severity: finding.severity, params: JSON.stringify(finding.params) })
      .where('organisation_id', '=', organisationId)
      .where('strategy_id', '=', strategyId)
      .where('id', '=', id)
      .execute()
  const chunk = 1_000
  for (let i = 0; i < come.length; i += chunk)
    await tx
      .insertInto('plan_finding')
      .values(
        come.slice(i, i + chunk).map(finding => ({
          organisation_id: organisationId,
          strategy_id: strategyId,
          id: newId(at),
          rule: finding.rule,
          place: placeText(finding.at),
          severity: finding.severity,
          params: JSON.stringify(finding.params),
          first_seen_at: at,
        })),
      )
      .execute()
  return gone.length + come.length + other.length > 0
}

const sorted = (params: Record<string, string | number>) => Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1))
