import type { readPage } from '../../connectors/sitemap/index.ts'
import type { Db } from '../../db/index.ts'
import { addressKey, type ItemRow, readingOf, updateItem } from './item-store.ts'

/**
 * Writes what a look at an item's page found. The item is read anew within, since people write while a page is on its way.
 */
export const saveReading = (
  db: Db,
  { organisationId, id, run, now }: { organisationId: string; id: string; run: number | null; now: Date },
  found: Awaited<ReturnType<typeof readPage>>,
) =>
  db.transaction().execute(async tx => {
    const key = typeof found === 'string' ? '' : addressKey(found.address)
    // Both of two pages that name each other, in one order: only one of them steps back.
    const rows = await tx
      .selectFrom('inventory_item')
      .selectAll()
      .where('organisation_id', '=', organisationId)
      .where(where => where.or([where('id', '=', id), where('address_key', '=', key)]))
      .orderBy('id')
      .forUpdate()
      .execute()
    const row = rows.find(one => one.id === id)
    if (row === undefined) return
    const save = (values: Parameters<typeof updateItem>[3]) => updateItem(tx, organisationId, id, values)
    const looked = { read_run: run, read_at: now, error: null }
    if (found === 'gone') {
      await save({ ...looked, gone_at: row.gone_at ?? now, same_as: null })
      await showCopies(tx, organisationId, id)
    } else if (found === 'unchanged') await save({ ...looked, gone_at: null })
    else {
      const other = rows.find(one => one.id !== id)
      const same = other !== undefined && other.same_as === null && other.gone_at === null && !hasWork(row)
      await save({
        ...readingOf(row, found, run, now),
        validators: JSON.stringify(found.validators),
        same_as: same ? other.id : null,
      })
    }
  })

/** Whether people have said something of it: it is not hidden behind another address then. */
const hasWork = ({ own, needs, audiences, objectives, review, note }: ItemRow): boolean =>
  review !== null || note !== '' || [own, needs, audiences, objectives].some(list => list.length > 0)

/** What stood behind an item that goes is shown again. */
export const showCopies = (db: Db, organisationId: string, id: string) =>
  db
    .updateTable('inventory_item')
    .set({ same_as: null })
    .where('organisation_id', '=', organisationId)
    .where('same_as', '=', id)
    .execute()
