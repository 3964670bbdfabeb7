import { type Insertable, type RawBuilder, type Selectable, sql, type Updateable } from 'kysely'
import { type Db, literalLike, type Tx } from '../../db/index.ts'
import type { ParsedInputOf } from '../../endpoint.ts'
import type { listMedia } from './media-endpoints.ts'
import type { MediaPieceTable, MediaTable } from './media-tables.ts'

export type MediaRow = Selectable<MediaTable>
type Rendition = MediaPieceTable['rendition']

export const insertMedia = (tx: Tx, values: Insertable<MediaTable>): Promise<MediaRow> =>
  tx.insertInto('media').values(values).returningAll().executeTakeFirstOrThrow()

/** Writes a file piece by piece, as it is read. */
export async function insertPieces(
  tx: Tx,
  organisationId: string,
  mediaId: string,
  rendition: Rendition,
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<void> {
  let number = 0
  for await (const piece of pieces) {
    const row = { organisation_id: organisationId, media_id: mediaId, rendition, number, bytes: Buffer.from(piece) }
    await tx.insertInto('media_piece').values(row).execute()
    number += 1
  }
}

/** Bytes of a piece, but the last. */
const pieceSize = 1024 * 1024

/** Bytes [from, to) of a file: no other piece is read. */
export async function readBytes(
  db: Db,
  organisationId: string,
  mediaId: string,
  from: number,
  to: number,
): Promise<Buffer> {
  const first = Math.floor(from / pieceSize)
  const pieces = await db
    .selectFrom('media_piece')
    .select('bytes')
    .where('organisation_id', '=', organisationId)
    .where('media_id', '=', mediaId)
    .where('rendition', '=', '')
    .where('number', '>=', first)
    .where('number', '<', Math.ceil(to / pieceSize))
    .orderBy('number')
    .execute()
  const begin = first * pieceSize
  return Buffer.concat(pieces.map(piece => piece.bytes)).subarray(from - begin, to - begin)
}

/** The bytes, one piece at a time; nothing where there is no such rendition. */
export async function* readPieces(
  db: Db,
  organisationId: string,
  mediaId: string,
  rendition: Rendition,
): AsyncGenerator<Buffer> {
  for (let number = 0; ; number += 1) {
    const piece = await db
      .selectFrom('media_piece')
      .select('bytes')
      .where('organisation_id', '=', organisationId)
      .where('media_id', '=', mediaId)
      .where('rendition', '=', rendition)
      .where('number', '=', number)
      .executeTakeFirst()
    if (piece === undefined) return
    yield piece.bytes
  }
}

/** Removed ones too. */
export const findMedia = (db: Db, organisationId: string, id: string): Promise<MediaRow | undefined> =>
  db
    .selectFrom('media')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst()

/** Held until the transaction ends: what is said of one file is changed by one after the other. */
export const lockMedia = (tx: Tx, organisationId: string, id: string): Promise<MediaRow | undefined> =>
  tx
    .selectFrom('media')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export const findAllMedia = (db: Db, organisationId: string, ids: readonly string[]): Promise<MediaRow[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('media')
        .selectAll()
        .where('organisation_id', '=', organisationId)
        .where('id', 'in', [...ids])
        .execute()

/** Bytes of all files of an organisation, removed ones that are still kept included. */
export async function sumSizes(db: Db, organisationId: string): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`
    select coalesce(sum(size), 0)::float8 as bytes from media where organisation_id = ${organisationId}`.execute(db)
  return rows[0]!.bytes
}

/** One more than `limit`, so that the caller sees whether more follow. */
export function listMediaRows(
  db: Db,
  organisationId: string,
  filter: ParsedInputOf<typeof listMedia>,
  after: { at: Date; id: string } | null,
): Promise<MediaRow[]> {
  let query = db
    .selectFrom('media')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('removed_at', filter.removed ? 'is not' : 'is', null)
  if (filter.kind !== undefined) query = query.where('kind', '=', filter.kind)
  if (filter.text !== undefined && filter.text !== '') {
    const like = `%${literalLike(filter.text)}%`
    query = query.where(
      sql<boolean>`(name ilike ${like} or rights ->> 'holder' ilike ${like}
        or exists (select 1 from jsonb_each_text(alt) where value ilike ${like}))`,
    )
  }
  if (after !== null) query = query.where(sql<boolean>`(created_at, id) < (${after.at}, ${after.id}::uuid)`)
  return query
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(filter.limit + 1)
    .execute()
}

export const updateMedia = (
  tx: Tx,
  organisationId: string,
  id: string,
  values: Updateable<MediaTable>,
): Promise<MediaRow | undefined> =>
  tx
    .updateTable('media')
    .set(values)
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()

/** A kit of a campaign that was not taken out, in which a file is written or published. */
const kitShows = (organisationId: string | RawBuilder<unknown>, id: RawBuilder<unknown>) => sql`
  kit k join campaign c on c.organisation_id = k.organisation_id and c.id = k.campaign_id and not c.removed
  where k.organisation_id = ${organisationId} and not k.removed and (
    k.content -> 'items' @> jsonb_build_array(jsonb_build_object('kind', 'media', 'id', ${id}))
    or k.published -> 'items' @> jsonb_build_array(jsonb_build_object('kind', 'media', 'id', ${id})))`

/** How many entries and kits show each file. */
export async function countUses(
  db: Db,
  organisationId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; uses: number }>`
    select m.id, (
      (select count(distinct v.entry_id) from variant v
        where v.organisation_id = ${organisationId} and v.media @> array[m.id] and not v.removed)
      + (select count(*) from ${kitShows(organisationId, sql`m.id`)}))::int as uses
    from unnest(${ids}::uuid[]) m (id)`.execute(db)
  return new Map(rows.map(({ id, uses }) => [id, uses]))
}

/** Entries and kits that show a file, the newest first. */
export async function listUses(db: Db, organisationId: string, id: string) {
  const entries = await sql<{ id: string; title: string }>`
    select e.id, e.title from entry e where e.organisation_id = ${organisationId} and e.state <> 'removed' and exists (
      select 1 from variant v where v.organisation_id = e.organisation_id and v.entry_id = e.id and not v.removed
        and v.media @> array[${id}::uuid])
    order by e.updated_at desc limit 50`.execute(db)
  const kits = await sql<{ id: string; campaignId: string; title: string }>`
    select k.id, k.campaign_id as "campaignId", k.content ->> 'title' as title
    from ${kitShows(organisationId, sql`${id}::uuid`)} order by k.updated_at desc limit 50`.execute(db)
  return { entries: entries.rows, kits: kits.rows }
}

/** Forgets files that were taken out before `until` and that nothing shows or is about to send. */
export async function deleteRemovedMedia(db: Db, until: Date): Promise<void> {
  await sql`
    with outgoing as materialized (
      select distinct s.organisation_id, (media #>> '{}')::uuid as id
      from send s cross join jsonb_path_query(s.draft, '$.**.mediaId') media where s.state not in ('published', 'cancelled'))
    delete from media m where removed_at < ${until}
      and not exists (select 1 from variant v where v.organisation_id = m.organisation_id and v.media @> array[m.id]
        and not v.removed)
      and not exists (select 1 from ${kitShows(sql.ref('m.organisation_id'), sql.ref('m.id'))})
      and not exists (select 1 from outgoing o where o.organisation_id = m.organisation_id and o.id = m.id)`.execute(db)
}
