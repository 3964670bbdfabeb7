import { parseDate } from '../../connectors/parse-date.ts'
import { foldText } from '../../language/index.ts'
import { translator } from '../../messages.ts'
import { cutText } from './cut-text.ts'
import { type ContentKind, contentKinds, type Review, reviews, webAddress } from './inventory-schema.ts'
import { type TableColumn, tableColumns } from './write-table.ts'

/** What a row says; what it leaves empty is undefined. */
export type TableRow = {
  title?: string
  address?: string
  place?: string
  kind?: ContentKind
  language?: string
  published?: Date
  needs?: string[]
  audiences?: string[]
  objectives?: string[]
  review?: Review
  note?: string
}
/** What is wrong with a row: the name of the cell that cannot be read, or `title` where nothing names the content. */
export type RowFault = { fault: 'title' | 'address' | 'kind' | 'published' | 'review' }

const both = [translator('fr'), translator('en')] as const
const folded = (text: string) => foldText(text).trim().toLowerCase()

/** Which column stands where, by its name in either language; null where no column names contents. Pure. */
export function readHeader(cells: readonly string[]): Map<TableColumn, number> | null {
  const found = new Map<TableColumn, number>()
  cells.forEach((cell, at) => {
    const name = tableColumns.find(column =>
      [column, ...both.map(t => t(`publish.inventoryTable.${column}`))].some(word => folded(word) === folded(cell)),
    )
    if (name !== undefined && !found.has(name)) found.set(name, at)
  })
  return found.has('title') || found.has('address') ? found : null
}

/** Pure. */
export function readTableRow(cells: readonly string[], header: ReadonlyMap<TableColumn, number>): TableRow | RowFault {
  const said = (column: TableColumn) => {
    const at = header.get(column)
    // A mark that keeps spreadsheets from running a cell is none of its words.
    const cell = at === undefined ? '' : (cells[at] ?? '').toWellFormed().replaceAll('\u0000', '')
    return cell.trim().replace(/^'(?=[=+\-@])/, '')
  }
  const [title, address, kind, published, review] = [
    said('title'),
    said('address'),
    said('kind'),
    said('published'),
    said('review'),
  ]
  if (title === '' && address === '') return { fault: 'title' }
  const url = address === '' ? null : URL.parse(address)
  if (address !== '' && !webAddress.safeParse(url?.href).success) return { fault: 'address' }
  const oneOf = <Value extends string>(values: readonly Value[], words: 'kinds' | 'reviews', text: string) =>
    values.find(value =>
      [value, ...both.map(t => t(`publish.inventory.${words}.${value}` as 'publish.inventory.kinds.page'))].some(
        word => folded(word) === folded(text),
      ),
    )
  const row: TableRow = {}
  if (title !== '') row.title = cutText(title, 500)
  if (url !== null) row.address = url.href
  for (const name of ['place', 'note'] as const) if (said(name) !== '') row[name] = said(name).slice(0, 5_000)
  for (const name of ['needs', 'audiences', 'objectives'] as const) {
    const ids = said(name)
      .split(/[|;,]/)
      .map(one => one.trim().slice(0, 100))
      .filter(one => one !== '')
    if (ids.length > 0) row[name] = [...new Set(ids)].slice(0, 50)
  }
  if (/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(said('language'))) row.language = said('language').toLowerCase()
  if (kind !== '') {
    const known = oneOf(contentKinds, 'kinds', kind)
    if (known === undefined) return { fault: 'kind' }
    row.kind = known
  }
  if (review !== '') {
    const known = oneOf(reviews, 'reviews', review)
    if (known === undefined) return { fault: 'review' }
    row.review = known
  }
  if (published !== '') {
    const at = parseDate(published, { dayFirst: true, zone: 'UTC' })
    if (at === null) return { fault: 'published' }
    row.published = at
  }
  return row
}
