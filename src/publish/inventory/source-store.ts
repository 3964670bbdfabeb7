import { type Selectable, sql } from 'kysely'
import { announce, type Db } from '../../db/index.ts'
import { notFound } from '../../errors.ts'
import { errorMessage, type Locale } from '../../messages.ts'
import type { InventorySource } from './inventory-schema.ts'
import type { InventorySourceTable } from './inventory-tables.ts'

export type SourceRow = Selectable<InventorySourceTable>

/** Throws `publish.no-such-source`. */
export async function existingSource(db: Db, organisationId: string, id: string): Promise<SourceRow> {
  const row = await db
    .selectFrom('inventory_source')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw notFound('publish.no-such-source')
  return row
}

export const tellInventory = (db: Db, organisationId: string): Promise<void> =>
  announce(db, organisationId, { kind: 'inventory-changed' })

/** Of items that this reading still has to look at: those listed, and those that the list no longer names. */
export const waitsForReading = (source: Pick<SourceRow, 'run' | 'kind'>, now: Date) => {
  // A feed only names what is new: what left it is looked at now and then.
  const known =
    source.kind === 'feed'
      ? sql`(read_at is null or read_at < ${new Date(now.getTime() - 60 * 86_400_000)})`
      : sql`true`
  return sql<boolean>`address is not null and read_run is distinct from ${source.run}
    and (listed_run = ${source.run} or (gone_at is null and ${known}))`
}

/** Counted from the items themselves: a reading that broke off and goes on counts nothing twice. */
async function countProgress(db: Db, organisationId: string, source: SourceRow, now: Date) {
  const run = sql`${source.run}::int`
  const { rows } = await sql<InventorySource['progress']>`
    select count(*) filter (where listed_run = ${run})::int as listed,
      count(*) filter (where read_run = ${run})::int as read,
      count(*) filter (where ${waitsForReading(source, now)})::int as left,
      count(*) filter (where found_run = ${run})::int as added,
      count(*) filter (where changed_run = ${run})::int as changed,
      count(*) filter (where gone_at >= ${source.started_at})::int as gone,
      count(*) filter (where error is not null and read_run = ${run})::int as failed
    from inventory_item where organisation_id = ${organisationId} and source_id = ${source.id}`.execute(db)
  return rows[0]!
}

export async function presentSource(db: Db, row: SourceRow, locale: Locale, now: Date): Promise<InventorySource> {
  return {
    id: row.id,
    kind: row.kind,
    address: row.address,
    title: row.title,
    weekly: row.weekly,
    state: row.state,
    error: row.error === null ? null : errorMessage(locale, row.error.code, row.error.params),
    remarks: row.remarks.map(one => errorMessage(locale, one.code, one.params)),
    step: row.listed ? 'pages' : 'listing',
    progress: await countProgress(db, row.organisation_id, row, now),
    startedAt: row.started_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
    nextAt: row.weekly ? (row.next_at?.toISOString() ?? null) : null,
  }
}
