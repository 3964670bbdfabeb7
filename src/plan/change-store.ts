import { type Selectable, sql } from 'kysely'
import { type Db, literalLike, newId, type Tx } from '../db/index.ts'
import type { Actor } from '../permissions.ts'
import type { Line } from './apply-operations.ts'
import type { ChangeLine, Mark } from './strategy-schema.ts'
import type { PlanChangeTable } from './tables.ts'
import { lineKey } from './undone-lines.ts'

export type ChangeRow = Selectable<PlanChangeTable>

/** Not a place of the text: the line of an import that keeps the file which stood before, for the day when it is undone. */
const filePlace = 'file'
export const fileLine = (before: string | null): Line => ({ kind: 'set', place: filePlace, before, after: null })

/** One set of lines, under one name by which it can be taken back. */
export async function insertChange(
  tx: Tx,
  actor: Pick<Actor, 'organisationId' | 'userId' | 'name' | 'via'>,
  strategyId: number,
  set: { change: string; revision: number; at: Date; undoes: string | null },
  lines: readonly Line[],
): Promise<void> {
  const chunk = 1_000
  for (let i = 0; i < lines.length; i += chunk)
    await tx
      .insertInto('plan_change')
      .values(
        lines.slice(i, i + chunk).map(line => ({
          organisation_id: actor.organisationId,
          strategy_id: strategyId,
          id: newId(set.at),
          change_id: set.change,
          revision: set.revision,
          at: set.at,
          by_id: actor.userId,
          by_name: actor.name,
          via: actor.via,
          kind: line.kind,
          place: line.place,
          before: JSON.stringify(line.before ?? null),
          after: JSON.stringify(line.after ?? null),
          undoes: set.undoes,
        })),
      )
      .execute()
}

/** The lines of a set, and the file that it took the place of; undefined where it brought none, or another came after it. */
export async function findChange(
  db: Db,
  organisationId: string,
  strategyId: number,
  change: string,
): Promise<{ lines: ChangeRow[]; file: string | null | undefined }> {
  const of = db
    .selectFrom('plan_change')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('strategy_id', '=', strategyId)
  const rows = await of.where('change_id', '=', change).orderBy('id').execute()
  const file = rows.find(row => row.place === filePlace)
  const lines = rows.filter(row => row !== file)
  if (file === undefined) return { lines, file: undefined }
  const later = await of.where('place', '=', filePlace).where('revision', '>', file.revision).limit(1).execute()
  return { lines, file: later.length > 0 ? undefined : (file.before as string | null) }
}

/** How an item last went, with what it held. */
export const findRemoval = (
  db: Db,
  organisationId: string,
  strategyId: number,
  place: string,
): Promise<ChangeRow | undefined> =>
  db
    .selectFrom('plan_change')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('strategy_id', '=', strategyId)
    .where('place', '=', place)
    .where('kind', '=', 'remove')
    .orderBy('revision', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

/** The place itself and all below it; everything for the empty place. */
const below = (place: string) =>
  place === '' ? sql<boolean>`true` : sql<boolean>`(place = ${place} or place like ${`${literalLike(place)}/%`})`

/** Newest first, one more than `limit` when there are more. */
export async function findHistory(
  db: Db,
  organisationId: string,
  strategyId: number,
  filter: { at: string; after?: string | undefined; limit: number },
): Promise<ChangeRow[]> {
  let query = db
    .selectFrom('plan_change')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('strategy_id', '=', strategyId)
    .where('place', '!=', filePlace)
    .where(below(filter.at))
  if (filter.after !== undefined)
    query = query.where(
      sql<boolean>`(revision, id) < (select revision, id from plan_change
        where organisation_id = ${organisationId} and strategy_id = ${strategyId} and id = ${filter.after})`,
    )
  return query
    .orderBy('revision', 'desc')
    .orderBy('id', 'desc')
    .limit(filter.limit + 1)
    .execute()
}

/** Lines that took another one back, oldest first. */
export const listUndoing = (
  db: Db,
  organisationId: string,
  strategyId: number,
): Promise<Pick<ChangeRow, 'change_id' | 'undoes' | 'place'>[]> =>
  db
    .selectFrom('plan_change')
    .select(['change_id', 'undoes', 'place'])
    .where('organisation_id', '=', organisationId)
    .where('strategy_id', '=', strategyId)
    .where('undoes', 'is not', null)
    .orderBy('revision')
    .orderBy('id')
    .execute()

export const presentLine = (row: ChangeRow, undone: ReadonlySet<string>): ChangeLine => ({
  id: row.id,
  change: row.change_id,
  at: row.at.toISOString(),
  by: row.by_name,
  via: row.via,
  do: row.kind,
  place: row.place,
  before: row.before,
  after: row.after,
  undoes: row.undoes,
  undone: undone.has(lineKey(row.change_id, row.place)),
})

/** Who last wrote each place; of some places, or of all. */
export async function findMarks(
  db: Db,
  organisationId: string,
  strategyId: number,
  places?: readonly string[],
): Promise<Record<string, Mark>> {
  const { rows } = await sql<{ place: string; by_name: string; at: Date }>`
    select distinct on (place) place, by_name, at from plan_change
    where organisation_id = ${organisationId} and strategy_id = ${strategyId}
      and place <> ${filePlace} ${places === undefined ? sql`` : sql`and place = any(${places}::text[])`}
    order by place, revision desc, id desc`.execute(db)
  return Object.fromEntries(rows.map(row => [row.place, { by: row.by_name, at: row.at.toISOString() }]))
}

/** When each item of some lists first came, by place. */
export async function findFirstWritten(
  db: Db,
  organisationId: string,
  strategyId: number,
  lists: readonly string[],
): Promise<Map<string, Date>> {
  const { rows } = await sql<{ place: string; at: Date }>`
    select place, min(at) as at from plan_change
    where organisation_id = ${organisationId} and strategy_id = ${strategyId} and kind = 'add'
      and split_part(place, '/', 1) = any(${lists}::text[])
    group by place`.execute(db)
  return new Map(rows.map(row => [row.place, row.at]))
}
