import { Readable } from 'node:stream'
import type { Context } from '../../context.ts'
import { announce, type Db, type Tx } from '../../db/index.ts'
import type { ParsedInputOf } from '../../endpoint.ts'
import { notFound } from '../../errors.ts'
import { Download } from '../../http/index.ts'
import { audit, personBehind } from '../../org/index.ts'
import type { Actor } from '../../permissions.ts'
import { insertMediaAuthor } from '../entries/entry-authors.ts'
import { same } from '../entries/entry-text.ts'
import { nextKey, readKey } from '../page-key.ts'
import { reviewScheduled } from '../scheduling/job-types.ts'
import { todayOf } from '../zone-of.ts'
import type { changeMedia, listMedia } from './media-endpoints.ts'
import { type MediaView, rights } from './media-schema.ts'
import {
  countUses,
  deleteRemovedMedia,
  findMedia,
  listMediaRows,
  listUses,
  lockMedia,
  type MediaRow,
  readPieces,
  updateMedia,
} from './media-store.ts'

type Parts = Pick<Context, 'db' | 'clock'>
type Writing = Parts & Pick<Context, 'jobs'>

/** Days for which a removed file can be taken back. */
const keptDays = 30

export async function presentMedia(parts: Parts, organisationId: string, rows: MediaRow[]): Promise<MediaView[]> {
  if (rows.length === 0) return []
  const uses = await countUses(
    parts.db,
    organisationId,
    rows.map(row => row.id),
  )
  const today = await todayOf(parts, organisationId)
  return rows.map(row => {
    const read = rights.parse(row.rights)
    return {
      id: row.id,
      name: row.name,
      kind: row.kind,
      type: row.type,
      size: row.size,
      width: row.width,
      height: row.height,
      seconds: row.seconds,
      alt: row.alt,
      decorative: row.decorative,
      focus: row.focus,
      rights: read,
      expired: read.until !== null && read.until < today,
      uses: uses.get(row.id) ?? 0,
      createdAt: row.created_at.toISOString(),
      createdBy: row.created_by,
      removedAt: row.removed_at?.toISOString() ?? null,
    }
  })
}

export const presentOneMedia = async (parts: Parts, row: MediaRow): Promise<MediaView> =>
  (await presentMedia(parts, row.organisation_id, [row]))[0]!

export async function listMediaOf(parts: Parts, actor: Actor, filter: ParsedInputOf<typeof listMedia>) {
  const rows = await listMediaRows(parts.db, actor.organisationId, filter, readKey(filter.after))
  const shown = rows.slice(0, filter.limit)
  const next = nextKey(rows.length > shown.length ? shown.at(-1) : undefined, row => row.created_at)
  return { media: await presentMedia(parts, actor.organisationId, shown), next }
}

/** Throws `publish.no-such-media`. */
export async function existingMedia(db: Db, organisationId: string, id: string): Promise<MediaRow> {
  const row = await findMedia(db, organisationId, id)
  if (row === undefined) throw notFound('publish.no-such-media')
  return row
}

/** Throws `publish.no-such-media`. */
export async function readMediaOf(parts: Parts, actor: Actor, id: string) {
  const row = await existingMedia(parts.db, actor.organisationId, id)
  return { media: await presentOneMedia(parts, row), ...(await listUses(parts.db, actor.organisationId, id)) }
}

/** Throws `publish.no-such-media`. */
export async function openMediaFile(
  db: Db,
  organisationId: string,
  id: string,
  rendition: 'whole' | 'thumb',
): Promise<Download> {
  const row = await existingMedia(db, organisationId, id)
  const small = rendition === 'thumb' && row.kind === 'image'
  const body = Readable.from(readPieces(db, organisationId, id, small ? 'thumb' : ''))
  return new Download(small ? 'image/webp' : row.type, row.name, body, row.kind === 'file' ? 'save' : 'show')
}

/**
 * What two people say at once in two languages, or of two rights, both stays. Whoever changes what is said of a file counts
 * among the authors of what shows it. Throws `publish.no-such-media`.
 */
export const changeMediaOf = (parts: Writing, actor: Actor, { id, ...change }: ParsedInputOf<typeof changeMedia>) =>
  write(parts, actor, id, 'publish.change-media', before => ({
    ...(change.name === undefined ? {} : { name: change.name }),
    ...(change.alt === undefined ? {} : { alt: JSON.stringify(withAlt(before.alt, change.alt)) }),
    ...(change.decorative === undefined ? {} : { decorative: change.decorative }),
    ...(change.focus === undefined ? {} : { focus: change.focus === null ? null : JSON.stringify(change.focus) }),
    ...(change.rights === undefined ? {} : { rights: JSON.stringify({ ...before.rights, ...given(change.rights) }) }),
  }))

/** A language without words is taken out. */
const withAlt = (before: MediaRow['alt'], alt: MediaRow['alt']): MediaRow['alt'] =>
  Object.fromEntries(Object.entries({ ...before, ...alt }).filter(([, words]) => words !== ''))

const given = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))

/** Throws `publish.no-such-media`. */
export const removeMediaOf = (parts: Writing, actor: Actor, id: string) =>
  write(parts, actor, id, 'publish.remove-media', () => ({ removed_at: parts.clock.now() }))
/** Throws `publish.no-such-media`. */
export const restoreMediaOf = (parts: Writing, actor: Actor, id: string) =>
  write(parts, actor, id, 'publish.restore-media', () => ({ removed_at: null }))

const write = (
  parts: Writing,
  actor: Actor,
  id: string,
  action: 'publish.change-media' | 'publish.remove-media' | 'publish.restore-media',
  valuesFor: (before: MediaRow) => Parameters<typeof updateMedia>[3],
): Promise<MediaView> =>
  parts.db.transaction().execute(async tx => {
    const before = await lockMedia(tx, actor.organisationId, id)
    if (before === undefined) throw notFound('publish.no-such-media')
    const values = valuesFor(before)
    if (Object.keys(values).length === 0) return presentOneMedia({ ...parts, db: tx }, before)
    const row = await updateMedia(tx, actor.organisationId, id, values)
    if (!same(saidOf(before), saidOf(row!)))
      await insertMediaAuthor(tx, actor.organisationId, id, await personBehind(tx, actor))
    if (values.removed_at != null || values.rights !== undefined) await reviewShown(parts, tx, actor.organisationId)
    await audit(tx, actor, action, { type: 'media', id, name: before.name })
    await announce(tx, actor.organisationId, { kind: 'media-changed', id })
    return presentOneMedia({ ...parts, db: tx }, row!)
  })

/** What is scheduled is held against its files again; a moment later, so that a slip can be taken back. */
const reviewShown = ({ jobs, clock }: Writing, tx: Tx, organisationId: string): Promise<void> => {
  const startAfter = new Date(clock.now().getTime() + 30_000)
  return jobs.send(tx, reviewScheduled, { organisationId }, { startAfter, key: `${organisationId} files` })
}

/** What an approval holds. */
const saidOf = ({ alt, decorative, focus }: MediaRow) => ({ alt, decorative, focus })

/** Daily: what was taken out long enough ago is forgotten. */
export const purgeMedia = ({ db, clock }: Parts): Promise<void> =>
  deleteRemovedMedia(db, new Date(clock.now().getTime() - keptDays * 86_400_000))
