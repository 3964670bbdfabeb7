import { stringify } from 'csv-stringify/sync'
import type { z } from 'zod'
import type { Context } from '../../context.ts'
import { Download } from '../../http/index.ts'
import { translator } from '../../messages.ts'
import type { Actor } from '../../permissions.ts'
import type { inventoryFilter } from './inventory-endpoints.ts'
import { selectItems } from './item-service.ts'

/** In the order of the table. */
export const tableColumns = [
  'title',
  'address',
  'place',
  'kind',
  'language',
  'published',
  'changed',
  'needs',
  'audiences',
  'objectives',
  'review',
  'gone',
  'note',
] as const
export type TableColumn = (typeof tableColumns)[number]

/** With a byte order mark, so that spreadsheets read accents; what a spreadsheet would run as a formula is text. */
export async function writeTableOf(ctx: Context, actor: Actor, filter: z.output<typeof inventoryFilter>) {
  const t = translator(actor.locale)
  const rows = await selectItems(ctx, actor.organisationId, filter).selectAll().orderBy('dated_at', 'desc').execute()
  const day = (at: Date | null) => at?.toISOString().slice(0, 10) ?? ''
  const cells = rows.map(row => [
    row.title,
    row.address ?? '',
    row.place,
    t(`publish.inventory.kinds.${row.kind}`),
    row.language ?? '',
    day(row.published_at),
    day(row.changed_at),
    row.needs.join(' | '),
    row.audiences.join(' | '),
    row.objectives.join(' | '),
    row.review === null ? '' : t(`publish.inventory.reviews.${row.review}`),
    day(row.gone_at),
    row.note,
  ])
  const head = tableColumns.map(name => t(`publish.inventoryTable.${name}`))
  const text = `\ufeff${stringify([head, ...cells], { escape_formulas: true })}`
  return new Download('text/csv; charset=utf-8', `${t('publish.inventoryTable.fileName')}.csv`, text)
}
