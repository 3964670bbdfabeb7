import { type Selectable, sql, type Updateable } from 'kysely'
import { type Db, newId, type Tx } from '../../db/index.ts'
import { notFound } from '../../errors.ts'
import { insertAuthors, placesSeen } from './entry-authors.ts'
import type { EntryTable, EntryVersionTable, VariantTable } from './entry-tables.ts'
import { differingPlaces, type EntryText, mediaOf, type VariantText } from './entry-text.ts'

export type EntryRow = Selectable<EntryTable>
export type VariantRow = Selectable<VariantTable>
export type VersionRow = Selectable<EntryVersionTable>

const entryOf = (db: Db | Tx, organisationId: string, id: string) =>
  db
    .selectFrom('entry')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('state', '<>', 'removed')

export const findEntry = (db: Db, organisationId: string, id: string): Promise<EntryRow | undefined> =>
  entryOf(db, organisationId, id).executeTakeFirst()

/** Held until the transaction ends: writers of one entry come one after the other. */
export const lockEntry = (tx: Tx, organisationId: string, id: string): Promise<EntryRow | undefined> =>
  entryOf(tx, organisationId, id).forUpdate().executeTakeFirst()

/** Of several entries, in their order; removed ones are left out. */
export const listVariants = (db: Db, organisationId: string, entryIds: readonly string[]): Promise<VariantRow[]> =>
  entryIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('variant')
        .selectAll()
        .where('organisation_id', '=', organisationId)
        .where('entry_id', 'in', [...entryIds])
        .where('removed', '=', false)
        .orderBy('entry_id')
        .orderBy('position')
        .orderBy('id')
        .execute()

export const textOf = (row: EntryRow, variants: VariantRow[]): EntryText => ({
  title: row.title,
  brief: row.brief,
  theme: row.theme,
  series: row.series,
  campaignId: row.campaign_id,
  objectives: row.objectives,
  audiences: row.audiences,
  need: row.need,
  about: row.about,
  aiUse: row.ai_use,
  language: row.language,
  translationOf: row.translation_of,
  ownerId: row.owner_id,
  effortMinutes: row.effort_minutes,
  zone: row.zone,
  planned: plannedOf(row),
  variants: variants.map(variant => ({
    id: variant.id,
    channelId: variant.channel_id,
    target: variant.target,
    content: variant.content,
    planned: plannedOf(variant),
  })),
})

const plannedOf = ({ planned_at: at, planned_local: local }: Pick<EntryRow, 'planned_at' | 'planned_local'>) =>
  at === null || local === null ? null : { local, at: at.toISOString() }

export const findText = async (db: Db, row: EntryRow): Promise<EntryText> =>
  textOf(row, await listVariants(db, row.organisation_id, [row.id]))

const columnsOf = (text: EntryText) => ({
  title: text.title,
  brief: text.brief,
  theme: text.theme,
  series: text.series,
  campaign_id: text.campaignId,
  objectives: text.objectives,
  audiences: text.audiences,
  need: text.need,
  about: text.about,
  ai_use: text.aiUse,
  language: text.language,
  translation_of: text.translationOf,
  owner_id: text.ownerId,
  effort_minutes: text.effortMinutes,
  zone: text.zone,
  planned_at: text.planned === null ? null : new Date(text.planned.at),
  planned_local: text.planned?.local ?? null,
})

type Writer = { id: string | null; name: string; at: Date }

