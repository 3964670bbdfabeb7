import { type Selectable, sql, type Updateable } from 'kysely'
import { type ContentKind, kindByAddress, titleOfAddress } from '../../connectors/sitemap/index.ts'
import { type Db, newId } from '../../db/index.ts'
import { detectLanguage } from '../../language/index.ts'
import { canonicaliseUrl } from '../../listen/index.ts'
import { cutText } from './cut-text.ts'
import type { InventoryItemTable } from './inventory-tables.ts'

export type ItemRow = Selectable<InventoryItemTable>

/** What a source lists in the reading `run`. */
export type ListedAddress = { address: string; changedAt: Date | null }
/** What an item is found to be. */
export type FoundContent = {
  kind: ContentKind
  title: string | null
  description: string | null
  language: string | null
  publishedAt: Date | null
  changedAt: Date | null
}

/** How addresses are compared: two ways of writing one page are one item. */
export const addressKey = (address: string): string => canonicaliseUrl(address) ?? address

/**
 * Notes that a source lists these addresses: new ones become items named after their addresses until they are read.
 * What another source brought stays with that one; what was added by hand is the source's from now on.
 */
export async function listAddresses(
  db: Db,
  organisationId: string,
  source: { id: string; run: number; title: string },
  listed: readonly ListedAddress[],
  now: Date,
): Promise<void> {
  // Of two ways of writing one address the first is the page's.
  const byKey = new Map(listed.toReversed().map(one => [addressKey(one.address), one]))
  const rows = [...byKey].map(([key, { address, changedAt }]) => ({
    id: newId(),
    address,
    key,
    kind: kindByAddress(address) ?? 'page',
    title: cutText(titleOfAddress(address), 500),
    changed: changedAt,
  }))
  if (rows.length === 0) return
  await sql`
    insert into inventory_item as i (organisation_id, id, address, address_key, kind, title, dated_at, found_at, found_by,
      source_id, found_run, listed_run, listed_changed_at)
    select ${organisationId}, r.id, r.address, r.key, r.kind, r.title, coalesce(r.changed, ${now}), ${now}, ${source.title},
      ${source.id}::uuid, ${source.run}::int, ${source.run}::int, r.changed
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(id uuid, address text, key text, kind text, title text, changed timestamptz)
    on conflict (organisation_id, address_key) do update
    set source_id = excluded.source_id, listed_run = excluded.listed_run, listed_changed_at = excluded.listed_changed_at
    where i.source_id is null or i.source_id = excluded.source_id`.execute(db)
}

/** Items of a source by the keys of their addresses, to be changed. */
export const findByKeys = (db: Db, organisationId: string, sourceId: string, keys: string[]): Promise<ItemRow[]> =>
  db
    .selectFrom('inventory_item')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('source_id', '=', sourceId)
    .where('address_key', 'in', keys)
    .orderBy('id')
    .forUpdate()
    .execute()

/** How an item stands after it was read: only what a person did not write changes. Pure. */
export function readingOf(
  row: ItemRow,
  found: FoundContent,
  run: number | null,
  now: Date,
): Updateable<InventoryItemTable> {
  const keep = (field: string) => row.own.includes(field)
  const title = keep('title') ? row.title : cutText(found.title ?? '', 500) || row.title
  const description = keep('description') ? row.description : cutText(found.description ?? '', 5_000)
  const kind = keep('kind') ? row.kind : found.kind
  const language = keep('language') ? row.language : (found.language ?? detectedLanguage(`${title}\n${description}`))
  const published_at = keep('publishedAt') ? row.published_at : found.publishedAt
  const changed_at = found.changedAt ?? row.listed_changed_at
  const same =
    title === row.title &&
    description === row.description &&
    kind === row.kind &&
    changed_at?.getTime() === row.changed_at?.getTime()
  return {
    title,
    description,
    kind,
    language,
    published_at,
    changed_at,
    dated_at: changed_at ?? published_at ?? row.found_at,
    changed_run: same || row.read_at === null ? row.changed_run : run,
    read_run: run,
    read_at: now,
    error: null,
    gone_at: null,
  }
}

const detectedLanguage = (text: string): string | null => {
  const { lang, confidence } = detectLanguage(text)
  // Below, it is a guess.
  return confidence < 0.3 ? null : lang
}

export const updateItem = (db: Db, organisationId: string, id: string, values: Updateable<InventoryItemTable>) =>
  db
    .updateTable('inventory_item')
    .set(values)
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .execute()
