import { type Selectable, sql } from 'kysely'
import type { Db, Tx } from '../db/index.ts'
import type { WorkingText } from './apply-operations.ts'
import { isCollection } from './model/collection-names.ts'
import type { SectionName } from './model/strategy.ts'
import type { ListName } from './place.ts'
import type { PlanStrategyTable } from './tables.ts'

export type StrategyRow = Selectable<PlanStrategyTable>
type Item = Record<string, unknown>

export const listStrategyRows = (db: Db, organisationId: string): Promise<StrategyRow[]> =>
  db.selectFrom('plan_strategy').selectAll().where('organisation_id', '=', organisationId).orderBy('id').execute()

export const findStrategyRow = (db: Db, organisationId: string, id: number): Promise<StrategyRow | undefined> =>
  db
    .selectFrom('plan_strategy')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst()

/** Held until the transaction ends: writers of one strategy come one after the other. */
export const lockStrategyRow = (tx: Tx, organisationId: string, id: number): Promise<StrategyRow | undefined> =>
  tx
    .selectFrom('plan_strategy')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

/** Numbers are given once: rows never leave. The organisation's row is held so that two do not get the same. */
export async function insertStrategy(
  tx: Tx,
  organisationId: string,
  values: { name: string; language: 'fr' | 'en'; mode: 'listen' | 'full'; by: string; at: Date },
): Promise<StrategyRow> {
  await sql`select 1 from organisation where id = ${organisationId} for no key update`.execute(tx)
  const last = await tx
    .selectFrom('plan_strategy')
    .select(eb => eb.fn.max('id').as('id'))
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst()
  const { by, at, ...rest } = values
  return tx
    .insertInto('plan_strategy')
    .values({
      organisation_id: organisationId,
      id: (last?.id ?? 0) + 1,
      ...rest,
      state: 'draft',
      created_at: at,
      updated_at: at,
      updated_by: by,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

export const updateStrategy = (
  tx: Tx,
  organisationId: string,
  id: number,
  values: Partial<Omit<StrategyRow, 'finding_counts' | 'organisation_id' | 'id'>>,
): Promise<StrategyRow> =>
  tx
    .updateTable('plan_strategy')
    .set(values)
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

/** Where each item stands, to write only what changed. */
export type Positions = Map<string, number>
const keyOf = (list: string, id: string) => `${list}\n${id}`

/** The working text, whole or only some lists and sections of it. */
export async function findText(
  db: Db,
  organisationId: string,
  row: Pick<StrategyRow, 'id' | 'name' | 'language' | 'mode'>,
  only?: readonly string[],
): Promise<{ text: WorkingText; positions: Positions }> {
  let query = db
    .selectFrom('plan_item')
    .select(['list', 'item_id', 'position', 'body'])
    .where('organisation_id', '=', organisationId)
    .where('strategy_id', '=', row.id)
  if (only !== undefined) query = query.where('list', 'in', only.length === 0 ? [''] : [...only])
  const rows = await query.orderBy('list').orderBy('position').orderBy('item_id').execute()
  const { name, language, mode } = row
  const text: WorkingText = { top: { name, language, mode }, sections: new Map(), lists: new Map() }
  const positions: Positions = new Map()
  for (const { list, item_id, position, body } of rows) {
    positions.set(keyOf(list, item_id), position)
    if (list !== 'accepted' && !isCollection(list)) {
      text.sections.set(list as SectionName, body)
      continue
    }
    const items = text.lists.get(list) ?? new Map<string, Item>()
    text.lists.set(list, items.set(item_id, body))
  }
  return { text, positions }
}

/** Writes what changed: the items named in `touched` (`list/id`, or a section's name), and positions that moved. */
export async function saveText(
  tx: Tx,
  organisationId: string,
  strategyId: number,
  text: WorkingText,
  positions: Positions,
  touched: ReadonlySet<string>,
): Promise<void> {
  const rows: { list: string; id: string; position: number; body: Item }[] = []
  const kept = new Set<string>()
  for (const [list, body] of text.sections) {
    kept.add(keyOf(list, ''))
    if (touched.has(list)) rows.push({ list, id: '', position: 0, body })
  }
  for (const [list, items] of text.lists) rows.push(...movedOrTouched(list, items, positions, touched, kept))
  const gone = [...positions.keys()].filter(key => !kept.has(key)).map(key => key.split('\n') as [string, string])
  if (gone.length > 0)
    await sql`
      delete from plan_item using unnest(${gone.map(([list]) => list)}::text[], ${gone.map(([, id]) => id)}::text[]) as gone (list, id)
      where organisation_id = ${organisationId} and strategy_id = ${strategyId}
        and plan_item.list = gone.list and plan_item.item_id = gone.id`.execute(tx)
  if (rows.length > 0)
    await sql`
      insert into plan_item (organisation_id, strategy_id, list, item_id, position, body)
      select ${organisationId}, ${strategyId}, * from unnest(
        ${rows.map(row => row.list)}::text[], ${rows.map(row => row.id)}::text[],
        ${rows.map(row => row.position)}::integer[], ${rows.map(row => JSON.stringify(row.body))}::jsonb[])
      on conflict (organisation_id, strategy_id, list, item_id)
        do update set position = excluded.position, body = excluded.body`.execute(tx)
}

/** Positions ascend; one that still does is kept, so that adding at the end writes one row. */
function movedOrTouched(
  list: ListName,
  items: Map<string, Item>,
  positions: Positions,
  touched: ReadonlySet<string>,
  kept: Set<string>,
) {
  const rows: { list: string; id: string; position: number; body: Item }[] = []
  let last = 0
  for (const [id, body] of items) {
    const key = keyOf(list, id)
    kept.add(key)
    const known = positions.get(key)
    const position = known !== undefined && known > last ? known : last + 1
    last = position
    if (position !== known || touched.has(`${list}/${id}`)) rows.push({ list, id, position, body })
  }
  return rows
}