export async function insertEntry(
  tx: Tx,
  organisationId: string,
  text: EntryText,
  by: Writer,
  ideaId: string | null,
): Promise<EntryRow> {
  const row = await tx
    .insertInto('entry')
    .values({
      organisation_id: organisationId,
      id: newId(),
      ...columnsOf(text),
      state: 'draft',
      idea_id: ideaId,
      author_id: by.id,
      author_name: by.name,
      created_at: by.at,
      updated_at: by.at,
      updated_by: by.name,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await writeVariants(tx, row, text.variants)
  await insertVersion(tx, row, null, text, by)
  return row
}

/** The next version of an entry's text. Throws `publish.no-such-variant`. */
export async function updateEntryText(
  tx: Tx,
  read: EntryRow,
  before: EntryText,
  text: EntryText,
  by: Writer,
  values: Updateable<EntryTable> = {},
): Promise<EntryRow> {
  const row = await updateEntry(tx, read, {
    ...columnsOf(text),
    version: read.version + 1,
    updated_at: by.at,
    updated_by: by.name,
    ...values,
  })
  await writeVariants(tx, row, text.variants)
  await insertVersion(tx, row, before, text, by)
  return row
}

export const updateEntry = (tx: Tx, row: EntryRow, values: Updateable<EntryTable>): Promise<EntryRow> =>
  tx
    .updateTable('entry')
    .set(values)
    .where('organisation_id', '=', row.organisation_id)
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow()

/** Throws `publish.no-such-variant` where an id is another entry's. */
async function writeVariants(tx: Tx, row: EntryRow, variants: VariantText[]): Promise<void> {
  const { organisation_id, id: entry_id } = row
  await tx
    .updateTable('variant')
    .set({ removed: true })
    .where('organisation_id', '=', organisation_id)
    .where('entry_id', '=', entry_id)
    .where(eb =>
      variants.length === 0
        ? eb.lit(true)
        : eb(
            'id',
            'not in',
            variants.map(one => one.id),
          ),
    )
    .execute()
  for (const [position, variant] of variants.entries()) {
    const values = {
      channel_id: variant.channelId,
      target: variant.target,
      position,
      content: JSON.stringify(variant.content),
      media: mediaOf(variant.content),
      planned_at: variant.planned === null ? null : new Date(variant.planned.at),
      planned_local: variant.planned?.local ?? null,
      removed: false,
    }
    const { numInsertedOrUpdatedRows: written } = await tx
      .insertInto('variant')
      .values({ organisation_id, id: variant.id, entry_id, ...values })
      .onConflict(conflict =>
        conflict
          .columns(['organisation_id', 'id'])
          .doUpdateSet({ ...values, ...keptInPlace })
          // An id of another entry is not taken over.
          .where('variant.entry_id', '=', entry_id),
      )
      .executeTakeFirst()
    if (written !== 1n) throw notFound('publish.no-such-variant')
  }
}

/** What became of a variant goes with its place: another account, or none, is a new beginning. */
const keptInPlace = Object.fromEntries(
  ['due_at', 'reminded_at', 'handed_over_at', 'handed_over_by', 'proof'].map(name => [
    name,
    sql`case when variant.channel_id is not distinct from excluded.channel_id then ${sql.ref(`variant.${name}`)} end`,
  ]),
)

export const updateVariant = (
  tx: Tx,
  organisationId: string,
  id: string,
  values: Updateable<VariantTable>,
): Promise<VariantRow> =>
  tx
    .updateTable('variant')
    .set(values)
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

/** With who wrote what others see of it. */
async function insertVersion(tx: Tx, row: EntryRow, before: EntryText | null, text: EntryText, by: Writer) {
  await insertAuthors(tx, row, placesSeen(before, text), by.id)
  await tx
    .insertInto('entry_version')
    .values({
      organisation_id: row.organisation_id,
      entry_id: row.id,
      version: row.version,
      at: by.at,
      by_id: by.id,
      by_name: by.name,
      snapshot: JSON.stringify(text),
      places: before === null ? [] : differingPlaces(before, text),
    })
    .execute()
}

/** The text as it was at a version, or at the nearest before it that is kept. */
export const findVersion = (
  db: Db,
  organisationId: string,
  entryId: string,
  version: number,
): Promise<VersionRow | undefined> =>
  db
    .selectFrom('entry_version')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('entry_id', '=', entryId)
    .where('version', '<=', version)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()

export const listVersions = (
  db: Db,
  organisationId: string,
  entryId: string,
): Promise<Omit<VersionRow, 'snapshot'>[]> =>
  db
    .selectFrom('entry_version')
    .select(['organisation_id', 'entry_id', 'version', 'at', 'by_id', 'by_name', 'places'])
    .where('organisation_id', '=', organisationId)
    .where('entry_id', '=', entryId)
    .orderBy('version', 'desc')
    .limit(500)
    .execute()

/**
 * Of what one person wrote in one go (less than ten minutes between one version and the next) only the last is kept, once
 * it is an hour old, and whatever was submitted or is what somebody saw last. What they changed is told of the next that is
 * kept.
 */
export async function deletePassingVersions(db: Db, now: Date): Promise<void> {
  await sql`
    with gone as (delete from entry_version v where at < ${new Date(now.getTime() - 3_600_000)}
      and exists (select 1 from entry_version n where n.organisation_id = v.organisation_id and n.entry_id = v.entry_id
        and n.version = v.version + 1 and n.by_id is not distinct from v.by_id and n.by_name = v.by_name
        and n.at - v.at < interval '10 minutes')
      and not exists (select 1 from approval_round r where r.organisation_id = v.organisation_id
        and r.entry_id = v.entry_id and r.version = v.version)
      and not exists (select 1 from entry_seen s where s.organisation_id = v.organisation_id
        and s.entry_id = v.entry_id and s.version = v.version)
      returning organisation_id, entry_id, version, places),
    left_to as (select g.organisation_id, g.entry_id, k.version, place from gone g
      cross join lateral (select min(k.version) as version from entry_version k
        where k.organisation_id = g.organisation_id and k.entry_id = g.entry_id and k.version > g.version
          and not exists (select 1 from gone x where x.organisation_id = k.organisation_id and x.entry_id = k.entry_id
            and x.version = k.version)) k
      cross join unnest(g.places) place)
    update entry_version v set places = array(select unnest(v.places) union select unnest(l.places) order by 1)
    from (select organisation_id, entry_id, version, array_agg(place) as places from left_to group by 1, 2, 3) l
    where v.organisation_id = l.organisation_id and v.entry_id = l.entry_id and v.version = l.version`.execute(db)
}
