import type { Readable } from 'node:stream'
import { decodeStream, readCsv } from '../../connectors/file/index.ts'
import { kindByAddress, titleOfAddress } from '../../connectors/sitemap/index.ts'
import type { Context } from '../../context.ts'
import { newId, type Tx } from '../../db/index.ts'
import { AppError } from '../../errors.ts'
import { translator } from '../../messages.ts'
import { audit } from '../../org/index.ts'
import type { Actor } from '../../permissions.ts'
import { cutText } from './cut-text.ts'
import { addressKey, updateItem } from './item-store.ts'
import { readHeader, readTableRow, type TableRow } from './read-table.ts'
import { tellInventory } from './source-store.ts'
import type { TableColumn } from './write-table.ts'

const mostRows = 20_000
const mostFaults = 100

/** All rows that can be read, or none where the table breaks off. Errors: see the endpoint. */
export const importTableOf = (ctx: Context, actor: Actor, body: Readable) =>
  ctx.db.transaction().execute(async tx => {
    const t = translator(actor.locale)
    const done = { added: 0, updated: 0, refused: [] as { row: number; why: string }[] }
    const refuse = (row: number, fault: string) => {
      if (done.refused.length < mostFaults)
        done.refused.push({
          row,
          why: t(`publish.inventoryTable.faults.${fault}` as 'publish.inventoryTable.faults.title'),
        })
    }
    let header: ReadonlyMap<TableColumn, number> | null = null
    let rows = 0
    for await (const record of readCsv(decodeStream(body))) {
      if ('fault' in record) refuse(record.row, 'row')
      else if (header === null) {
        header = readHeader(record.cells)
        if (header === null) throw new AppError('publish.no-title-column', {}, { status: 422 })
      } else if (rows >= mostRows) refuse(record.row, 'many')
      else {
        rows += 1
        const row = readTableRow(record.cells, header)
        if ('fault' in row) refuse(record.row, row.fault)
        else done[await saveRow(ctx, tx, actor, row)] += 1
      }
    }
    await audit(tx, actor, 'publish.import-inventory', { type: 'organisation', id: actor.organisationId }, { rows })
    await tellInventory(tx, actor.organisationId)
    return done
  })

async function saveRow(ctx: Context, tx: Tx, actor: Actor, row: TableRow): Promise<'added' | 'updated'> {
  const { organisationId } = actor
  const now = ctx.clock.now()
  const { address, published, review, ...rest } = row
  const title = row.title ?? cutText(titleOfAddress(address ?? ''), 500)
  let find = tx.selectFrom('inventory_item').selectAll().where('organisation_id', '=', organisationId)
  find =
    address === undefined
      ? find
          .where('address', 'is', null)
          .where('title', '=', title)
          .where('place', '=', row.place ?? '')
      : find.where('address_key', '=', addressKey(address))
  const known = await find.executeTakeFirst()
  const values = {
    ...rest,
    ...(published === undefined ? {} : { published_at: published }),
    ...(review === undefined || review === known?.review ? {} : { review, reviewed_at: now, reviewed_by: actor.name }),
  }
  const own = [...Object.keys(rest), ...(published === undefined ? [] : ['publishedAt'])]
  if (known !== undefined) {
    await updateItem(tx, organisationId, known.id, {
      ...values,
      dated_at: known.changed_at ?? published ?? known.published_at ?? known.found_at,
      own: [...new Set([...known.own, ...own])],
    })
    return 'updated'
  }
  const id = newId()
  await tx
    .insertInto('inventory_item')
    .values({
      ...values,
      organisation_id: organisationId,
      id,
      address: address ?? null,
      address_key: address === undefined ? id : addressKey(address),
      title,
      kind: row.kind ?? kindByAddress(address ?? '') ?? (address === undefined ? 'document' : 'page'),
      dated_at: published ?? now,
      found_at: now,
      found_by: actor.name,
      own,
    })
    .execute()
  return 'added'
}
